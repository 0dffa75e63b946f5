/**
 * What real KubeVirt admission answers, beside what our check says of the same wish.
 *
 * `said` is the wish in our words, `manifest` the same as a merge patch of a plain VirtualMachine,
 * written by hand so that our own mapping has no part in it. A wish that our words cannot say has no
 * `said`. `admitted` is what KubeVirt 1.8.4 answers on a dry-run of a server-side apply.
 */
import type { Properties } from "../../../provider/core/value";

export interface AdmissionRow {
  readonly name: string;
  readonly said?: Properties;
  readonly manifest: object;
  readonly admitted: boolean;
  /** What our check must say; absent where it must allow. A ★ row is admitted and refused by us. */
  readonly refusedAt?: string;
}

const domain = (patch: object) => ({ spec: { template: { spec: { domain: patch } } } });
const instance = (patch: object) => ({ spec: { template: { spec: patch } } });
const GIB = "1Gi";

/** Interfaces and networks as both sides write them. */
const net = (interfaces: readonly object[], networks: readonly object[]) =>
  instance({ domain: { devices: { interfaces } }, networks });
const pod = { name: "a", pod: {} };
const masquerade = { name: "a", masquerade: {} };
const multus = { name: "a", multus: { networkName: "lab" } };
const disk = (disks: readonly object[], volumes: readonly object[]) =>
  instance({ domain: { devices: { disks } }, volumes });
const image = { name: "a", containerDisk: { image: "x" } };
const one = (more: Properties): Properties => ({
  interfaces: [{ name: "a", network: "pod", ...more }],
});
const oneDisk = (more: Properties): Properties => ({
  disks: [{ name: "a", containerDisk: "x", ...more }],
});

const RUNNING: readonly AdmissionRow[] = [
  { name: "minimal", said: {}, manifest: {}, admitted: true },
  { name: "running and runStrategy", manifest: { spec: { running: true } }, admitted: false },
  {
    name: "neither running nor runStrategy",
    manifest: { spec: { runStrategy: null } },
    admitted: false,
  },
  {
    name: "run strategy Sometimes",
    said: { cluster: { runStrategy: "Sometimes" } },
    manifest: { spec: { runStrategy: "Sometimes" } },
    admitted: false,
    refusedAt: "cluster.runStrategy",
  },
  {
    name: "run strategy WaitAsReceiver",
    said: { cluster: { runStrategy: "WaitAsReceiver" } },
    manifest: { spec: { runStrategy: "WaitAsReceiver" } },
    admitted: false,
    refusedAt: "cluster.runStrategy",
  },
  {
    name: "eviction strategy Migrate",
    said: { cluster: { evictionStrategy: "Migrate" } },
    manifest: instance({ evictionStrategy: "Migrate" }),
    admitted: false,
    refusedAt: "cluster.evictionStrategy",
  },
  {
    name: "bad node-affinity operator",
    said: { cluster: { affinity: affinity("Maybe") } },
    manifest: instance({ affinity: JSON.parse(affinity("Maybe")) }),
    admitted: false,
    refusedAt: "cluster.affinity",
  },
  {
    name: "good node affinity",
    said: { cluster: { affinity: affinity("In") } },
    manifest: instance({ affinity: JSON.parse(affinity("In")) }),
    admitted: true,
  },
  {
    name: "bad toleration effect",
    said: { cluster: { tolerations: '[{"key":"a","operator":"Exists","effect":"Nope"}]' } },
    manifest: instance({ tolerations: [{ key: "a", operator: "Exists", effect: "Nope" }] }),
    admitted: false,
    refusedAt: "cluster.tolerations",
  },
  {
    name: "affinity beside the template, as the guide has it",
    manifest: { spec: { affinity: {} } },
    admitted: false,
  },
  { name: "an unknown field", manifest: domain({ bogus: 1 }), admitted: false },
];

