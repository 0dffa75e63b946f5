/** A network device as the host's kernel has it. */
export interface HostLink {
  readonly name: string;
  /** As `ip` calls it: `bridge`, `vlan`, `bond`; undefined for hardware. */
  readonly kind: string | undefined;
  readonly isEthernet: boolean;
  readonly hasCarrier: boolean;
  readonly mac: string;
  readonly mtu: number;
  /** The device that it is a port of. */
  readonly master: string | undefined;
  /** Of global scope, with the length of the prefix. */
  readonly addresses: readonly string[];
  readonly hasDefaultRoute: boolean;
  /** Of a bridge. */
  readonly stp: boolean;
  /** Of a bridge; false also where the kernel cannot do it. */
  readonly vlanFiltering: boolean;
}

/** What systemd-networkd says of one device. */
export interface NetworkdLink {
  readonly name: string;
  /** Its AdministrativeState: `configured`, `unmanaged`, `failed`, … */
  readonly state: string;
  /** The .network file that it goes by. */
  readonly networkFile: string | undefined;
}

/** What the host's kernel and its network services' files say, all of one moment. */
export interface HostFacts {
  readonly isRoot: boolean;
  readonly links: readonly HostLink[];
  /** Undefined when systemd-networkd does not run there. */
  readonly networkd: readonly NetworkdLink[] | undefined;
  /** Texts of the services' files, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** From what the script that looks prints: a fact, a name and a text in base64 in each line. */
export function readHostFacts(printed: string): HostFacts {
  const facts = [...printed.matchAll(/^(\S+) (.*) (\S*)$/gm)].map(
    ([, fact = "", name = "", text = ""]) => ({ fact, name, text: decoded(text) }),
  );
  const one = (fact: string) => facts.find((found) => found.fact === fact)?.text.trim();
  const routes = facts.filter(({ fact }) => fact === "routes");
  const defaults = new Set(
    routes.flatMap(({ text }) => jsonList<{ readonly dev?: string }>(text)).map(({ dev }) => dev),
  );
  return {
    isRoot: one("user") === "0",
    links: jsonList<IpLink>(one("links")).map((link) => readLink(link, defaults)),
    networkd: one("networkd-state") === "active" ? networkdLinks(one("networkd")) : undefined,
    files: new Map(
      facts.filter(({ fact }) => fact === "file").map(({ name, text }) => [name, text]),
    ),
  };
}

export function linkNamed({ links }: HostFacts, name: string): HostLink | undefined {
  return links.find((link) => link.name === name);
}

/** An object of `ip -json -details address show`. */
interface IpLink {
  readonly ifname: string;
  readonly link_type?: string;
  readonly flags?: readonly string[];
  readonly address?: string;
  readonly mtu: number;
  readonly master?: string;
  readonly linkinfo?: {
    readonly info_kind?: string;
    readonly info_data?: {
      readonly stp_state?: number;
      readonly vlan_filtering?: number;
    };
  };
  readonly addr_info?: readonly {
    readonly local?: string;
    readonly prefixlen?: number;
    readonly scope?: string;
  }[];
}

function readLink(link: IpLink, defaults: ReadonlySet<string | undefined>): HostLink {
  const { info_kind: kind, info_data: data = {} } = link.linkinfo ?? {};
  return {
    name: link.ifname,
    kind,
    isEthernet: link.link_type === "ether",
    hasCarrier: link.flags?.includes("LOWER_UP") === true,
    mac: link.address ?? "",
    mtu: link.mtu,
    master: link.master,
    addresses: (link.addr_info ?? [])
      .filter(({ scope }) => scope === "global")
      .map(({ local, prefixlen }) => `${local}/${prefixlen}`),
    hasDefaultRoute: defaults.has(link.ifname),
    stp: data.stp_state === 1,
    vlanFiltering: data.vlan_filtering === 1,
  };
}

/** From `networkctl --json=short list`. */
function networkdLinks(json: string | undefined): readonly NetworkdLink[] {
  const { Interfaces = [] } = JSON.parse(json || "{}") as {
    readonly Interfaces?: readonly {
      readonly Name: string;
      readonly AdministrativeState: string;
      readonly NetworkFile?: string;
    }[];
  };
  return Interfaces.map(({ Name, AdministrativeState, NetworkFile }) => ({
    name: Name,
    state: AdministrativeState,
    networkFile: NetworkFile,
  }));
}

/** `ip` prints nothing at all for an empty list. */
function jsonList<T>(json: string | undefined): readonly T[] {
  return JSON.parse(json || "[]") as readonly T[];
}

function decoded(base64: string): string {
  return Buffer.from(base64, "base64").toString();
}
