# What every host gets: a network of its own and its share of the machines.

terraform {
  required_providers {
    virt = {
      source = "virt-iac/virt"
    }
  }
}

variable "machines" {
  type = set(string)
}

variable "memory" {
  type = string
}

resource "virt_network" "workers" {
  name = "workers"
  mode = "isolated"
}

resource "virt_virtual_machine" "worker" {
  for_each   = var.machines
  name       = each.key
  memory     = var.memory
  interfaces = [{ name = "workers", network = virt_network.workers.name }]
}
