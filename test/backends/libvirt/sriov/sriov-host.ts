import { createLibvirtBackend } from "../../../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../../../provider/core/provider";
import type { ResourceState } from "../../../../provider/core/resource-state";
import type { Properties } from "../../../../provider/core/value";
import { KINDS } from "../../../../provider/kinds/registry";
import { type SriovGuestBed, startSriovGuest } from "../../../beds/sriov-guest";
import { testOperation } from "../../../support/test-operation";

export const operation = testOperation();

/** The guest with SR-IOV as a libvirt host. */
export interface SriovHost {
  readonly guest: SriovGuestBed;
  /** The provider for a kind: PCI devices by ssh, because a card is divided on the host itself; the rest the fast way. */
  providerOf(kind: string): Provider;
  make(kind: string, inputs: Properties): Promise<ResourceState>;
  remove(kind: string, state: ResourceState): Promise<void>;
  /** The driver that a PCI device has on the host. */
  driverOf(address: string): Promise<string | undefined>;
  /** The network device of the card with virtual functions. */
  cardName(): Promise<string>;
  /** What a preview refuses, as one text. */
  refusalOf(inputs: Properties): Promise<string>;
  expectNothingToDo(kind: string, inputs: Properties, state: ResourceState): Promise<void>;
  /** Takes away what a test that failed left; nothing to do after one that passed. */
  putBack(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSriovHost(): Promise<SriovHost> {
  const guest = await startSriovGuest();
  const bySsh = providerOn(guest.sshUri);
  const byTcp = providerOn(guest.uri);
  const providerOf = (kind: string) => (kind === "PciDevice" ? bySsh : byTcp);
  const { physicalFunction, shell } = guest;
  return {
    guest,
    providerOf,
    make: (kind, inputs) => providerOf(kind).create(kind, inputs, operation),
    remove: (kind, state) => providerOf(kind).delete(kind, state, operation),
    driverOf: async (address) =>
      (await shell(`readlink /sys/bus/pci/devices/${address}/driver`)).split("/").at(-1),
    cardName: () => shell(`ls /sys/bus/pci/devices/${physicalFunction}/net`),
    refusalOf: (inputs) => refusalOf(bySsh, inputs),
    expectNothingToDo: async (kind, inputs, state) => {
      const provider = providerOf(kind);
      const refreshed = await provider.read(kind, state, operation);
      const plan = await provider.plan(kind, inputs, refreshed, operation);
      expect(plan.changes.map(({ pattern }) => pattern)).toEqual([]);
    },
    putBack: () => putBack(guest),
    stop: async () => {
      await Promise.all([bySsh.close(), byTcp.close()]);
      await guest.stop();
    },
  };
}

async function putBack({ virsh, shell, physicalFunction }: SriovGuestBed): Promise<void> {
  const names = async (list: string) =>
    (await virsh(list, "--all", "--name")).split("\n").filter((name) => name !== "");
  const isOff = () => "it is off already";
  for (const name of await names("list")) {
    await virsh("destroy", name).catch(isOff);
    await virsh("undefine", name);
  }
  for (const name of await names("net-list")) {
    await virsh("net-destroy", name).catch(isOff);
    await virsh("net-undefine", name);
  }
  await shell(
    `rm -f /etc/udev/rules.d/70-virt-iac-*; n=/sys/bus/pci/devices/${physicalFunction}/sriov_numvfs; [ "$(cat $n)" = 0 ] || echo 0 > $n`,
  );
}

export function providerOn(uri: string): Provider {
  return createProvider({ kinds: KINDS, backend: createLibvirtBackend, config: { uri } });
}

export async function refusalOf(provider: Provider, inputs: Properties): Promise<string> {
  const plan = await provider.plan("PciDevice", inputs, undefined, operation);
  const told = await provider.preview("PciDevice", inputs, undefined, plan, operation);
  return told
    .filter(({ severity }) => severity === "error")
    .map(({ detail }) => detail)
    .join();
}

/** A machine without a guest: enough for QEMU to hold a device. */
export function emptyMachine(name: string, more: Properties): Properties {
  return {
    name,
    memory: "64MiB",
    libvirt: { accelerator: "qemu" },
    power: { gracefulTimeout: "0s" },
    ...more,
  };
}
