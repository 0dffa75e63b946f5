import fc from "fast-check";
import { makeBackend } from "../../../provider/bin/backend-factory";
import { formatDiagnostic } from "../../../provider/core/diagnostic";
import { createProvider } from "../../../provider/core/provider";
import { type Properties, UNKNOWN } from "../../../provider/core/value";
import { KINDS } from "../../../provider/kinds/registry";
import { certificateRotation } from "../../../sdk/recipes/certificate-rotation";
import { clonePermission } from "../../../sdk/recipes/clone-permission";
import { cloudInitMachine } from "../../../sdk/recipes/cloud-init-machine";
import { exposedMachine } from "../../../sdk/recipes/exposed-machine";
import { passthroughNodes } from "../../../sdk/recipes/passthrough-nodes";
import { pxeMachine } from "../../../sdk/recipes/pxe-machine";
import {
  type Piece,
  pieceName,
  type Recipe,
  RecipeError,
  Reference,
} from "../../../sdk/recipes/recipe";
import { sriovAttachment } from "../../../sdk/recipes/sriov-attachment";
import { sriovNodes } from "../../../sdk/recipes/sriov-nodes";
import { virtualMachineClone } from "../../../sdk/recipes/virtual-machine-clone";
import { vmFleet } from "../../../sdk/recipes/vm-fleet";
import { watchdog } from "../../../sdk/recipes/watchdog";
import { watchedMachine } from "../../../sdk/recipes/watched-machine";
import { wholeMachineClone } from "../../../sdk/recipes/whole-machine-clone";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq9 me@here";
const PRIVATE = "-----BEGIN OPENSSH PRIVATE KEY-----canary";
const IMAGE = "https://images.example/debian.qcow2";

const OWNED = { source: "golden/debian", strategy: "owned", namespace: "lab" } as const;

const providerOf = (config: Properties) =>
  createProvider({ kinds: KINDS, backend: makeBackend, config });
const PROVIDERS = {
  libvirt: providerOf({ uri: "qemu:///system" }),
  cluster: providerOf({ backend: "cluster" }),
};

