# Machines in the host's own network: a bridge over the port by which the host itself is reached.

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

variable "port" {
  description = "The host's network device; its addresses move to the bridge."
  type        = string
  default     = "eno1"
}

variable "mtu" {
  description = "The largest packet."
  type        = number
  default     = 1500
}

provider "virt" {
  uri = var.uri
}

# Kept by what manages the port's network there. The host puts everything back by itself when it
# cannot be reached after the change; deleting the bridge gives the port its addresses back.
resource "virt_bridge" "br0" {
  name                  = "br0"
  ports                 = [var.port]
  mtu                   = var.mtu
  allow_management_port = true
  libvirt               = { uplink = var.port }
}

resource "virt_network" "lan" {
  name   = "lan"
  mode   = "bridge"
  bridge = virt_bridge.br0.name
}

output "network" {
  value = virt_network.lan.name
}

output "kept_by" {
  value = virt_bridge.br0.service
}
