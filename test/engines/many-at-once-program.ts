export const NETWORKS = 20;
export const MACHINES = 50;

/**
 * A pool, networks, volumes and machines, as many as an engine may start side by side. The networks
 * have no bridge names of their own: choosing them side by side is where others fail.
 */
export const manyAtOnceProgram = (uri: string, mode: "isolated" | "nat"): string => `
provider "virt" {
  uri = "${uri}"
}
resource "virt_storage_pool" "lab" {
  name           = "lab"
  path           = "/var/lib/libvirt/images/lab"
  delete_storage = true
}
resource "virt_network" "lab" {
  count     = ${NETWORKS}
  name      = "lab-\${count.index}"
  mode      = "${mode}"
  addresses = [{ address = "10.77.\${count.index}.1/24" }]
}
resource "virt_volume" "disk" {
  count     = ${MACHINES}
  pool      = virt_storage_pool.lab.name
  name      = "disk-\${count.index}.qcow2"
  size      = "64MiB"
  on_delete = "delete"
}
resource "virt_virtual_machine" "lab" {
  count      = ${MACHINES}
  name       = "lab-\${count.index}"
  memory     = "512MiB"
  disks      = [{ name = "root", volume = virt_volume.disk[count.index].id }]
  interfaces = [{ name = "lan", network = virt_network.lab[count.index % ${NETWORKS}].name }]
  power      = { state = "stopped" }
}
`;