interface Case {
  readonly title: string;
  readonly name: string;
  readonly make: () => Recipe;
  /** Default: `libvirt`. */
  readonly backend?: keyof typeof PROVIDERS;
  /** `kind key` of every piece, in order. */
  readonly pieces: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: "a minimal machine from an image",
    name: "web",
    make: () => cloudInitMachine("web", { image: IMAGE, sshKeys: [KEY] }),
    pieces: ["Volume base", "Volume root", "VirtualMachine "],
  },
  {
    title: "a machine from an image with every option",
    name: "web",
    make: () =>
      cloudInitMachine("web", {
        image: IMAGE,
        checksum: `sha256:${"a".repeat(64)}`,
        pool: "images",
        network: "lab",
        size: "20GiB",
        cpus: 2,
        memory: "4GiB",
        hostname: "web-1",
        user: "me",
        sshKeys: [KEY],
        packages: ["nginx"],
        files: [{ path: "/etc/motd", content: "hello: 'you'\n", mode: "0600" }],
        commands: ["systemctl restart nginx"],
        waitForAddress: "10.0.0.0/24",
        machine: { tpm: true, firmware: "uefi" },
      }),
    pieces: ["Volume base", "Volume root", "VirtualMachine "],
  },
  {
    title: "a machine from a volume that is there",
    name: "web",
    make: () => cloudInitMachine("web", { baseVolume: "images/debian.qcow2", sshKeys: [KEY] }),
    pieces: ["Volume root", "VirtualMachine "],
  },
  {
    title: "a minimal clone",
    name: "copy",
    make: () => virtualMachineClone("copy", { source: "images/golden" }),
    pieces: ["Volume root", "VirtualMachine "],
  },
  {
    title: "a linked clone with every option",
    name: "copy",
    make: () =>
      virtualMachineClone("copy", {
        source: "images/golden",
        strategy: "linked",
        pool: "images",
        size: "30GiB",
        cpus: 4,
        memory: "2GiB",
        network: "lab",
        newIdentity: true,
        cloudConfig: { user: "me", sshKeys: [KEY], commands: ["true"] },
        machine: { autostart: true },
      }),
    pieces: ["Volume root", "VirtualMachine "],
  },
  {
    title: "a clone whose volume its machine owns",
    name: "copy",
    backend: "cluster",
    make: () => virtualMachineClone("copy", OWNED),
    pieces: ["VirtualMachine "],
  },
  {
    title: "one of a snapshot, with every option",
    name: "copy",
    backend: "cluster",
    make: () =>
      virtualMachineClone("copy", {
        ...OWNED,
        source: "lab/web-1-monday",
        sourceKind: "snapshot",
        onDelete: "refuse",
        pool: "fast",
        size: "30GiB",
        cpus: 4,
        memory: "2GiB",
        network: "lab/blue",
        newIdentity: false,
        cloudConfig: { user: "me", sshKeys: [KEY], commands: ["true"] },
        machine: { cluster: { labels: { tier: "web" } } },
      }),
    pieces: ["VirtualMachine "],
  },
  {
    title: "a full clone on a cluster",
    name: "copy",
    backend: "cluster",
    make: () => virtualMachineClone("copy", { source: "golden/debian", namespace: "lab" }),
    pieces: ["Volume root", "VirtualMachine "],
  },
  {
    title: "a watched machine",
    name: "dog",
    make: () =>
      watchedMachine("dog", {
        image: IMAGE,
        sshKeys: [KEY],
        watchdog: { action: "reset", timeoutSeconds: 60, minFreeMemoryMiB: 16 },
      }),
    pieces: ["Volume base", "Volume root", "VirtualMachine "],
  },
  {
    title: "a machine that installs itself over the network",
    name: "bare",
    make: () => pxeMachine("bare", { tftpRoot: "/srv/tftp", bootFile: "pxelinux.0" }),
    pieces: ["Network net", "Volume root", "VirtualMachine "],
  },
  {
    title: "one that boots from a network that is there",
    name: "bare",
    make: () => pxeMachine("bare", { network: "lab", size: "20GiB", memory: "2GiB", cpus: 2 }),
    pieces: ["Volume root", "VirtualMachine "],
  },
  {
    title: "a fleet",
    name: "lab",
    make: () => vmFleet("lab", { source: "images/golden", count: 2, strategy: "linked" }),
    pieces: ["Volume 1-root", "VirtualMachine 1", "Volume 2-root", "VirtualMachine 2"],
  },
  {
    title: "a minimal machine on a cluster that is reached from the cluster",
    name: "web",
    backend: "cluster",
    make: () =>
      exposedMachine("web", { image: IMAGE, size: "20GiB", sshKeys: [KEY], ports: [{ port: 80 }] }),
    pieces: ["Volume root", "VirtualMachine ", "ClusterObject service"],
  },
  {
    title: "a machine on a cluster behind a load balancer, with every option",
    name: "web",
    backend: "cluster",
    make: () =>
      exposedMachine("web", {
        baseVolume: "golden/debian",
        size: "20GiB",
        pool: "fast",
        namespace: "lab",
        sshKeys: [KEY],
        serviceType: "LoadBalancer",
        externalTrafficPolicy: "Local",
        ipFamilyPolicy: "PreferDualStack",
        ports: [
          { port: 80, targetPort: 8080, nodePort: 30_080 },
          { port: 53, protocol: "UDP" },
          { port: 22 },
        ],
        machine: { firmware: "uefi", cluster: { labels: { tier: "web" } } },
      }),
    pieces: ["Volume root", "VirtualMachine ", "ClusterObject service"],
  },
  {
    title: "a pool of virtual functions",
    name: "fast",
    make: () => sriovAttachment("fast", { physicalFunction: "eth3", vlan: 100 }),
    pieces: ["Network net"],
  },
  {
    title: "one function of a card",
    name: "fast",
    make: () => sriovAttachment("fast", { card: "0000:18:00.0", functionIndex: 1, vlan: 42 }),
    pieces: ["PciDevice function"],
  },
  {
    title: "any free function of a card",
    name: "fast",
    make: () => sriovAttachment("fast", { card: "18:00.0" }),
    pieces: ["PciDevice function"],
  },
  {
    title: "nodes for passthrough",
    name: "gpus",
    backend: "cluster",
    make: () =>
      passthroughNodes("gpus", {
        cpuVendor: "amd",
        devices: ["10de:1eb8", "10de:1db6"],
        role: "gpu",
        rebootsNodes: true,
      }),
    pieces: ["ClusterObject iommu", "ClusterObject vfio"],
  },
  {
    title: "the life of certificates",
    name: "certificates",
    backend: "cluster",
    make: () => certificateRotation("certificates", { server: { renewBefore: "6h" } }),
    pieces: ["ClusterObject settings"],
  },
  {
    title: "the same for an older operator",
    name: "certificates",
    backend: "cluster",
    make: () => certificateRotation("a", { apiVersion: "v1beta1", ca: { duration: "96h0m0s" } }),
    pieces: ["ClusterObject settings"],
  },
  {
    title: "a permission to copy",
    name: "may-copy",
    backend: "cluster",
    make: () => clonePermission("may-copy", { sourceNamespace: "a", targetNamespace: "b" }),
    pieces: ["ClusterObject role", "ClusterObject binding"],
  },
  {
    title: "a copy of a whole machine",
    name: "copy",
    backend: "cluster",
    make: () => wholeMachineClone("copy", { source: "golden", labelFilters: ["!secret/*"] }),
    pieces: ["ClusterObject clone"],
  },
  {
    title: "virtual functions of the nodes' cards",
    name: "fast",
    backend: "cluster",
    make: () =>
      sriovNodes("fast", {
        resourceName: "fast",
        functions: 8,
        physicalFunctions: ["ens1f0#0-7"],
        drainsNodes: true,
      }),
    pieces: ["ClusterObject policy"],
  },
];

