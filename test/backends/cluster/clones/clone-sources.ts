/** What the copies of the decision matrix are copied from, in a real API server. */
import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import { clonePermission } from "../../../../sdk/recipes/clone-permission";
import { CONTENTS, type Copy, MODES, type Mode, PLACES } from "./clone-decisions";

/** Where the copies are made, by the namespace's own default account. */
export const TARGET = "lab";
export const ACCOUNT = `system:serviceaccount:${TARGET}:default`;

const NAMESPACES = {
  "same namespace": TARGET,
  "permitted namespace": "golden",
  "closed namespace": "vault",
} as const;

/** The class of every source. */
const CLASS = "fast";
const GIB = 2 ** 30;
const SOURCE_GIB = 10;
/** What CDI asks for to hold a disk of that size: of a file system 6 % more. */
const CLAIM_BYTES = {
  Block: SOURCE_GIB * GIB,
  Filesystem: Math.ceil(SOURCE_GIB * GIB * 1.06),
} as const;
export const SIZE = { equal: "10GiB", larger: "20GiB", smaller: "9GiB" } as const;

const BY_TEST = { fieldManager: "test", force: true } as const;
const SNAPSHOTS = "snapshot.storage.k8s.io";
const RBAC = "rbac.authorization.k8s.io";

/** `namespace/name` of what is copied. */
export function sourceOf({ place, source, from, content }: Copy): string {
  const name = source === "snapshot" ? from.toLowerCase() : claimName(from, content, source);
  return `${NAMESPACES[place]}/${name}`;
}

export function classOf({ storageClass }: Copy): string {
  return storageClass === "same" ? CLASS : "slow";
}

/** Claims whose machines are off, the same of a machine that runs, and snapshots, in each of the namespaces. */
export async function makeCloneSources(admin: ApiClient): Promise<void> {
  for (const place of PLACES) {
    const namespace = NAMESPACES[place];
    const make = (object: KubeObject) => admin.apply(object, BY_TEST);
    await make({ apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } });
    for (const mode of MODES) {
      for (const content of CONTENTS) {
        for (const state of ["off", "running"]) await make(claim(namespace, mode, content, state));
      }
      await makeSnapshot(admin, namespace, mode);
    }
    await make(runningMachine(namespace));
  }
  for (const object of tenantRole()) await admin.apply(object, BY_TEST);
  const { "permitted namespace": sourceNamespace } = NAMESPACES;
  const permission = clonePermission("may-copy", { sourceNamespace, targetNamespace: TARGET });
  for (const { args } of permission.pieces) {
    await admin.apply(JSON.parse(String(args.manifest)) as KubeObject, BY_TEST);
  }
}

function claimName(mode: Mode, content: string, state: string): string {
  return `${mode.toLowerCase()}-${content}-${state}`;
}

function claim(namespace: string, mode: Mode, content: string, state: string): KubeObject {
  return {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: {
      name: claimName(mode, content, state),
      namespace,
      annotations: { "cdi.kubevirt.io/storage.contentType": content },
    },
    spec: {
      storageClassName: CLASS,
      accessModes: ["ReadWriteOnce"],
      volumeMode: mode,
      resources: { requests: { storage: String(CLAIM_BYTES[mode]) } },
    },
  };
}

async function makeSnapshot(admin: ApiClient, namespace: string, mode: Mode): Promise<void> {
  const type = { apiVersion: `${SNAPSHOTS}/v1`, kind: "VolumeSnapshot" };
  const metadata = { name: mode.toLowerCase(), namespace };
  const source = { persistentVolumeClaimName: claimName(mode, "kubevirt", "running") };
  await admin.apply({ ...type, metadata, spec: { source } }, BY_TEST);
  const status = { readyToUse: true, restoreSize: `${SOURCE_GIB}Gi` };
  await admin.mergePatch({ ...type, ...metadata }, { status }, { subresource: "status" });
}

/** One machine that uses every claim whose name says so. */
function runningMachine(namespace: string): KubeObject {
  const names = MODES.flatMap((mode) =>
    CONTENTS.map((content) => claimName(mode, content, "running")),
  );
  return {
    apiVersion: "kubevirt.io/v1",
    kind: "VirtualMachineInstance",
    metadata: { name: "runs", namespace },
    spec: {
      domain: {
        memory: { guest: "1Gi" },
        devices: { disks: names.map((name) => ({ name, disk: { bus: "virtio" } })) },
      },
      volumes: names.map((name) => ({ name, persistentVolumeClaim: { claimName: name } })),
    },
  };
}

/** What somebody may who makes volumes in one namespace and looks at what is in the others. */
function tenantRole(): readonly KubeObject[] {
  const name = "makes-copies";
  const rule = (apiGroup: string, resource: string, verbs: readonly string[]) => ({
    apiGroups: [apiGroup],
    resources: [resource],
    verbs,
  });
  return [
    {
      apiVersion: `${RBAC}/v1`,
      kind: "ClusterRole",
      metadata: { name },
      rules: [
        rule("cdi.kubevirt.io", "datavolumes", ["get", "create", "patch"]),
        // CDI's own operator gives this to everybody.
        rule("cdi.kubevirt.io", "cdiconfigs", ["get"]),
        rule("", "persistentvolumeclaims", ["get"]),
        rule(SNAPSHOTS, "volumesnapshots", ["get"]),
        rule("kubevirt.io", "virtualmachineinstances", ["list"]),
      ],
    } as KubeObject,
    {
      apiVersion: `${RBAC}/v1`,
      kind: "ClusterRoleBinding",
      metadata: { name },
      roleRef: { apiGroup: RBAC, kind: "ClusterRole", name },
      subjects: [{ kind: "ServiceAccount", name: "default", namespace: TARGET }],
    } as KubeObject,
  ];
}
