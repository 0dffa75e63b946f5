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
  /** How it makes its link-local IPv6 address, as `ip` calls it: `eui64`, `none`, …; undefined without IPv6. */
  readonly linkLocal: string | undefined;
}

/** What systemd-networkd says of one device. */
export interface NetworkdLink {
  readonly name: string;
  /** Its AdministrativeState: `configured`, `unmanaged`, `failed`, … */
  readonly state: string;
  /** The .network file that it goes by. */
  readonly networkFile: string | undefined;
}

/** What ifupdown says, beside its files. */
export interface IfupdownState {
  /** Devices that ifup brought up. */
  readonly up: readonly string[];
  /** ifupdown makes bridges with the package bridge-utils alone. */
  readonly hasBridgeUtils: boolean;
}

/** What the host's kernel and its network services' files say, all of one moment. */
export interface HostFacts {
  readonly isRoot: boolean;
  readonly links: readonly HostLink[];
  /** Undefined when systemd-networkd does not run there. */
  readonly networkd: readonly NetworkdLink[] | undefined;
  readonly hasNetworkManager: boolean;
  /** Undefined when networks are not brought up by Debian's ifupdown there. */
  readonly ifupdown: IfupdownState | undefined;
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
  const details = new Map(
    jsonList<IpLinkDetails>(one("link-details")).map((link) => [
      link.ifname,
      link.inet6_addr_gen_mode,
    ]),
  );
  return {
    isRoot: one("user") === "0",
    links: jsonList<IpLink>(one("links")).map((link) => ({
      ...readLink(link, defaults),
      linkLocal: details.get(link.ifname),
    })),
    networkd: one("networkd-state") === "active" ? networkdLinks(one("networkd")) : undefined,
    hasNetworkManager: one("network-manager-state") === "active",
    ifupdown: isIfupdown(one("ifup"), one("networking-state"))
      ? { up: devicesUp(one("ifstate")), hasBridgeUtils: Boolean(one("bridge-utils")) }
      : undefined,
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

/** An object of `ip -json -details link show`: what it does not print with the addresses. */
interface IpLinkDetails {
  readonly ifname: string;
  readonly inet6_addr_gen_mode?: string;
}

function readLink(
  link: IpLink,
  defaults: ReadonlySet<string | undefined>,
): Omit<HostLink, "linkLocal"> {
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

/** Of several programs called ifup only Debian's own says its version like this. */
function isIfupdown(version: string | undefined, service: string | undefined): boolean {
  return /^ifup version 0\./.test(version ?? "") && service === "active";
}

/** From `ifquery --state`: `eth0=eth0` in each line. */
function devicesUp(state = ""): readonly string[] {
  return state.split("\n").flatMap((line) => line.split("=")[0] || []);
}

/** `ip` prints nothing at all for an empty list. */
function jsonList<T>(json: string | undefined): readonly T[] {
  return JSON.parse(json || "[]") as readonly T[];
}

function decoded(base64: string): string {
  return Buffer.from(base64, "base64").toString();
}
