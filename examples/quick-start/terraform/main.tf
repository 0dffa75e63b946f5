terraform {
  required_providers {
    virt = { source = "virt-iac/virt" }
  }
}

variable "uri" { default = "qemu:///system" }

provider "virt" { uri = var.uri }

resource "virt_storage_pool" "lab" {
  name = "lab"
  path = "/var/lib/libvirt/images/lab"
}

resource "virt_volume" "base" {
  pool      = virt_storage_pool.lab.name
  name      = "debian.qcow2"
  source    = { file = "debian-12.qcow2" }
  on_delete = "delete"
}

resource "virt_volume" "root" {
  pool      = virt_storage_pool.lab.name
  name      = "web.qcow2"
  size      = "20GiB"
  backing   = { volume = virt_volume.base.id, format = "qcow2" }
  on_delete = "delete"
}

resource "virt_virtual_machine" "web" {
  name       = "web"
  memory     = "2GiB"
  cpu        = { count = 2, max_count = 4 }
  disks      = [{ name = "root", volume = virt_volume.root.id }]
  interfaces = [{ name = "lan", network = "default" }]
  cloud_init = { user_data = "#cloud-config\nssh_import_id: [gh:you]\n" }
  wait_for   = { address = "ipv4" }
}

output "ssh" {
  value = virt_virtual_machine.web.ssh_command
}
