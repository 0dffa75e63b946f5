import { canonicalJson } from "../../../../core/canonical-json";
import type { Observed } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import type { KubeObject } from "../../api/kube-object";
import { findCondition } from "../../conditions/condition";
import { readDisks } from "./disks-and-volumes";
import { readInterfaces } from "./interfaces-and-networks";
import type { InstanceSpec, MachineSpec, TypeMatcher } from "./machine-spec";
import { readCpu, readMemory, readResources } from "./processors-and-memory";
import { runStrategyIn } from "./running-field";
import { readTemplates } from "./volume-templates";

/** What KubeVirt says about the machine and its running instance. */
export interface SeenMachine {
  readonly machine: KubeObject;
  /** The VirtualMachineInstance; absent when it does not run. */
  readonly instance?: KubeObject;
  /** The cloud-init secret's data as it is, decoded; absent when there is none or it was not read. */
  readonly cloudInit?: Properties | null;
  /** The user's own patch writes the volume templates, which are then no property. */
  readonly patched?: boolean;
}

export function observeMachine(seen: SeenMachine): Observed {
  const { machine } = seen;
  const { name = "", namespace = "" } = machine.metadata;
  return {
    id: `${namespace}/${name}`,
    properties: readProperties(seen),
    outputs: readOutputs(seen),
  };
}

function readProperties({ machine, cloudInit, patched }: SeenMachine): Properties {
  const spec = machine.spec as MachineSpec;
  const instance = spec.template.spec;
  const { domain } = instance;
  const { devices } = domain;
  const { annotations } = machine.metadata;
  const efi = domain.firmware?.bootloader?.efi;
  const namespace = machine.metadata.namespace ?? "";
  const byType = spec.instancetype !== undefined;
  return {
    name: machine.metadata.name ?? "",
    title: annotations?.["virt-iac.dev/title"] ?? null,
    description: annotations?.["virt-iac.dev/description"] ?? null,
    ...(byType ? {} : { cpu: readCpu(domain.cpu) as Value, ...readMemory(domain) }),
    firmware: efi ? "uefi" : "bios",
    // An empty `efi` means secure boot.
    secureBoot: efi !== undefined && efi.secureBoot !== false,
    tpm: devices.tpm !== undefined,
    disks: readDisks(instance, namespace) as Value,
    interfaces: readInterfaces(instance) as Value,
    hostDevices: (devices.hostDevices ?? []).map(({ name, deviceName }) => ({
      name,
      device: deviceName,
    })),
    serialConsole: devices.autoattachSerialConsole !== false,
    rng: devices.rng !== undefined,
    watchdog: readWatchdog(devices.watchdog),
    graphics: devices.autoattachGraphicsDevice === false ? [] : [{ type: "vnc" }],
    power: readPower(spec, instance),
    ...(cloudInit === undefined ? {} : { cloudInit }),
    cluster: {
      ...readCluster(spec, namespace),
      ...(patched ? {} : readOwnVolumes(spec, namespace)),
    },
  };
}

function readWatchdog(
  watchdog: MachineSpec["template"]["spec"]["domain"]["devices"]["watchdog"],
): Value {
  if (watchdog === undefined) return null;
  const [model = "i6300esb"] = Object.keys(watchdog).filter((key) => key !== "name");
  const { action = "reset" } = (watchdog[model] ?? {}) as { action?: string };
  return { model, action };
}

function readPower(spec: MachineSpec, { terminationGracePeriodSeconds }: InstanceSpec): Properties {
  // With the other strategies whether it runs is not what was asked for.
  const state = { Always: "running", Halted: "stopped" }[runStrategyIn(spec) ?? ""];
  return {
    ...(state === undefined ? {} : { state }),
    ...(terminationGracePeriodSeconds === undefined
      ? {}
      : { gracefulTimeout: terminationGracePeriodSeconds * 1000 }),
  };
}