const FIRMWARE: readonly AdmissionRow[] = [
  {
    name: "efi: {} without smm",
    manifest: domain({ firmware: { bootloader: { efi: {} } } }),
    admitted: false,
  },
  {
    name: "secureBoot: true without smm",
    manifest: domain({ firmware: { bootloader: { efi: { secureBoot: true } } } }),
    admitted: false,
  },
  {
    name: "UEFI without secure boot",
    said: { firmware: "uefi" },
    manifest: domain({ firmware: { bootloader: { efi: { secureBoot: false } } } }),
    admitted: true,
  },
  {
    name: "UEFI with secure boot",
    said: { firmware: "uefi", secureBoot: true },
    manifest: domain({
      firmware: { bootloader: { efi: { secureBoot: true } } },
      features: { smm: {} },
    }),
    admitted: true,
  },
  {
    name: "efi and bios",
    manifest: domain({ firmware: { bootloader: { efi: { secureBoot: false }, bios: {} } } }),
    admitted: false,
  },
  {
    name: "secure boot on a BIOS",
    said: { secureBoot: true },
    manifest: domain({ firmware: { bootloader: { bios: {}, efi: { secureBoot: true } } } }),
    admitted: false,
    refusedAt: "secureBoot",
  },
];

const pages = (pageSize: string, guest: string) =>
  domain({ memory: { guest, hugepages: { pageSize } } });
const MEMORY: readonly AdmissionRow[] = [
  {
    name: "huge pages of 1Gi with 500Mi",
    said: { memory: "500MiB", hugePages: "1GiB" },
    manifest: pages("1Gi", "500Mi"),
    admitted: false,
    refusedAt: "memory",
  },
  {
    name: "huge pages of 1Gi with 1536Mi",
    said: { memory: "1536MiB", hugePages: "1GiB" },
    manifest: pages("1Gi", "1536Mi"),
    admitted: false,
    refusedAt: "memory",
  },
  {
    name: "huge pages of 1Gi with 1Gi",
    said: { memory: "1GiB", hugePages: "1GiB" },
    manifest: pages("1Gi", GIB),
    admitted: true,
  },
  {
    name: "★ huge pages of 3Mi",
    said: { memory: "3GiB", hugePages: "3MiB" },
    manifest: pages("3Mi", "3Gi"),
    admitted: true,
    refusedAt: "hugePages",
  },
  {
    name: "a limit under the request",
    said: { cluster: { requests: { memory: "1GiB" }, limits: { memory: "512MiB" } } },
    manifest: domain({
      resources: { requests: { memory: GIB }, limits: { memory: "512Mi" } },
    }),
    admitted: false,
    refusedAt: "cluster.limits.memory",
  },
  {
    name: "★ a limit 50Mi over the request",
    said: { cluster: { requests: { memory: "1GiB" }, limits: { memory: "1074MiB" } } },
    manifest: domain({
      resources: { requests: { memory: GIB }, limits: { memory: "1074Mi" } },
    }),
    admitted: true,
    refusedAt: "cluster.limits.memory",
  },
  {
    name: "★ a guest larger than its limit",
    said: {
      memory: "1GiB",
      cluster: { requests: { memory: "128MiB" }, limits: { memory: "256MiB" } },
    },
    manifest: domain({
      memory: { guest: GIB },
      resources: { requests: { memory: "128Mi" }, limits: { memory: "256Mi" } },
    }),
    admitted: true,
    refusedAt: "cluster.limits.memory",
  },
  {
    name: "memory that grows from less than 1Gi",
    said: { memory: "512MiB", memoryMax: "2GiB" },
    manifest: domain({ memory: { guest: "512Mi", maxGuest: "2Gi" } }),
    admitted: false,
    refusedAt: "memory",
  },
  {
    name: "less than 1M",
    said: { memory: "512KiB" },
    manifest: domain({ memory: null, resources: { requests: { memory: "512Ki" } } }),
    admitted: false,
    refusedAt: "memory",
  },
];

