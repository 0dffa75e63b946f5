/** CDI 1.64's admission. Source: its pkg/apiserver/webhooks, and what it answered here. */
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import type { Properties } from "../../../../provider/core/value";
import type { Said, WebhookRow } from "./webhook-row";

/** Claims that the bed has. */
export const SOURCE_CLAIM = "source";
export const TAKEN_CLAIM = "taken";

const IMAGE = "https://images.example/debian.qcow2";
const REGISTRY = "docker://quay.io/containerdisks/fedora:42";
const GIB = { resources: { requests: { storage: "1Gi" } } };
const LONG = "a".repeat(254);
const CHECKSUM = `sha256:${"0".repeat(64)}`;

const volume = (spec: object, name = "row", metadata: object = {}): KubeObject => ({
  apiVersion: "cdi.kubevirt.io/v1beta1",
  kind: "DataVolume",
  metadata: { name, namespace: "default", ...metadata },
  spec,
});
const filled = (source: object, storage: object = {}, more: object = {}): KubeObject =>
  volume({ source, storage: { ...GIB, ...storage }, ...more });
const inClaim = (pvc: object, source: object = { blank: {} }): KubeObject =>
  volume({ source, pvc: { ...GIB, ...pvc } });
const ours = (more: Properties): Said => ["Volume", { name: "row", pool: "default", ...more }];
const sized = (more: Properties): Said => ours({ size: "1GiB", ...more });

const SIZES: readonly WebhookRow[] = [
  { name: "an empty volume", manifest: filled({ blank: {} }), admitted: true, said: sized({}) },
  {
    name: "neither pvc nor storage",
    manifest: volume({ source: { blank: {} } }),
    admitted: false,
    refused: "exactly one of pvc and storage",
  },
  {
    name: "pvc and storage",
    manifest: volume({ source: { blank: {} }, storage: GIB, pvc: GIB }),
    admitted: false,
    refused: "exactly one of pvc and storage",
  },
  {
    name: "no size",
    manifest: volume({ source: { blank: {} }, storage: {} }),
    admitted: false,
    refused: "spec.storage.resources.requests.storage",
    said: ours({}),
    saidRefused: "size: is required",
  },
  {
    name: "a size of nothing",
    manifest: filled({ blank: {} }, { resources: { requests: { storage: "0" } } }),
    admitted: false,
    refused: "spec.storage.resources.requests.storage",
    said: ours({ size: "0B" }),
    saidRefused: "size: ",
  },
  {
    name: "half a MiB",
    manifest: filled({ blank: {} }, { resources: { requests: { storage: "512Ki" } } }),
    admitted: false,
    refused: "spec.storage.resources.requests.storage",
    said: ours({ size: "512KiB" }),
    saidRefused: "size: is too small",
  },
  {
    name: "less than nothing",
    manifest: inClaim({
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: "-1Gi" } },
    }),
    admitted: false,
    refused: "spec.pvc.resources.requests.storage",
  },
  {
    name: "a size in words",
    manifest: filled({ blank: {} }, { resources: { requests: { storage: "big" } } }),
    admitted: false,
    refused: "spec.storage.resources.requests.storage",
    said: ours({ size: "big" }),
    saidRefused: "size: ",
  },
];

