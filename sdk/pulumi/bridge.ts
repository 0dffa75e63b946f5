// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as inputs from "./types/input";
import type * as outputs from "./types/output";
import * as utilities from "./utilities";

/**
 * A network bridge of the hosts themselves, which a Network of mode `bridge` puts machines on. On a cluster it is a policy for all nodes, or for those that are selected. Deleting it removes the bridge from the hosts.
 *
 * ## Import
 *
 * The bridge's name.
 *
 * The policy's name.
 */
export class Bridge extends pulumi.CustomResource {
  /**
   * The state of one that exists, by its id; nothing is managed by that.
   * @param name the name that it has in this program
   * @param id its id on the backend
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): Bridge {
    return new Bridge(name, undefined as unknown as BridgeArgs, { ...opts, id });
  }

  /** @internal */
  public static readonly __pulumiType = "virt:index:Bridge";

  /** True for a Bridge, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is Bridge {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === Bridge.__pulumiType
    );
  }

  /** The bridge's name on the host, at most 15 characters. Changing it makes a new bridge. Example: `br1`. */
  declare public readonly name: pulumi.Output<string>;
  /** Network devices of the host that become ports of the bridge. Their own addresses do not work any more. On a libvirt host with systemd-networkd or ifupdown also bonds and VLAN devices that are there already. */
  declare public readonly ports: pulumi.Output<string[] | undefined>;
  /** Ports that are a VLAN of a device, made with the bridge, as `eth1.100`. On a libvirt host the service that keeps the bridge must have the device below. */
  declare public readonly vlanPorts: pulumi.Output<outputs.BridgeVlanPort[] | undefined>;
  /** The bridge runs the spanning tree protocol. Default: `false`. */
  declare public readonly stp: pulumi.Output<boolean | undefined>;
  /** The largest packet. By default what the host uses, 1500. Example: `9000`. */
  declare public readonly mtu: pulumi.Output<number | undefined>;
  /** The host gets an IPv4 address on the bridge by DHCP. Default: `false`. */
  declare public readonly dhcp: pulumi.Output<boolean | undefined>;
  /** Addresses of the host on the bridge, with the length of the prefix. */
  declare public readonly addresses: pulumi.Output<string[] | undefined>;
  /** A port may be the device over which the host itself is reached. Without it such a port is refused. Default: `false`. */
  declare public readonly allowManagementPort: pulumi.Output<boolean | undefined>;
  /** What only a libvirt host has. Only on libvirt. */
  declare public readonly libvirt: pulumi.Output<outputs.BridgeLibvirt | undefined>;
  /** What only a cluster has. Only on a cluster. */
  declare public readonly cluster: pulumi.Output<outputs.BridgeCluster | undefined>;
  /** On a cluster the policy's UID. */
  declare public readonly uid: pulumi.Output<string>;
  /** The hosts on which the bridge is there, by name. */
  declare public readonly hosts: pulumi.Output<string[]>;
  /** What the host says of the bridge, as `up`, or of the policy, as `Available`. */
  declare public readonly state: pulumi.Output<string | undefined>;
  /** On a libvirt host what keeps the bridge: `network-manager`, `networkd` or `ifupdown`, or `existing` for one that is used as it is. */
  declare public readonly service: pulumi.Output<string | undefined>;
  /** What the last planned change does, by property path: live, replug, next-start, restart or replace. */
  declare public readonly pendingImpact: pulumi.Output<{ [key: string]: string }>;

  /**
   * @param name the name of the resource in this program; also the object's name, unless `args.name` says another
   * @param args what it is made from
   */
  constructor(name: string, args?: BridgeArgs, opts: pulumi.CustomResourceOptions = {}) {
    const given: pulumi.Inputs = {
      name: args?.name,
      ports: args?.ports,
      vlanPorts: args?.vlanPorts,
      stp: args?.stp,
      mtu: args?.mtu,
      dhcp: args?.dhcp,
      addresses: args?.addresses,
      allowManagementPort: args?.allowManagementPort,
      libvirt: args?.libvirt,
      cluster: args?.cluster,
      uid: undefined /*out*/,
      hosts: undefined /*out*/,
      state: undefined /*out*/,
      service: undefined /*out*/,
      pendingImpact: undefined /*out*/,
    };
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    opts = pulumi.mergeOptions(opts, { aliases: [{"type":"pulumi-nodejs:dynamic/virt:Bridge"}] });
    super(Bridge.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }
}

/** What a {@link Bridge} is made from. */
export interface BridgeArgs {
  /** The bridge's name on the host, at most 15 characters. Changing it makes a new bridge. Example: `br1`. */
  readonly name?: pulumi.Input<string>;
  /** Network devices of the host that become ports of the bridge. Their own addresses do not work any more. On a libvirt host with systemd-networkd or ifupdown also bonds and VLAN devices that are there already. */
  readonly ports?: pulumi.Input<pulumi.Input<string>[]>;
  /** Ports that are a VLAN of a device, made with the bridge, as `eth1.100`. On a libvirt host the service that keeps the bridge must have the device below. */
  readonly vlanPorts?: pulumi.Input<pulumi.Input<inputs.BridgeVlanPortArgs>[]>;
  /** The bridge runs the spanning tree protocol. Default: `false`. */
  readonly stp?: pulumi.Input<boolean>;
  /** The largest packet. By default what the host uses, 1500. Example: `9000`. */
  readonly mtu?: pulumi.Input<number>;
  /** The host gets an IPv4 address on the bridge by DHCP. Default: `false`. */
  readonly dhcp?: pulumi.Input<boolean>;
  /** Addresses of the host on the bridge, with the length of the prefix. */
  readonly addresses?: pulumi.Input<pulumi.Input<string>[]>;
  /** A port may be the device over which the host itself is reached. Without it such a port is refused. Default: `false`. */
  readonly allowManagementPort?: pulumi.Input<boolean>;
  /** What only a libvirt host has. Only on libvirt. */
  readonly libvirt?: pulumi.Input<inputs.BridgeLibvirtArgs>;
  /** What only a cluster has. Only on a cluster. */
  readonly cluster?: pulumi.Input<inputs.BridgeClusterArgs>;
}
