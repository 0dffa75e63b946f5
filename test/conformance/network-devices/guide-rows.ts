/**
 * What the virtualization guide does by hand in its chapters 6 (networks), 9 (network boot) and 16
 * (devices), section by section, with its acceptance scenarios of these chapters; and the test that
 * shows that it can be written here. A line without a test has its reason instead.
 */
export interface GuideRow {
  /** The section, or the number of the scenario. */
  readonly row: string;
  /** What the guide does there. */
  readonly what: string;
  /** A test file, and words that stand in it. */
  readonly test?: readonly [file: string, words: string];
  /** Why there is none. */
  readonly reason?: string;
}

const KINDS = "test/backends/libvirt/kinds/";
const SCENARIOS = `${KINDS}network/guide-scenarios.test.ts`;
const ON_LIBVIRTD = `${KINDS}network/network-on-libvirtd.test.ts`;
const NETWORK_RULES = "test/kinds/network/check-network.test.ts";
const MACHINE_RULES = `${KINDS}virtual-machine/virtual-machine-check.test.ts`;
const MACHINE_EXAMPLES = "test/fixtures/machines/machine-examples.ts";
const PCI = `${KINDS}pci-device/pci-device-on-fake-host.test.ts`;
const ASSIGNED = `${KINDS}pci-device/assigned-devices.test.ts`;
const SRIOV = "test/backends/libvirt/sriov/sriov.test.ts";
const CARDS = "test/backends/libvirt/sriov/whole/cards.test.ts";
const FUNCTIONS = "test/backends/libvirt/sriov/whole/virtual-functions.test.ts";

export const GUIDE_ROWS: readonly GuideRow[] = [
  { row: "6.1", what: "NAT network, state and autostart", test: [SCENARIOS, "Autostart: *yes"] },
  { row: "6.1 MAC", what: "a MAC left out stays the same", test: [ON_LIBVIRTD, "life in mode"] },
  { row: "6.2", what: "vhost off on one interface", test: [MACHINE_RULES, "vhost on an e1000e"] },
  {
    row: "6.3",
    what: "zero-copy of vhost-net",
    reason: "a module parameter of the whole host, which is the host's own administration",
  },
  { row: "6.4.1", what: "a guest on a host bridge", test: [SCENARIOS, "a host bridge without"] },
  {
    row: "6.4.2",
    what: "make, start, stop and delete a bridge of the host",
    reason: "shown by the row bridges",
  },
  {
    row: "6.4.3",
    what: "FDB offload",
    test: [`${KINDS}network/network-xml.test.ts`, "macTableManager"],
  },
  { row: "9.1.1", what: "TFTP and bootp of a network", test: [SCENARIOS, "dhcp-boot=pxelinux.0"] },
  {
    row: "9.1.1 links",
    what: "machines keep running through the restart",
    test: [`${KINDS}network/network-with-guest.test.ts`, "restart"],
  },
  { row: "9.2", what: "boot from the network first", test: [SCENARIOS, "<boot order="] },
  { row: "16", what: "at most 32 assigned devices", test: [MACHINE_RULES, "are too many"] },
  { row: "16.1", what: "the IOMMU is on", test: [PCI, "IOMMU is off"] },
  { row: "16.1.1 address", what: "any spelling of an address", test: [PCI, "as lspci writes it"] },
  { row: "16.1.1 group", what: "the whole IOMMU group leaves", test: [PCI, "its whole group"] },
  { row: "16.1.1 split", what: "a group that the host needs", test: [PCI, "is not clean"] },
  { row: "16.1.1 port", what: "bridges and ports are never given", test: [CARDS, "root port"] },
  { row: "16.1.1 ROM", what: "the option ROM is masked", test: [CARDS, "<rom bar='off'/>"] },
  { row: "16.1.1 functions", what: "two in one slot", test: [FUNCTIONS, "multifunction='on'"] },
  { row: "16.1.1 live", what: "plugged in and out", test: [CARDS, "into a running machine"] },
  { row: "16.1.2", what: "a device that another guest has", test: [CARDS, "is in use by machine"] },
  { row: "16.1.3", what: "a machine is made with a device", test: [CARDS, "while it runs"] },
  { row: "16.1.4", what: "detach, reattach, managed", test: [CARDS, "taken from its driver"] },
  {
    row: "16.1.5",
    what: "PCI bridges for many devices",
    reason: "libvirt makes them; addresses are its own choice and kept",
  },
  {
    row: "16.2 interface",
    what: "only a function as interface",
    test: [ASSIGNED, "is no virtual"],
  },
  { row: "16.2.2 number", what: "functions made and kept", test: [FUNCTIONS, "after a reboot"] },
  { row: "16.2.2 most", what: "not more than the card has", test: [FUNCTIONS, "at most 7"] },
  { row: "16.2.2 tag", what: "a tag or a profile", test: [MACHINE_RULES, "a tag and a profile"] },
  { row: "16.2.2 Qbh", what: "a profile of the switch", test: [FUNCTIONS, "PortProfileRequest"] },
  { row: "16.2.2 live", what: "attached to a running guest", test: [FUNCTIONS, "plugged in live"] },
  { row: "16.2.4", what: "a pool of functions", test: [SRIOV, "one too many is told why"] },
  { row: "16.3.1", what: "a USB device of the host", test: [MACHINE_EXAMPLES, "usb:1d6b:0002"] },
  { row: "16.3.2", what: "a redirection filter", test: [MACHINE_EXAMPLES, "0xbeef:2.0:yes"] },
  { row: "scenario 9", what: "PXE network", test: [SCENARIOS, '"9: '] },
  { row: "scenario 10", what: "PXE machine", test: [SCENARIOS, '"10: '] },
  { row: "scenario 21", what: "functions checked", test: [MACHINE_RULES, "a virtual function"] },
  { row: "scenario 22", what: "pool, third start", test: [SRIOV, "ResourceExhausted"] },
  { row: "scenario 23", what: "PCI passthrough", test: [CARDS, "given back"] },
  { row: "scenario 24", what: "function with MAC and tag", test: [FUNCTIONS, "52:54:00:6d:90:02"] },
  {
    row: "scenario 26",
    what: "USB filter in order, without spice refused",
    test: [MACHINE_RULES, "USB redirection without spice"],
  },
  { row: "scenario 27", what: "a network in use is not deleted", test: [SCENARIOS, '"27: '] },
  { row: "V19", what: "a mode's own rules", test: [NETWORK_RULES, "does not fit the mode"] },
];
