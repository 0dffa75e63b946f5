// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";
import type * as inputs from "./types/input";
import type * as outputs from "./types/output";
import type * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * A virtual machine. Its disks are volumes, its interfaces are plugged into networks. Most of it changes while the machine runs; the preview says of every change what it does.
 *
 * ## Import
 *
 * The machine's name or UUID.
 *
 * The machine's namespace and name, as `default/web-1`.
 */
export class VirtualMachine extends pulumi.CustomResource {
  /**
   * The state of one that exists, by its id; nothing is managed by that.
   * @param name the name that it has in this program
   * @param id its id on the backend
   */
  public static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): VirtualMachine {
    return new VirtualMachine(name, undefined as unknown as VirtualMachineArgs, { ...opts, id });
  }

  /** @internal */
  public static readonly __pulumiType = "virt:index:VirtualMachine";

  /** True for a VirtualMachine, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is VirtualMachine {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === VirtualMachine.__pulumiType
    );
  }

  /** The machine's name. Its identity is made from it, so changing it makes a new machine. Example: `web-1`. */
  declare public readonly name: pulumi.Output<string>;
  /** One line about the machine. Example: `the web shop`. */
  declare public readonly title: pulumi.Output<string | undefined>;
  /** What the machine is for. Example: `Serves shop.example; restart it at night only.`. */
  declare public readonly description: pulumi.Output<string | undefined>;
  /** The virtual processors. */
  declare public readonly cpu: pulumi.Output<outputs.VirtualMachineCpu | undefined>;
  /** The memory that the machine has. Default: `1GiB`. A size with its unit, as `20GiB`. Example: `2GiB`. */
  declare public readonly memory: pulumi.Output<string | undefined>;
  /** How far `memory` can grow without a restart. By default as much as `memory`. On libvirt the guest's balloon gives and takes the difference. A size with its unit, as `20GiB`. Example: `8GiB`. */
  declare public readonly memoryMax: pulumi.Output<string | undefined>;
  /** Take memory from the host's huge pages of this size; 2MiB and 1GiB on x86_64. Memory must be a multiple of it. A size with its unit, as `20GiB`. Example: `2MiB`. */
  declare public readonly hugePages: pulumi.Output<string | undefined>;
  /** What starts the machine. Changing it leaves an installed system that usually does not boot. Default: `bios`. */
  declare public readonly firmware: pulumi.Output<enums.VirtualMachineFirmware | undefined>;
  /** UEFI starts only signed systems; the usual keys are enrolled. Needs `firmware: uefi`. Default: `false`. */
  declare public readonly secureBoot: pulumi.Output<boolean | undefined>;
  /** An emulated TPM 2.0 that keeps its state. Default: `false`. */
  declare public readonly tpm: pulumi.Output<boolean | undefined>;
  /** Disks, cdrom drives and floppies, told apart by name. Where a disk's content comes from is one of `volume`, `containerDisk`, `file`, `block` and `network`; an empty cdrom drive has none. */
  declare public readonly disks: pulumi.Output<outputs.VirtualMachineDisk[] | undefined>;
  /** Network interfaces, told apart by name. What an interface is plugged into is one of `network`, `bridge`, `hostInterface`, `virtualFunction`, `vhostUser` and `user`. */
  declare public readonly interfaces: pulumi.Output<outputs.VirtualMachineInterface[] | undefined>;
  /** Devices of the host that the machine has for itself, told apart by name. */
  declare public readonly hostDevices: pulumi.Output<outputs.VirtualMachineHostDevice[] | undefined>;
  /** Boot this kernel at every start instead of what is on the disks. Only on libvirt. */
  declare public readonly kernel: pulumi.Output<outputs.VirtualMachineKernel | undefined>;
  /** Where the operating system comes from, exactly one of `iso`, `tree` and `network`. After the first successful installation the medium and the installer's boot entry go. A machine whose disk already holds a system needs none. Only on libvirt. */
  declare public readonly install: pulumi.Output<outputs.VirtualMachineInstall | undefined>;
  /** What cloud-init does at the first boot. On libvirt an ISO image in a pool, attached as a cdrom drive; on a cluster a secret. */
  declare public readonly cloudInit: pulumi.Output<outputs.VirtualMachineCloudInit | undefined>;
  /** A serial port that `virt console` opens and that `waitFor.console` reads. Default: `true`. */
  declare public readonly serialConsole: pulumi.Output<boolean | undefined>;
  /** A channel for the QEMU guest agent, which is used where the guest has it and never required. Default: `true`. */
  declare public readonly guestAgent: pulumi.Output<boolean | undefined>;
  /** A source of random numbers for the guest. Default: `true`. */
  declare public readonly rng: pulumi.Output<boolean | undefined>;
  /** A watchdog that acts when the guest stops feeding it. */
  declare public readonly watchdog: pulumi.Output<outputs.VirtualMachineWatchdog | undefined>;
  /** Displays, at most one of each type. None by default. */
  declare public readonly graphics: pulumi.Output<outputs.VirtualMachineGraphic[] | undefined>;
  /** Whether the machine runs, and how it is stopped and restarted. */
  declare public readonly power: pulumi.Output<outputs.VirtualMachinePower | undefined>;
  /** Start the machine when the host boots. Default: `false`. Only on libvirt. */
  declare public readonly autostart: pulumi.Output<boolean | undefined>;
  /** What a create or an update that starts the machine waits for. When the time is over the machine is kept, and the next run goes on waiting. */
  declare public readonly waitFor: pulumi.Output<outputs.VirtualMachineWaitFor | undefined>;
  /** What only libvirt honours. Only on libvirt. */
  declare public readonly libvirt: pulumi.Output<outputs.VirtualMachineLibvirt | undefined>;
  /** What only a cluster honours. Only on a cluster. */
  declare public readonly cluster: pulumi.Output<outputs.VirtualMachineCluster | undefined>;
  /** The machine's UUID, made from owner and name. */
  declare public readonly uuid: pulumi.Output<string>;
  /** On libvirt the number of the running domain; absent when it is off. */
  declare public readonly domainId: pulumi.Output<number | undefined>;
  /** `running`, `paused`, `stopped`, `crashed` or `suspended`. */
  declare public readonly powerState: pulumi.Output<string | undefined>;
  /** On libvirt why a paused machine is paused: `user`, `watchdog` when its watchdog fired, `io-error`, `migration`, `save`, `dump`, `snapshot` or `crashed`. */
  declare public readonly pauseReason: pulumi.Output<string | undefined>;
  /** The guest's addresses. */
  declare public readonly addresses: pulumi.Output<outputs.VirtualMachineAddress[]>;
  /** The first of `addresses`. */
  declare public readonly address: pulumi.Output<string | undefined>;
  /** The MAC addresses by the names of the interfaces. */
  declare public readonly macAddresses: pulumi.Output<{ [key: string]: string }>;
  /** The machine type with its version, which stays. */
  declare public readonly machineType: pulumi.Output<string | undefined>;
  /** The processors' architecture, as `x86_64`; on a cluster as `amd64`, and absent where the cluster chooses it. */
  declare public readonly architecture: pulumi.Output<string>;
  /** What is stored but not in force until the machine was powered off and started. */
  declare public readonly pendingChanges: pulumi.Output<string[]>;
  /** The command that opens the serial console. */
  declare public readonly consoleCommand: pulumi.Output<string | undefined>;
  /** The command that logs in, when an address is known. */
  declare public readonly sshCommand: pulumi.Output<string | undefined>;
  /** The address of the first display, as vnc://127.0.0.1:5900. */
  declare public readonly graphicsAddress: pulumi.Output<string | undefined>;
  /** What the last planned change does, by property path: live, replug, next-start, restart or replace. */
  declare public readonly pendingImpact: pulumi.Output<{ [key: string]: string }>;

  /**
   * @param name the name of the resource in this program; also the object's name, unless `args.name` says another
   * @param args what it is made from
   */
  constructor(name: string, args?: VirtualMachineArgs, opts: pulumi.CustomResourceOptions = {}) {
    const given: pulumi.Inputs = {
      name: args?.name,
      title: args?.title,
      description: args?.description,
      cpu: args?.cpu,
      memory: args?.memory,
      memoryMax: args?.memoryMax,
      hugePages: args?.hugePages,
      firmware: args?.firmware,
      secureBoot: args?.secureBoot,
      tpm: args?.tpm,
      disks: args?.disks,
      interfaces: args?.interfaces,
      hostDevices: args?.hostDevices,
      kernel: args?.kernel,
      install: utilities.secretsInside(args?.install, [["answerFile"]]),
      cloudInit: utilities.secretsInside(args?.cloudInit, [["userData"],["networkConfig"]]),
      serialConsole: args?.serialConsole,
      guestAgent: args?.guestAgent,
      rng: args?.rng,
      watchdog: args?.watchdog,
      graphics: utilities.secretsInside(args?.graphics, [["*","password"]]),
      power: args?.power,
      autostart: args?.autostart,
      waitFor: args?.waitFor,
      libvirt: args?.libvirt,
      cluster: args?.cluster,
      uuid: undefined /*out*/,
      domainId: undefined /*out*/,
      powerState: undefined /*out*/,
      pauseReason: undefined /*out*/,
      addresses: undefined /*out*/,
      address: undefined /*out*/,
      macAddresses: undefined /*out*/,
      machineType: undefined /*out*/,
      architecture: undefined /*out*/,
      pendingChanges: undefined /*out*/,
      consoleCommand: undefined /*out*/,
      sshCommand: undefined /*out*/,
      graphicsAddress: undefined /*out*/,
      pendingImpact: undefined /*out*/,
    };
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    opts = pulumi.mergeOptions(opts, { aliases: [{"type":"pulumi-nodejs:dynamic/virt:VirtualMachine"}] });
    super(VirtualMachine.__pulumiType, name, opts.id ? utilities.allUndefined(given) : given, opts);
  }
}

