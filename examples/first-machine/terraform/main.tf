# A pool, a network, an uploaded image, an overlay on it, and a machine that starts from the overlay.

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
  description = "A bootable qcow2 image: a file here, or an http or https address."
  type        = string
}

variable "memory" {
  description = "What the machine starts with."
  type        = string
  default     = "512MiB"
}

provider "virt" {
  uri = var.uri
}

resource "virt_storage_pool" "images" {
  name           = "first-machine"
  type           = "dir"
  path           = "/var/lib/libvirt/images/first-machine"
  delete_storage = true
}

resource "virt_network" "lan" {
  name = "first-machine"
  mode = "nat"
  addresses = [{
    address = "192.168.151.1/24"
    dhcp    = { ranges = [{ start = "192.168.151.10", end = "192.168.151.99" }] }
  }]
}

# Uploaded once; machines only read it.
resource "virt_volume" "base" {
  pool   = virt_storage_pool.images.name
  name   = "base.qcow2"
  format = "qcow2"
  source = {
    file = startswith(var.image, "http") ? null : var.image
    url  = startswith(var.image, "http") ? var.image : null
  }
  on_delete = "delete"
}

# What the machine writes.
resource "virt_volume" "root" {
  pool      = virt_storage_pool.images.name
  name      = "root.qcow2"
  format    = "qcow2"
  size      = "2GiB"
  backing   = { volume = virt_volume.base.id, format = "qcow2" }
  on_delete = "delete"
}

resource "virt_virtual_machine" "first" {
  name       = "first-machine"
  memory     = var.memory
  cpu        = { count = 1 }
  disks      = [{ name = "root", volume = virt_volume.root.id }]
  interfaces = [{ name = "lan", network = virt_network.lan.name }]
  cloud_init = {
    user_data = <<-EOT
      #!/bin/sh
      echo "GUEST hello from user data"
    EOT
  }
  wait_for = { address = "ipv4", console = "GUEST ready" }
}

output "name" {
  value = virt_virtual_machine.first.name
}

output "address" {
  value = virt_virtual_machine.first.address
}

output "mac_addresses" {
  value = virt_virtual_machine.first.mac_addresses
}

output "console" {
  value = virt_virtual_machine.first.console_command
}
