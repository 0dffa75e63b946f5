import { openConnection } from "../../../../provider/backends/libvirt/connection";
import { HostAccess } from "../../../../provider/backends/libvirt/host-network/host-access";
import { NetworkManager } from "../../../../provider/backends/libvirt/host-network/network-manager/network-manager";
import { createLibvirtBackend } from "../../../../provider/backends/libvirt/libvirt-backend";
import { createProvider } from "../../../../provider/core/provider";
import { KINDS } from "../../../../provider/kinds/registry";
import { type NetworkHost, startNetworkHost } from "../../../beds/network-host/network-host";
import { testOperation } from "../../../support/test-operation";

const operation = testOperation();

describe("the way to a host beside its libvirt", () => {
  let host: NetworkHost;
  beforeAll(async () => {
    host = await startNetworkHost();
  });
  afterAll(() => host?.stop());

  /** Whether NetworkManager is found on the bus, by a URI and with an environment. */
  async function asked(uri: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
    const connection = openConnection(uri);
    const access = new HostAccess(connection, environment);
    const isRunning = () =>
      access.withBus(operation, (bus) => new NetworkManager(bus, operation).isRunning());
    return isRunning().finally(() => connection.close());
  }

  it("is the system bus of this machine, at the usual place or where the environment says", async () => {
    const address = `unix:path=${host.busSocket},guid=00`;
    expect(await asked(host.bed.uri, { DBUS_SYSTEM_BUS_ADDRESS: address })).toBe(true);
    const nowhere = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${host.bed.stateDir}/nothing` };
    await expect(asked(host.bed.uri, nowhere)).rejects.toMatchObject({ code: "ENOENT" });
    const remote = { DBUS_SYSTEM_BUS_ADDRESS: "tcp:host=127.0.0.1,port=1" };
    await expect(asked(host.bed.uri, remote)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("only unix:path=… is understood"),
    });
  });

  it("is the same login by ssh, with connections of its own for the proof", async () => {
    const connection = openConnection(host.uri);
    const access = new HostAccess(connection, {});
    expect(await access.managementAddresses()).toEqual(["10.77.0.1"]);
    const version = await connection.libVersion();
    const [isRunning, freshVersion] = await access.withFreshBus(operation, async (bus, fresh) => [
      await new NetworkManager(bus, operation).isRunning(),
      await fresh.libVersion(),
    ]);
    expect([isRunning, freshVersion]).toEqual([true, version]);
    await connection.close();
  });

  it.each([
    ["qemu+tcp://host.example/system", "reaches libvirt by tcp"],
    ["qemu://host.example/system", "reaches libvirt by tls"],
  ])("does not exist for %s", (uri, told) => {
    expect(new HostAccess(openConnection(uri)).refusal()).toContain(told);
  });

  it("that lacks a program is told at preview, with what is missing", async () => {
    const config = { uri: host.uri };
    const provider = createProvider({ kinds: KINDS, backend: createLibvirtBackend, config });
    const program = "/usr/bin/systemd-stdio-bridge";
    await host.exec("mount", "--bind", "/dev/null", program);
    const inputs = { name: "br1", ports: ["eth1"] };
    const plan = await provider.plan("Bridge", inputs, undefined, operation);
    const told = await provider.preview("Bridge", inputs, undefined, plan, operation);
    expect(told).toEqual([
      expect.objectContaining({
        severity: "error",
        path: ["libvirt", "service"],
        detail: expect.stringContaining("The login needs D-Bus and systemd-stdio-bridge there"),
      }),
    ]);
    await expect(provider.create("Bridge", inputs, operation)).rejects.toMatchObject({
      code: "Unavailable",
    });
    await host.exec("umount", program);
    await provider.close();
  });
});
