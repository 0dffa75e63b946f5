/** Name, what is written, and what must be said of it; undefined where nothing is wrong. */
export type ManifestRow = readonly [
  name: string,
  apiVersion: string,
  kind: string,
  spec: object,
  says: string | undefined,
];

const SRIOV = "sriovnetwork.openshift.io/v1";
const policy = (name: string, more: object, says: string | undefined): ManifestRow => [
  name,
  SRIOV,
  "SriovNetworkNodePolicy",
  {
    resourceName: "nics",
    numVfs: 4,
    deviceType: "vfio-pci",
    nodeSelector: {},
    nicSelector: { vendor: "8086" },
    ...more,
  },
  says,
];
const network = (name: string, more: object, says: string | undefined): ManifestRow => [
  name,
  SRIOV,
  "SriovNetwork",
  { resourceName: "nics", ...more },
  says,
];
const nodes = (
  name: string,
  interfaces: readonly object[],
  says: string | undefined,
): ManifestRow => [
  name,
  "nmstate.io/v1",
  "NodeNetworkConfigurationPolicy",
  { desiredState: { interfaces } },
  says,
];
const attachment = (name: string, config: unknown, says: string | undefined): ManifestRow => [
  name,
  "k8s.cni.cncf.io/v1",
  "NetworkAttachmentDefinition",
  { config: typeof config === "string" ? config : JSON.stringify(config) },
  says,
];
const service = (name: string, spec: object, says: string | undefined): ManifestRow => [
  name,
  "v1",
  "Service",
  spec,
  says,
];
const hco = (
  name: string,
  version: "v1" | "v1beta1",
  spec: object,
  says: string | undefined,
): ManifestRow => [name, `hco.kubevirt.io/${version}`, "HyperConverged", spec, says];
const dv = (name: string, spec: object, says: string | undefined): ManifestRow => [
  name,
  "cdi.kubevirt.io/v1beta1",
  "DataVolume",
  spec,
  says,
];
const certs = (ca: object, server: object = {}) => ({ certConfig: { ca, server } });
const bridge = { name: "br1", type: "linux-bridge", state: "up" };
const GIB = { resources: { requests: { storage: "1Gi" } } };
const device = { pciDeviceSelector: "10DE:1DB6", resourceName: "nvidia.com/x" };

