import { openConnection } from "../../../../../provider/backends/libvirt/connection";
import { RestoreTimer } from "../../../../../provider/backends/libvirt/host-network/files/restore-timer";
import { HostAccess } from "../../../../../provider/backends/libvirt/host-network/host-access";
import { NETWORKD_RESTORE } from "../../../../../provider/backends/libvirt/host-network/networkd/networkd-restore";
import { type HostInNamespaces, until } from "../../../../beds/network-host/host-in-namespaces";
import { startSystemdHost } from "../../../../beds/network-host/systemd-host";
import { testOperation } from "../../../../support/test-operation";

const FILE = "/etc/systemd/network/00-virt-iac-br9.netdev";
/** Longer than any test: it does not run out by itself. */
const LONG = 600;

describe("the timer that puts a host's network back", () => {
  let host: HostInNamespaces;
  let guard: RestoreTimer;
  let close: () => Promise<void>;
  beforeAll(async () => {
    host = await startSystemdHost("networkd");
    const connection = openConnection(host.uri);
    guard = new RestoreTimer(new HostAccess(connection, {}), NETWORKD_RESTORE, "the journal");
    close = () => connection.close();
  });
  afterAll(async () => {
    await close?.();
    await host?.stop();
  });

  const operation = testOperation();
  const open = (seconds: number) =>
    guard.withSession(operation, (session) => guard.open(session, seconds));
  const keep = (id = "") => guard.withSession(operation, (session) => guard.keep(session, id));
  const rollBack = (id = "") =>
    guard.withSession(operation, (session) => guard.rollBack(session, id));
  const write = (text: string) =>
    guard.withSession(operation, (session) =>
      session.change([{ step: "write", path: FILE, text }]),
    );
  const remove = () =>
    guard.withSession(operation, (session) => session.change([{ step: "delete", path: FILE }]));
  const there = () => host.exec("find", "/etc/systemd/network", "-name", "00-*");
  const text = () => host.exec("cat", FILE);

  it("is one at a time, and gone when its change is kept", async () => {
    const first = await open(LONG);
    expect(first).toEqual(expect.any(String));
    expect(await open(LONG)).toBeUndefined();
    await keep(first);
    const second = await open(LONG);
    expect(second).toEqual(expect.any(String));
    // The answer to the first word was lost: it is said again, and means nobody else's change.
    await keep(first);
    await rollBack(first);
    expect(await open(LONG)).toBeUndefined();
    await keep(second);
  });

  it("puts back what was written since, and keeps nothing afterwards", async () => {
    const id = await open(LONG);
    await write("[NetDev]\nName=br9\nKind=bridge\n");
    expect(await there()).toBe(FILE);
    await rollBack(id);
    expect(await there()).toBe("");
    await rollBack(id);
    await expect(keep(id)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("has begun to put everything back"),
    });
  });

  it("puts back what a file said before", async () => {
    await write("[NetDev]\n# as it was\n");
    const id = await open(LONG);
    await write("[NetDev]\n# as it is\n");
    await rollBack(id);
    expect(await text()).toBe("[NetDev]\n# as it was");
    await remove();
  });

  it("runs out by itself when nobody says anything", async () => {
    expect(await open(30)).toEqual(expect.any(String));
    await write("[NetDev]\nName=br9\nKind=bridge\n");
    await until("the file is gone", async () => {
      if ((await there()) !== "") throw new Error("it is still there");
    });
    const next = await until("the lock is free", async () => {
      const id = await open(LONG);
      if (id === undefined) throw new Error("it is still taken");
      return id;
    });
    await keep(next);
  });

  it("gives the lock back when it could not save what is there", async () => {
    await host.exec("mkdir", "-p", "/run/virt-iac-guard");
    await host.exec("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", "/run/virt-iac-guard");
    await expect(open(LONG)).rejects.toMatchObject({ code: "FailedPrecondition" });
    await host.exec("umount", "/run/virt-iac-guard");
    const id = await open(LONG);
    expect(id).toEqual(expect.any(String));
    await keep(id);
  });
});
