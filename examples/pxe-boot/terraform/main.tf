# A machine that boots from the network, and the network that serves it the first file.

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

variable "tftp_root" {
  description = "A folder on the host with the files of the boot server."
  type        = string
  default     = "/var/lib/tftpboot"
}

variable "boot_file" {
  description = "The file that machines load first."
  type        = string
  default     = "pxelinux.0"
}

variable "subnet" {
  description = "The first three bytes of the network's addresses."
  type        = string
  default     = "192.168.153"
}

provider "virt" {
  uri = var.uri
}

resource "virt_network" "boot" {
  name = "pxe-boot"
  mode = "isolated"
  addresses = [{
    address   = "${var.subnet}.1/24"
    tftp_root = var.tftp_root
    dhcp = {
      ranges    = [{ start = "${var.subnet}.10", end = "${var.subnet}.99" }]
      boot_file = var.boot_file
    }
  }]
}

resource "virt_storage_pool" "images" {
  name           = "pxe-boot"
  path           = "/var/lib/libvirt/images/pxe-boot"
  delete_storage = true
}

resource "virt_volume" "root" {
  pool      = virt_storage_pool.images.name
  name      = "pxe-root.qcow2"
  size      = "10GiB"
  on_delete = "delete"
}

# The disk first: once something is installed there, the network is not asked again.
resource "virt_virtual_machine" "node" {
  name       = "pxe-node"
  memory     = "128MiB"
  disks      = [{ name = "root", volume = virt_volume.root.id, boot_order = 1 }]
  interfaces = [{ name = "boot", network = virt_network.boot.name, boot_order = 2 }]
}
