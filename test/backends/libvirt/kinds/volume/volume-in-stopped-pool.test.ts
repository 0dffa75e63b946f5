import type { Provider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import { type FakeHost, startFakeHost } from "../../../../../provider/testing";
import { freshProvider } from "../../../../lifecycles/fake-host-run";
import { testOperation } from "../../../../support/test-operation";

describe("a volume whose pool was stopped", () => {
  const POOL = { name: "images", path: "/images" };
  const DISK = { pool: "images", name: "disk.qcow2", size: "1MiB" };
  const warnings: string[] = [];
  const progress = { report() {}, info() {}, warn: (text: string) => warnings.push(text) };
  const operation = testOperation({ progress });
  let host: FakeHost;
  let provider: Provider;
  let pool: ResourceState;
  let volume: ResourceState;

  beforeEach(async () => {
    warnings.length = 0;
    host = await startFakeHost();
    provider = freshProvider(host);
    pool = await provider.create("StoragePool", POOL, operation);
    volume = await provider.create("Volume", DISK, operation);
    const stopped = { ...POOL, running: false };
    pool = await provider.update("StoragePool", stopped, pool, operation);
  });
  afterEach(async () => {
    await provider.close();
    await host.stop();
  });

  test("is not refreshed, which is said, and is not taken for gone", async () => {
    expect(await provider.read("Volume", volume, operation)).toEqual(volume);
    expect(warnings).toEqual([
      'volume "images/disk.qcow2" was not refreshed: its pool is not active.',
    ]);
  });

  test("is read again once the pool was started", async () => {
    await provider.update("StoragePool", POOL, pool, operation);
    expect(await provider.read("Volume", volume, operation)).toEqual(volume);
    expect(warnings).toEqual([]);
  });

  test("is not deleted unseen, and what to do is said", async () => {
    const deleted = { ...volume, inputs: { ...volume.inputs, onDelete: "delete" } };
    await expect(provider.delete("Volume", deleted, operation)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringMatching(/its pool is not active.*virsh pool-start images/),
    });
    expect([...host.state.files.files.keys()]).toContain("/images/disk.qcow2");
  });

  test("is forgotten where it is to be kept", async () => {
    const kept = { ...volume, inputs: { ...volume.inputs, onDelete: "keep" } };
    await provider.delete("Volume", kept, operation);
    expect([...host.state.files.files.keys()]).toContain("/images/disk.qcow2");
  });

  test("cannot be imported, and the host's own words say why", async () => {
    await expect(provider.import("Volume", volume.id, operation)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("storage pool 'images' is not active"),
    });
  });
});
