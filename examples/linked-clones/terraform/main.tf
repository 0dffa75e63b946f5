# A lab of machines that all start from one image: the image is stored once, each machine stores what it changes.

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
  description = "A bootable qcow2 image, a file here."
  type        = string
}

variable "machines" {
  description = "How many machines the lab has."
  type        = number
  default     = 10
}

variable "network" {
  description = "A network that the host has."
  type        = string
  default     = "default"
}

provider "virt" {
  uri = var.uri
}

locals {
  names = toset([for number in range(1, var.machines + 1) : "lab-${number}"])
}

resource "virt_storage_pool" "lab" {
  name           = "linked-clones"
  path           = "/var/lib/libvirt/images/linked-clones"
  delete_storage = true
}

resource "virt_volume" "base" {
  pool      = virt_storage_pool.lab.name
  name      = "lab-base.qcow2"
  source    = { file = var.image }
  on_delete = "delete"
}

resource "virt_volume" "root" {
  for_each  = local.names
  pool      = virt_storage_pool.lab.name
  name      = "${each.key}.qcow2"
  backing   = { volume = virt_volume.base.id, format = "qcow2" }
  on_delete = "delete"
}

resource "virt_virtual_machine" "lab" {
  for_each   = local.names
  name       = each.key
  memory     = "128MiB"
  disks      = [{ name = "root", volume = virt_volume.root[each.key].id }]
  interfaces = [{ name = "lan", network = var.network }]
}

output "machines" {
  value = [for machine in virt_virtual_machine.lab : machine.name]
}
