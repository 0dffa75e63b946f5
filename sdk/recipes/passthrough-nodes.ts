import { clusterObjectPiece } from "./cluster-object-piece";
import { objectNameProblems } from "./object-name";
import { type Piece, type Recipe, refuseProblems } from "./recipe";

/** Nodes of OpenShift whose PCI devices machines may have: the IOMMU on, the devices with vfio-pci. */
export interface PassthroughNodesProps {
  /** Whose processors the nodes have. */
  readonly cpuVendor: "intel" | "amd";
  /** Vendor and device of each, as `10de:1eb8`; at least one. Every device of that type leaves the host. */
  readonly devices: readonly string[];
  /** The nodes' pool. Default: `worker`. */
  readonly role?: string;
  /** The acknowledgement that the pool's nodes are drained and rebooted, at every change and at the delete. */
  readonly rebootsNodes: true;
}

const KERNEL_ARGUMENTS = { intel: "intel_iommu=on", amd: "amd_iommu=on" } as const;
const DEVICE = /^[0-9a-f]{4}:[0-9a-f]{4}$/i;
const READABLE = 0o644;

/**
 * A MachineConfig for the kernel's arguments and one for the files of vfio-pci. There is one of each in
 * a pool: another construct for the same pool would write the same files, and is refused by the cluster.
 * Made when every node of the pool has been rebooted with them.
 * Source: OpenShift Virtualization, "Configuring PCI passthrough".
 */
export function passthroughNodes(name: string, props: PassthroughNodesProps): Recipe {
  refuseProblems(`PassthroughNodes "${name}"`, problemsOf(props));
  const { cpuVendor, devices, role = "worker" } = props;
  const ids = devices.map((device) => device.toLowerCase()).join(",");
  const files = [
    file("/etc/modprobe.d/vfio.conf", `options vfio-pci ids=${ids}\n`),
    file("/etc/modules-load.d/vfio-pci.conf", "vfio-pci\n"),
  ];
  return {
    pieces: [
      machineConfig("iommu", role, {}, [KERNEL_ARGUMENTS[cpuVendor]]),
      machineConfig("vfio", role, { storage: { files } }),
    ],
  };
}

function machineConfig(
  key: string,
  role: string,
  content: object,
  kernelArguments?: readonly string[],
): Piece {
  const manifest = {
    apiVersion: "machineconfiguration.openshift.io/v1",
    kind: "MachineConfig",
    metadata: {
      name: `100-${role}-${key}`,
      labels: { "machineconfiguration.openshift.io/role": role },
    },
    spec: { config: { ignition: { version: "3.2.0" }, ...content }, kernelArguments },
  };
  return clusterObjectPiece(key, manifest, { waitFor: { nodes: true } });
}

function file(path: string, content: string): object {
  const source = `data:,${encodeURIComponent(content)}`;
  return { path, mode: READABLE, overwrite: true, contents: { source } };
}

function problemsOf(props: PassthroughNodesProps): readonly string[] {
  const { cpuVendor, devices = [], role, rebootsNodes } = props;
  const seen = devices.map((device) => device.toLowerCase());
  return [
    ...(Object.hasOwn(KERNEL_ARGUMENTS, cpuVendor)
      ? []
      : [`cpuVendor: found ${JSON.stringify(cpuVendor)}, expected intel or amd`]),
    ...(devices.length > 0 ? [] : ["devices: expected at least one"]),
    ...devices.flatMap((device, index) => {
      const path = `devices[${index}]: found ${JSON.stringify(device)}`;
      if (!DEVICE.test(device)) return [`${path}, expected vendor and device as 10de:1eb8`];
      return seen.indexOf(device.toLowerCase()) < index ? [`${path}, which is there already`] : [];
    }),
    ...objectNameProblems("role", role),
    ...(rebootsNodes === true
      ? []
      : ["rebootsNodes: expected true: the nodes of the pool are drained and rebooted"]),
  ];
}
