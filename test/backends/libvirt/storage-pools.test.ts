import fs from "node:fs";
import { openConnection } from "../../../provider/backends/libvirt/connection";
import type { Properties } from "../../../provider/core/value";
import { type Cut, cutConnection } from "../../support/cut-connection";
import { KindDriver, type StorageBed, startStorageBed } from "../../support/storage-bed";

describe("directory pools on a real daemon", () => {
  let storage: StorageBed;
  let pools: KindDriver;
  let volumes: KindDriver;

  beforeAll(async () => {
    storage = await startStorageBed();
    pools = new KindDriver(storage.connection, "StoragePool");
    volumes = new KindDriver(storage.connection, "Volume");
  });
  afterAll(() => storage.stop());

  const listed = () => storage.bed.virsh("pool-list", "--all", "--name");
  const info = async (name: string) => storage.bed.virsh("pool-info", name);

  it("are made, started, seen and forgotten, and leave their data", async () => {
    const inputs = { name: "plain", path: storage.path("plain") };
    const state = await pools.apply(inputs);
    expect(await info("plain")).toMatch(/State: +running[\s\S]*Autostart: +yes/);
    const seen = await pools.read(state);
    expect(seen?.properties).toEqual({
      name: "plain",
      type: "dir",
      path: storage.path("plain"),
      autostart: true,
      running: true,
    });
    expect(seen?.outputs).toMatchObject({ state: "running", targetPath: storage.path("plain") });
    fs.writeFileSync(storage.path("plain", "data"), "data");
    await pools.delete(state);
    await pools.delete(state);
    expect(await pools.read(state)).toBeUndefined();
    expect(fs.readFileSync(storage.path("plain", "data"), "utf8")).toBe("data");
    expect(await listed()).not.toContain("plain");
  });

  it.each<Properties["build"]>(["if-empty", "overwrite"])(
    "never touch what is in a directory that is there: build %s",
    async (build) => {
      fs.mkdirSync(storage.path("full"), { mode: 0o750 });
      fs.writeFileSync(storage.path("full", "data"), "data");
      const state = await pools.apply({
        name: "full",
        path: storage.path("full"),
        build: build ?? null,
      });
      expect((await volumes.list()).map(({ id }) => id)).toContain("full/data");
      await expect(
        pools.delete({ ...state, inputs: { ...state.inputs, deleteStorage: true } }),
      ).rejects.toThrow(/still holds 1 volumes: data/);
      expect(await info("full")).toMatch(/State: +running/);
      await pools.delete(state);
      expect(fs.readFileSync(storage.path("full", "data"), "utf8")).toBe("data");
      fs.rmSync(storage.path("full"), { recursive: true });
    },
  );

  it("delete their empty directory when the user said so", async () => {
    const state = await pools.apply({
      name: "gone",
      path: storage.path("gone"),
      deleteStorage: true,
    });
    await pools.delete(state);
    expect(fs.existsSync(storage.path("gone"))).toBe(false);
  });

  it("are not built when the user said never", async () => {
    const attempt = pools.apply({ name: "never", path: storage.path("never"), build: "never" });
    await expect(attempt).rejects.toThrow(/never/);
    expect(fs.existsSync(storage.path("never"))).toBe(false);
    expect(await listed()).not.toContain("never");
  });

  it("are stopped, started and given their autostart in place", async () => {
    const inputs = { name: "switch", path: storage.path("switch") };
    let state = await pools.apply(inputs);
    state = await pools.apply({ ...inputs, autostart: false, running: false }, state);
    expect(await info("switch")).toMatch(/State: +inactive[\s\S]*Autostart: +no/);
    expect((await pools.read(state))?.properties).toMatchObject({
      running: false,
      autostart: false,
    });
    state = await pools.apply(inputs, state);
    expect(await info("switch")).toMatch(/State: +running[\s\S]*Autostart: +yes/);
    await pools.delete(state);
  });

  it("are drift when someone stopped them by hand, and come back", async () => {
    const inputs = { name: "drift", path: storage.path("drift") };
    const state = await pools.apply(inputs);
    await storage.bed.virsh("pool-destroy", "drift");
    expect((await pools.read(state))?.properties).toMatchObject({ running: false });
    await pools.apply(inputs, state);
    expect(await info("drift")).toMatch(/State: +running/);
    await pools.delete(state);
  });

  it.each([
    ["another pool of the name", "taken", "elsewhere"],
    ["another pool on the path", "second", "taken"],
  ])("are never taken over: %s", async (_what, name, folder) => {
    fs.mkdirSync(storage.path("taken"), { recursive: true });
    await storage.bed.virsh("pool-define-as", "taken", "dir", "--target", storage.path("taken"));
    const attempt = pools.apply({ name, path: storage.path(folder) });
    await expect(attempt).rejects.toMatchObject({ code: "AlreadyExists" });
    expect(await storage.bed.virsh("pool-dumpxml", "taken")).toContain(storage.path("taken"));
    expect(await info("taken")).toMatch(/State: +inactive/);
    await storage.bed.virsh("pool-undefine", "taken");
  });

  it("are not deleted while a running machine uses a volume of theirs", async () => {
    const state = await pools.apply({ name: "used", path: storage.path("used") });
    const disk = await volumes.apply({ name: "disk", pool: "used", size: "1MiB", format: "raw" });
    const xml = storage.path("user.xml");
    fs.writeFileSync(
      xml,
      `<domain type="qemu"><name>user-of-it</name><memory unit="MiB">64</memory>
       <os><type arch="x86_64" machine="q35">hvm</type></os><devices>
       <disk type="file"><driver name="qemu" type="raw"/><source file="${disk.outputs.path}"/><target dev="vda" bus="virtio"/></disk>
       </devices></domain>`,
    );
    await storage.bed.virsh("create", xml);
    await expect(pools.delete(state)).rejects.toThrow('"user-of-it"');
    expect(await info("used")).toMatch(/State: +running/);
    await storage.bed.virsh("destroy", "user-of-it");
    await pools.delete(state);
  });

  it("converge wherever their making was cut off", async () => {
    const cuts: readonly Cut[] = Array.from({ length: 6 }, (_, write) => [
      { at: "before", write } as const,
      { at: "after", write } as const,
    ]).flat();
    let cutCount = 0;
    for (const [index, cut] of cuts.entries()) {
      const inputs = { name: `cut-${index}`, path: storage.path(`cut-${index}`) };
      const first = openConnection(storage.bed.uri);
      const dying = cutConnection(first, cut);
      await new KindDriver(dying.connection, "StoragePool").apply(inputs).catch(() => undefined);
      await first.close();
      cutCount += dying.wasCut() ? 1 : 0;
      const state = await pools.apply(inputs);
      expect(await info(inputs.name)).toMatch(/State: +running[\s\S]*Autostart: +yes/);
      await pools.delete(state);
    }
    expect(cutCount).toBeGreaterThanOrEqual(8);
  });
});
