import Sequencer from "@jest/test-sequencer";

/**
 * Files that take minutes, the longest first; only their order matters. Jest's own guess is a file's
 * size, and some of the longest are a table of rows and a loop.
 */
const LONGEST = [
  "backends/libvirt/storage-host",
  "backends/libvirt/kinds/virtual-machine/install/install-media-on-libvirtd",
  "backends/libvirt/sriov/sriov",
  "commands/start-and-stop",
  "commands/packages",
  "examples/examples",
  "backends/libvirt/kinds/virtual-machine/impacts/impact-table",
  "backends/libvirt/kinds/virtual-machine/impacts/device-impact-table",
  "backends/libvirt/kinds/virtual-machine/drift/drift",
  "backends/cluster/running-machines",
  "backends/libvirt/kinds/bridge/bridge-on-host",
  "backends/libvirt/kinds/bridge/networkd/bridge-by-networkd-on-host",
  "engines/pulumi-unhappy",
  "engines/same-objects",
  "engines/portable-machine",
  "backends/libvirt/storage-devices",
  "backends/libvirt/kinds/virtual-machine/virtual-machine-failures",
  "engines/import-host",
  "backends/cluster/guide-machines",
  "backends/cluster/lifecycle/lifecycle",
];

/** Starts what takes longest first, so that a run does not end with one file that all others wait for. */
// biome-ignore lint/style/noDefaultExport: Jest takes a sequencer by it.
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = LONGEST.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
}
