import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { type Properties, Secret } from "../../../provider/core/value";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { countingProvider } from "../../beds/control-plane/counting-provider";
import { readBack } from "../../beds/control-plane/lifecycle";
import { startCdiSimulator } from "../../beds/control-plane/simulators/cdi-simulator";
import { startNmstateSimulator } from "../../beds/control-plane/simulators/nmstate-simulator";
import { startNodeSimulator } from "../../beds/control-plane/simulators/node-simulator";
import type { Simulator } from "../../beds/control-plane/simulators/simulator";
import { untilTrue } from "../../beds/control-plane/until-true";
import { repositoryRoot } from "../../beds/repository-root";
import { testOperation } from "../../support/test-operation";

interface Role extends KubeObject {
  readonly rules: readonly {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
  }[];
}

/** The roles as they are published. */
function publishedRoles(): readonly Role[] {
  const page = readFileSync(path.join(repositoryRoot(), "docs", "cluster-roles.md"), "utf8");
  return [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => parse(text) as Role);
}

const FEATURES: readonly [role: string, kind: string, inputs: Properties][] = [
  [
    "machines",
    "VirtualMachine",
    {
      name: "web",
      power: { gracefulTimeout: "1s" },
      cloudInit: { userData: new Secret("#cloud-config\n") },
    },
  ],
  ["volumes", "Volume", { name: "data", pool: "default", size: "1GiB" }],
  ["networks", "Network", { name: "lab", mode: "bridge", bridge: "br1" }],
  ["bridges", "Bridge", { name: "br1", ports: ["eth1"] }],
  [
    "pools",
    "StoragePool",
    {
      name: "local",
      cluster: { localDevices: [{ name: "pv", node: "node01", path: "/dev/a", size: "1GiB" }] },
    },
  ],
  [
    "pci-devices",
    "PciDevice",
    { name: "gpu", selector: "10de:1eb8", cluster: { resourceName: "nvidia.com/T4" } },
  ],
];

describe("an account with the published role and nothing more", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  const simulators: Simulator[] = [];
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane();
    admin = await bed.client("admin");
    const handler = await bed.client("virtController");
    simulators.push(
      await startNodeSimulator(admin, handler, { "nvidia.com/T4": "1" }),
      startCdiSimulator(admin),
      startNmstateSimulator(admin),
    );
    const hyperConverged = {
      apiVersion: "hco.kubevirt.io/v1beta1",
      kind: "HyperConverged",
      metadata: { name: "hco", namespace: "default" },
      spec: { permittedHostDevices: { pciHostDevices: [] } },
    };
    await onlyOldHyperConverged(admin);
    await admin.apply(hyperConverged, { fieldManager: "test" });
  });
  afterAll(async () => {
    for (const one of simulators) await one.stop();
    await bed?.stop();
  });

  test.each(FEATURES)(
    "%s: the requests of a whole life are exactly its verbs",
    async (name, kind, inputs) => {
      const role = publishedRoles().find(({ metadata }) => metadata.name === `virt-iac-${name}`);
      if (role === undefined) throw new Error(`no role for ${name} is published`);
      await bind(role);
      const { provider, requestCounts } = countingProvider(bed.kubeconfig("limited"));
      const planned = await provider.plan(kind, inputs, undefined, operation);
      await provider.preview(kind, inputs, undefined, planned, operation);
      const made = await provider.create(kind, inputs, operation);
      const seen = await readBack(provider, kind, made, operation);
      const updated = await provider.update(kind, inputs, seen, operation);
      await provider.delete(
        kind,
        { ...updated, inputs: { ...inputs, onDelete: "delete" } },
        operation,
      );
      const requests = new Set((await requestCounts()).keys());
      await provider.close();
      await unbind(role);
      expect(unneeded(role, requests)).toEqual([]);
    },
  );

  /** Verbs of the role that nothing asked for; what it lacks would have been refused. */
  function unneeded(role: Role, requests: ReadonlySet<string>): readonly string[] {
    return (
      role.rules
        .flatMap(({ resources, verbs }) =>
          resources.flatMap((resource) => verbs.map((verb) => [verb, resource] as const)),
        )
        // Whether a wait has to list and watch depends on who is faster.
        .filter(([verb]) => verb !== "list" && verb !== "watch")
        // So does whether the garbage collector leaves us the claim of a DataVolume.
        .filter(([verb, resource]) => verb !== "delete" || resource !== "persistentvolumeclaims")
        .filter(
          ([verb, resource]) => !requests.has(`${verb === "create" ? "patch" : verb} ${resource}`),
        )
        .map(([verb, resource]) => `${verb} ${resource}`)
    );
  }

  async function bind(role: Role): Promise<void> {
    await admin.apply(role, { fieldManager: "test" });
    await admin.apply(bindingOf(role), { fieldManager: "test" });
    const [rule] = role.rules;
    const [resource = ""] = rule?.resources ?? [];
    const [verb = ""] = rule?.verbs ?? [];
    const alice = await bed.client("limited");
    await untilTrue("the role is in force", async () => {
      const review = await alice.create({
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectAccessReview",
        metadata: {},
        spec: {
          resourceAttributes: {
            group: rule?.apiGroups[0] ?? "",
            resource,
            verb,
            namespace: "default",
          },
        },
      });
      return (review.status as { allowed?: boolean }).allowed === true;
    });
  }

  async function unbind(role: Role): Promise<void> {
    const { apiVersion, kind, metadata } = bindingOf(role);
    const name = metadata.name ?? "";
    await admin.delete({ apiVersion, kind, name }, { propagation: "Background" });
  }
});

function bindingOf({ metadata }: Role): KubeObject {
  const apiGroup = "rbac.authorization.k8s.io";
  return {
    apiVersion: `${apiGroup}/v1`,
    kind: "ClusterRoleBinding",
    metadata: { name: metadata.name ?? "" },
    roleRef: { apiGroup, kind: "ClusterRole", name: metadata.name },
    subjects: [{ apiGroup, kind: "User", name: "alice" }],
  };
}

/** The bed has no conversion between the versions, so it serves the one that it stores. */
async function onlyOldHyperConverged(admin: ApiClient): Promise<void> {
  const definition = {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    name: "hyperconvergeds.hco.kubevirt.io",
  };
  const { spec } = (await admin.get(definition)) as unknown as {
    spec: { versions: readonly { readonly name: string }[] };
  };
  const versions = spec.versions.map((one) => ({ ...one, served: one.name === "v1beta1" }));
  await admin.mergePatch(definition, { spec: { versions } });
}
