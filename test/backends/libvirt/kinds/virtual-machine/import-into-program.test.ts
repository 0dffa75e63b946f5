import type { Provider } from "../../../../../provider/core/provider";
import type { Properties } from "../../../../../provider/core/value";
import { type FakeHost, startFakeHost } from "../../../../../provider/testing";
import { freshProvider } from "../../../../lifecycles/fake-host-run";
import { testOperation } from "../../../../support/test-operation";

const operation = testOperation();

/** What a program says that leaves to the host and to the provider what it can. */
const PROGRAM: Properties = {
  name: "web",
  memory: "1GiB",
  disks: [{ name: "root", volume: "images/root.qcow2" }],
  interfaces: [{ name: "lan", network: "lab" }],
};

describe("a machine that the state has lost, imported into the program that made it", () => {
  let host: FakeHost;
  let provider: Provider;
  beforeEach(async () => {
    host = await startFakeHost();
    const maker = freshProvider(host);
    await maker.create("StoragePool", { name: "images", path: "/images" }, operation);
    const root = { pool: "images", name: "root.qcow2", size: "1MiB" };
    await maker.create("Volume", root, operation);
    await maker.create("Network", { name: "lab", mode: "isolated" }, operation);
    await maker.create("VirtualMachine", PROGRAM, operation);
    await maker.close();
    provider = freshProvider(host);
  });
  afterEach(async () => {
    await provider.close();
    await host.stop();
  });

  const domain = () => [...host.state.domains.values()].map(({ stored, live }) => [stored, live]);

  test("is not replaced, keeps what the host once chose, and nothing is planned after that", async () => {
    const before = domain();
    const imported = await provider.import("VirtualMachine", "web", operation);
    expect(imported.inputs).toMatchObject({
      libvirt: { architecture: "x86_64" },
      interfaces: [{ mac: expect.stringMatching(/^52:54:00:/) }],
    });
    const plan = await provider.plan("VirtualMachine", PROGRAM, imported, operation);
    expect(plan.outputs.pendingImpact).toEqual({
      "disks[0].bus": "live",
      "disks[0].format": "next-start",
      "interfaces[0].mac": "live",
      libvirt: "live",
    });

    const updated = await provider.update("VirtualMachine", PROGRAM, imported, operation);
    expect(domain()).toEqual(before);
    const read = await provider.read("VirtualMachine", updated, operation);
    const again = await provider.plan("VirtualMachine", PROGRAM, read, operation);
    expect(again.action).toBe("none");
  });

  test("what the host chose can be written down by and by: the preview says that nothing is made anew", async () => {
    const before = domain();
    const imported = await provider.import("VirtualMachine", "web", operation);
    const made = await provider.update("VirtualMachine", PROGRAM, imported, operation);
    const { macAddresses, architecture } = made.outputs;
    const explicit = {
      ...PROGRAM,
      interfaces: [{ name: "lan", network: "lab", mac: (macAddresses as Properties).lan ?? null }],
      libvirt: { architecture: architecture ?? null },
    };
    const plan = await provider.plan("VirtualMachine", explicit, made, operation);
    expect(plan.outputs.pendingImpact).toEqual({ "interfaces[0].mac": "live", libvirt: "live" });
    await provider.update("VirtualMachine", explicit, made, operation);
    expect(domain()).toEqual(before);
  });
});