const PROCESSORS: readonly AdmissionRow[] = [
  {
    name: "CPU feature policy must",
    said: { cpu: { features: [{ name: "vmx", policy: "must" }] } },
    manifest: domain({ cpu: { features: [{ name: "vmx", policy: "must" }] } }),
    admitted: false,
    refusedAt: "cpu.features[0].policy",
  },
  {
    name: "CPU feature policy forbid",
    said: { cpu: { features: [{ name: "vmx", policy: "forbid" }] } },
    manifest: domain({ cpu: { features: [{ name: "vmx", policy: "forbid" }] } }),
    admitted: true,
  },
  {
    name: "more sockets than the most",
    said: { cpu: { count: 4, maxCount: 2 } },
    manifest: domain({ cpu: { sockets: 4, maxSockets: 2 } }),
    admitted: false,
    refusedAt: "cpu.maxCount",
  },
  {
    name: "an isolated emulator thread without dedicated processors",
    manifest: domain({ cpu: { isolateEmulatorThread: true } }),
    admitted: false,
  },
];

const watchdog = (action: string, model = "i6300esb") => ({
  said: { watchdog: { action, model } },
  manifest: domain({ devices: { watchdog: { name: "w", [model]: { action } } } }),
});
const DEVICES: readonly AdmissionRow[] = [
  { name: "watchdog reset", ...watchdog("reset"), admitted: true },
  {
    name: "★ watchdog explode",
    ...watchdog("explode"),
    admitted: true,
    refusedAt: "watchdog.action",
  },
  { name: "★ watchdog pause", ...watchdog("pause"), admitted: true, refusedAt: "watchdog.action" },
  {
    name: "★ watchdog diag288 on amd64",
    ...watchdog("reset", "diag288"),
    admitted: true,
    refusedAt: "watchdog.model",
  },
  {
    name: "★ watchdog without an action",
    said: { watchdog: {} },
    manifest: domain({ devices: { watchdog: { name: "w" } } }),
    admitted: true,
    refusedAt: "watchdog.action",
  },
];

const DISKS: readonly AdmissionRow[] = [
  {
    name: "a disk without a volume",
    said: { disks: [{ name: "a" }] },
    manifest: disk([{ name: "a", disk: { bus: "virtio" } }], []),
    admitted: false,
    refusedAt: "disks[0]: names no volume",
  },
  { name: "a volume without a disk", manifest: disk([], [image]), admitted: true },
  {
    name: "bus ide",
    said: oneDisk({ bus: "ide" }),
    manifest: disk([{ name: "a", disk: { bus: "ide" } }], [image]),
    admitted: false,
    refusedAt: "disks[0].bus",
  },
  {
    name: "a cdrom on virtio",
    said: oneDisk({ bus: "virtio", device: "cdrom" }),
    manifest: disk([{ name: "a", cdrom: { bus: "virtio" } }], [image]),
    admitted: false,
    refusedAt: "disks[0].bus",
  },
  {
    name: "a read-only sata disk",
    said: oneDisk({ bus: "sata", readOnly: true }),
    manifest: disk([{ name: "a", disk: { bus: "sata", readonly: true } }], [image]),
    admitted: false,
    refusedAt: "disks[0].readOnly",
  },
  {
    name: "two sources",
    said: oneDisk({ volume: "default/a" }),
    manifest: disk(
      [{ name: "a", disk: { bus: "virtio" } }],
      [{ ...image, persistentVolumeClaim: { claimName: "a" } }],
    ),
    admitted: false,
    refusedAt: "disks[0].containerDisk",
  },
  {
    name: "user data of 2049 bytes inline, which we put into a secret",
    manifest: disk(
      [{ name: "a", disk: { bus: "virtio" } }],
      [{ name: "a", cloudInitNoCloud: { userData: "#".repeat(2049) } }],
    ),
    admitted: false,
  },
  {
    name: "a boot order twice",
    said: {
      ...oneDisk({ bootOrder: 1 }),
      interfaces: [{ name: "b", network: "pod", bootOrder: 1 }],
    },
    manifest: instance({
      domain: {
        devices: {
          disks: [{ name: "a", disk: { bus: "virtio" }, bootOrder: 1 }],
          interfaces: [{ name: "b", masquerade: {}, bootOrder: 1 }],
        },
      },
      volumes: [image],
      networks: [{ name: "b", pod: {} }],
    }),
    admitted: false,
    refusedAt: "interfaces[0].bootOrder",
  },
  {
    name: "boot order 0",
    said: oneDisk({ bootOrder: 0 }),
    manifest: disk([{ name: "a", disk: { bus: "virtio" }, bootOrder: 0 }], [image]),
    admitted: false,
    refusedAt: "disks[0].bootOrder",
  },
  {
    name: "a data volume template that nobody uses",
    manifest: {
      spec: {
        dataVolumeTemplates: [
          { metadata: { name: "x" }, spec: { source: { blank: {} }, storage: {} } },
        ],
      },
    },
    admitted: false,
  },
];

