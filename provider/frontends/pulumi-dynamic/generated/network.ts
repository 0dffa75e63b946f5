// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import { providerText } from "../provider-text";
import type * as inputs from "./types/input";
import type * as outputs from "./types/output";
import type * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * A network that machines are plugged into. On libvirt a virtual network with its own bridge, addresses, DHCP and DNS, or a pool of host devices. On a cluster a NetworkAttachmentDefinition or a SriovNetwork. DHCP and DNS entries change while machines run; other changes restart the network, and the preview says whose links drop for about a second.
 *
 * ## Import
 *
 * The network's name or UUID.
 *
 * `namespace/name` of the NetworkAttachmentDefinition; `sriov:namespace/name` of a SriovNetwork.
 */
export class Network extends pulumi.CustomResource {
  /** @internal */
  public static readonly __pulumiType = "pulumi-nodejs:dynamic/virt:Network";

  /** True for a Network, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is Network {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === Network.__pulumiType
    );
  }

  /** The network's name on the backend. Changing it makes a new network. Example: `lab`. */
  declare public readonly name: pulumi.Output<string>;
  /** How machines reach the world: `nat` behind the host's address, `routed` with their own addresses, `isolated` only each other and the host, `open` routed without any firewall rule of libvirt, `bridge` on a bridge that the host already has, `macvtap` directly on a device of the host, `sriov` one virtual function each of a physical function. A cluster has `bridge` and `sriov`; its pod network needs no Network. Default: `nat`. */
  declare public readonly mode: pulumi.Output<enums.NetworkMode | undefined>;
  /** In mode `bridge` the host's bridge to use. In the modes that make a bridge of their own its name; by default `virbr-` and the first digits of its UUID, which is the output `bridgeName`. Example: `br0`. */
  declare public readonly bridge: pulumi.Output<string | undefined>;
  /** Mode `sriov`: the network device of the physical function whose virtual functions machines get, one for each interface. Only on libvirt. Example: `eth3`. */
  declare public readonly physicalFunction: pulumi.Output<string | undefined>;
  /** The VLAN tag of every machine's traffic. On libvirt only in mode `sriov`; a Linux bridge would refuse it when a machine starts. Example: `100`. */
  declare public readonly vlan: pulumi.Output<number | undefined>;
  /** The DNS domain of the machines: they resolve each other's names in it and get it with their DHCP lease. Only on libvirt. Example: `lab.example`. */
  declare public readonly domain: pulumi.Output<string | undefined>;
  /** The largest packet of the network and of its machines' interfaces. By default what the host uses, 1500. Example: `9000`. */
  declare public readonly mtu: pulumi.Output<number | undefined>;
  /** Start the network when the host boots. Default: `true`. Only on libvirt. */
  declare public readonly autostart: pulumi.Output<boolean | undefined>;
  /** The network is started. With `false` it stays defined but stopped; machines on it lose their link. Default: `true`. Only on libvirt. */
  declare public readonly running: pulumi.Output<boolean | undefined>;
  /** The host's own addresses on the network, at most one of them IPv4 with DHCP. Not in the modes `bridge`, `macvtap` and `sriov`. Only on libvirt. */
  declare public readonly addresses: pulumi.Output<outputs.NetworkAddress[] | undefined>;
  /** The DNS server that the host runs on the network. Only on libvirt. */
  declare public readonly dns: pulumi.Output<outputs.NetworkDns | undefined>;
  /** What only libvirt has. Only on libvirt. */
  declare public readonly libvirt: pulumi.Output<outputs.NetworkLibvirt | undefined>;
  /** What only a cluster has. Only on a cluster. */
  declare public readonly cluster: pulumi.Output<outputs.NetworkCluster | undefined>;
  /** The network's UUID, made from owner and name, so that it is known before the network is; on a cluster the object's UID. */
  declare public readonly uuid: pulumi.Output<string>;
  /** The bridge on the host; empty in modes without one. */
  declare public readonly bridgeName: pulumi.Output<string | undefined>;
  /** The network is started now. */
  declare public readonly active: pulumi.Output<boolean | undefined>;
  /** What the last planned change does, by property path: live, replug, next-start, restart or replace. */
  declare public readonly pendingImpact: pulumi.Output<{ [key: string]: string }>;

