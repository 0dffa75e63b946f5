/** What the OpenShift Virtualization guides do by hand, and the test that shows that it can be written here. */
export interface GuideRow {
  readonly row: string;
  /** A file below the cluster's tests, and words that stand in it. */
  readonly test: readonly [file: string, words: string];
}

const rowsIn =
  (file: string) =>
  (row: string, words: string): GuideRow => ({ row, test: [file, words] });

const machine = rowsIn("virtual-machine.test.ts");
const admission = rowsIn("admission-rows.ts");
const storage = rowsIn("storage.test.ts");
const networks = rowsIn("networks.test.ts");
const manifest = rowsIn("kinds/cluster-object/rules/manifest-rows.ts");
const running = rowsIn("running-machines.test.ts");
const object = rowsIn("cluster-object.test.ts");
const pci = rowsIn("pci-device.test.ts");
const warning = rowsIn("kinds/virtual-machine/warnings.test.ts");
const guideMachines = rowsIn("guide-machines.test.ts");
const recipes = rowsIn("guide-recipes.test.ts");
const words = rowsIn("guide-words.test.ts");
const clones = rowsIn("clones/clones.test.ts");
const copies = rowsIn("clones/clone-decisions.ts");

export const GUIDE_ROWS: readonly GuideRow[] = [
  machine("C0-01", "a namespace of the system"),
  guideMachines("C0-02", "a DataSource is a machine's boot source"),
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
  guideMachines("C0-23", "a machine whose node is gone runs on another one"),
  guideMachines("C0-24", "an instance type and a preference decide"),
  copies("C1-01", "may not be copied by"),
  copies("C1-02", "is less than the source's"),
  storage("C1-03", "a copy"),
  clones("C1-04", "takes its volume along"),
  guideMachines("C1-05", "waits for the copy, and then runs"),
  copies("C1-06", "is a block device"),
  storage("C1-07", "preallocation: true"),
  recipes("C1-08", "too much for a quota that holds it once"),
  manifest("C1-09", "D10 a local volume without its node"),
  storage("C1-10", "/dev/loop10"),
  storage("C1-11", "/dev/loop11"),
  recipes("C1-12", "a whole machine is copied by KubeVirt"),
  storage("C1-13", "cloneStrategy"),
  admission("C2-01", "a limit 50Mi over the request"),
  machine("C2-02", "nodeSelector"),
  admission("C2-03", "affinity beside the template"),
  admission("C2-04", "bad node-affinity operator"),
  admission("C2-05", "bad toleration effect"),
  recipes("C2-06", "where the parts of KubeVirt run"),
  manifest("C2-07", "H1 the default breaks the relation"),
  guideMachines("C2-08", "a power state becomes a run strategy in one apply"),
  admission("C2-09", "UEFI without secure boot"),
  admission("C2-10", "efi and bios"),
  guideMachines("C2-11", "UEFI keeps its variables"),
  admission("C2-12", "secureBoot: true without smm"),
  networks("C2-13", "tuning: true"),
  admission("C2-14", "a boot order twice"),
  admission("C2-15", "a guest larger than its limit"),
  guideMachines("C2-16", "is not asked for where it is told so"),
  admission("C2-17", "a guest larger than its limit"),
  admission("C2-18", "huge pages of 3Mi"),
  machine("C2-19", "dedicatedCpus"),
  admission("C2-20", "CPU feature policy must"),
  machine("C2-21", 'model: "host-model"'),
  recipes("C2-22", "intel_iommu=on"),
  recipes("C2-23", "options vfio-pci ids=10de:1eb8"),
  pci("C2-24", "hco.kubevirt.io/v1beta1"),
  pci("C2-25", "pciVendorSelector"),
  pci("C2-26", "counted on the nodes"),
  running("C2-27", "a device that is not permitted"),
  pci("C2-28", "not taken away while a machine asks for it"),
  admission("C2-29", "watchdog explode"),
  warning("C2-30", "C2-30"),
  guideMachines("C2-31", "the guest's daemon of a watchdog"),
  words("C2-32", "is explained, and where it is here"),
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
  recipes("C3-12", "the preview says that nodes are drained"),
  recipes("C3-13", "an old success is none, a drain is waited for"),
  networks("C3-14", "rates the wrong way round"),
  admission("C3-15", "sriov on the pod network"),
  admission("C3-16", "port 15001 in the service mesh"),
  object("C3-17", "waitFor"),
  machine("C3-18", "networkConfig"),
  running("C3-19", "10.0.2.10"),
  guideMachines("C3-20", "is ours from the create on"),
];