const NETWORKS: readonly AdmissionRow[] = [
  { name: "an interface without network", manifest: net([masquerade], []), admitted: false },
  { name: "a network without interface", manifest: net([], [pod]), admitted: false },
  {
    name: "masquerade on the pod network",
    said: one({}),
    manifest: net([masquerade], [pod]),
    admitted: true,
  },
  {
    name: "masquerade on multus",
    said: { interfaces: [{ name: "a", network: "lab", binding: "masquerade" }] },
    manifest: net([masquerade], [multus]),
    admitted: false,
    refusedAt: "interfaces[0].binding",
  },
  {
    name: "two pod networks",
    said: {
      interfaces: [
        { name: "a", network: "pod" },
        { name: "b", network: "pod" },
      ],
    },
    manifest: net([masquerade, { name: "b", masquerade: {} }], [pod, { name: "b", pod: {} }]),
    admitted: false,
    refusedAt: "interfaces",
  },
  {
    name: "binding slirp",
    said: one({ binding: "slirp" }),
    manifest: net([{ name: "a", slirp: {} }], [pod]),
    admitted: false,
    refusedAt: "interfaces[0].binding",
  },
  {
    name: "model vmxnet3",
    said: one({ model: "vmxnet3" }),
    manifest: net([{ ...masquerade, model: "vmxnet3" }], [pod]),
    admitted: false,
    refusedAt: "interfaces[0].model",
  },
  {
    name: "MAC zz",
    said: one({ mac: "zz" }),
    manifest: net([{ ...masquerade, macAddress: "zz" }], [pod]),
    admitted: false,
    refusedAt: "interfaces[0].mac",
  },
  {
    name: "MAC 02:00:00:00:00:00",
    said: one({ mac: "02:00:00:00:00:00" }),
    manifest: net([{ ...masquerade, macAddress: "02:00:00:00:00:00" }], [pod]),
    admitted: false,
    refusedAt: "interfaces[0].mac",
  },
  {
    name: "sriov on multus",
    said: { interfaces: [{ name: "a", network: "lab", binding: "sriov" }] },
    manifest: net([{ name: "a", sriov: {} }], [multus]),
    admitted: true,
  },
  {
    name: "★ sriov on the pod network",
    said: one({ binding: "sriov" }),
    manifest: net([{ name: "a", sriov: {} }], [pod]),
    admitted: true,
    refusedAt: "interfaces[0].binding",
  },
  {
    name: "port 70000",
    said: one({ ports: [{ port: 70_000 }] }),
    manifest: net([{ ...masquerade, ports: [{ port: 70_000 }] }], [pod]),
    admitted: false,
    refusedAt: "interfaces[0].ports[0].port",
  },
  {
    name: "a port's name twice",
    said: one({
      ports: [
        { port: 80, name: "web" },
        { port: 81, name: "web" },
      ],
    }),
    manifest: net(
      [
        {
          ...masquerade,
          ports: [
            { port: 80, name: "web" },
            { port: 81, name: "web" },
          ],
        },
      ],
      [pod],
    ),
    admitted: false,
    refusedAt: "interfaces[0].ports[1].name",
  },
  {
    name: "★ port 49152",
    said: one({ ports: [{ port: 49_152 }] }),
    manifest: net([{ ...masquerade, ports: [{ port: 49_152 }] }], [pod]),
    admitted: true,
    refusedAt: "interfaces[0].ports[0].port",
  },
  {
    name: "★ port 15001 in the service mesh",
    said: {
      ...one({ ports: [{ port: 15_001 }] }),
      cluster: { annotations: { "sidecar.istio.io/inject": "true" } },
    },
    manifest: {
      spec: {
        template: {
          metadata: { annotations: { "sidecar.istio.io/inject": "true" } },
          ...net([{ ...masquerade, ports: [{ port: 15_001 }] }], [pod]).spec.template,
        },
      },
    },
    admitted: true,
    refusedAt: "interfaces[0].ports[0].port",
  },
  {
    name: "★ the service mesh without the pod network",
    said: {
      interfaces: [{ name: "a", network: "lab" }],
      cluster: { annotations: { "sidecar.istio.io/inject": "true" } },
    },
    manifest: {
      spec: {
        template: {
          metadata: { annotations: { "sidecar.istio.io/inject": "true" } },
          ...net([{ name: "a", bridge: {} }], [multus]).spec.template,
        },
      },
    },
    admitted: true,
    refusedAt: "cluster.annotations",
  },
  {
    name: "★ a network of a third namespace",
    said: {
      interfaces: [{ name: "a", network: "other/lab" }],
      cluster: { namespace: "lab" },
    },
    manifest: net(
      [{ name: "a", bridge: {} }],
      [{ name: "a", multus: { networkName: "other/lab" } }],
    ),
    admitted: true,
    refusedAt: "interfaces[0].network",
  },
];

