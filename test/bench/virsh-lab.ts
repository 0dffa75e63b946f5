import fs from "node:fs";
import path from "node:path";
import type { LibvirtdBed } from "../beds/private-libvirtd";
import { LAB_MACHINES } from "./lab-program";

const POOL = "/var/lib/libvirt/images/by-virsh";
const MACHINES = Array.from({ length: LAB_MACHINES }, (_, index) => `by-virsh-${index}`);

/** The lab as a list of commands for one virsh process. */
export function virshLab({ stateDir, virsh }: LibvirtdBed) {
  const folder = fs.mkdtempSync(path.join(stateDir, "virsh-lab-"));
  const file = (name: string, xml: string) => {
    fs.writeFileSync(path.join(folder, name), xml);
    return path.join(folder, name);
  };
  const make = [
    `net-define ${file("network.xml", network)}`,
    "net-start by-virsh",
    `pool-define-as by-virsh dir --target ${POOL}`,
    "pool-build by-virsh",
    "pool-start by-virsh",
    "vol-create-as by-virsh base.qcow2 64M --format qcow2",
    ...MACHINES.map(
      (name) =>
        `vol-create-as by-virsh ${name}.qcow2 64M --format qcow2 --backing-vol base.qcow2 --backing-vol-format qcow2`,
    ),
    ...MACHINES.map((name) => `define ${file(name, domain(name))}`),
  ];
  const remove = [
    ...MACHINES.map((name) => `undefine ${name}`),
    ...MACHINES.map((name) => `vol-delete --pool by-virsh ${name}.qcow2`),
    "vol-delete --pool by-virsh base.qcow2",
    "pool-destroy by-virsh",
    "pool-delete by-virsh",
    "pool-undefine by-virsh",
    "net-destroy by-virsh",
    "net-undefine by-virsh",
  ];
  return {
    make: () => virsh(make.join("; ")),
    remove: () => virsh(remove.join("; ")),
  };
}

const network = `<network>
  <name>by-virsh</name>
  <bridge stp="on" delay="0"/>
  <ip address="10.77.2.1" prefix="24"/>
</network>
`;

/** What a person writes by hand: one disk, one interface. */
export function domain(name: string): string {
  return `<domain type="qemu">
  <name>${name}</name>
  <memory unit="MiB">512</memory>
  <vcpu>1</vcpu>
  <os><type arch="x86_64" machine="q35">hvm</type></os>
  <features><acpi/><apic/></features>
  <devices>
    <disk type="file" device="disk">
      <driver name="qemu" type="qcow2"/>
      <source file="${POOL}/${name}.qcow2"/>
      <target dev="vda" bus="virtio"/>
    </disk>
    <interface type="network">
      <source network="by-virsh"/>
      <model type="virtio"/>
    </interface>
  </devices>
</domain>
`;
}
