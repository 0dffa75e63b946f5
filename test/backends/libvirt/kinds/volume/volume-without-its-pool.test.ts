import type { Provider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import { type FakeHost, startFakeHost } from "../../../../../provider/testing";
import { freshProvider } from "../../../../lifecycles/fake-host-run";
import { testOperation } from "../../../../support/test-operation";

describe("a volume without its pool", () => {
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
  });
  afterEach(async () => {
    await provider.close();
    await host.stop();
  });

  const files = () => [...host.state.files.files.keys()];
  const saying = (onDelete: string) => ({ ...volume, inputs: { ...volume.inputs, onDelete } });

  describe("that was stopped", () => {
    beforeEach(async () => {
      const stopped = { ...POOL, running: false };
      pool = await provider.update("StoragePool", stopped, pool, operation);
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
      await expect(provider.delete("Volume", saying("delete"), operation)).rejects.toMatchObject({
        code: "FailedPrecondition",
        message: expect.stringMatching(/its pool is not active.*virsh pool-start images/),
      });
      expect(files()).toContain("/images/disk.qcow2");
    });

    test("is forgotten where it is to be kept", async () => {
      await provider.delete("Volume", saying("keep"), operation);
      expect(files()).toContain("/images/disk.qcow2");
    });

    test("cannot be imported, and the host's own words say why", async () => {
      await expect(provider.import("Volume", volume.id, operation)).rejects.toMatchObject({
        code: "FailedPrecondition",
        message: expect.stringContaining("storage pool 'images' is not active"),
      });
    });
  });

  describe("that was undefined behind our back", () => {
    beforeEach(() => provider.delete("StoragePool", pool, operation));

    test("is not taken for gone: with its pool it is there again, with its data", async () => {
      expect(await provider.read("Volume", volume, operation)).toEqual(volume);
      expect(warnings).toEqual([
        'volume "images/disk.qcow2" was not refreshed: its pool is not defined.',
      ]);
      await provider.create("StoragePool", POOL, operation);
      expect(await provider.read("Volume", volume, operation)).toEqual(volume);
    });

    test("is gone when its pool is there again and it is not", async () => {
      await provider.create("StoragePool", POOL, operation);
      await provider.delete("Volume", saying("delete"), operation);
      expect(await provider.read("Volume", volume, operation)).toBeUndefined();
    });

    test("is forgotten, not deleted, and that is said", async () => {
      await provider.delete("Volume", saying("delete"), operation);
      expect(warnings).toEqual([
        'volume "images/disk.qcow2" was only forgotten: its pool is not defined on the host.',
      ]);
      expect(files()).toContain("/images/disk.qcow2");
    });

    test("is nothing to import", async () => {
      await expect(provider.import("Volume", volume.id, operation)).rejects.toMatchObject({
        code: "NotFound",
      });
    });
  });
});
