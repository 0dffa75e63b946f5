import { NetworkEventID } from "../../../backends/libvirt/rpc/constants";
import type { NetworkRef } from "../../../backends/libvirt/rpc/objects";
import { element, formatXml, textElement, withAttribute } from "../../../backends/libvirt/xml";
import { nameOf, readDefinition, uuidOf, withUuid } from "../definition-xml";
import type { EmitEvent } from "../event-sink";
import { FakeFailure } from "../fake-failure";
import type { FakeNetwork, HostState } from "../host-state";
import type { FakeProcedures } from "../procedure-table";
import { leasesOf } from "./leases";
import {
  bridgeOf,
  completedNetwork,
  refuseBadNetwork,
  refuseClash,
  runningNetwork,
} from "./network-rules";
import { updateNetwork } from "./network-sections";

const INACTIVE = 1;
const DEFINED = 0;
const UNDEFINED = 1;
const STARTED = 2;
const STOPPED = 3;

/** Which networks each filter of `connectListAllNetworks` lets through, in pairs that exclude each other. */
const FILTERS: readonly (readonly [bit: number, lets: (network: FakeNetwork) => boolean])[] = [
  [1, ({ live }) => live === undefined],
  [2, ({ live }) => live !== undefined],
  [4, ({ stored }) => stored !== undefined],
  [8, ({ stored }) => stored === undefined],
  [16, ({ autostart }) => autostart],
  [32, ({ autostart }) => !autostart],
];

export function networkProcedures(host: HostState, emit: EmitEvent): FakeProcedures {
  const networks = new Networks(host, emit);
  const { networks: all } = host;
  return {
    connectListAllNetworks: ({ flags }) => {
      const nets = [...all.values()].filter((network) => passes(network, flags)).map(ref);
      return { nets, ret: nets.length };
    },
    networkLookupByName: ({ name }) => ({ net: ref(networks.named(name)) }),
    networkLookupByUUID: ({ uuid }) => ({ net: ref(networks.of({ uuid })) }),
    networkDefineXML: ({ xml }) => ({ net: ref(networks.define(xml)) }),
    networkDefineXMLFlags: ({ xml }) => ({ net: ref(networks.define(xml)) }),
    networkCreateXML: ({ xml }) => ({ net: ref(networks.createTransient(xml)) }),
    networkCreate: ({ net }) => {
      networks.start(networks.of(net));
      return {};
    },
    networkDestroy: ({ net }) => {
      networks.stop(networks.of(net));
      return {};
    },
    networkUndefine: ({ net }) => {
      networks.undefine(networks.of(net));
      return {};
    },
    networkUpdate: ({ net, command, section, parentIndex, xml, flags }) => {
      updateNetwork(networks.of(net), { command, section, parentIndex, xml }, flags);
      return {};
    },
    networkGetXMLDesc: ({ net, flags }) => ({ xml: networks.describe(networks.of(net), flags) }),
    networkGetBridgeName: ({ net }) => {
      const { stored, live } = networks.of(net);
      return { name: bridgeOf(live ?? stored ?? element("network")) };
    },
    networkGetAutostart: ({ net }) => ({ autostart: networks.of(net).autostart ? 1 : 0 }),
    networkSetAutostart: ({ net, autostart }) => {
      const network = networks.of(net);
      if (network.stored === undefined) throw invalid("cannot set autostart for transient network");
      network.autostart = autostart !== 0;
      return {};
    },
    networkIsActive: ({ net }) => ({ active: networks.of(net).live === undefined ? 0 : 1 }),
    networkIsPersistent: ({ net }) => ({
      persistent: networks.of(net).stored === undefined ? 0 : 1,
    }),
    networkGetDHCPLeases: ({ net, mac }) => {
      const leases = leasesOf(networks.of(net)).filter(
        (lease) => mac === null || lease.mac === mac,
      );
      return { leases, ret: leases.length };
    },
    networkListAllPorts: ({ network }) => {
      const found = networks.of(network);
      const ports = [...found.ports.values()].map(({ uuid }) => ({ net: ref(found), uuid }));
      return { ports, ret: ports.length };
    },
    networkPortGetXMLDesc: ({ port }) => {
      const found = networks.of(port.net).ports.get(port.uuid);
      if (found === undefined) {
        throw new FakeFailure("NoNetworkPort", "Network", `Network port not found: ${port.uuid}`);
      }
      const owner = [textElement("name", found.owner.name), textElement("uuid", found.owner.uuid)];
      return {
        xml: formatXml(
          element(
            "networkport",
            {},
            textElement("uuid", found.uuid),
            element("owner", {}, owner),
            element("mac", { address: found.mac }),
          ),
        ),
      };
    },
  };
}

