import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ApiClient } from "../../../../../provider/backends/cluster/api/api-client";
import { createClusterBackend } from "../../../../../provider/backends/cluster/cluster-backend";
import type { Progress } from "../../../../../provider/core/progress";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import type { PartialStateError } from "../../../../../provider/core/provider-error";
import type { Properties } from "../../../../../provider/core/value";
import { volume } from "../../../../../provider/kinds/volume/volume-schema";
import { type ControlPlane, startControlPlane } from "../../../../beds/control-plane/control-plane";
import { startCdiSimulator } from "../../../../beds/control-plane/simulators/cdi-simulator";
import type { Simulator } from "../../../../beds/control-plane/simulators/simulator";
import {
  startUploadSimulator,
  type UploadSimulator,
} from "../../../../beds/control-plane/simulators/upload-simulator";
import { testOperation } from "../../../../support/test-operation";

const SIZE = 3_000_000;

describe("a local file through CDI's upload protocol, tokens through the real aggregation", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let upload: UploadSimulator;
  let cdi: Simulator;
  const opened: Provider[] = [];
  const folder = mkdtempSync(path.join(os.tmpdir(), "virt-upload-test-"));
  const file = path.join(folder, "disk.img");
  const content = randomBytes(SIZE);
  const digest = createHash("sha256").update(content).digest("hex");
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    writeFileSync(file, content);
    bed = await startControlPlane({ kubevirt: false });
    admin = await bed.client("admin");
    upload = await startUploadSimulator(admin);
    cdi = startCdiSimulator(admin, { uploaded: (name) => upload.received.has(name) });
  });
  afterAll(async () => {
    for (const provider of opened) await provider.close();
    await cdi?.stop();
    await upload?.stop();
    await bed?.stop();
    rmSync(folder, { recursive: true });
  });

  function providerOf(more: Properties = { uploadProxy: upload.url }): Provider {
    const cluster = { kubeconfig: bed.kubeconfig("admin"), ...more };
    const provider = createProvider({
      kinds: [volume],
      backend: createClusterBackend,
      config: { cluster },
    });
    opened.push(provider);
    return provider;
  }
  const wish = (name: string, more: Properties = {}): Properties => ({
    name,
    pool: "default",
    size: "64MiB",
    onDelete: "delete",
    source: { file, ...more },
  });

  test("arrives byte by byte, and its progress is told", async () => {
    const bytes: number[] = [];
    const progress: Progress = {
      ...operation.progress,
      report: ({ stage, doneBytes }) => {
        if (stage === "upload" && doneBytes !== undefined) bytes.push(doneBytes);
      },
    };
    const provider = providerOf();
    const inputs = wish("whole", { checksum: `sha256:${digest}` });
    const made = await provider.create("Volume", inputs, { ...operation, progress });
    expect(made.outputs.phase).toBe("Succeeded");
    expect(upload.received.get("whole")).toBe(digest);
    expect(bytes.at(-1)).toBe(SIZE);
    await provider.delete("Volume", made, operation);
  });

  test("goes to the proxy that the cluster's CDIConfig names", async () => {
    const config = { apiVersion: "cdi.kubevirt.io/v1beta1", kind: "CDIConfig" };
    // CDI's definition has no subresource for the status.
    const status = { uploadProxyURL: upload.url };
    const object = { ...config, metadata: { name: "config" }, spec: {}, status };
    await admin.apply(object, { fieldManager: "cdi" });
    const provider = providerOf({});
    const made = await provider.create("Volume", wish("by-config"), operation);
    expect(upload.received.get("by-config")).toBe(digest);
    await provider.delete("Volume", made, operation);
  });

  test("a proxy that refuses leaves the volume, and the next run sends it again", async () => {
    const provider = providerOf();
    upload.refuseNext(503);
    const inputs = wish("again");
    const failure: PartialStateError = await provider.create("Volume", inputs, operation).then(
      () => Promise.reject(new Error("it was taken")),
      (error) => error,
    );
    expect(failure).toMatchObject({
      name: "PartialStateError",
      code: "Unavailable",
      message: expect.stringContaining("HTTP 503"),
    });
    const made = await provider.update("Volume", inputs, failure.state, operation);
    expect(upload.received.get("again")).toBe(digest);
    await provider.delete("Volume", made, operation);
  });

  const wrong: readonly [string, Properties, string][] = [
    ["another checksum", { checksum: `sha256:${"0".repeat(64)}` }, "Nothing was sent."],
    ["a file that is not there", { file: "/nowhere/disk.img" }, "no such file"],
  ];
  test.each(wrong)("with %s nothing is sent", async (what, more, says) => {
    const provider = providerOf();
    const inputs = wish(what.replaceAll(/[^a-z]+/g, "-"), more);
    const failure: PartialStateError = await provider.create("Volume", inputs, operation).then(
      () => Promise.reject(new Error("it was taken")),
      (error) => error,
    );
    expect(failure.message).toContain(says);
    expect(upload.received.has(String(inputs.name))).toBe(false);
  });
});
