import { createLibvirtBackend } from "../../../../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import { KINDS } from "../../../../../provider/kinds/registry";
import { type FakeHost, startFakeHost } from "../../../../../provider/testing";
import { nodeDevicesOf, type TreeDevice } from "../../../../fixtures/pci-trees";

/** Works on a fake host that has these PCI devices and `more` node devices, and leaves nothing. */
export async function onPciTree<T>(
  tree: readonly TreeDevice[],
  work: (host: FakeHost, provider: Provider) => Promise<T>,
  more: { readonly [name: string]: string } = {},
): Promise<T> {
  const host = await startFakeHost({ nodeDevices: { ...nodeDevicesOf(tree), ...more } });
  const config = { uri: host.uri };
  const provider = createProvider({ kinds: KINDS, backend: createLibvirtBackend, config });
  try {
    return await work(host, provider);
  } finally {
    await provider.close();
    await host.stop();
  }
}

/** A machine that somebody else runs, or only defined, with a PCI device of the host. */
export async function addUser(host: FakeHost, address: string, runs = true): Promise<void> {
  const [domain, bus, slot, fn] = address.split(/[:.]/);
  const xml =
    `<domain type="qemu"><name>user</name><memory unit="MiB">64</memory><os><type arch="x86_64" machine="q35">hvm</type></os><devices>` +
    `<hostdev mode="subsystem" type="pci" managed="yes"><source><address domain="0x${domain}" bus="0x${bus}" slot="0x${slot}" function="0x${fn}"/></source></hostdev></devices></domain>`;
  const { dom } = await host.act("domainDefineXMLFlags", { xml, flags: 0 });
  if (runs) await host.act("domainCreateWithFlags", { dom, flags: 0 });
}

/** A network that gives away the virtual functions of a card, by the card's network device. */
export async function addPool(host: FakeHost, netDevice: string): Promise<void> {
  const xml = `<network><name>functions</name><forward mode="hostdev" managed="yes"><pf dev="${netDevice}"/></forward></network>`;
  await host.act("networkDefineXML", { xml });
}
