import type { ConformanceRow } from "../row";
import { shownByTests } from "../shown-by-tests";
import { guideRow } from "./guide-row";

const KINDS = "test/backends/libvirt/kinds/";
const SRIOV = "test/backends/libvirt/sriov/";

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
  shownByTests({
    area: "network-devices",
    name: "bridges",
    files: [
      `${KINDS}bridge/bridge-on-host.test.ts`,
      `${KINDS}bridge/bridge-over-management-port.test.ts`,
      `${KINDS}bridge/networkd/bridge-by-networkd.test.ts`,
      `${KINDS}bridge/ifupdown/bridge-by-ifupdown.test.ts`,
    ],
  }),
  shownByTests({
    area: "network-devices",
    name: "PCI",
    files: [
      `${KINDS}pci-device/pci-device-on-fake-host.test.ts`,
      `${KINDS}pci-device/assigned-devices.test.ts`,
      "test/frontends/command-line/pci-command.test.ts",
      `${SRIOV}whole/cards.test.ts`,
    ],
  }),
  shownByTests({
    area: "network-devices",
    name: "SR-IOV",
    files: [`${SRIOV}sriov.test.ts`, `${SRIOV}whole/virtual-functions.test.ts`],
  }),
  shownByTests({
    area: "network-devices",
    name: "watchdog",
    files: [`${KINDS}virtual-machine/virtual-machine-watchdog.test.ts`],
  }),
  guideRow,
  shownByTests({
    area: "network-devices",
    name: "second preview, drift, import",
    files: [
      `${KINDS}network/network-on-libvirtd.test.ts`,
      `${KINDS}bridge/bridge-on-host.test.ts`,
      `${KINDS}pci-device/pci-device-on-fake-host.test.ts`,
    ],
    matching:
      "life in mode|takes it back|taken back|the first of its kind|is imported|first card with room|somebody stopped",
  }),
];
