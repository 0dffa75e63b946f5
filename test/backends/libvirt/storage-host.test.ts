import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Connection, openConnection } from "../../../provider/backends/libvirt/connection";
import { removeFinishedMarks } from "../../../provider/backends/libvirt/kinds/volume/volume-marks";
import type { ResourceState } from "../../../provider/core/resource-state";
import type { Properties } from "../../../provider/core/value";
import { type StorageHost, startStorageHost } from "../../beds/storage-host";
import { type Cut, cutConnection } from "../../support/cut-connection";
import { recordFigure } from "../../support/figure";
import { KindDriver, makeQcow2, sha256File } from "../../support/storage-bed";

/** The machine is emulated, and shares two cores with whatever else runs. */
const MIB = 1_048_576;

const CUTS: readonly Cut[] = Array.from({ length: 5 }, (_, write) => [
  { at: "before", write } as const,
  { at: "after", write } as const,
]).flat();

describe("pools that need a kernel of their own", () => {
  let host: StorageHost;
  let connection: Connection;
  let pools: KindDriver;
  let volumes: KindDriver;
  let folder: string;

  beforeAll(async () => {
    host = await startStorageHost();
    connection = openConnection(host.uri);
    pools = new KindDriver(connection, "StoragePool");
    volumes = new KindDriver(connection, "Volume");
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-storage-"));
  });
  afterAll(async () => {
    await connection?.close();
    await host?.stop();
    if (folder !== undefined) fs.rmSync(folder, { recursive: true });
  });

  /** Made, seen as written, made again as after a lost answer. */
  async function makePool(inputs: Properties): Promise<ResourceState> {
    const state = await pools.apply(inputs);
    const { deleteStorage, source: from, ...rest } = inputs;
    const { auth, ...source } = (from ?? {}) as Properties;
    const seen = await pools.read(state);
    expect(seen?.properties).toMatchObject(from ? { ...rest, source } : rest);
    expect(seen?.outputs).toMatchObject({ state: "running", targetPath: state.outputs.targetPath });
    expect((await pools.apply(inputs)).id).toBe(state.id);
    return state;
  }

  it("mount an NFS export, hold images there, and leave them", async () => {
    const pool = await makePool({
      name: "nfs",
      type: "netfs",
      path: "/mnt/nfs",
      source: {
        hosts: [{ name: "127.0.0.1" }],
        directory: "/srv/export",
        format: "nfs",
        nfsVersion: "4.2",
      },
    });
    const image = makeQcow2(path.join(folder, "image.qcow2"), "16M", ["1M 1M"]);
    const uploaded = await volumes.apply({
      name: "up",
      pool: "nfs",
      onDelete: "delete",
      source: { file: image },
    });
    expect(await host.run("sha256sum </srv/export/up")).toContain(sha256File(image));
    const overlay = await volumes.apply({
      name: "over",
      pool: "nfs",
      onDelete: "delete",
      backing: { volume: "nfs/up", format: "qcow2" },
    });
    expect((await volumes.read(overlay))?.properties).toMatchObject({
      backing: { volume: "nfs/up", format: "qcow2" },
      size: 16 * MIB,
    });
    await volumes.delete(overlay);
    await pools.delete(pool);
    expect(await host.run("ls /srv/export; grep -c ' /mnt/nfs ' /proc/mounts")).toBe("up\n0");
    const again = await pools.apply({ ...pool.inputs, build: "never" });
    expect(await volumes.read(uploaded)).toBeDefined();
    await volumes.delete(uploaded);
    await pools.delete(again);
  });

  it("log in to an iSCSI target by CHAP, show its units, and follow a new password", async () => {
    const inputs = (password: string): Properties => ({
      name: "san",
      type: "iscsi",
      source: {
        hosts: [{ name: "127.0.0.1" }],
        devices: ["iqn.2026-01.example:disks"],
        auth: { username: "virt", password },
      },
    });
    await expect(pools.apply(inputs("wrong-password"))).rejects.toThrow();
    expect(await host.run("virsh -q pool-list --all --name; virsh -q secret-list")).toBe("");

    const pool = await makePool(inputs("password-one"));
    const units = (await volumes.list()).filter(({ id }) => id.startsWith("san/"));
    expect(units.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^unit:\d+:\d+:1$/));
    const name = String(units.find((unit) => unit.name.endsWith(":1"))?.name);
    const unit = await volumes.apply({ name, pool: "san", format: "raw", existing: true });
    expect(unit.outputs).toMatchObject({
      path: "/dev/disk/by-path/ip-127.0.0.1:3260-iscsi-iqn.2026-01.example:disks-lun-1",
      capacityBytes: 64 * MIB,
    });

    // The same units, seen through the adapter that the login made.
    const adapter = await host.run("ls /sys/class/iscsi_host");
    const scsi = await makePool({
      name: "adapter",
      type: "scsi",
      source: { adapter: { name: `scsi_${adapter.split("\n")[0]}` } },
    });
    expect((await volumes.list()).map(({ id }) => id)).toContainEqual(
      expect.stringMatching(/^adapter\/unit:.*:1$/),
    );
    await pools.delete(scsi);

    await host.run(
      "tgtadm --lld iscsi --op unbind --mode account --tid 1 --user virt; tgtadm --lld iscsi --op delete --mode account --user virt; " +
        "tgtadm --lld iscsi --op new --mode account --user virt --password password-two; tgtadm --lld iscsi --op bind --mode account --tid 1 --user virt",
    );
    const changed = await pools.apply(inputs("password-two"), pool);
    expect(changed.outputs).toMatchObject({ state: "running" });
    await pools.delete(changed);
    expect(await host.run("virsh -q secret-list; iscsiadm -m session 2>&1")).toContain(
      "No active sessions",
    );
  });

  it("make a volume group and logical volumes, filled with the header last", async () => {
    const inputs = { name: "vg", type: "logical", source: { devices: ["/dev/vda"], name: "virt" } };
    const pool = await makePool({ ...inputs, deleteStorage: true });
    const content = path.join(folder, "content.raw");
    fs.writeFileSync(
      content,
      Buffer.concat([randomBytes(3 * MIB), Buffer.alloc(2 * MIB), randomBytes(MIB)]),
    );
    const written = { name: "lv", pool: "vg", format: "raw", size: "10MiB", onDelete: "delete" };
    const state = await volumes.apply({ ...written, source: { file: content } });
    expect(state.outputs).toMatchObject({ path: "/dev/virt/lv", capacityBytes: 12 * MIB });
    // The host rounds up to its extents, which is no drift.
    expect((await volumes.read(state))?.properties).toMatchObject({
      format: "raw",
      size: 10 * MIB,
    });
    const digest = (device: string) => host.run(`head -c ${6 * MIB} ${device} | sha256sum`);
    expect(await digest("/dev/virt/lv")).toContain(sha256File(content));

    const copy = await volumes.apply({
      ...written,
      name: "copy",
      size: "12MiB",
      cloneFrom: { volume: "vg/lv" },
    });
    expect(await digest("/dev/virt/copy")).toContain(sha256File(content));
    await expect(volumes.apply({ ...written, name: "q", format: "qcow2" })).rejects.toThrow(
      /format: raw/,
    );
    await expect(pools.delete(pool)).rejects.toThrow(/still holds 2 volumes/);
    await volumes.delete(copy);
    await volumes.delete(state);
    await pools.delete(pool);
    expect(await host.run("vgs --noheadings -o vg_name")).toBe("");
    await emptyDisk();
  });

  describe("logical volumes whose making was killed", () => {
    const own = { pool: "vg", format: "raw", onDelete: "delete" };
    let group: ResourceState;
    let origin: ResourceState;

    beforeAll(async () => {
      const source = { devices: ["/dev/vda"], name: "virt" };
      group = await pools.apply({ name: "vg", type: "logical", source, deleteStorage: true });
      fs.writeFileSync(path.join(folder, "origin.raw"), randomBytes(2 * MIB));
      const content = { file: path.join(folder, "origin.raw") };
      origin = await volumes.apply({ ...own, name: "origin", source: content });
    });
    afterAll(async () => {
      await removeFinishedMarks(connection);
      await volumes.delete(origin);
      await pools.delete(group);
      await emptyDisk();
    });

    it.each<[string, () => Properties, number]>([
      ["empty", () => ({ size: "8MiB" }), 0],
      ["uploaded", () => ({ source: { file: path.join(folder, "origin.raw") } }), 2 * MIB],
      ["copied", () => ({ cloneFrom: { volume: "vg/origin" } }), 4 * MIB],
    ])("converge wherever it was cut: %s", async (_what, more, bytes) => {
      const digest = (name: string) => host.run(`head -c ${bytes} /dev/virt/${name} | sha256sum`);
      let cutCount = 0;
      for (const cut of CUTS) {
        const inputs = { ...own, name: "cut", ...more() };
        const first = openConnection(host.uri);
        const dying = cutConnection(first, cut);
        await new KindDriver(dying.connection, "Volume").apply(inputs).catch(() => undefined);
        await first.close();
        cutCount += dying.wasCut() ? 1 : 0;
        const second = openConnection(host.uri);
        const again = new KindDriver(second, "Volume");
        const state = await again.apply(inputs);
        expect(await digest("cut")).toBe(await digest("origin"));
        await removeFinishedMarks(second);
        await again.delete(state);
        await second.close();
      }
      expect(cutCount).toBeGreaterThanOrEqual(6);
      await removeFinishedMarks(connection);
      expect(await host.run("virsh -q secret-list")).toBe("");
    });

    it("are never taken for one that someone else made", async () => {
      const inputs = { ...own, name: "theirs", size: "4MiB" };
      const first = openConnection(host.uri);
      const dying = cutConnection(first, { at: "before", write: 1 });
      await expect(new KindDriver(dying.connection, "Volume").apply(inputs)).rejects.toThrow();
      await first.close();
      expect(await host.run("virsh -q secret-list")).toContain("virt-mark vg/theirs");
      expect(await new KindDriver(connection, "Secret").list()).toEqual([]);
      await host.run("virsh -q vol-create-as vg theirs 80M");
      await expect(volumes.apply(inputs)).rejects.toMatchObject({ code: "AlreadyExists" });
      expect(await host.run("lvs --noheadings -o lv_name")).toContain("theirs");
      const imported = { id: "vg/theirs", inputs, outputs: {} };
      await volumes.delete(imported);
      expect(await host.run("virsh -q secret-list")).toBe("");
    });
  });

  it("cut a disk into partitions and take them away again", async () => {
    const inputs = { name: "parts", type: "disk", source: { devices: ["/dev/vda"] } };
    const pool = await makePool(inputs);
    const first = await volumes.apply({
      name: "vda1",
      pool: "parts",
      format: "raw",
      size: "10MiB",
      onDelete: "delete",
    });
    expect(first.outputs.path).toBe("/dev/vda1");
    await volumes.delete(first);
    expect(await host.run("ls /dev/vda*")).toBe("/dev/vda");
    await pools.delete(pool);
  });

  /** Data without a signature is content too. */
  async function emptyDisk(): Promise<void> {
    await host.run("pvremove -ff -y /dev/vda; dd if=/dev/zero of=/dev/vda bs=1M oflag=direct");
  }

  it("list the host's multipath devices", async () => {
    const pool = await makePool({ name: "paths", type: "mpath" });
    expect((await volumes.list()).filter(({ id }) => id.startsWith("paths/"))).toEqual([]);
    await pools.delete(pool);
    recordFigure(
      "whole lifecycle: dir, fs, disk, logical, iscsi-direct in the private daemon; netfs (NFS 4.2), iscsi with CHAP, scsi, logical with volumes, disk, mpath " +
        "on an emulated machine's own kernel; definition, refresh and import by libvirt alone, not started: gluster, rbd, zfs, scsi with a virtual adapter",
    );
  });
});
