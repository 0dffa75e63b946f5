# A machine that is reset when its guest hangs: a watchdog card, and in the guest the program that feeds it.

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
  description = "A cloud image in qcow2 format, a file here."
  type        = string
}

variable "action" {
  description = "What happens when nobody feeds the watchdog: reset, poweroff, pause, …"
  type        = string
  default     = "reset"
}

provider "virt" {
  uri = var.uri
}

resource "virt_storage_pool" "images" {
  name           = "watchdog"
  path           = "/var/lib/libvirt/images/watchdog"
  delete_storage = true
}

resource "virt_volume" "root" {
  pool      = virt_storage_pool.images.name
  name      = "guarded.qcow2"
  source    = { file = var.image }
  on_delete = "delete"
}

resource "virt_virtual_machine" "guarded" {
  name     = "guarded"
  memory   = "128MiB"
  disks    = [{ name = "root", volume = virt_volume.root.id }]
  watchdog = { model = "i6300esb", action = var.action }
  cloud_init = {
    user_data = <<-EOT
      #cloud-config
      packages: [watchdog]
      write_files:
        - path: /etc/watchdog.conf
          content: |
            watchdog-device = /dev/watchdog
            interval = 10
      runcmd:
        - systemctl enable --now watchdog
    EOT
  }
}
