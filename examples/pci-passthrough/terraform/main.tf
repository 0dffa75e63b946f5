# A machine with a PCI device of the host for itself: which one is chosen by vendor and product.

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

variable "selector" {
  description = "Vendor and product of the device."
  type        = string
}

variable "memory" {
  description = "The machine's memory; all of it is pinned while the device is in it."
  type        = string
  default     = "2GiB"
}

provider "virt" {
  uri = var.uri
}

# Looked up and checked at preview: its IOMMU group, who uses it, whether the host needs it.
resource "virt_pci_device" "card" {
  name     = "card"
  selector = var.selector
}

resource "virt_virtual_machine" "worker" {
  name         = "worker"
  memory       = var.memory
  host_devices = [{ name = "card", device = virt_pci_device.card.device }]
}

output "device" {
  value = virt_pci_device.card.device
}

output "iommu_group" {
  value = virt_pci_device.card.group_members
}