describe("recipes", () => {
  test.each(cases)(
    "$title: its pieces pass the checks of their kinds",
    ({ name, make, pieces, backend = "libvirt" }) => {
      const recipe = make();
      expect(recipe.pieces.map(({ kind, key }) => `${kind} ${key}`)).toEqual(pieces);
      for (const piece of recipe.pieces) {
        const inputs = inputsOf(name, piece);
        const { diagnostics } = PROVIDERS[backend].check(piece.kind, inputs);
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        expect([piece.key, errors.map(formatDiagnostic)]).toEqual([piece.key, []]);
      }
    },
  );

  test.each(cases)("$title: references are to earlier pieces", ({ make }) => {
    const seen = new Set<string>();
    for (const piece of make().pieces) {
      for (const { key } of references(piece.args)) expect(seen).toContain(key);
      seen.add(piece.key);
    }
  });

  test("libvirt refuses a volume that a machine owns, by the block that says it", () => {
    const [piece] = virtualMachineClone("copy", OWNED).pieces;
    const inputs = inputsOf("copy", piece as Piece);
    const { diagnostics } = PROVIDERS.libvirt.check("VirtualMachine", inputs);
    expect(diagnostics.map(formatDiagnostic)).toContainEqual(
      expect.stringMatching(/^cluster: is not supported/),
    );
  });

  const refused = [
    {
      title: "a machine that nobody could log in to, from nowhere, of no size",
      make: () => cloudInitMachine("web", { size: "20" as never, memory: "2" as never, cpus: 0 }),
      problems: ["image:", "sshKeys:", "size:", "cpus:", "memory:"],
    },
    {
      title: "a private key, and does not repeat it",
      make: () => cloudInitMachine("web", { image: IMAGE, sshKeys: [PRIVATE] }),
      problems: ["sshKeys[0]: found a private key"],
    },
    {
      title: "an image and a base volume at once",
      make: () => cloudInitMachine("web", { image: IMAGE, baseVolume: "a/b", sshKeys: [KEY] }),
      problems: ["image:"],
    },
    {
      title: "files and names that no Linux takes",
      make: () =>
        virtualMachineClone("copy", {
          source: "a/b",
          cloudConfig: {
            hostname: "-x",
            user: "Me!",
            files: [{ path: "etc", content: "", mode: "9" }],
          },
        }),
      problems: [
        "cloudConfig.hostname:",
        "cloudConfig.user:",
        "cloudConfig.files[0].path:",
        "cloudConfig.files[0].mode:",
      ],
    },
    {
      title: "a watchdog that fires before it is fed, or stops what is to run",
      make: () =>
        watchdog({
          timeoutSeconds: 10,
          intervalSeconds: 9,
          action: "poweroff",
          powerState: "running",
        }),
      problems: ["intervalSeconds:", "action:"],
    },
    {
      title: "a fleet of nothing, on hosts that do not hold it",
      make: () => vmFleet("lab", { source: "a/b", count: 0, hosts: ["a", "a"], spread: "fill" }),
      problems: ["count:", "hosts:", "perHost:"],
    },
    {
      title: "an interface that is plugged in nowhere, or twice",
      make: () =>
        sriovAttachment("x", { physicalFunction: "a", virtualFunction: "b", vlan: 5000, mac: "x" }),
      problems: ["network: found physicalFunction and virtualFunction", "vlan:", "mac:"],
    },
    {
      title: "an index of no card, and a tag that the network says",
      make: () => sriovAttachment("x", { network: "fast", functionIndex: 0, vlan: 42 }),
      problems: ["functionIndex: says which", "vlan: belongs"],
    },
    {
      title: "a function before the first",
      make: () => sriovAttachment("x", { card: "0000:18:00.0", functionIndex: -1 }),
      problems: ["functionIndex: found -1"],
    },
    {
      title: "a network boot without a server",
      make: () => pxeMachine("x", { subnet: "10.0.0.0" }),
      problems: ["tftpRoot:", "bootFile:", "subnet:"],
    },
    {
      title: "a Service that nobody could reach",
      make: () =>
        exposedMachine("Web", {
          image: IMAGE,
          sshKeys: [KEY],
          externalTrafficPolicy: "Local",
          ports: [],
        }),
      problems: ["name:", "size:", "ports:", "externalTrafficPolicy:"],
    },
    {
      title: "ports that are none, or taken",
      make: () =>
        exposedMachine("web", {
          baseVolume: "a/b",
          sshKeys: [KEY],
          ports: [{ port: 0 }, { port: 80, nodePort: 30_080 }, { port: 80 }],
        }),
      problems: ["ports[0].port:", "ports[1].nodePort:", "ports[2].port:"],
    },
  ];
  test.each(refused)("refuses $title, with every problem", ({ make, problems }) => {
    const error = caught(make);
    expect(error).toBeInstanceOf(RecipeError);
    const found = (error as RecipeError).problems;
    expect(found).toHaveLength(problems.length);
    for (const problem of problems) {
      expect(found.filter((text) => text.startsWith(problem))).toHaveLength(1);
    }
    expect(String(error)).not.toContain("canary");
  });

  test("a Service selects the machine of its construct, and only ports that it lets in", () => {
    const { pieces } = exposedMachine("web", {
      image: IMAGE,
      size: "20GiB",
      sshKeys: [KEY],
      namespace: "lab",
      ports: [
        { port: 80, targetPort: 8080 },
        { port: 443, targetPort: 8080 },
      ],
      machine: { cluster: { labels: { tier: "web" } } },
    });
    const [, machine, service] = pieces;
    expect(machine?.args).toMatchObject({
      cluster: { namespace: "lab", labels: { tier: "web", "virt-iac.dev/exposed-machine": "web" } },
      interfaces: [
        {
          network: "pod",
          ports: [
            { name: "tcp-8080", port: 8080, protocol: "TCP" },
            { name: "ssh", port: 22, protocol: "TCP" },
          ],
        },
      ],
    });
    expect(JSON.parse(String(service?.args.manifest))).toEqual({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "web", namespace: "lab" },
      spec: {
        type: "ClusterIP",
        selector: { "virt-iac.dev/exposed-machine": "web" },
        ports: [
          { name: "tcp-80", port: 80, targetPort: 8080, protocol: "TCP" },
          { name: "tcp-443", port: 443, targetPort: 8080, protocol: "TCP" },
        ],
      },
    });
  });

  test("a pool's MachineConfigs are named beside their label, and their files are what the kernel reads", () => {
    const { pieces } = passthroughNodes("gpus", {
      cpuVendor: "intel",
      devices: ["10DE:1EB8", "10de:1db6"],
      rebootsNodes: true,
    });
    const [iommu, vfio] = pieces.map(({ args }) => JSON.parse(String(args.manifest)));
    expect(iommu.metadata).toEqual({
      name: "100-worker-iommu",
      labels: { "machineconfiguration.openshift.io/role": "worker" },
    });
    expect(iommu.spec.kernelArguments).toEqual(["intel_iommu=on"]);
    expect(vfio.spec.config.storage.files).toEqual([
      {
        path: "/etc/modprobe.d/vfio.conf",
        mode: 420,
        overwrite: true,
        contents: {
          source: "data:,options%20vfio-pci%20ids%3D10de%3A1eb8%2C10de%3A1db6%0A",
        },
      },
      {
        path: "/etc/modules-load.d/vfio-pci.conf",
        mode: 420,
        overwrite: true,
        contents: { source: "data:,vfio-pci%0A" },
      },
    ]);
  });

  test("user data is a cloud config whatever the texts in it", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (content, commands) => {
        const files = [{ path: "/etc/file", content }];
        const { pieces } = cloudInitMachine("web", {
          image: IMAGE,
          sshKeys: [KEY],
          files,
          commands,
        });
        const cloudInit = pieces.at(-1)?.args.cloudInit as { userData: string };
        const [first, ...rest] = cloudInit.userData.split("\n");
        expect(first).toBe("#cloud-config");
        const config = JSON.parse(rest.join("\n"));
        expect(config.write_files[0].content).toBe(content);
        expect(config.runcmd ?? []).toEqual(commands);
      }),
    );
  });

  test("a fleet that grows moves none that is there, and loads hosts evenly or as told", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.uniqueArray(fc.stringMatching(/^h[a-z]{1,4}$/), { minLength: 1, maxLength: 5 }),
        (count, hosts) => {
          const of = (many: number) => vmFleet("f", { source: "a/b", count: many, hosts });
          const [small, large] = [of(count), of(count + 1)];
          expect(large.pieces.slice(0, small.pieces.length)).toEqual(small.pieces);
          expect(large.hostOf).toMatchObject(small.hostOf);
          const loads = hosts.map(
            (host) =>
              small.pieces.filter(
                ({ key, kind }) => kind === "Volume" && small.hostOf[key] === host,
              ).length,
          );
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

/** What the shell would give: references are known only later. */
function inputsOf(name: string, piece: Piece): Properties {
  const known = (value: unknown): unknown => {
    if (value instanceof Reference) return UNKNOWN;
    if (Array.isArray(value)) return value.map(known);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, known(item)]));
  };
  const named = piece.kind === "ClusterObject" ? {} : { name: pieceName(name, piece.key) };
  return { ...named, ...(known(piece.args) as Properties) };
}

function references(value: unknown): readonly Reference[] {
  if (value instanceof Reference) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(references);
}

function caught(make: () => unknown): unknown {
  try {
    make();
    return undefined;
  } catch (error) {
    return error;
  }
}
