import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import { createClusterBackend } from "../../../provider/backends/cluster/cluster-backend";
import { formatDiagnostic } from "../../../provider/core/diagnostic";
import { createProvider, type Provider } from "../../../provider/core/provider";
import type { Properties } from "../../../provider/core/value";
import { KINDS } from "../../../provider/kinds/registry";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { untilTrue } from "../../beds/control-plane/until-true";
import { testOperation } from "../../support/test-operation";

const CONFIG_MAP = { apiVersion: "v1", kind: "ConfigMap", namespace: "default" };
const halted: Properties = { name: "web", power: { state: "stopped" } };
const configMap = (name: string, namespace = "default"): Properties => ({
  manifest: JSON.stringify({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name, namespace },
    data: { a: "1" },
  }),
});

describe("bad days of a cluster", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  const operation = testOperation({ timeoutMs: 120_000 });
  const folder = mkdtempSync(path.join(os.tmpdir(), "virt-bad-days-"));
  const opened: Provider[] = [];
  beforeAll(async () => {
    bed = await startControlPlane();
    admin = await bed.client("admin");
  });
  afterAll(async () => {
    for (const provider of opened) await provider.close();
    await bed?.stop();
    rmSync(folder, { recursive: true });
  });

  function providerOf(cluster: Properties): Provider {
    const provider = createProvider({
      kinds: KINDS,
      backend: createClusterBackend,
      config: { cluster },
    });
    opened.push(provider);
    return provider;
  }

  const asAdmin = () => providerOf({ kubeconfig: bed.kubeconfig("admin") });
  const withToken = (token: string, server = bed.server) => {
    const kubeconfig = JSON.parse(bed.kubeconfigText("admin")) as {
      users: { user: object }[];
      clusters: { cluster: object }[];
    };
    const [user] = kubeconfig.users;
    const [cluster] = kubeconfig.clusters;
    if (user) user.user = { token };
    if (cluster) {
      const { "certificate-authority": authority } = cluster.cluster as Record<string, string>;
      cluster.cluster = server.startsWith("http:")
        ? { server, "insecure-skip-tls-verify": true }
        : { server, "certificate-authority": authority };
    }
    return JSON.stringify(kubeconfig);
  };

  const access: readonly [string, () => Properties, object][] = [
    [
      "a kubeconfig that is not there",
      () => ({ kubeconfig: path.join(folder, "none") }),
      { code: "InvalidArgument", message: expect.stringContaining("none cannot be read") },
    ],
    [
      "a kubeconfig that is none",
      () => ({ kubeconfigContent: "- just a list" }),
      { code: "InvalidArgument", message: expect.stringContaining("the given kubeconfig") },
    ],
    [
      "a context that is not in it",
      () => ({ kubeconfig: bed.kubeconfig("admin"), context: "mars" }),
      { code: "InvalidArgument", message: expect.stringContaining("mars") },
    ],
    [
      "a token that is not accepted any more",
      () => ({ kubeconfigContent: withToken("expired-canary") }),
      { code: "Unauthenticated", message: expect.stringContaining("log in again") },
    ],
    [
      "a server of another authority",
      () => ({ server: bed.server, token: "admin-token" }),
      { code: "Unauthenticated", message: expect.stringContaining("did not sign") },
    ],
    [
      "nobody at the address",
      () => ({ kubeconfigContent: withToken("x", "https://127.0.0.1:1") }),
      { code: "Unavailable", message: expect.stringContaining("127.0.0.1:1") },
    ],
  ];
  test.each(access)("%s: says so, and a preview only warns", async (_, cluster, failure) => {
    const provider = providerOf(cluster());
    const read = provider.import("VirtualMachine", "default/web", operation);
    await expect(read).rejects.toMatchObject(failure);
    await expect(read).rejects.not.toMatchObject({ message: expect.stringContaining("canary") });
  });

  test("a preview of an unreachable cluster is a warning that says what was not checked", async () => {
    const provider = providerOf({
      kubeconfigContent: withToken("x", "https://127.0.0.1:1"),
      namespace: "lab",
    });
    const planned = await provider.plan("VirtualMachine", halted, undefined, operation);
    const told = await provider.preview("VirtualMachine", halted, undefined, planned, operation);
    expect(told).toMatchObject([
      { severity: "warning", summary: "was not checked by the cluster" },
    ]);
  });

  test("no permission: says verb, resource and namespace, and where the role is", async () => {
    const provider = providerOf({ kubeconfig: bed.kubeconfig("limited") });
    await expect(provider.create("VirtualMachine", halted, operation)).rejects.toMatchObject({
      code: "PermissionDenied",
      message: expect.stringMatching(
        /User "alice" cannot get resource "virtualmachines".*namespace "default".*docs\/cluster-roles\.md/,
      ),
    });
  });

  test("acting as another user is the other user's permission", async () => {
    const provider = providerOf({ kubeconfig: bed.kubeconfig("admin"), impersonate: "alice" });
    await expect(provider.create("VirtualMachine", halted, operation)).rejects.toMatchObject({
      message: expect.stringContaining('User "alice"'),
    });
  });

  test("a namespace that is not there is named; in a preview it is only a warning", async () => {
    const provider = asAdmin();
    const inputs = configMap("early", "not-yet");
    await expect(provider.create("ClusterObject", inputs, operation)).rejects.toMatchObject({
      code: "NotFound",
      message: expect.stringContaining('Create the namespace "not-yet" first.'),
    });
  });

  test("a namespace that is on its way out takes nothing new, and says so", async () => {
    const provider = asAdmin();
    const name = "leaving";
    await admin.apply(
      { apiVersion: "v1", kind: "Namespace", metadata: { name } },
      { fieldManager: "test" },
    );
    const held = {
      ...CONFIG_MAP,
      metadata: { name: "held", namespace: name, finalizers: ["example.com/hold"] },
    };
    const { namespace: _, ...object } = held;
    await admin.apply(object, { fieldManager: "test" });
    await admin.delete(
      { apiVersion: "v1", kind: "Namespace", name },
      { propagation: "Background" },
    );
    await expect(
      provider.create("ClusterObject", configMap("late", name), operation),
    ).rejects.toMatchObject({
      code: "PermissionDenied",
      message: expect.stringContaining("being terminated"),
    });
    const ref = { ...CONFIG_MAP, namespace: name, name: "held" };
    await admin.mergePatch(ref, { metadata: { finalizers: null } });
  });

  test("an object that is being deleted is not applied to, and a stuck finalizer is named", async () => {
    const provider = asAdmin();
    const made = await provider.create("ClusterObject", configMap("stuck"), operation);
    const ref = { ...CONFIG_MAP, name: "stuck" };
    await admin.mergePatch(ref, { metadata: { finalizers: ["example.com/hold"] } });
    await expect(
      provider.delete("ClusterObject", made, testOperation({ timeoutMs: 300 })),
    ).rejects.toMatchObject({
      code: "DeadlineExceeded",
      message: expect.stringContaining("example.com/hold"),
    });
    await expect(
      provider.update("ClusterObject", configMap("stuck"), made, operation),
    ).rejects.toMatchObject({ message: expect.stringContaining("it is being deleted since") });
    await admin.mergePatch(ref, { metadata: { finalizers: null } });
    await provider.delete("ClusterObject", made, operation);
  });

  test("an operator that is not installed is named", async () => {
    const unserved = {
      manifest: JSON.stringify({
        apiVersion: "cdi.kubevirt.io/v9",
        kind: "DataVolume",
        metadata: { name: "a", namespace: "default" },
      }),
    };
    await expect(asAdmin().create("ClusterObject", unserved, operation)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringMatching(/does not serve it.*CDI/),
    });
  });

  test("a wrong type and an unknown field are the user's errors, and not tried again", async () => {
    const provider = asAdmin();
    for (const data of [{ a: 5 }, { a: { b: 1 } }]) {
      const manifest = JSON.stringify({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "typed", namespace: "default" },
        data,
      });
      await expect(provider.create("ClusterObject", { manifest }, operation)).rejects.toMatchObject(
        { code: "InvalidArgument" },
      );
    }
  });

  test("a server that is busy is asked again when it said so", async () => {
    const answers = [429, 503, 200];
    const seen: number[] = [];
    const server = http.createServer((request, response) => {
      if (request.url?.startsWith("/api/v1?") || request.url === "/api/v1") {
        const resources = [{ name: "configmaps", kind: "ConfigMap", namespaced: true, verbs: [] }];
        response.end(JSON.stringify({ resources }));
        return;
      }
      const status = answers.shift() ?? 200;
      seen.push(status);
      response.writeHead(status, status === 200 ? {} : { "retry-after": "0" });
      const metadata = { name: "a", namespace: "default", uid: "u" };
      response.end(JSON.stringify({ ...CONFIG_MAP, metadata, data: {} }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const config = withToken("x", `http://127.0.0.1:${port}`);
      const state = await providerOf({ kubeconfigContent: config }).import(
        "ClusterObject",
        "v1:ConfigMap:default/a",
        operation,
      );
      expect(state.outputs.uid).toBe("u");
      expect(seen).toEqual([429, 503, 200]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test("a watch that is cut, or too old, costs no answer", async () => {
    const provider = asAdmin();
    const inputs = { ...configMap("watched"), waitFor: { field: "data.b" } };
    const waiting = provider.create("ClusterObject", inputs, operation);
    waiting.catch(() => undefined);
    const ref = { ...CONFIG_MAP, name: "watched" };
    await untilTrue("it is made", async () => (await admin.get(ref)) !== undefined);
    // Compacting makes every older version too old to be resumed from.
    await bed.compact();
    await admin.mergePatch(ref, { data: { b: "2" } });
    const made = await waiting;
    await provider.delete("ClusterObject", made, operation);
  });

  test("a thousand machines are listed, page by page", async () => {
    const spec = {
      runStrategy: "Halted",
      template: { spec: { domain: { devices: {}, memory: { guest: "64Mi" } } } },
    };
    await admin.apply(
      { apiVersion: "v1", kind: "Namespace", metadata: { name: "many" } },
      { fieldManager: "test" },
    );
    const names = Array.from({ length: 1000 }, (_, index) => `m-${index}`);
    const next = names.values();
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (const name of next) {
          const metadata = { name, namespace: "many" };
          const machine = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine", metadata, spec };
          await admin.apply(machine, { fieldManager: "test" });
        }
      }),
    );
    const provider = providerOf({ kubeconfig: bed.kubeconfig("admin"), namespace: "many" });
    const listed = await provider.list("VirtualMachine", operation);
    expect(new Set(listed.map(({ name }) => name))).toEqual(new Set(names));
  });

  test("admission that does not run is named, in a preview and in an apply", async () => {
    await bed.kill("virt-api");
    const provider = asAdmin();
    const planned = await provider.plan("VirtualMachine", halted, undefined, operation);
    const told = await provider.preview("VirtualMachine", halted, undefined, planned, operation);
    expect(told.map(formatDiagnostic).join()).toContain("The operator that answers this webhook");
    await expect(provider.create("VirtualMachine", halted, operation)).rejects.toMatchObject({
      message: expect.stringContaining("The operator that answers this webhook does not run."),
    });
  });
});
