# A machine with a network card of its own: a virtual function from a pool on an SR-IOV card, on a VLAN.

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

variable "physical_function" {
  description = "The host's network device that has virtual functions."
  type        = string
  default     = "enp7s0f0"
}

variable "vlan" {
  description = "The VLAN of the machine's traffic."
  type        = number
  default     = 100
}

provider "virt" {
  uri = var.uri
}

# Each interface on it gets one virtual function, and gives it back when the machine stops.
resource "virt_network" "fast" {
  name              = "fast"
  mode              = "sriov"
  physical_function = var.physical_function
  vlan              = var.vlan
}

resource "virt_virtual_machine" "router" {
  name       = "router"
  memory     = "1GiB"
  interfaces = [{ name = "fast", network = virt_network.fast.name }]
}

output "mac_addresses" {
  value = virt_virtual_machine.router.mac_addresses
}
