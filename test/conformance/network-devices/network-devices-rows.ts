import { notShown } from "../not-shown";
import type { ConformanceRow } from "../row";
import { shownByTests } from "../shown-by-tests";

const KINDS = "test/backends/libvirt/kinds/";
const SRIOV = "test/backends/libvirt/sriov/sriov.test.ts";

/** The claims about networks and devices, in the order of their issue. */
export const rows: readonly ConformanceRow[] = [
  shownByTests({
    area: "network-devices",
    name: "networks",
    files: [
      "test/kinds/network/check-network.test.ts",
      `${KINDS}network/network-xml.test.ts`,
      `${KINDS}network/network-on-libvirtd.test.ts`,
      `${KINDS}network/network-with-guest.test.ts`,
    ],
  }),
  notShown(
    "network-devices",
    "bridges",
    "a bridge of the host itself can be used by a Network, but not made yet",
  ),
  shownByTests({
    area: "network-devices",
    name: "PCI",
    files: [`${KINDS}pci-device/pci-device-on-fake-host.test.ts`, SRIOV],
    matching: "a PCI device on a libvirt host|card|root port",
  }),
  shownByTests({
    area: "network-devices",
    name: "SR-IOV",
    files: [SRIOV],
    matching: "a pool on a card|machines get functions",
  }),
  shownByTests({
    area: "network-devices",
    name: "watchdog",
    files: [`${KINDS}virtual-machine/virtual-machine-watchdog.test.ts`],
  }),
  shownByTests({
    area: "network-devices",
    name: "guide scenarios",
    files: [`${KINDS}network/guide-scenarios.test.ts`],
  }),
  shownByTests({
    area: "network-devices",
    name: "second preview, drift, import",
    files: [
      `${KINDS}network/network-on-libvirtd.test.ts`,
      `${KINDS}pci-device/pci-device-on-fake-host.test.ts`,
    ],
    matching: "life in mode|takes it back|the first of its kind|is imported",
  }),
];
