/**
 * What the OpenShift Virtualization guides do by hand, and the test that shows that it can be written
 * here. A row of the guides without a test has its reason instead.
 */
export interface GuideRow {
  readonly row: string;
  /** Part of a test file's path, and words that stand in it. */
  readonly test?: readonly [file: string, words: string];
  /** Why there is none. */
  readonly reason?: string;
}

const machine = (row: string, words: string): GuideRow => ({
  row,
  test: ["virtual-machine.test.ts", words],
});
const admission = (row: string, words: string): GuideRow => ({
  row,
  test: ["admission-rows.ts", words],
});
const storage = (row: string, words: string): GuideRow => ({
  row,
  test: ["storage.test.ts", words],
});
const networks = (row: string, words: string): GuideRow => ({
  row,
  test: ["networks.test.ts", words],
});
const manifest = (row: string, words: string): GuideRow => ({
  row,
  test: ["kinds/cluster-object/rules/manifest-rows.ts", words],
});
const running = (row: string, words: string): GuideRow => ({
  row,
  test: ["running-machines.test.ts", words],
});
const object = (row: string, words: string): GuideRow => ({
  row,
  test: ["cluster-object.test.ts", words],
});
const pci = (row: string, words: string): GuideRow => ({
  row,
  test: ["pci-device.test.ts", words],
});
const warning = (row: string, words: string): GuideRow => ({
  row,
  test: ["kinds/virtual-machine/warnings.test.ts", words],
});
const without = (row: string, reason: string): GuideRow => ({ row, reason });

export const GUIDE_ROWS: readonly GuideRow[] = [
  machine("C0-01", "a namespace of the system"),
  without("C0-02", "DataSources are reached through cluster.patch; no test of its own yet"),
  storage("C0-03", "less than 1MiB"),
  admission("C0-04", "more sockets than the most"),
  admission("C0-05", "less than 1M"),
  admission("C0-06", "bus ide"),
  admission("C0-07", "two sources"),
  admission("C0-08", "model vmxnet3"),
  machine("C0-09", '{ name: "lan", network: "pod" }'),
  running("C0-10", "impact"),
  admission("C0-11", "efi: {} without smm"),
  admission("C0-12", "eviction strategy Migrate"),
  machine("C0-13", "cloudInit"),
  machine("C0-14", "sshKeys"),
  storage("C0-15", "from a registry"),
  storage("C0-16", 'volumeMode: "Block"'),
  storage("C0-17", "a bad access mode"),
  storage("C0-18", "claimModes"),
  machine("C0-19", "containerDisk"),
  admission("C0-20", "running and runStrategy"),
  running("C0-21", "a stop by somebody else is drift"),
  running("C0-22", "subresources.kubevirt.io"),
  without("C0-23", "node failure needs nodes; the run strategy is a property"),
  without("C0-24", "console flows are no interface; instance types are under test"),
  storage("C1-01", "needs permission"),
  storage("C1-02", "a copy"),
  storage("C1-03", "a copy"),
  admission("C1-04", "a data volume template that nobody uses"),
  without("C1-05", "a machine made while its copy runs needs CDI's own controllers"),
  manifest("C1-06", "D6 an archive on a block device"),
  storage("C1-07", "preallocation: true"),
  without("C1-08", "scratch space is CDI's own; importer pods need nodes"),
  manifest("C1-09", "D10 a local volume without its node"),
  storage("C1-10", "/dev/loop10"),
  storage("C1-11", "/dev/loop11"),
  without("C1-12", "VirtualMachineClone is applied as a ClusterObject; no test of its own yet"),
  storage("C1-13", "cloneStrategy"),
  admission("C2-01", "a limit 50Mi over the request"),
  machine("C2-02", "nodeSelector"),
  admission("C2-03", "affinity beside the template"),
  admission("C2-04", "bad node-affinity operator"),
  admission("C2-05", "bad toleration effect"),
  without("C2-06", "the operator's own placement is information only"),
  manifest("C2-07", "H1 the default breaks the relation"),
  without("C2-08", "what Ansible does is shown by the lifecycles"),
  admission("C2-09", "UEFI without secure boot"),
  admission("C2-10", "efi and bios"),
  without("C2-11", "persistent EFI variables go through cluster.patch; no test of its own yet"),
  admission("C2-12", "secureBoot: true without smm"),
  networks("C2-13", "tuning: true"),
  admission("C2-14", "a boot order twice"),
  admission("C2-15", "a guest larger than its limit"),
  without("C2-16", "overcommitGuestOverhead is a property; no test of its own yet"),
  admission("C2-17", "a guest larger than its limit"),
  admission("C2-18", "huge pages of 3Mi"),
  machine("C2-19", "dedicatedCpus"),
  admission("C2-20", "CPU feature policy must"),
  machine("C2-21", 'model: "host-model"'),
  without("C2-22", "MachineConfigs are applied as ClusterObjects; the pool's reboot needs nodes"),
  without("C2-23", "as C2-22"),
  pci("C2-24", "hco.kubevirt.io/v1beta1"),
  pci("C2-25", "pciVendorSelector"),
  pci("C2-26", "counted on the nodes"),
  running("C2-27", "a device that is not permitted"),
  pci("C2-28", "not taken away while a machine asks for it"),
  admission("C2-29", "watchdog explode"),
  warning("C2-30", "C2-30"),
  without("C2-31", "the guest's daemon is the recipe's"),
  without("C2-32", "a glossary"),
  admission("C3-01", "masquerade on multus"),
  admission("C3-02", "port 49152"),
  warning("C3-03", "C3-03"),
  manifest("C3-04", "S3 a node port out of the usual range"),
  manifest("C3-05", "S4 two families and one stack"),
  networks("C3-06", "deleting a bridge removes it from the nodes"),
  networks("C3-07", "an attachment that somebody formatted anew"),
  networks("C3-08", "selectNodes: true"),
  admission("C3-09", "a network of a third namespace"),
  admission("C3-10", "two pod networks"),
  manifest("C3-11", "R3 129 functions of Mellanox"),
  without("C3-12", "drains need nodes"),
  without("C3-13", "node states need the SR-IOV daemon"),
  networks("C3-14", "rates the wrong way round"),
  admission("C3-15", "sriov on the pod network"),
  admission("C3-16", "port 15001 in the service mesh"),
  object("C3-17", "waitFor"),
  machine("C3-18", "networkConfig"),
  running("C3-19", "10.0.2.10"),
  without("C3-20", "KubeMacPool does not run in the bed; addresses are ours from the start"),
];
