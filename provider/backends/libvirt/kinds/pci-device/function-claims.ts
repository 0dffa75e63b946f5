import type { FunctionPool, PciHost } from "./host-pci";

/**
 * What the objects of one program give away of SR-IOV cards, as far as this process has planned them:
 * the host knows nothing of it yet.
 */
export class FunctionClaims {
  /** Network devices of cards, by the names of the networks that give their functions away. */
  readonly #pools = new Map<string, string>();
  /** Addresses of functions, by the names of the PciDevices. */
  readonly #functions = new Map<string, string>();

  /** A network gives away all functions of a card; none any more without a network device. */
  pool(network: string, netDevice: string | undefined): void {
    if (netDevice === undefined) this.#pools.delete(network);
    else this.#pools.set(network, netDevice);
  }

  /** A PciDevice has a device for itself; none any more without an address. */
  fixed(name: string, address: string | undefined): void {
    if (address === undefined) this.#functions.delete(name);
    else this.#functions.set(name, address);
  }

  /** The host with the pools that this program is to make. */
  withPools(host: PciHost): PciHost {
    const there = new Set(host.pools.map(({ network }) => network));
    const coming = [...this.#pools].flatMap(([network, netDevice]): readonly FunctionPool[] => {
      const card = host.netDevices.find(({ name }) => name === netDevice)?.address;
      const isNew = card !== undefined && !there.has(network);
      return isNew ? [{ network, physicalFunction: card }] : [];
    });
    return { ...host, pools: [...host.pools, ...coming] };
  }

  /** The PciDevices of this program that are functions of a card. */
  fixedOf(
    host: PciHost,
    card: string,
  ): readonly { readonly name: string; readonly address: string }[] {
    return [...this.#functions]
      .map(([name, address]) => ({ name, address }))
      .filter(({ address }) =>
        host.devices.some((one) => one.address === address && one.physicalFunction === card),
      );
  }
}