function readCluster(spec: MachineSpec, namespace: string): Properties {
  const { metadata, spec: instance } = spec.template;
  const { domain } = instance;
  const strategy = runStrategyIn(spec);
  const usual = ["Always", "Halted"].includes(strategy ?? "");
  const keys = instance.accessCredentials?.[0]?.sshPublicKey;
  const account = instance.volumes?.find((one) => one.serviceAccount)?.serviceAccount;
  const pod = instance.networks?.find((network) => network.pod)?.pod;
  return {
    namespace,
    ...(usual ? {} : { runStrategy: strategy ?? null }),
    ...(readResources(domain) as Properties),
    dedicatedCpus: domain.cpu?.dedicatedCpuPlacement ?? false,
    nodeSelector: instance.nodeSelector ?? null,
    tolerations: document(instance.tolerations),
    affinity: document(instance.affinity),
    topologySpread: document(instance.topologySpreadConstraints),
    evictionStrategy: instance.evictionStrategy ?? null,
    labels: metadata?.labels ?? null,
    annotations: ownAnnotations(metadata?.annotations),
    hostname: instance.hostname ?? null,
    subdomain: instance.subdomain ?? null,
    priorityClass: instance.priorityClassName ?? null,
    instanceType: typeName(spec.instancetype),
    preference: typeName(spec.preference),
    sshKeys: keys
      ? {
          secret: keys.source.secret.secretName,
          users: keys.propagationMethod.qemuGuestAgent?.users ?? [],
        }
      : null,
    readinessProbe: document(instance.readinessProbe),
    livenessProbe: document(instance.livenessProbe),
    serviceAccount: account?.serviceAccountName ?? null,
    ipv6Subnet: pod?.vmIPv6NetworkCIDR ?? null,
  };
}

/** What our words cannot say stays as it is and is nobody's drift. */
function readOwnVolumes({ dataVolumeTemplates = [] }: MachineSpec, namespace: string): Properties {
  const read = readTemplates(dataVolumeTemplates, namespace);
  return read === undefined ? {} : { dataVolumeTemplates: read };
}

/** KubeVirt's own admission adds annotations under its own name to the template. */
function ownAnnotations(annotations: Readonly<Record<string, string>> | undefined): Value {
  const own = Object.entries(annotations ?? {}).filter(
    ([name]) => !name.startsWith("kubevirt.io/"),
  );
  return own.length > 0 ? Object.fromEntries(own) : null;
}

function typeName(matcher: TypeMatcher | undefined): string | null {
  if (matcher === undefined) return null;
  return matcher.kind.includes("Cluster") ? matcher.name : `namespaced:${matcher.name}`;
}

function document(value: unknown): Value {
  return value === undefined ? null : canonicalJson(value as Value);
}

interface InstanceInterface {
  readonly name?: string;
  readonly mac?: string;
  readonly ipAddresses?: readonly string[];
  readonly infoSource?: string;
}

interface MachineStatus {
  readonly printableStatus?: string;
  readonly ready?: boolean;
}

function readOutputs({ machine, instance }: SeenMachine): Properties {
  const status = (machine.status ?? {}) as MachineStatus;
  const spec = machine.spec as MachineSpec;
  const restart = findCondition(machine, "RestartRequired");
  const { interfaces = [] } = (instance?.status ?? {}) as {
    interfaces?: readonly InstanceInterface[];
  };
  const addresses = interfaces.flatMap((one) =>
    (one.ipAddresses ?? []).map((address) => ({
      interface: one.name ?? "",
      mac: one.mac ?? "",
      address,
      prefix: address.includes(":") ? 128 : 32,
      source: one.infoSource?.includes("guest-agent") ? "agent" : "cluster",
    })),
  );
  const { name = "", namespace = "" } = machine.metadata;
  const macs = (spec.template.spec.domain.devices.interfaces ?? []).flatMap((one) =>
    one.macAddress === undefined ? [] : [[one.name, one.macAddress.toLowerCase()] as const],
  );
  return {
    uuid: machine.metadata.uid ?? "",
    domainId: null,
    pauseReason: null,
    powerState: powerWord(status.printableStatus),
    addresses,
    address: addresses[0]?.address ?? null,
    macAddresses: Object.fromEntries(macs),
    machineType:
      (spec.template.spec.domain as { machine?: { type?: string } }).machine?.type ?? null,
    architecture: spec.template.spec.architecture ?? null,
    pendingChanges: restart?.status === "True" ? [restart.message ?? "a restart is required"] : [],
    consoleCommand: `virtctl console --namespace ${namespace} ${name}`,
    sshCommand: addresses[0] ? `virtctl ssh --namespace ${namespace} ${name}` : null,
    graphicsAddress: null,
  };
}

/** KubeVirt's many words in our few; what is on its way counts as what it comes from. */
function powerWord(printable: string | undefined): string {
  switch (printable) {
    case "Running":
    case "Migrating":
    case "Stopping":
    case "Terminating":
      return "running";
    case "Paused":
      return "paused";
    case "CrashLoopBackOff":
      return "crashed";
    default:
      return "stopped";
  }
}
