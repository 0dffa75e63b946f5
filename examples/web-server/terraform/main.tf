# A web server: cloud-init installs it, and the machine counts as made when it has an address.

terraform {
  required_providers {
    virt = {
      source = "virt-iac/virt"
    }
  }
}

variable "uri" {
  description = "The libvirt host."
  type        = string
  default     = "qemu:///system"
}

variable "image" {
  description = "A cloud image in qcow2 format, a file here."
  type        = string
}

variable "memory" {
  description = "What the machine starts with."
  type        = string
  default     = "512MiB"
}

variable "cpus" {
  description = "Up to four can be given to it while it runs."
  type        = number
  default     = 1
}

variable "greeting" {
  description = "The page that the server shows."
  type        = string
  default     = "It works."
}

provider "virt" {
  uri = var.uri
}

resource "virt_storage_pool" "images" {
  name           = "web-server"
  path           = "/var/lib/libvirt/images/web-server"
  delete_storage = true
}

resource "virt_network" "lan" {
  name = "web-server"
  addresses = [{
    address = "192.168.152.1/24"
    dhcp    = { ranges = [{ start = "192.168.152.10", end = "192.168.152.99" }] }
  }]
}

resource "virt_volume" "base" {
  pool      = virt_storage_pool.images.name
  name      = "web-base.qcow2"
  source    = { file = var.image }
  on_delete = "delete"
}

resource "virt_volume" "root" {
  pool      = virt_storage_pool.images.name
  name      = "web-root.qcow2"
  size      = "8GiB"
  backing   = { volume = virt_volume.base.id, format = "qcow2" }
  on_delete = "delete"
}

resource "virt_virtual_machine" "web" {
  name       = "web"
  memory     = var.memory
  cpu        = { count = var.cpus, max_count = 4 }
  disks      = [{ name = "root", volume = virt_volume.root.id }]
  interfaces = [{ name = "lan", network = virt_network.lan.name }]
  cloud_init = {
    user_data = <<-EOT
      #cloud-config
      packages: [nginx]
      write_files:
        - path: /var/www/html/index.html
          content: ${jsonencode(var.greeting)}
    EOT
  }
  wait_for = { address = "ipv4" }
}

output "url" {
  value = "http://${virt_virtual_machine.web.address}/"
}

output "ssh" {
  value = virt_virtual_machine.web.ssh_command
}
