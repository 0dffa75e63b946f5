import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { createClusterBackend } from "../../../provider/backends/cluster/cluster-backend";
import { formatDiagnostic } from "../../../provider/core/diagnostic";
import { createProvider, type Provider } from "../../../provider/core/provider";
import type { Properties } from "../../../provider/core/value";
import { KINDS } from "../../../provider/kinds/registry";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { testOperation } from "../../support/test-operation";

const BY_TEST = { fieldManager: "test", force: true };
const KUBEVIRT = "kubevirt.io/v1";
const RBAC = "rbac.authorization.k8s.io";

const machine: KubeObject = {
  apiVersion: KUBEVIRT,
  kind: "VirtualMachine",
  metadata: { name: "web", namespace: "default" },
  spec: {
    runStrategy: "Halted",
    template: {
      metadata: { labels: { app: "web" } },
      spec: {
        domain: {
          devices: { interfaces: [{ name: "lan", masquerade: {}, ports: [{ port: 80 }] }] },
        },
      },
    },
  },
};
const instance: KubeObject = {
  apiVersion: KUBEVIRT,
  kind: "VirtualMachineInstance",
  metadata: { name: "busy", namespace: "golden" },
  spec: {
    domain: { devices: {} },
    volumes: [{ name: "root", persistentVolumeClaim: { claimName: "used" } }],
  },
};
const claim = (name: string): KubeObject => ({
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  metadata: { name, namespace: "golden" },
  spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "2Gi" } } },
});
/** Alice may look at what a preview looks at, and make volumes in her own namespace. */
const role: KubeObject = {
  apiVersion: `${RBAC}/v1`,
  kind: "ClusterRole",
  metadata: { name: "looks" },
  rules: [
    {
      apiGroups: ["", "cdi.kubevirt.io", "kubevirt.io"],
      resources: ["persistentvolumeclaims", "datavolumes", "virtualmachineinstances"],
      verbs: ["get", "list", "patch", "create"],
    },
  ],
};
const binding: KubeObject = {
  apiVersion: `${RBAC}/v1`,
  kind: "ClusterRoleBinding",
  metadata: { name: "looks" },
  roleRef: { apiGroup: RBAC, kind: "ClusterRole", name: "looks" },
  subjects: [{ apiGroup: RBAC, kind: "User", name: "alice" }],
};

describe("what only a look at other objects can tell, told at preview", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  const providers = new Map<string, Provider>();
  const operation = testOperation();
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    admin = await bed.client("admin");
    const golden = { apiVersion: "v1", kind: "Namespace", metadata: { name: "golden" } };
    const there = [golden, machine, instance, claim("free"), claim("used"), role, binding];
    for (const object of there) await admin.apply(object, BY_TEST);
    for (const account of ["admin", "limited"] as const) {
      const cluster = { kubeconfig: bed.kubeconfig(account) };
      const config = { cluster };
      providers.set(
        account,
        createProvider({ kinds: KINDS, backend: createClusterBackend, config }),
      );
    }
  });
  afterAll(async () => {
    for (const provider of providers.values()) await provider.close();
    await bed?.stop();
  });

  async function told(account: string, kind: string, inputs: Properties): Promise<string[]> {
    const provider = providers.get(account) as Provider;
    const planned = await provider.plan(kind, inputs, undefined, operation);
    const said = await provider.preview(kind, inputs, undefined, planned, operation);
    return said.map(formatDiagnostic);
  }

  const services: readonly [string, object, string | undefined][] = [
    ["S1 S2 a service that fits", { selector: { app: "web" }, ports: [{ port: 80 }] }, undefined],
    [
      "★ S1 a selector that no machine has",
      { selector: { app: "other" }, ports: [{ port: 80 }] },
      "reaches no machine: has a wrong spec.selector app",
    ],
    [
      "★ S2 a port that the machine does not let in",
      { selector: { app: "web" }, ports: [{ port: 8080 }] },
      "reaches no machine: has a wrong spec.ports targetPort",
    ],
  ];
  test.each(services)("%s", async (_, spec, says) => {
    const metadata = { name: "web", namespace: "default" };
    const manifest = JSON.stringify({ apiVersion: "v1", kind: "Service", metadata, spec });
    const said = await told("admin", "ClusterObject", { manifest });
    expect(said).toEqual(says === undefined ? [] : [expect.stringContaining(says)]);
  });

  const copies: readonly [string, string, string, string, string | undefined][] = [
    ["D5 D8 a copy of the source's size", "admin", "free", "2GiB", undefined],
    ["D5 a copy that is smaller", "admin", "free", "1GiB", "size: is less than the source's"],
    ["D8 a source in use", "admin", "used", "2GiB", "The machine busy runs on it"],
    ["D8 without permission", "limited", "free", "2GiB", "may not be copied by this account"],
    ["a source that is not there", "admin", "none", "2GiB", "is not there yet"],
  ];
  test.each(copies)("%s", async (_, account, source, size, says) => {
    const cloneFrom = { volume: `golden/${source}` };
    const inputs = { name: "copy", pool: "default", size, cloneFrom };
    const said = await told(account, "Volume", inputs);
    expect(said).toEqual(says === undefined ? [] : [expect.stringContaining(says)]);
  });
});
