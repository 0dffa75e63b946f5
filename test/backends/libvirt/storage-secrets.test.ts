import fs from "node:fs";
import { KindDriver, type StorageBed, startStorageBed } from "../../support/storage-bed";

describe("secrets on a real daemon", () => {
  let storage: StorageBed;
  let secrets: KindDriver;

  beforeAll(async () => {
    storage = await startStorageBed();
    secrets = new KindDriver(storage.connection, "Secret");
  });
  afterAll(() => storage.stop());

  it.each([
    ["iscsi", "target-1"],
    ["ceph", "client.virt"],
    ["volume", "/images/disk"],
    ["tls", "key"],
    ["vtpm", "machine-1"],
  ])("are kept, seen without their value, changed and removed: %s", async (usage, name) => {
    const inputs = { name, usage, value: "first", description: "for <tests> & more" };
    const state = await secrets.apply(inputs);
    expect(state.outputs).toEqual({ uuid: state.id });
    expect((await secrets.read(state))?.properties).toEqual({
      name,
      usage,
      ephemeral: false,
      description: "for <tests> & more",
    });
    // libvirt keeps the values of its private secrets in files of its own, which only root reads.
    const kept = storage.bed.hostPath(`/etc/libvirt/secrets/${state.id}.base64`);
    const folder = fs.existsSync(kept)
      ? kept
      : `${storage.bed.stateDir}/etc/secrets/${state.id}.base64`;
    const value = () => Buffer.from(fs.readFileSync(folder, "utf8"), "base64").toString();
    expect(value()).toBe("first");
    await secrets.apply({ ...inputs, value: "c2Vjb25k", encoding: "base64" }, state);
    expect(value()).toBe("second");
    await secrets.delete(state);
    await secrets.delete(state);
    expect(await secrets.read(state)).toBeUndefined();
  });

  it("are found again by a create whose answer was lost, and never taken from others", async () => {
    const inputs = { name: "shared", usage: "iscsi", value: "v" };
    const state = await secrets.apply(inputs);
    expect((await secrets.apply(inputs)).id).toBe(state.id);
    const others = new KindDriver(storage.connection, "Secret", { owner: "someone/else" });
    await expect(others.apply(inputs)).rejects.toMatchObject({ code: "AlreadyExists" });
    await secrets.delete(state);
  });
});

describe("encrypted volumes", () => {
  let storage: StorageBed;
  beforeAll(async () => {
    storage = await startStorageBed();
    await new KindDriver(storage.connection, "StoragePool").apply({
      name: "vault",
      path: storage.path("vault"),
    });
  });
  afterAll(() => storage.stop());

  it.each(["raw", "qcow2"])("are LUKS, made with the secret's passphrase: %s", async (format) => {
    const name = `luks-${format}`;
    const secret = await new KindDriver(storage.connection, "Secret").apply({
      name: storage.path("vault", name),
      usage: "volume",
      value: "a passphrase",
    });
    const volumes = new KindDriver(storage.connection, "Volume");
    const state = await volumes.apply({
      name,
      pool: "vault",
      size: "8MiB",
      format,
      onDelete: "delete",
      encryption: { secret: secret.id },
    });
    expect(fs.readFileSync(storage.path("vault", name)).includes("LUKS\xba\xbe", 0, "latin1")).toBe(
      true,
    );
    const seen = await volumes.read(state);
    expect(seen?.properties).toMatchObject({ format, size: 8 * 1_048_576 });
    await volumes.delete(state);
  });
});
