# What storage can do: empty, uploaded, copied, on top of another, and encrypted volumes in one pool.

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
  description = "A qcow2 image, a file here."
  type        = string
}

variable "size" {
  description = "The size of the empty volume; it can grow while a machine uses it."
  type        = string
  default     = "1GiB"
}

variable "format" {
  description = "How the empty volume is stored: raw or qcow2."
  type        = string
  default     = "qcow2"
}

variable "passphrase" {
  description = "Of the encrypted volume."
  type        = string
  sensitive   = true
}

provider "virt" {
  uri = var.uri
}

resource "virt_storage_pool" "tour" {
  name           = "storage-tour"
  path           = "/var/lib/libvirt/images/storage-tour"
  delete_storage = true
}

resource "virt_volume" "empty" {
  pool      = virt_storage_pool.tour.name
  name      = "empty"
  format    = var.format
  size      = var.size
  on_delete = "delete"
}

resource "virt_volume" "uploaded" {
  pool      = virt_storage_pool.tour.name
  name      = "uploaded.qcow2"
  source    = { file = var.image }
  on_delete = "delete"
}

# The host copies by itself; nothing crosses the wire.
resource "virt_volume" "copied" {
  pool       = virt_storage_pool.tour.name
  name       = "copied.qcow2"
  clone_from = { volume = virt_volume.uploaded.id }
  on_delete  = "delete"
}

# Stores only what differs from the volume below.
resource "virt_volume" "layered" {
  pool      = virt_storage_pool.tour.name
  name      = "layered.qcow2"
  backing   = { volume = virt_volume.uploaded.id, format = "qcow2" }
  on_delete = "delete"
}

resource "virt_secret" "passphrase" {
  name  = "/var/lib/libvirt/images/storage-tour/encrypted"
  usage = "volume"
  value = var.passphrase
}

resource "virt_volume" "encrypted" {
  pool       = virt_storage_pool.tour.name
  name       = "encrypted"
  format     = "raw"
  size       = "16MiB"
  encryption = { secret = virt_secret.passphrase.uuid }
  on_delete  = "delete"
}

output "available_bytes" {
  value = virt_storage_pool.tour.available_bytes
}
