# One program for two backends: only words that a libvirt host and a cluster both honour.
#
#   tofu apply -var backend=libvirt
#   tofu apply -var backend=cluster -var namespace=lab

terraform {
  required_providers {
    virt = {
      source = "virt-iac/virt"
    }
  }
}

variable "backend" {
  description = "Where: libvirt or cluster."
  type        = string
  default     = "libvirt"
}

variable "uri" {
  description = "The libvirt host."
  type        = string
  default     = "qemu:///system"
}

variable "kubeconfig" {
  description = "The kubeconfig of the cluster; found as kubectl finds it when left out."
  type        = string
  default     = null
}

variable "namespace" {
  description = "The namespace on the cluster."
  type        = string
  default     = "default"
}

# On a libvirt host a pool, on a cluster a storage class; `default` is there on both.
variable "pool" {
  type    = string
  default = "default"
}

# A bridge that the host, or each node, has already.
variable "bridge" {
  type    = string
  default = "br0"
}

variable "power" {
  type    = string
  default = "running"
}

provider "virt" {
  backend = var.backend
  uri     = var.backend == "libvirt" ? var.uri : null
  cluster = var.backend == "cluster" ? { kubeconfig = var.kubeconfig, namespace = var.namespace } : null
}

resource "virt_network" "lab" {
  name   = "portable-lab"
  mode   = "bridge"
  bridge = var.bridge
}

resource "virt_volume" "data" {
  name      = "portable-data"
  pool      = var.pool
  size      = "1GiB"
  on_delete = "delete"
}

resource "virt_virtual_machine" "machine" {
  name       = "portable-machine"
  memory     = "1GiB"
  cpu        = { count = 2 }
  firmware   = "uefi"
  disks      = [{ name = "data", volume = virt_volume.data.id, boot_order = 1 }]
  interfaces = [{ name = "lab", network = virt_network.lab.name, mac = "52:54:00:12:34:56" }]
  watchdog   = { action = "reset" }
  power      = { state = var.power }
}

output "name" {
  value = virt_virtual_machine.machine.name
}

output "volume" {
  value = virt_volume.data.id
}