/** What a {@link VirtualMachine} is made from. */
export interface VirtualMachineArgs {
  /** The machine's name. Its identity is made from it, so changing it makes a new machine. Example: `web-1`. */
  readonly name?: pulumi.Input<string>;
  /** One line about the machine. Example: `the web shop`. */
  readonly title?: pulumi.Input<string>;
  /** What the machine is for. Example: `Serves shop.example; restart it at night only.`. */
  readonly description?: pulumi.Input<string>;
  /** The virtual processors. */
  readonly cpu?: pulumi.Input<inputs.VirtualMachineCpuArgs>;
  /** The memory that the machine has. Default: `1GiB`. A size with its unit, as `20GiB`. Example: `2GiB`. */
  readonly memory?: pulumi.Input<string>;
  /** How far `memory` can grow without a restart. By default as much as `memory`. On libvirt the guest's balloon gives and takes the difference. A size with its unit, as `20GiB`. Example: `8GiB`. */
  readonly memoryMax?: pulumi.Input<string>;
  /** Take memory from the host's huge pages of this size; 2MiB and 1GiB on x86_64. Memory must be a multiple of it. A size with its unit, as `20GiB`. Example: `2MiB`. */
  readonly hugePages?: pulumi.Input<string>;
  /** What starts the machine. Changing it leaves an installed system that usually does not boot. Default: `bios`. */
  readonly firmware?: pulumi.Input<enums.VirtualMachineFirmware>;
  /** UEFI starts only signed systems; the usual keys are enrolled. Needs `firmware: uefi`. Default: `false`. */
  readonly secureBoot?: pulumi.Input<boolean>;
  /** An emulated TPM 2.0 that keeps its state. Default: `false`. */
  readonly tpm?: pulumi.Input<boolean>;
  /** Disks, cdrom drives and floppies, told apart by name. Where a disk's content comes from is one of `volume`, `containerDisk`, `file`, `block` and `network`; an empty cdrom drive has none. */
  readonly disks?: pulumi.Input<pulumi.Input<inputs.VirtualMachineDiskArgs>[]>;
  /** Network interfaces, told apart by name. What an interface is plugged into is one of `network`, `bridge`, `hostInterface`, `virtualFunction`, `vhostUser` and `user`. */
  readonly interfaces?: pulumi.Input<pulumi.Input<inputs.VirtualMachineInterfaceArgs>[]>;
  /** Devices of the host that the machine has for itself, told apart by name. */
  readonly hostDevices?: pulumi.Input<pulumi.Input<inputs.VirtualMachineHostDeviceArgs>[]>;
  /** Boot this kernel at every start instead of what is on the disks. Only on libvirt. */
  readonly kernel?: pulumi.Input<inputs.VirtualMachineKernelArgs>;
  /** Where the operating system comes from, exactly one of `iso`, `tree` and `network`. After the first successful installation the medium and the installer's boot entry go. A machine whose disk already holds a system needs none. Only on libvirt. */
  readonly install?: pulumi.Input<inputs.VirtualMachineInstallArgs>;
  /** What cloud-init does at the first boot. On libvirt an ISO image in a pool, attached as a cdrom drive; on a cluster a secret. */
  readonly cloudInit?: pulumi.Input<inputs.VirtualMachineCloudInitArgs>;
  /** A serial port that `virt console` opens and that `waitFor.console` reads. Default: `true`. */
  readonly serialConsole?: pulumi.Input<boolean>;
  /** A channel for the QEMU guest agent, which is used where the guest has it and never required. Default: `true`. */
  readonly guestAgent?: pulumi.Input<boolean>;
  /** A source of random numbers for the guest. Default: `true`. */
  readonly rng?: pulumi.Input<boolean>;
  /** A watchdog that acts when the guest stops feeding it. */
  readonly watchdog?: pulumi.Input<inputs.VirtualMachineWatchdogArgs>;
  /** Displays, at most one of each type. None by default. */
  readonly graphics?: pulumi.Input<pulumi.Input<inputs.VirtualMachineGraphicArgs>[]>;
  /** Whether the machine runs, and how it is stopped and restarted. */
  readonly power?: pulumi.Input<inputs.VirtualMachinePowerArgs>;
  /** Start the machine when the host boots. Default: `false`. Only on libvirt. */
  readonly autostart?: pulumi.Input<boolean>;
  /** What a create or an update that starts the machine waits for. When the time is over the machine is kept, and the next run goes on waiting. */
  readonly waitFor?: pulumi.Input<inputs.VirtualMachineWaitForArgs>;
  /** What only libvirt honours. Only on libvirt. */
  readonly libvirt?: pulumi.Input<inputs.VirtualMachineLibvirtArgs>;
  /** What only a cluster honours. Only on a cluster. */
  readonly cluster?: pulumi.Input<inputs.VirtualMachineClusterArgs>;
}
