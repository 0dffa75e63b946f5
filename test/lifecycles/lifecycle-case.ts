import type { Properties } from "../../provider/core/value";

/** One object of a kind with everything that must be there before it. */
export interface LifecycleCase {
  readonly title: string;
  readonly kind: string;
  readonly inputs: Properties;
  /** Made first and undisturbed, in this order. */
  readonly before: readonly (readonly [kind: string, inputs: Properties])[];
}

/** A file to upload that fills several stream packets, with a hole in the middle. */
export interface LifecycleFiles {
  readonly upload: string;
}

const POOL = ["StoragePool", { name: "images", path: "/var/lib/virt/images" }] as const;
const NETWORK = [
  "Network",
  {
    name: "lab",
    addresses: [
      {
        address: "10.7.0.1/24",
        dhcp: {
          ranges: [{ start: "10.7.0.100", end: "10.7.0.150" }],
          hosts: [{ mac: "52:54:00:aa:00:01", name: "web", address: "10.7.0.10" }],
        },
      },
    ],
    dns: { hosts: [{ address: "10.7.0.5", names: ["db"] }] },
  },
] as const;
const BASE = [
  "Volume",
  { name: "base.qcow2", pool: "images", size: "10MiB", onDelete: "delete" },
] as const;
const ROOT = [
  "Volume",
  {
    name: "root.qcow2",
    pool: "images",
    backing: { volume: "images/base.qcow2", format: "qcow2" },
    onDelete: "delete",
  },
] as const;

const named = ([kind, inputs]: readonly [string, Properties]) => ({ kind, inputs });

/** Every kind, in every way in which it can be made. */
export function lifecycleCases(files: LifecycleFiles): readonly LifecycleCase[] {
  const volume = (more: Properties) => ({
    kind: "Volume",
    inputs: { name: "data.img", pool: "images", onDelete: "delete", ...more },
  });
  return [
    { title: "a pool", ...named(POOL), before: [] },
    { title: "a network", ...named(NETWORK), before: [] },
    { title: "an empty raw volume", ...volume({ size: "1MiB", format: "raw" }), before: [POOL] },
    { title: "an empty qcow2 volume", ...volume({ size: "1MiB" }), before: [POOL] },
    {
      title: "an uploaded volume",
      ...volume({ format: "raw", source: { file: files.upload } }),
      before: [POOL],
    },
    { title: "an overlay", ...named(ROOT), before: [POOL, BASE] },
    {
      title: "a cloned and grown volume",
      ...volume({ size: "20MiB", cloneFrom: { volume: "images/base.qcow2" } }),
      before: [POOL, BASE],
    },
    {
      title: "a machine with cloud-init",
      kind: "VirtualMachine",
      inputs: {
        name: "web",
        memory: "512MiB",
        autostart: true,
        disks: [{ name: "root", volume: "images/root.qcow2" }],
        interfaces: [{ name: "lan", network: "lab" }],
        cloudInit: { pool: "images", userData: "#cloud-config\nhostname: web\n" },
        power: { gracefulTimeout: "0s" },
      },
      before: [POOL, NETWORK, BASE, ROOT],
    },
  ];
}
