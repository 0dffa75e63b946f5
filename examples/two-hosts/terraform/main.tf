# The same machines on two hosts. Providers cannot be chosen in a loop here, so the loop is inside a
# module that each host gets once.

terraform {
  required_providers {
    virt = {
      source = "virt-iac/virt"
    }
  }
}

variable "hosts" {
  description = "The two libvirt hosts."
  type        = list(string)
}

variable "memory" {
  description = "The memory of each machine."
  type        = string
  default     = "128MiB"
}

provider "virt" {
  alias = "first"
  uri   = var.hosts[0]
}

provider "virt" {
  alias = "second"
  uri   = var.hosts[1]
}

module "first" {
  source    = "./host"
  machines  = ["worker-1", "worker-3"]
  memory    = var.memory
  providers = { virt = virt.first }
}

module "second" {
  source    = "./host"
  machines  = ["worker-2", "worker-4"]
  memory    = var.memory
  providers = { virt = virt.second }
}