const CLAIMS: readonly WebhookRow[] = [
  {
    name: "two modes, of which storage takes what it has",
    manifest: filled({ blank: {} }, { accessModes: ["ReadWriteMany", "ReadWriteOnce"] }),
    admitted: true,
    said: sized({ cluster: { accessModes: ["ReadWriteMany", "ReadWriteOnce"] } }),
  },
  {
    name: "an abbreviated mode",
    manifest: filled({ blank: {} }, { accessModes: ["RWO"] }),
    admitted: false,
    refused: "accessModes",
    said: sized({ cluster: { accessModes: ["RWO"] } }),
    saidRefused: "cluster.accessModes[0]",
  },
  {
    name: "one mode in pvc",
    manifest: inClaim({ accessModes: ["ReadWriteOncePod"] }),
    admitted: true,
  },
  {
    name: "no mode in pvc",
    manifest: inClaim({}),
    admitted: false,
    refused: "spec.pvc.accessModes",
  },
  {
    name: "two modes in pvc",
    manifest: inClaim({ accessModes: ["ReadWriteOnce", "ReadWriteMany"] }),
    admitted: false,
    refused: "spec.pvc.accessModes",
  },
  {
    name: "a class's name of 254 characters",
    manifest: filled({ blank: {} }, { storageClassName: LONG }),
    admitted: false,
    refused: "storageClassName",
    said: sized({ pool: LONG }),
    saidRefused: "pool: ",
  },
  {
    name: "★ a class that no cluster can have",
    manifest: filled({ blank: {} }, { storageClassName: "Fast_Class" }),
    admitted: true,
    refused: "storageClassName",
    said: sized({ pool: "Fast_Class" }),
    saidRefused: "pool: ",
  },
  {
    name: "a name with two dots",
    manifest: volume({ source: { blank: {} }, storage: GIB }, "a..b"),
    admitted: false,
    said: sized({ name: "a..b" }),
    saidRefused: "name: ",
    refused: "metadata.name",
  },
  {
    name: "a name of 254 characters",
    manifest: volume({ source: { blank: {} }, storage: GIB }, LONG),
    admitted: false,
    refused: "metadata.name",
    said: sized({ name: LONG }),
    saidRefused: "name: ",
  },
  {
    name: "a label with a space",
    manifest: volume({ source: { blank: {} }, storage: GIB }, "row", { labels: { a: "b c" } }),
    admitted: false,
    refused: "metadata.labels",
    said: sized({ cluster: { labels: { a: "b c" } } }),
    saidRefused: "cluster.labels",
  },
  {
    name: "a claim of that name, which is somebody else's",
    manifest: volume({ source: { blank: {} }, storage: GIB }, TAKEN_CLAIM),
    admitted: false,
    said: sized({ name: TAKEN_CLAIM }),
    onlyThere: "the claim is in the cluster",
  },
];

const SOURCES: readonly WebhookRow[] = [
  {
    name: "no source",
    manifest: volume({ storage: GIB }),
    admitted: false,
    refused: "spec.source",
  },
  {
    name: "two sources",
    manifest: filled({ http: { url: IMAGE }, registry: { url: REGISTRY } }),
    admitted: false,
    refused: "exactly one source",
    said: sized({ source: { url: IMAGE }, cluster: { registry: REGISTRY } }),
    saidRefused: "cluster.registry: cannot be combined",
  },
  {
    name: "a URL",
    manifest: filled({ http: { url: IMAGE } }),
    admitted: true,
    said: sized({ source: { url: IMAGE } }),
  },
  {
    name: "no URL",
    manifest: filled({ http: { url: "" } }),
    admitted: false,
    refused: "spec.source.http.url",
    said: sized({ source: { url: "" } }),
    saidRefused: "source.url",
  },
  {
    name: "a URL of ftp",
    manifest: filled({ http: { url: "ftp://images.example/a" } }),
    admitted: false,
    refused: "spec.source.http.url",
    said: sized({ source: { url: "ftp://images.example/a" } }),
    saidRefused: "source.url",
  },
  {
    name: "a URL with a space in its host",
    manifest: filled({ http: { url: "https://images example/a" } }),
    admitted: false,
    refused: "spec.source.http.url",
    said: sized({ source: { url: "https://images example/a" } }),
    saidRefused: "source.url",
  },
  {
    name: "a checksum",
    manifest: filled({ http: { url: IMAGE, checksum: CHECKSUM } }),
    admitted: false,
    said: sized({ source: { url: IMAGE, checksum: CHECKSUM } }),
    onlyThere: "CDI knows checksums from 1.66 on",
  },
  {
    name: "an upload",
    manifest: filled({ upload: {} }),
    admitted: true,
    said: sized({ source: { file: "images/debian.qcow2" } }),
  },
  {
    name: "a DataSource that is not there",
    manifest: volume({
      sourceRef: { kind: "DataSource", name: "debian", namespace: "default" },
      storage: {},
    }),
    admitted: false,
    onlyThere: "the same program may be about to make it",
  },
  {
    name: "a reference to something else",
    manifest: volume({ sourceRef: { kind: "DataVolume", name: "debian" }, storage: {} }),
    admitted: false,
    refused: "spec.sourceRef.kind",
  },
  {
    name: "a reference without a name",
    manifest: volume({ sourceRef: { kind: "DataSource", name: "" }, storage: {} }),
    admitted: false,
    refused: "spec.sourceRef.name",
  },
  {
    name: "an image of S3 without its scheme",
    manifest: filled({ s3: { url: "images/debian" } }),
    admitted: false,
    refused: "spec.source.s3.url",
  },
  {
    name: "an image of Google's storage",
    manifest: filled({ gcs: { url: "gs://images/debian" } }),
    admitted: true,
  },
  {
    name: "an image of oVirt without its disk",
    manifest: filled({
      imageio: { url: "https://ovirt.example", diskId: "", secretRef: "a", certConfigMap: "b" },
    }),
    admitted: false,
    refused: "spec.source.imageio.diskId",
  },
  {
    name: "an image of oVirt without its authority",
    manifest: filled({ imageio: { url: "https://ovirt.example", diskId: "a", secretRef: "b" } }),
    admitted: false,
    refused: "spec.source.imageio.certConfigMap",
  },
  {
    name: "a disk of vSphere without its thumbprint",
    manifest: filled({
      vddk: { url: "https://vsphere.example", uuid: "a", backingFile: "b", secretRef: "c" },
    }),
    admitted: false,
    refused: "spec.source.vddk.thumbprint",
  },
];

