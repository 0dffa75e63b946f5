import { defaultTimeoutMs } from "../../../../../provider/backends/libvirt/call-deadlines";
import { openConnection } from "../../../../../provider/backends/libvirt/connection";
import {
  giveBackToHost,
  takeFromHost,
} from "../../../../../provider/backends/libvirt/kinds/pci-device/host-driver";
import { HostPci } from "../../../../../provider/backends/libvirt/kinds/pci-device/host-pci";
import { startDeadlineMs } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/machine-power";
import {
  type ProcedureName,
  procedures,
} from "../../../../../provider/backends/libvirt/rpc/procedures";
import { parseXml } from "../../../../../provider/backends/libvirt/xml";
import { TWO_SOCKETS } from "../../../../fixtures/pci-trees";
import { testOperation } from "../../../../support/test-operation";
import { onPciTree } from "./on-pci-tree";

const operation = testOperation();
const CARD = "0000:af:00.0";

/** libvirtd can sleep in the kernel over a device, and never comes back. */
describe("a host that never answers", () => {
  test.each([
    ["nodeDeviceDetachFlags", "take from its host driver", takeFromHost],
    ["nodeDeviceReAttach", "give back to its host driver", giveBackToHost],
  ] as const)("to %s is left, and what it was asked is told", async (procedure, words, work) => {
    await onPciTree(TWO_SOCKETS, async (host) => {
      const connection = openConnection(host.uri);
      try {
        const pci = new HostPci(connection, 50);
        if (work === giveBackToHost) {
          const args = { name: "pci_0000_af_00_0", driverName: null, flags: 0 };
          await host.act("nodeDeviceDetachFlags", args);
        }
        const device = (await new HostPci(connection).all(operation)).devices.find(
          ({ address }) => address === CARD,
        );
        if (device === undefined) throw new Error(`the host has no ${CARD}`);
        host.faults.delay({ procedure, delayMs: 3_600_000 });
        await expect(work(pci, device, operation)).rejects.toMatchObject({
          code: "DeadlineExceeded",
          message: expect.stringMatching(new RegExp(`${words} PCI device ${CARD}: .*within 50 ms`)),
        });
      } finally {
        await connection.close();
      }
    });
  });

  const ABOUT_DEVICES = (Object.keys(procedures) as ProcedureName[]).filter((name) =>
    /nodeDevice|NodeDevice/.test(name),
  );

  test("is left after ten minutes at the latest, whatever it was asked of devices", () => {
    expect(ABOUT_DEVICES.length).toBeGreaterThan(10);
    for (const name of ABOUT_DEVICES) {
      expect([name, defaultTimeoutMs(name)]).toEqual([name, expect.any(Number)]);
      expect(defaultTimeoutMs(name)).toBeLessThanOrEqual(600_000);
    }
  });

  test.each([
    [
      "a PCI device",
      '<hostdev mode="subsystem" type="pci"><source><address domain="0" bus="1" slot="0" function="0"/></source></hostdev>',
      1_800_000,
    ],
    [
      "a virtual function",
      '<interface type="hostdev"><source><address type="pci" domain="0" bus="1" slot="16" function="2"/></source></interface>',
      1_800_000,
    ],
    ["a USB device", '<hostdev mode="subsystem" type="usb"><source/></hostdev>', undefined],
    ["nothing of the host", "", undefined],
  ])("to the start of a machine with %s", (_, device, deadline) => {
    const domain = parseXml(`<domain><devices>${device}</devices></domain>`);
    expect(startDeadlineMs(domain)).toBe(deadline);
  });
});