const OTHERS: readonly AdmissionRow[] = [
  {
    name: "a reserved label",
    said: { cluster: { labels: { "kubevirt.io/nodeName": "x" } } },
    manifest: { spec: { template: { metadata: { labels: { "kubevirt.io/nodeName": "x" } } } } },
    admitted: false,
    refusedAt: "cluster.labels",
  },
  {
    name: "a probe with two handlers",
    said: {
      ...one({}),
      cluster: { readinessProbe: '{"tcpSocket":{"port":1},"httpGet":{"port":1}}' },
    },
    manifest: instance({
      ...net([masquerade], [pod]).spec.template.spec,
      readinessProbe: { tcpSocket: { port: 1 }, httpGet: { port: 1 } },
    }),
    admitted: false,
    refusedAt: "cluster.readinessProbe",
  },
  {
    name: "★ an HTTP probe on a machine without interfaces",
    said: { cluster: { readinessProbe: '{"httpGet":{"port":1}}' } },
    manifest: instance({ readinessProbe: { httpGet: { port: 1 } } }),
    admitted: true,
    refusedAt: "cluster.readinessProbe",
  },
  {
    name: "a host name that is none",
    said: { cluster: { hostname: "Web_1" } },
    manifest: instance({ hostname: "Web_1" }),
    admitted: false,
    refusedAt: "cluster.hostname",
  },
];

export const ADMISSION_ROWS: readonly AdmissionRow[] = [
  ...RUNNING,
  ...FIRMWARE,
  ...MEMORY,
  ...PROCESSORS,
  ...DEVICES,
  ...DISKS,
  ...NETWORKS,
  ...OTHERS,
];

function affinity(operator: string): string {
  const term = { matchExpressions: [{ key: "zone", operator, values: ["a"] }] };
  const required = { nodeSelectorTerms: [term] };
  return JSON.stringify({
    nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required },
  });
}