const REGISTRIES: readonly WebhookRow[] = [
  {
    name: "an image of a registry",
    manifest: filled({ registry: { url: REGISTRY } }),
    admitted: true,
    said: sized({ cluster: { registry: REGISTRY } }),
  },
  {
    name: "a registry of https",
    manifest: filled({ registry: { url: "https://quay.io/a/b" } }),
    admitted: false,
    refused: "spec.source.registry.url",
    said: sized({ cluster: { registry: "https://quay.io/a/b" } }),
    saidRefused: "cluster.registry",
  },
  {
    name: "a registry without an image",
    manifest: filled({ registry: {} }),
    admitted: false,
    refused: "spec.source.registry",
  },
  {
    name: "an image and a stream of images",
    manifest: filled({ registry: { url: REGISTRY, imageStream: "a", pullMethod: "node" } }),
    admitted: false,
    refused: "spec.source.registry",
  },
  {
    name: "a stream that pods pull",
    manifest: filled({ registry: { imageStream: "a" } }),
    admitted: false,
    refused: "spec.source.registry.imageStream",
  },
  {
    name: "a stream that nodes pull",
    manifest: filled({ registry: { imageStream: "a", pullMethod: "node" } }),
    admitted: true,
  },
  {
    name: "an unknown way to pull",
    manifest: filled({ registry: { url: REGISTRY, pullMethod: "ship" } }),
    admitted: false,
    refused: "spec.source.registry.pullMethod",
  },
];

const CONTENTS: readonly WebhookRow[] = [
  {
    name: "an unknown content",
    manifest: filled({ http: { url: IMAGE } }, {}, { contentType: "iso" }),
    admitted: false,
    refused: "spec.contentType",
    said: sized({ source: { url: IMAGE }, cluster: { contentType: "iso" } }),
    saidRefused: "cluster.contentType",
  },
  {
    name: "an archive from a URL",
    manifest: filled({ http: { url: IMAGE } }, {}, { contentType: "archive" }),
    admitted: true,
    said: sized({ source: { url: IMAGE }, cluster: { contentType: "archive" } }),
  },
  {
    name: "an archive from a registry",
    manifest: filled({ registry: { url: REGISTRY } }, {}, { contentType: "archive" }),
    admitted: false,
    refused: "spec.contentType",
    said: sized({ cluster: { registry: REGISTRY, contentType: "archive" } }),
    saidRefused: "cluster.contentType: needs a URL",
  },
  {
    name: "an empty archive",
    manifest: filled({ blank: {} }, {}, { contentType: "archive" }),
    admitted: false,
    refused: "spec.contentType",
    said: sized({ cluster: { contentType: "archive" } }),
    saidRefused: "cluster.contentType: needs a URL",
  },
  {
    name: "★ an archive on a block device",
    manifest: filled({ http: { url: IMAGE } }, { volumeMode: "Block" }, { contentType: "archive" }),
    admitted: true,
    refused: "spec.contentType",
    said: sized({
      source: { url: IMAGE },
      cluster: { contentType: "archive", volumeMode: "Block" },
    }),
    saidRefused: "cluster.contentType: needs a file system",
  },
];