class Networks {
  readonly #host: HostState;
  readonly #emit: EmitEvent;

  constructor(host: HostState, emit: EmitEvent) {
    this.#host = host;
    this.#emit = emit;
  }

  of({ uuid }: { readonly uuid: string }): FakeNetwork {
    const found = this.#host.networks.get(uuid);
    if (found !== undefined) return found;
    throw new FakeFailure("NoNetwork", "Network", `no network with matching uuid '${uuid}'`);
  }

  named(name: string): FakeNetwork {
    const found = [...this.#host.networks.values()].find((network) => network.name === name);
    if (found !== undefined) return found;
    throw new FakeFailure("NoNetwork", "Network", `no network with matching name '${name}'`);
  }

  define(xml: string): FakeNetwork {
    const network = this.#accept(xml);
    this.#tell(network, DEFINED);
    return network;
  }

  createTransient(xml: string): FakeNetwork {
    const network = this.#accept(xml);
    const { stored } = network;
    this.start(network);
    network.stored = undefined;
    if (network.live === undefined) network.live = stored;
    return network;
  }

  start(network: FakeNetwork): void {
    if (network.live !== undefined) throw invalid("network is already active");
    refuseClash(network, this.#host);
    network.live = network.stored && runningNetwork(network.stored);
    this.#tell(network, STARTED);
  }

  /** Not refused with machines on it: they keep a tap that leads nowhere. */
  stop(network: FakeNetwork): void {
    if (network.live === undefined) throw invalid(`network '${network.name}' is not active`);
    network.live = undefined;
    network.ports.clear();
    if (network.stored === undefined) this.#host.networks.delete(network.uuid);
    this.#tell(network, STOPPED);
  }

  undefine(network: FakeNetwork): void {
    if (network.stored === undefined) throw invalid("can't undefine transient network");
    network.stored = undefined;
    network.autostart = false;
    if (network.live === undefined) this.#host.networks.delete(network.uuid);
    this.#tell(network, UNDEFINED);
  }

  describe(network: FakeNetwork, flags: number): string {
    const { stored, live, ports } = network;
    const isStored = (flags & INACTIVE) !== 0 && stored !== undefined;
    const shown = isStored ? stored : (live ?? stored ?? element("network"));
    const connections = ports.size > 0 && !isStored ? String(ports.size) : undefined;
    return formatXml(withAttribute(shown, "connections", connections));
  }

  #accept(xml: string): FakeNetwork {
    const given = readDefinition(xml, "network", "Network");
    const name = nameOf(given, "Network");
    refuseBadNetwork(given);
    const uuid = uuidOf(given);
    const before = this.#host.networks.get(uuid);
    const namesake = [...this.#host.networks.values()].find((network) => network.name === name);
    if (namesake !== undefined && namesake !== before) {
      throw taken(`network '${name}' already exists with uuid ${namesake.uuid}`);
    }
    if (before !== undefined && before.name !== name) {
      throw taken(`network '${before.name}' is already defined with uuid ${uuid}`);
    }
    const stored = completedNetwork(withUuid(given, uuid), this.#host);
    if (before !== undefined) {
      before.stored = stored;
      return before;
    }
    const network = { uuid, name, stored, live: undefined, autostart: false, ports: new Map() };
    this.#host.networks.set(uuid, network);
    return network;
  }

  #tell(network: FakeNetwork, event: number): void {
    this.#emit("network", NetworkEventID.Lifecycle, "networkEventLifecycle", (callbackID) => ({
      callbackID,
      net: ref(network),
      event,
      detail: 0,
    }));
  }
}

function ref({ name, uuid }: FakeNetwork): NetworkRef {
  return { name, uuid };
}

function passes(network: FakeNetwork, flags: number): boolean {
  for (let pair = 0; pair < FILTERS.length; pair += 2) {
    const asked = FILTERS.slice(pair, pair + 2).filter(([bit]) => (flags & bit) !== 0);
    if (asked.length > 0 && !asked.some(([, lets]) => lets(network))) return false;
  }
  return true;
}

function invalid(message: string): FakeFailure {
  return new FakeFailure("OperationInvalid", "Network", message);
}

function taken(message: string): FakeFailure {
  return new FakeFailure("OperationFailed", "Network", message);
}
