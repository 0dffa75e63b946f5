/** The lab of the design: network, pool, base, 50 overlays and 50 machines that are defined and off. */
export const LAB_MACHINES = 50;

/** Resources of the engine: each machine with its overlay, and what they share. */
export const LAB_OBJECTS = 2 * LAB_MACHINES + 3;

export const labProgram = `
variable "uri" {}
provider "virt" {
  uri = var.uri
}
resource "virt_network" "lab" {
  name      = "lab"
  mode      = "isolated"
  addresses = [{ address = "10.77.1.1/24" }]
}
resource "virt_storage_pool" "lab" {
  name           = "lab"
  path           = "/var/lib/libvirt/images/lab"
  delete_storage = true
}
resource "virt_volume" "base" {
  pool      = virt_storage_pool.lab.name
  name      = "base.qcow2"
  size      = "64MiB"
  on_delete = "delete"
}
resource "virt_volume" "disk" {
  count     = ${LAB_MACHINES}
  pool      = virt_storage_pool.lab.name
  name      = "disk-\${count.index}.qcow2"
  backing   = { volume = virt_volume.base.id, format = "qcow2" }
  on_delete = "delete"
}
resource "virt_virtual_machine" "lab" {
  count      = ${LAB_MACHINES}
  name       = "lab-\${count.index}"
  memory     = "512MiB"
  disks      = [{ name = "root", volume = virt_volume.disk[count.index].id }]
  interfaces = [{ name = "lan", network = virt_network.lab.name }]
  power      = { state = "stopped" }
}
`;

/** As many resources that need no provider of ours. */
export const engineProgram = `
resource "terraform_data" "lab" {
  count = ${LAB_OBJECTS}
  input = "lab-\${count.index}"
}
`;