const CLONES: readonly WebhookRow[] = [
  {
    name: "a copy of the size of its source",
    manifest: volume({
      source: { pvc: { namespace: "default", name: SOURCE_CLAIM } },
      storage: {},
    }),
    admitted: true,
    said: ours({ cloneFrom: { volume: `default/${SOURCE_CLAIM}` } }),
  },
  {
    name: "a copy of an archive",
    manifest: volume({
      source: { pvc: { namespace: "default", name: SOURCE_CLAIM } },
      storage: {},
      contentType: "archive",
    }),
    admitted: true,
    said: ours({
      cloneFrom: { volume: `default/${SOURCE_CLAIM}` },
      cluster: { contentType: "archive", volumeMode: "Filesystem" },
    }),
  },
  {
    name: "a copy in pvc without a size",
    manifest: volume({
      source: { pvc: { namespace: "default", name: SOURCE_CLAIM } },
      pvc: { accessModes: ["ReadWriteOnce"] },
    }),
    admitted: false,
    refused: "spec.pvc.resources.requests.storage",
  },
  {
    name: "a copy of nothing",
    manifest: volume({ source: { pvc: { namespace: "default", name: "" } }, storage: {} }),
    admitted: false,
    refused: "spec.source.pvc.name",
  },
  {
    name: "a copy from a namespace that is not there",
    manifest: volume({ source: { pvc: { namespace: "nowhere", name: "a" } }, storage: {} }),
    admitted: false,
    said: ours({ cloneFrom: { volume: "nowhere/a" } }),
    onlyThere: "the same program may be about to make the namespace",
  },
  {
    name: "a copy from a namespace that no cluster can have",
    manifest: volume({ source: { pvc: { namespace: "Golden", name: "a" } }, storage: {} }),
    admitted: false,
    refused: "spec.source.pvc.namespace",
    said: ours({ cloneFrom: { volume: "Golden/a" } }),
    saidRefused: "cloneFrom.volume",
  },
  {
    name: "a copy of a snapshot",
    manifest: volume({
      source: { snapshot: { namespace: "default", name: "monday" } },
      storage: {},
    }),
    admitted: true,
    said: ours({ cluster: { snapshot: "default/monday" } }),
  },
];

const POPULATED: readonly WebhookRow[] = [
  {
    name: "a claim that a populator fills",
    manifest: volume({
      pvc: {
        ...GIB,
        accessModes: ["ReadWriteOnce"],
        dataSourceRef: { apiGroup: "cdi.kubevirt.io", kind: "VolumeImportSource", name: "a" },
      },
    }),
    admitted: true,
  },
  {
    name: "a claim's data source beside a source",
    manifest: inClaim({
      accessModes: ["ReadWriteOnce"],
      dataSource: { kind: "PersistentVolumeClaim", name: "a" },
    }),
    admitted: false,
    refused: "spec.source",
  },
  {
    name: "a claim's data source without its group",
    manifest: volume({
      storage: { ...GIB, dataSource: { kind: "VolumeSnapshot", name: "a" } },
    }),
    admitted: false,
    refused: "dataSource.apiGroup",
  },
  {
    name: "a claim's data source in another namespace",
    manifest: volume({
      storage: {
        ...GIB,
        dataSourceRef: { kind: "PersistentVolumeClaim", name: "a", namespace: "golden" },
      },
    }),
    admitted: false,
    refused: "dataSourceRef.namespace",
  },
];

const cdi = (kind: string, spec: object, name = "row"): KubeObject => ({
  ...volume(spec, name),
  kind,
});
const imported = (source: object, more: object = {}) =>
  cdi("VolumeImportSource", { source, ...more });

const POPULATORS: readonly WebhookRow[] = [
  { name: "an import", manifest: imported({ http: { url: IMAGE } }), admitted: true },
  { name: "an import of nothing", manifest: imported({}), admitted: false, refused: "spec.source" },
  {
    name: "an import of two things",
    manifest: imported({ http: { url: IMAGE }, blank: {} }),
    admitted: false,
    refused: "exactly one source",
  },
  {
    name: "an import by ftp",
    manifest: imported({ http: { url: "ftp://images.example/a" } }),
    admitted: false,
    refused: "spec.source.http.url",
  },
  {
    name: "an import of an archive from a registry",
    manifest: imported({ registry: { url: REGISTRY } }, { contentType: "archive" }),
    admitted: false,
    refused: "spec.contentType",
  },
  {
    name: "an import with a name of 64 characters",
    manifest: cdi("VolumeImportSource", { source: { blank: {} } }, "a".repeat(64)),
    admitted: false,
    refused: "metadata.name",
  },
  { name: "an upload of a populator", manifest: cdi("VolumeUploadSource", {}), admitted: true },
  {
    name: "an upload of unknown content",
    manifest: cdi("VolumeUploadSource", { contentType: "iso" }),
    admitted: false,
    refused: "spec.contentType",
  },
  {
    name: "a schedule that is none",
    manifest: cdi("DataImportCron", {
      schedule: "now and then",
      managedDataSource: "debian",
      template: { spec: { source: { registry: { url: REGISTRY } }, storage: GIB } },
    }),
    admitted: false,
    onlyThere: "nothing of ours makes a DataImportCron, so it has no rules of ours",
  },
];

export const DATA_VOLUME_ROWS: readonly WebhookRow[] = [
  ...SIZES,
  ...CLAIMS,
  ...SOURCES,
  ...REGISTRIES,
  ...CONTENTS,
  ...CLONES,
  ...POPULATED,
  ...POPULATORS,
];