  /**
   * @param name the name of the resource in this program; also the object's name, unless `args.name` says another
   * @param args what it is made from
   */
  constructor(name: string, args?: NetworkArgs, opts: pulumi.CustomResourceOptions = {}) {
    const given: pulumi.Inputs = {
      name: args?.name ?? name,
      mode: args?.mode,
      bridge: args?.bridge,
      physicalFunction: args?.physicalFunction,
      vlan: args?.vlan,
      domain: args?.domain,
      mtu: args?.mtu,
      autostart: args?.autostart,
      running: args?.running,
      addresses: args?.addresses,
      dns: args?.dns,
      libvirt: args?.libvirt,
      cluster: args?.cluster,
      uuid: undefined /*out*/,
      bridgeName: undefined /*out*/,
      active: undefined /*out*/,
      pendingImpact: undefined /*out*/,
      __provider: providerText("Network"),
      __owner: [pulumi.getProject(), pulumi.getStack()].join("/"),
    };
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    super(Network.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }
}

/** What a {@link Network} is made from. */
export interface NetworkArgs {
  /** The network's name on the backend. Changing it makes a new network. Example: `lab`. */
  readonly name?: pulumi.Input<string>;
  /** How machines reach the world: `nat` behind the host's address, `routed` with their own addresses, `isolated` only each other and the host, `open` routed without any firewall rule of libvirt, `bridge` on a bridge that the host already has, `macvtap` directly on a device of the host, `sriov` one virtual function each of a physical function. A cluster has `bridge` and `sriov`; its pod network needs no Network. Default: `nat`. */
  readonly mode?: pulumi.Input<enums.NetworkMode>;
  /** In mode `bridge` the host's bridge to use. In the modes that make a bridge of their own its name; by default `virbr-` and the first digits of its UUID, which is the output `bridgeName`. Example: `br0`. */
  readonly bridge?: pulumi.Input<string>;
  /** Mode `sriov`: the network device of the physical function whose virtual functions machines get, one for each interface. Only on libvirt. Example: `eth3`. */
  readonly physicalFunction?: pulumi.Input<string>;
  /** The VLAN tag of every machine's traffic. On libvirt only in mode `sriov`; a Linux bridge would refuse it when a machine starts. Example: `100`. */
  readonly vlan?: pulumi.Input<number>;
  /** The DNS domain of the machines: they resolve each other's names in it and get it with their DHCP lease. Only on libvirt. Example: `lab.example`. */
  readonly domain?: pulumi.Input<string>;
  /** The largest packet of the network and of its machines' interfaces. By default what the host uses, 1500. Example: `9000`. */
  readonly mtu?: pulumi.Input<number>;
  /** Start the network when the host boots. Default: `true`. Only on libvirt. */
  readonly autostart?: pulumi.Input<boolean>;
  /** The network is started. With `false` it stays defined but stopped; machines on it lose their link. Default: `true`. Only on libvirt. */
  readonly running?: pulumi.Input<boolean>;
  /** The host's own addresses on the network, at most one of them IPv4 with DHCP. Not in the modes `bridge`, `macvtap` and `sriov`. Only on libvirt. */
  readonly addresses?: pulumi.Input<pulumi.Input<inputs.NetworkAddressArgs>[]>;
  /** The DNS server that the host runs on the network. Only on libvirt. */
  readonly dns?: pulumi.Input<inputs.NetworkDnsArgs>;
  /** What only libvirt has. Only on libvirt. */
  readonly libvirt?: pulumi.Input<inputs.NetworkLibvirtArgs>;
  /** What only a cluster has. Only on a cluster. */
  readonly cluster?: pulumi.Input<inputs.NetworkClusterArgs>;
}
