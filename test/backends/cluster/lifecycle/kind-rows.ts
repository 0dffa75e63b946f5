import type { KubeObject, ObjectRef } from "../../../../provider/backends/cluster/api/kube-object";
import type { Properties } from "../../../../provider/core/value";

/** One kind of the cluster, what it is made as and changed to, and where the server shows both. */
export interface KindRow {
  readonly kind: string;
  readonly inputs: Properties;
  /** Written over the inputs by the update. */
  readonly change: Properties;
  readonly id: string;
  readonly object: ObjectRef;
  /** What the change is seen by. Undefined when the object is not there. */
  seen(object: KubeObject): unknown;
  readonly before: unknown;
  readonly after: unknown;
}

const inDefault = (apiVersion: string, kind: string, name: string): ObjectRef => ({
  apiVersion,
  kind,
  name,
  namespace: "default",
});

const at = (object: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], object);

const manifest = (color: string): string =>
  JSON.stringify({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "life", namespace: "default" },
    data: { color },
  });

export const KIND_ROWS: readonly KindRow[] = [
  {
    kind: "VirtualMachine",
    inputs: { name: "life", memory: "1GiB", power: { state: "stopped" } },
    change: { memory: "2GiB" },
    id: "default/life",
    object: inDefault("kubevirt.io/v1", "VirtualMachine", "life"),
    seen: (machine) => at(machine, "spec", "template", "spec", "domain", "memory", "guest"),
    before: "1Gi",
    after: "2Gi",
  },
  {
    kind: "Volume",
    inputs: { name: "life", pool: "default", size: "1GiB", onDelete: "delete" },
    change: { cluster: { labels: { team: "blue" } } },
    id: "default/life",
    object: inDefault("cdi.kubevirt.io/v1beta1", "DataVolume", "life"),
    seen: (volume) => at(volume, "metadata", "labels", "team"),
    before: undefined,
    after: "blue",
  },
  {
    kind: "StoragePool",
    inputs: { name: "life", cluster: { provisioner: "example.com/disk" } },
    change: { cluster: { provisioner: "example.com/disk", allowExpansion: false } },
    id: "life",
    object: { apiVersion: "storage.k8s.io/v1", kind: "StorageClass", name: "life" },
    seen: (storageClass) => at(storageClass, "allowVolumeExpansion"),
    before: true,
    after: false,
  },
  {
    kind: "Network",
    inputs: { name: "life", mode: "bridge", bridge: "br1", vlan: 5 },
    change: { vlan: 6 },
    id: "default/life",
    object: inDefault("k8s.cni.cncf.io/v1", "NetworkAttachmentDefinition", "life"),
    seen: (network) => JSON.parse(String(at(network, "spec", "config"))).vlan,
    before: 5,
    after: 6,
  },
  {
    kind: "Bridge",
    inputs: { name: "life", ports: ["eth1"] },
    change: { mtu: 9000 },
    id: "life",
    object: { apiVersion: "nmstate.io/v1", kind: "NodeNetworkConfigurationPolicy", name: "life" },
    seen: (policy) => at(policy, "spec", "desiredState", "interfaces", 0, "mtu"),
    before: undefined,
    after: 9000,
  },
  {
    kind: "PciDevice",
    inputs: { name: "life", selector: "10de:1eb8", cluster: { resourceName: "example.com/life" } },
    change: {
      cluster: { resourceName: "example.com/life", externalResourceProvider: true },
    },
    id: "example.com/life",
    object: {
      apiVersion: "kubevirt.io/v1",
      kind: "KubeVirt",
      namespace: "kubevirt",
      name: "kubevirt",
    },
    seen: (kubevirt) => {
      const devices = at(
        kubevirt,
        ...["spec", "configuration", "permittedHostDevices", "pciHostDevices"],
      ) as readonly {
        readonly resourceName: string;
        readonly externalResourceProvider?: boolean;
      }[];
      const device = devices.find(({ resourceName }) => resourceName === "example.com/life");
      return device && (device.externalResourceProvider ?? false);
    },
    before: false,
    after: true,
  },
  {
    kind: "ClusterObject",
    inputs: { manifest: manifest("red") },
    change: { manifest: manifest("blue") },
    id: "v1:ConfigMap:default/life",
    object: inDefault("v1", "ConfigMap", "life"),
    seen: (object) => at(object, "data", "color"),
    before: "red",
    after: "blue",
  },
];
