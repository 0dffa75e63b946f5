/** A machine in our words as KubeVirt's VirtualMachine. */
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { KubeObject } from "../../api/kube-object";
import { mergePatched } from "../../objects/merge-patch";
import { cloudInitSecretName } from "./cloud-init-secret";
import { writeDisks } from "./disks-and-volumes";
import { writeInterfaces } from "./interfaces-and-networks";
import type {
  AccessCredential,
  DomainSpec,
  InstanceSpec,
  MachineSpec,
  TypeMatcher,
} from "./machine-spec";
import { writeCpu, writeMemory, writeResources } from "./processors-and-memory";
import { templatesOf, writeTemplate } from "./volume-templates";
import { orAbsent, withoutAbsent } from "./without-absent";

export interface ManifestContext {
  readonly namespace: string;
  /** By interface name. */
  readonly macs: ReadonlyMap<string, string>;
  /** What others made of the run strategy, when it is left to them. */
  readonly liveRunStrategy?: string;
}

export const MACHINE_API = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine" } as const;

type ClusterInputs = NonNullable<MachineInputs["cluster"]>;

export function writeMachine(inputs: MachineInputs, context: ManifestContext): KubeObject {
  const { name, title, description, cluster } = inputs;
  const secret = inputs.cloudInit === undefined ? undefined : cloudInitSecretName(name);
  const annotations = orAbsent({
    "virt-iac.dev/title": title,
    "virt-iac.dev/description": description,
  }) as Record<string, string> | undefined;
  const spec: MachineSpec = {
    ...withoutAbsent({
      runStrategy: runStrategyOf(inputs) ?? context.liveRunStrategy ?? firstRunStrategy(inputs),
      dataVolumeTemplates: templatesOf(inputs).map(writeTemplate),
      instancetype: typeMatcher("Instancetype", cluster?.instanceType),
      preference: typeMatcher("Preference", cluster?.preference),
    }),
    template: {
      ...withoutAbsent({
        metadata: orAbsent({ labels: cluster?.labels, annotations: cluster?.annotations }),
      }),
      spec: writeInstance(inputs, context, secret),
    },
  };
  const object = {
    ...MACHINE_API,
    metadata: { name, namespace: context.namespace, ...(annotations ? { annotations } : {}) },
    spec,
  };
  return cluster?.patch === undefined ? object : mergePatched(object, JSON.parse(cluster.patch));
}

/** Undefined when others manage the power: whatever they made of it is right. */
export function runStrategyOf(inputs: MachineInputs): string | undefined {
  return inputs.cluster?.managePower === false ? undefined : firstRunStrategy(inputs);
}

/** A machine cannot be made without one. */
function firstRunStrategy({ power, cluster }: MachineInputs): string {
  return cluster?.runStrategy ?? (power.state === "stopped" ? "Halted" : "Always");
}

function writeInstance(
  inputs: MachineInputs,
  context: ManifestContext,
  secret: string | undefined,
): InstanceSpec {
  const { disks, volumes } = writeDisks(inputs, context.namespace, secret);
  const { interfaces, networks } = writeInterfaces(inputs, context.macs);
  return {
    domain: writeDomain(inputs, { disks, interfaces }),
    ...withoutAbsent({ volumes, networks }),
    terminationGracePeriodSeconds: Math.ceil(inputs.power.gracefulTimeout / 1000),
    ...writePlacement(inputs.cluster ?? ({} as ClusterInputs)),
  };
}

function writeDomain(
  inputs: MachineInputs,
  attached: Pick<DomainSpec["devices"], "disks" | "interfaces">,
): DomainSpec {
  const { firmware, secureBoot, watchdog } = inputs;
  const efi = firmware === "uefi" ? { efi: { secureBoot } } : undefined;
  return {
    ...withoutAbsent({
      cpu: writeCpu(inputs),
      memory: writeMemory(inputs),
      resources: writeResources(inputs.cluster),
      firmware: efi ? { bootloader: efi } : undefined,
      // Secure boot keeps its keys in memory that only system management mode may write.
      features: secureBoot ? { smm: { enabled: true } } : undefined,
    }),
    devices: withoutAbsent({
      ...attached,
      hostDevices: inputs.hostDevices?.map(({ name, device }) => ({ name, deviceName: device })),
      rng: inputs.rng ? {} : undefined,
      tpm: inputs.tpm ? { persistent: true } : undefined,
      watchdog: watchdog && { name: "watchdog", [watchdog.model]: { action: watchdog.action } },
      autoattachGraphicsDevice: (inputs.graphics ?? []).length > 0,
      autoattachSerialConsole: inputs.serialConsole,
      // KubeVirt would otherwise plug a machine without interfaces into the pod network.
      autoattachPodInterface: (inputs.interfaces ?? []).length > 0 ? undefined : false,
    }),
  };
}

function writePlacement(cluster: ClusterInputs): Partial<InstanceSpec> {
  return withoutAbsent({
    nodeSelector: cluster.nodeSelector,
    tolerations: json(cluster.tolerations),
    affinity: json(cluster.affinity),
    topologySpreadConstraints: json(cluster.topologySpread),
    evictionStrategy: cluster.evictionStrategy,
    hostname: cluster.hostname,
    subdomain: cluster.subdomain,
    priorityClassName: cluster.priorityClass,
    accessCredentials: writeSshKeys(cluster.sshKeys),
    readinessProbe: json(cluster.readinessProbe),
    livenessProbe: json(cluster.livenessProbe),
  });
}

function writeSshKeys(keys: ClusterInputs["sshKeys"]): readonly AccessCredential[] | undefined {
  if (keys === undefined) return undefined;
  const { secret, users = [] } = keys;
  const propagationMethod = users.length > 0 ? { qemuGuestAgent: { users } } : { noCloud: {} };
  return [{ sshPublicKey: { source: { secret: { secretName: secret } }, propagationMethod } }];
}

function typeMatcher(kind: string, name: string | undefined): TypeMatcher | undefined {
  if (name === undefined) return undefined;
  const own = name.startsWith("namespaced:");
  return {
    kind: `VirtualMachine${own ? "" : "Cluster"}${kind}`,
    name: own ? name.slice("namespaced:".length) : name,
  };
}

function json(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}
