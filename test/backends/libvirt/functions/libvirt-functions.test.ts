import { createLibvirtBackend } from "../../../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../../../provider/core/provider";
import type { Properties } from "../../../../provider/core/value";
import { FUNCTIONS } from "../../../../provider/kinds/functions/registry";
import { KINDS } from "../../../../provider/kinds/registry";
import { type FakeHost, startFakeHost } from "../../../../provider/testing";
import { nodeDevicesOf, TWO_SOCKETS } from "../../../fixtures/pci-trees";
import { testOperation } from "../../../support/test-operation";

const operation = testOperation();

describe("functions of a libvirt host", () => {
  let host: FakeHost;
  let provider: Provider;
  beforeEach(async () => {
    host = await startFakeHost({ nodeDevices: nodeDevicesOf(TWO_SOCKETS) });
    provider = createProvider({
      kinds: KINDS,
      backend: createLibvirtBackend,
      config: { uri: host.uri },
    });
  });
  afterEach(async () => {
    await provider.close();
    await host.stop();
  });

  const call = (name: string, inputs: Properties = {}) => provider.invoke(name, inputs, operation);

  async function makeMachine(): Promise<void> {
    await provider.create(
      "Network",
      {
        name: "lab",
        domain: "lab.example",
        addresses: [
          { address: "10.7.0.1/24", dhcp: { ranges: [{ start: "10.7.0.10", end: "10.7.0.20" }] } },
        ],
      },
      operation,
    );
    const inputs = { name: "web", interfaces: [{ name: "lan", network: "lab" }] };
    await provider.create("VirtualMachine", inputs, operation);
  }

  test("answer with what their schemas say, and nothing else", async () => {
    await makeMachine();
    const inputs: { readonly [name: string]: Properties } = {
      getHost: {},
      getPciDevices: {},
      getNetwork: { name: "lab" },
      getAddresses: { machine: "web" },
    };
    for (const [name, given] of Object.entries(inputs)) {
      const outputs = FUNCTIONS.find((one) => one.name === name)?.outputs ?? {};
      expect(Object.keys(await call(name, given)).sort()).toEqual(Object.keys(outputs).sort());
    }
  });

  test("write nothing", async () => {
    await makeMachine();
    host.forgetCalls();
    await call("getHost");
    await call("getPciDevices");
    await call("getNetwork", { name: "lab" });
    await call("getAddresses", { machine: "web" });
    const names = host.calls().map(({ procedure }) => procedure);
    expect(names.filter((name) => !/Get|List|Lookup|Is[A-Z]/.test(name))).toEqual([]);
  });

  test("tell the host, a network and a machine's addresses", async () => {
    await makeMachine();
    expect(await call("getHost")).toMatchObject({
      uuid: host.state.uuid,
      libvirtVersion: "9.0.0",
      hypervisorVersion: "7.2.0",
      memoryBytes: 64 * 2 ** 30,
    });
    expect(await call("getNetwork", { name: "lab" })).toMatchObject({
      mode: "nat",
      domain: "lab.example",
      addresses: ["10.7.0.1/24"],
      active: true,
    });
    expect(await call("getAddresses", { machine: "web" })).toMatchObject({
      addresses: [{ address: "10.7.0.10", prefix: 24, source: "lease" }],
    });
  });

  test("tell which devices are free and why others are not", async () => {
    const { devices } = await call("getPciDevices");
    const byAddress = new Map((devices as Properties[]).map((one) => [one.address, one]));
    expect(byAddress.get("0000:af:00.0")).toMatchObject({ free: true, reasons: [], numaNode: 1 });
    expect(byAddress.get("0000:b1:00.0")).toMatchObject({
      free: false,
      reasons: [expect.stringContaining("nvme0n1")],
    });
    const chosen = await call("getPciDevices", { selector: "10DE:1EB8" });
    expect((chosen.devices as Properties[]).map(({ address }) => address)).toEqual([
      "0000:af:00.0",
      "0000:b0:00.0",
    ]);
  });

  test.each([
    ["getNetwork", { name: "nowhere" }, "NotFound"],
    ["getAddresses", { machine: "nobody" }, "NotFound"],
    ["getNetwork", {}, "InvalidArgument"],
    ["getNetwork", { nmae: "lab" }, "InvalidArgument"],
    ["getPciDevices", { selector: "nvidia" }, "InvalidArgument"],
    ["getWeather", {}, "Unimplemented"],
  ] as const)("%s of %j fails with its own code", async (name, inputs, code) => {
    await expect(call(name, inputs)).rejects.toMatchObject({ code });
  });
});
