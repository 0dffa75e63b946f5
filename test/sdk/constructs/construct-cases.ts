/** One machine of each construct with as little as it takes, and with everything that it knows. */
export interface ConstructCase {
  /** The class, which has the same name in every package. */
  readonly construct: string;
  readonly minimal: object;
  readonly full: object;
  /** What both make, as `Kind name`. */
  readonly makes: readonly string[];
}

export const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq9 me@here";
const IMAGE = "https://images.example/debian.qcow2";

const machine = { cpus: 2, memory: "4GiB", machine: { title: "one", rng: false } } as const;
const cloudConfig = {
  hostname: "web-1",
  user: "me",
  sshKeys: [KEY],
  packages: ["nginx"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's, which nobody may read as its own.
  files: [{ path: "/etc/motd", content: "hello ${USER}: 'you'\n%{ if }", mode: "0600" }],
  commands: ["systemctl restart nginx"],
} as const;
const image = { image: IMAGE, checksum: `sha256:${"a".repeat(64)}`, pool: "images", size: "20GiB" };
const cloudInit = {
  ...image,
  ...machine,
  ...cloudConfig,
  network: "lab",
  waitForAddress: "10.0.0.0/24",
};

export const CONSTRUCT_CASES: readonly ConstructCase[] = [
  {
    construct: "CloudInitMachine",
    minimal: { image: IMAGE, sshKeys: [KEY] },
    full: cloudInit,
    makes: ["VirtualMachine one", "Volume one-base", "Volume one-root"],
  },
  {
    construct: "WatchedMachine",
    minimal: { image: IMAGE, sshKeys: [KEY] },
    full: { ...cloudInit, watchdog: { action: "reset", timeoutSeconds: 60, model: "i6300esb" } },
    makes: ["VirtualMachine one", "Volume one-base", "Volume one-root"],
  },
  {
    construct: "VirtualMachineClone",
    minimal: { source: "images/golden" },
    full: {
      source: "images/golden",
      strategy: "linked",
      pool: "images",
      size: "30GiB",
      ...machine,
      network: "lab",
      newIdentity: true,
      cloudConfig,
    },
    makes: ["VirtualMachine one", "Volume one-root"],
  },
  {
    construct: "VirtualMachineClone",
    minimal: { source: "golden/debian", strategy: "owned", namespace: "lab" },
    full: {
      source: "lab/web-1-monday",
      sourceKind: "snapshot",
      strategy: "owned",
      namespace: "lab",
      onDelete: "refuse",
      pool: "fast",
      size: "30GiB",
      ...machine,
      network: "lab/blue",
      newIdentity: false,
      cloudConfig,
    },
    makes: ["VirtualMachine one"],
  },
  {
    construct: "PxeMachine",
    minimal: { tftpRoot: "/srv/tftp", bootFile: "pxelinux.0" },
    full: {
      subnet: "10.1.2.1/24",
      tftpRoot: "/srv/tftp",
      bootFile: "pxelinux.0",
      pool: "images",
      size: "10GiB",
      ...machine,
    },
    makes: ["Network one-net", "VirtualMachine one", "Volume one-root"],
  },
  {
    construct: "ExposedMachine",
    minimal: { image: IMAGE, size: "20GiB", sshKeys: [KEY], ports: [{ port: 80 }] },
    full: {
      ...image,
      ...machine,
      ...cloudConfig,
      waitForAddress: "any",
      namespace: "lab",
      serviceType: "LoadBalancer",
      externalTrafficPolicy: "Local",
      ipFamilyPolicy: "PreferDualStack",
      ports: [
        { port: 80, targetPort: 8080, nodePort: 30_080 },
        { port: 53, protocol: "UDP" },
      ],
    },
    makes: ["ClusterObject one-service", "VirtualMachine one", "Volume one-root"],
  },
  {
    construct: "VmFleet",
    minimal: { source: "images/golden", count: 1 },
    full: { source: "images/golden", count: 1, strategy: "linked", ...machine, network: "lab" },
    makes: ["VirtualMachine one-1", "Volume one-1-root"],
  },
  {
    construct: "SriovAttachment",
    minimal: { physicalFunction: "eth3" },
    full: { physicalFunction: "eth3", interfaceName: "fast", vlan: 100, mac: "52:54:00:00:00:01" },
    makes: ["Network one-net"],
  },
  {
    construct: "SriovAttachment",
    minimal: { card: "0000:18:00.0" },
    full: {
      card: "0000:18:00.0",
      functionIndex: 1,
      interfaceName: "fast",
      vlan: 100,
      mac: "52:54:00:00:00:01",
    },
    makes: ["PciDevice one-function"],
  },
  {
    construct: "PassthroughNodes",
    minimal: { cpuVendor: "intel", devices: ["10de:1eb8"], rebootsNodes: true },
    full: {
      cpuVendor: "amd",
      devices: ["10DE:1EB8", "8086:158b"],
      role: "gpu",
      rebootsNodes: true,
    },
    makes: ["ClusterObject one-iommu", "ClusterObject one-vfio"],
  },
  {
    construct: "CertificateRotation",
    minimal: { server: { duration: "12h" } },
    full: {
      ca: { duration: "72h", renewBefore: "1h30m" },
      server: { duration: "24h", renewBefore: "10m" },
      namespace: "kubevirt-hyperconverged",
      hyperConverged: "other",
      apiVersion: "v1beta1",
    },
    makes: ["ClusterObject one-settings"],
  },
  {
    construct: "ClonePermission",
    minimal: { sourceNamespace: "golden", targetNamespace: "lab" },
    full: { sourceNamespace: "golden", targetNamespace: "lab", serviceAccount: "builder" },
    makes: ["ClusterObject one-binding", "ClusterObject one-role"],
  },
  {
    construct: "WholeMachineClone",
    minimal: { source: "golden" },
    full: {
      source: "golden",
      target: "copy",
      namespace: "lab",
      labelFilters: ["*", "!owner/*"],
      annotationFilters: ["note"],
      templateLabelFilters: ["app"],
      templateAnnotationFilters: ["!*"],
      newMacs: { lan: "52:54:00:00:00:01" },
      newSerial: "copy-1",
      volumeNames: "prefixed",
    },
    makes: ["ClusterObject one-clone"],
  },
  {
    construct: "SriovNodes",
    minimal: { resourceName: "fast", functions: 4, vendor: "8086", drainsNodes: true },
    full: {
      resourceName: "fast",
      functions: 8,
      vendor: "15b3",
      device: "1015",
      physicalFunctions: ["ens1f0#0-3", "ens1f1"],
      addresses: ["0000:02:00.1"],
      nodeSelector: { "node-role.kubernetes.io/worker": "" },
      mtu: 9000,
      priority: 10,
      namespace: "sriov-network-operator",
      drainsNodes: true,
    },
    makes: ["ClusterObject one-policy"],
  },
];

/** Props that each class refuses, and the beginnings of all of its problems. */
export const REFUSED: readonly { construct: string; props: object; problems: readonly string[] }[] =
  [
    {
      construct: "CloudInitMachine",
      props: { size: "20", memory: "2", cpus: 0 },
      problems: ["image:", "sshKeys:", "size:", "cpus:", "memory:"],
    },
    {
      construct: "WatchedMachine",
      props: { image: IMAGE, sshKeys: [KEY], watchdog: { timeoutSeconds: 1, minFreeMemoryMiB: 0 } },
      problems: ["timeoutSeconds:", "intervalSeconds:", "minFreeMemoryMiB:"],
    },
    {
      construct: "VirtualMachineClone",
      props: { source: "a/b", size: "big", cloudConfig: { user: "Me!" } },
      problems: ["size:", "cloudConfig.user:"],
    },
    {
      construct: "VirtualMachineClone",
      props: { source: "a/b", strategy: "owned", onDelete: "keep" },
      problems: ["namespace:", "onDelete:"],
    },
    {
      construct: "PxeMachine",
      props: { subnet: "10.0.0.0" },
      problems: ["tftpRoot:", "bootFile:", "subnet:"],
    },
    {
      construct: "ExposedMachine",
      props: {
        image: IMAGE,
        sshKeys: [KEY],
        namespace: "-",
        externalTrafficPolicy: "Local",
        ports: [{ port: 0 }, { port: 80, nodePort: 30_080 }, { port: 80 }],
      },
      problems: [
        "namespace:",
        "size:",
        "ports[0].port:",
        "ports[1].nodePort:",
        "ports[2].port:",
        "externalTrafficPolicy:",
      ],
    },
    {
      construct: "VmFleet",
      props: { source: "a/b", count: 0, spread: "fill" },
      problems: ["count:", "perHost:"],
    },
    {
      construct: "SriovAttachment",
      props: { vlan: 5000, mac: "x" },
      problems: ["network:", "vlan:", "mac:"],
    },
    {
      construct: "SriovAttachment",
      props: { network: "lab", card: "0000:18:00.0", functionIndex: -1, vlan: 100 },
      problems: ["network:", "functionIndex:", "vlan:"],
    },
    {
      construct: "PassthroughNodes",
      props: { cpuVendor: "arm", devices: ["gpu", "10de:1eb8", "10DE:1EB8"], role: "-" },
      problems: ["cpuVendor:", "devices[0]:", "devices[2]:", "role:", "rebootsNodes:"],
    },
    {
      construct: "CertificateRotation",
      props: {
        ca: { duration: "12h", renewBefore: "never" },
        server: { renewBefore: "9m" },
        apiVersion: "v2",
        namespace: "-",
      },
      problems: [
        "ca.renewBefore:",
        "server.renewBefore:",
        "server.duration:",
        "apiVersion:",
        "namespace:",
      ],
    },
    {
      construct: "ClonePermission",
      props: { sourceNamespace: "lab", targetNamespace: "lab", serviceAccount: "-" },
      problems: ["serviceAccount:", "targetNamespace:"],
    },
    {
      construct: "WholeMachineClone",
      props: {
        source: "one",
        labelFilters: ["a!b", "a*b"],
        newMacs: { lan: "x" },
        newSerial: "a b",
        volumeNames: "same",
      },
      problems: [
        "target:",
        "labelFilters[0]:",
        "labelFilters[1]:",
        "newMacs.lan:",
        "newSerial:",
        "volumeNames:",
      ],
    },
    {
      construct: "SriovNodes",
      props: {
        resourceName: "a b",
        functions: 129,
        vendor: "15b3",
        device: "mlx",
        physicalFunctions: ["ens1f0#3-1", "a b"],
        addresses: ["0000:02: 00.1"],
        priority: 100,
      },
      problems: [
        "resourceName:",
        "functions:",
        "device:",
        "physicalFunctions[0]:",
        "physicalFunctions[1]:",
        "addresses[0]:",
        "priority:",
        "drainsNodes:",
      ],
    },
  ];
