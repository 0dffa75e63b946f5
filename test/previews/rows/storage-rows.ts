import { UNKNOWN } from "../../../provider/core/value";
import type { PreviewRow } from "../preview-row";

const poolInputs = { name: "images", path: "/srv/images" } as const;
const pool = {
  id: "5c0d1c1e-6f5b-5a53-9a43-0d3f3a1f0002",
  inputs: poolInputs,
  outputs: {
    uuid: "5c0d1c1e-6f5b-5a53-9a43-0d3f3a1f0002",
    targetPath: "/srv/images",
    state: "running",
    capacityBytes: 2 ** 40,
    allocationBytes: 2 ** 30,
    availableBytes: 2 ** 39,
    pendingImpact: {},
  },
} as const;

const volumeInputs = { name: "web.qcow2", pool: "images", size: "20GiB" } as const;
const volume = {
  id: "images/web.qcow2",
  inputs: volumeInputs,
  outputs: {
    path: "/srv/images/web.qcow2",
    key: "/srv/images/web.qcow2",
    capacityBytes: 20 * 2 ** 30,
    allocationBytes: 200_704,
    contentDigest: "",
    pendingImpact: {},
  },
} as const;

export const storageRows: readonly PreviewRow[] = [
  {
    title: "a new pool's size is known only on the host",
    kind: "StoragePool",
    inputs: poolInputs,
    expected: { action: "create", unknownOutputs: ["capacityBytes", "state"] },
  },
  {
    title: "another spelling of a path is no change",
    kind: "StoragePool",
    prior: pool,
    inputs: { ...poolInputs, path: "/srv//images/" },
    expected: { action: "none", impact: {} },
  },
  {
    title: "a pool at another path is another pool",
    kind: "StoragePool",
    prior: pool,
    inputs: { ...poolInputs, path: "/srv/elsewhere" },
    expected: { action: "replace", impact: { path: "replace" } },
  },
  {
    title: "autostart of a pool changes while it runs",
    kind: "StoragePool",
    prior: pool,
    inputs: { ...poolInputs, autostart: false },
    expected: {
      action: "update",
      impact: { autostart: "live" },
      knownOutputs: { uuid: pool.outputs.uuid, targetPath: "/srv/images" },
    },
  },
  {
    title: "a pool's name with a slash is refused",
    kind: "StoragePool",
    inputs: { ...poolInputs, name: "a/b" },
    expected: {
      action: "refused",
      diagnostics: [{ severity: "error", path: "name", says: /a\/b/ }],
    },
  },
  {
    title: "a pool's name of digits only is refused",
    kind: "StoragePool",
    inputs: { ...poolInputs, name: "42" },
    expected: {
      action: "refused",
      diagnostics: [{ severity: "error", path: "name", says: /digits/ }],
    },
  },
  {
    title: "the same size in another unit is no change",
    kind: "Volume",
    prior: volume,
    inputs: { ...volumeInputs, size: "20480MiB" },
    expected: { action: "none", impact: {} },
  },
  {
    title: "a volume grows in place",
    kind: "Volume",
    prior: volume,
    inputs: { ...volumeInputs, size: "40GiB" },
    expected: {
      action: "update",
      impact: { size: "live" },
      knownOutputs: { path: "/srv/images/web.qcow2" },
      unknownOutputs: ["capacityBytes"],
    },
  },
  {
    title: "another format is another volume, and its content goes",
    kind: "Volume",
    prior: volume,
    inputs: { ...volumeInputs, format: "raw" },
    expected: { action: "replace", impact: { format: "replace" } },
  },
  {
    title: "what a volume does when it is deleted is only remembered",
    kind: "Volume",
    prior: volume,
    inputs: { ...volumeInputs, onDelete: "delete" },
    expected: { action: "update", impact: { onDelete: "live" } },
  },
  {
    title: "a pool that is not known yet is no reason to refuse a volume",
    kind: "Volume",
    inputs: { ...volumeInputs, pool: UNKNOWN },
    expected: { action: "create", unknownOutputs: ["path"] },
  },
  {
    title: "a size without a unit is refused",
    kind: "Volume",
    inputs: { ...volumeInputs, size: "20" },
    expected: {
      action: "refused",
      diagnostics: [{ severity: "error", path: "size", says: /unit/ }],
    },
  },
  {
    title: "an empty volume without a size is refused",
    kind: "Volume",
    inputs: { name: "web.qcow2", pool: "images" },
    expected: {
      action: "refused",
      diagnostics: [{ severity: "error", path: "size", says: /20GiB/ }],
    },
  },
];