export const MANIFEST_ROWS: readonly ManifestRow[] = [
  policy("R0 a good policy", {}, undefined),
  policy("R1 no selector", { nicSelector: {} }, "spec.nicSelector. Found {}"),
  policy("R2 a vendor in words", { nicSelector: { vendor: "intel" } }, "spec.nicSelector.vendor"),
  policy(
    "R2 an unknown vendor",
    { nicSelector: { vendor: "abcd" } },
    "doubtful spec.nicSelector.vendor",
  ),
  policy(
    "R2 a device of five digits",
    { nicSelector: { deviceID: "158bb" } },
    "spec.nicSelector.deviceID",
  ),
  policy(
    "R3 129 functions of Mellanox",
    { numVfs: 129, nicSelector: { vendor: "15b3" } },
    "spec.numVfs",
  ),
  policy("R3 no function", { numVfs: 0 }, "spec.numVfs"),
  policy("R4 vfio with RDMA", { isRdma: true }, "spec.isRdma"),
  policy("R4 a driver that machines cannot use", { deviceType: "netdevice" }, "spec.deviceType"),
  policy("R4 an unknown driver", { deviceType: "vfio" }, "spec.deviceType"),
  policy(
    "R5 a range beyond the functions",
    { nicSelector: { pfNames: ["eth0#0-4"] } },
    "spec.nicSelector.pfNames",
  ),
  policy(
    "R5 a range the wrong way round",
    { nicSelector: { pfNames: ["eth0#3-1"] } },
    "spec.nicSelector.pfNames",
  ),
  policy("R5 a good range", { nicSelector: { pfNames: ["eth0#0-3"] } }, undefined),
  policy("R6 priority 100", { priority: 100 }, "spec.priority"),
  policy("R6 MTU 0", { mtu: 0 }, "spec.mtu"),
  policy("R7 a resource with a dash", { resourceName: "a-b" }, "spec.resourceName"),
  policy(
    "an address with a stray space, as the guide has it",
    { nicSelector: { rootDevices: ["0000:02: 00.1"] } },
    "spec.nicSelector.rootDevices",
  ),
  network("R8 a good network", { vlan: 4094, vlanQoS: 7, spoofChk: "on", trust: "off" }, undefined),
  network("R8 VLAN 4095", { vlan: 4095 }, "spec.vlan"),
  network("R8 QoS 8", { vlanQoS: 8 }, "spec.vlanQoS"),
  network("R8 trust as a truth value", { trust: true }, "spec.trust"),
  network("R8 a link state", { linkState: "up" }, "spec.linkState"),
  network("★ R9 rates the wrong way round", { minTxRate: 9, maxTxRate: 1 }, "spec.minTxRate"),
  nodes("B1 a good bridge", [bridge], undefined),
  nodes("★ B1 an unknown type", [{ ...bridge, type: "linux-brigde" }], "interfaces[0].type"),
  nodes("★ B1 an unknown state", [{ ...bridge, state: "on" }], "interfaces[0].state"),
  nodes(
    "★ B1 a name of 16 characters",
    [{ ...bridge, name: "abcdefghijklmnop" }],
    "interfaces[0].name",
  ),
  nodes("★ B1 an interface twice", [bridge, bridge], "interfaces[1].name"),
  nodes(
    "★ B1 spanning tree as text",
    [{ ...bridge, bridge: { options: { stp: { enabled: "no" } } } }],
    "stp.enabled",
  ),
  nodes(
    "★ B1 a port of 16 characters",
    [{ ...bridge, bridge: { port: [{ name: "abcdefghijklmnop" }] } }],
    "bridge.port.name",
  ),
  attachment(
    "N10 a good attachment",
    { name: "a", type: "bridge", bridge: "br1", vlan: 100 },
    undefined,
  ),
  attachment("★ N10 no JSON", "{", "spec.config"),
  attachment("★ N10 VLAN 4095", { name: "a", type: "bridge", vlan: 4095 }, "spec.config vlan"),
  attachment("★ N10 another name inside", { name: "b", type: "bridge" }, "spec.config name"),
  attachment(
    "★ N10 addresses for machines",
    { name: "a", type: "bridge", ipam: { type: "static" } },
    "spec.config ipam",
  ),
  attachment(
    "★ N10 a chained plugin's VLAN",
    { name: "a", plugins: [{ type: "bridge", vlan: 0 }] },
    "spec.config vlan",
  ),
  service("S0 a good service", { selector: { a: "b" }, ports: [{ port: 80 }] }, undefined),
  service(
    "S3 a node port out of the usual range",
    { type: "NodePort", ports: [{ port: 1, nodePort: 80 }] },
    "nodePort",
  ),
  service(
    "S3 a node port without the type",
    { ports: [{ port: 1, nodePort: 30_001 }] },
    "nodePort",
  ),
  service("S4 two families and one stack", { ipFamilies: ["IPv4", "IPv6"] }, "spec.ipFamilyPolicy"),
  service(
    "S4 a family twice",
    { ipFamilyPolicy: "PreferDualStack", ipFamilies: ["IPv4", "IPv4"] },
    "spec.ipFamilies",
  ),
  service("S4 an unknown family", { ipFamilies: ["IPv5"] }, "spec.ipFamilies"),
  service("S4 an unknown policy", { ipFamilyPolicy: "Dual" }, "spec.ipFamilyPolicy"),
  service(
    "a traffic policy inside the cluster",
    { externalTrafficPolicy: "Local" },
    "externalTrafficPolicy",
  ),
  hco(
    "P0 a good entry in v1beta1",
    "v1beta1",
    { permittedHostDevices: { pciHostDevices: [device] } },
    undefined,
  ),
  hco(
    "P0 a good entry in v1",
    "v1",
    { virtualization: { permittedHostDevices: { pciHostDevices: [device] } } },
    undefined,
  ),
  hco("★ the guide's place in v1", "v1", { permittedHostDevices: {} }, "spec.permittedHostDevices"),
  hco(
    "P1 a selector of words",
    "v1beta1",
    { permittedHostDevices: { pciHostDevices: [{ ...device, pciDeviceSelector: "x" }] } },
    "pciDeviceSelector",
  ),
  hco(
    "P2 a resource without a domain",
    "v1beta1",
    { permittedHostDevices: { pciHostDevices: [{ ...device, resourceName: "x" }] } },
    "resourceName",
  ),
  hco(
    "P4 a device twice",
    "v1beta1",
    { permittedHostDevices: { pciHostDevices: [device, device] } },
    "pciHostDevices[1]",
  ),
  hco("H1 good certificates", "v1beta1", certs({ duration: "72h" }), undefined),
  hco("H1 less than ten minutes", "v1beta1", certs({ duration: "5m" }), "certConfig.ca.duration"),
  hco("H1 no Go duration", "v1beta1", certs({ duration: "2 days" }), "certConfig.ca.duration"),
  hco(
    "H1 a CA that is renewed after its end",
    "v1beta1",
    certs({ duration: "24h", renewBefore: "25h" }),
    "certConfig.ca.renewBefore",
  ),
  hco(
    "H1 the default breaks the relation",
    "v1beta1",
    certs({ duration: "23h", renewBefore: "1h" }),
    "certConfig.server.duration",
  ),
  hco(
    "H1 the place of v1",
    "v1",
    { security: certs({ duration: "5m" }) },
    "certConfig.ca.duration",
  ),
  [
    "P1 in the KubeVirt object",
    "kubevirt.io/v1",
    "KubeVirt",
    {
      configuration: {
        permittedHostDevices: { pciHostDevices: [{ pciVendorSelector: "x", resourceName: "a/b" }] },
      },
    },
    "pciVendorSelector",
  ],
  [
    "D10 a local volume without its node",
    "v1",
    "PersistentVolume",
    { local: { path: "/dev/a" } },
    "spec.nodeAffinity",
  ],
  [
    "D10 a relative path",
    "v1",
    "PersistentVolume",
    { local: { path: "dev/a" }, nodeAffinity: { required: {} } },
    "spec.local.path",
  ],
  [
    "D10 Delete on a local device",
    "v1",
    "PersistentVolume",
    {
      local: { path: "/a" },
      nodeAffinity: { required: {} },
      persistentVolumeReclaimPolicy: "Delete",
    },
    "persistentVolumeReclaimPolicy",
  ],
  dv("D0 a good DataVolume", { source: { blank: {} }, storage: GIB }, undefined),
  dv(
    "D1 pvc and storage",
    { source: { blank: {} }, storage: {}, pvc: { accessModes: ["ReadWriteOnce"] } },
    "exactly one of pvc and storage",
  ),
  dv("D2 no source", { storage: {} }, "exactly one source"),
  dv("D2 two sources", { source: { blank: {}, http: {} }, storage: {} }, "exactly one source"),
  dv(
    "D4 an unknown mode",
    { source: { blank: {} }, storage: { accessModes: ["RWO"] } },
    "accessModes",
  ),
  dv(
    "D4 two modes in pvc",
    { source: { blank: {} }, pvc: { accessModes: ["ReadWriteOnce", "ReadWriteMany"] } },
    "spec.pvc.accessModes",
  ),
  dv(
    "★ D6 an archive from a registry",
    { source: { registry: {} }, storage: {}, contentType: "archive" },
    "spec.contentType",
  ),
  dv(
    "★ D6 an archive on a block device",
    { source: { http: {} }, storage: { volumeMode: "Block" }, contentType: "archive" },
    "spec.contentType",
  ),
];
