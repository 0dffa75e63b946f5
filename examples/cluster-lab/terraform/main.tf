# A bridge on every node, a network on it, and a machine with a Service, on a cluster.

terraform {
  required_providers {
    virt = {
      source = "virt-iac/virt"
    }
  }
}

variable "kubeconfig" {
  description = "The kubeconfig of the cluster; found as kubectl finds it when left out."
  type        = string
  default     = null
}

variable "uplink" {
  description = "The network device of the nodes that becomes a port of the bridge."
  type        = string
  default     = "eth1"
}

variable "mtu" {
  description = "The largest packet on the bridge."
  type        = number
  default     = 1500
}

variable "power" {
  description = "Whether the machine runs, running or stopped."
  type        = string
  default     = "running"
}

provider "virt" {
  backend = "cluster"
  cluster = { kubeconfig = var.kubeconfig }
}

# Made on the nodes by the operator for node networks; it counts as made when every node has it.
resource "virt_bridge" "lab" {
  name  = "br-lab"
  ports = [var.uplink]
  mtu   = var.mtu
}

resource "virt_network" "lab" {
  name   = "lab-net"
  mode   = "bridge"
  bridge = virt_bridge.lab.name
}

resource "virt_volume" "data" {
  pool      = "default"
  name      = "lab-data"
  size      = "1GiB"
  on_delete = "delete"
}

resource "virt_virtual_machine" "web" {
  name   = "lab-web"
  memory = "1GiB"
  disks  = [{ name = "data", volume = virt_volume.data.id, boot_order = 1 }]
  interfaces = [
    { name = "default", network = "pod" },
    { name = "lab", network = virt_network.lab.name },
  ]
  power   = { state = var.power }
  cluster = { labels = { app = "lab-web" } }
}

# Any other object of a cluster.
resource "virt_cluster_object" "web" {
  manifest = jsonencode({
    apiVersion = "v1"
    kind       = "Service"
    metadata   = { name = "lab-web" }
    spec       = { selector = { app = "lab-web" }, ports = [{ name = "http", port = 80 }] }
  })
}
