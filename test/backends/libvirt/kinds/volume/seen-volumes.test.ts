import type { Provider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import { type FakeHost, startFakeHost } from "../../../../../provider/testing";
import { freshProvider } from "../../../../lifecycles/fake-host-run";
import { testOperation } from "../../../../support/test-operation";

const operation = testOperation();

describe("a machine that is read", () => {
  let host: FakeHost;
  let provider: Provider;
  let volume: ResourceState;
  let machine: ResourceState;

  beforeEach(async () => {
    host = await startFakeHost();
    const maker = freshProvider(host);
    await maker.create("StoragePool", { name: "images", path: "/images" }, operation);
    const disk = { pool: "images", name: "disk.qcow2", size: "1MiB", onDelete: "delete" };
    volume = await maker.create("Volume", disk, operation);
    machine = await maker.create(
      "VirtualMachine",
      {
        name: "vm",
        memory: "64MiB",
        disks: [{ name: "root", volume: volume.id }],
        power: { state: "stopped" },
      },
      operation,
    );
    await maker.close();
    provider = freshProvider(host);
  });
  afterEach(async () => {
    await provider.close();
    await host.stop();
  });

  /** What a read of the machine tells of its disk, and whether it asked for the host's pools. */
  async function readMachine(): Promise<{ disks: unknown; asked: boolean }> {
    host.forgetCalls();
    const { inputs } = (await provider.read("VirtualMachine", machine, operation)) ?? {};
    const asked = host.calls().some(({ procedure }) => procedure === "connectListAllStoragePools");
    return { disks: inputs?.disks, asked };
  }

  it("asks for the pools when nobody has read its volume", async () => {
    expect(await readMachine()).toEqual({ disks: machine.inputs.disks, asked: true });
  });

  it("takes the volume from where it was just seen", async () => {
    await provider.read("Volume", volume, operation);
    expect(await readMachine()).toEqual({ disks: machine.inputs.disks, asked: false });
  });

  it("asks again once the volume was seen to be gone", async () => {
    await provider.read("Volume", volume, operation);
    await provider.delete("Volume", volume, operation);
    expect(await provider.read("Volume", volume, operation)).toBeUndefined();
    expect((await readMachine()).asked).toBe(true);
  });
});
