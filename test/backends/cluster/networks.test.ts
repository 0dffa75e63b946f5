import { formatDiagnostic } from "../../../provider/core/diagnostic";
import type { Provider } from "../../../provider/core/provider";
import type { Properties } from "../../../provider/core/value";
import { bridge } from "../../../provider/kinds/bridge/bridge";
import { network } from "../../../provider/kinds/network/network";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { changesOf, createdAndQuiet, readBack } from "../../beds/control-plane/lifecycle";
import {
  type NodeDevices,
  startNmstateSimulator,
} from "../../beds/control-plane/simulators/nmstate-simulator";
import { addNode } from "../../beds/control-plane/simulators/node-simulator";
import type { Simulator } from "../../beds/control-plane/simulators/simulator";
import { startSriovOperatorSimulator } from "../../beds/control-plane/simulators/sriov-operator-simulator";
import { testOperation } from "../../support/test-operation";

const ATTACHMENT = {
  apiVersion: "k8s.cni.cncf.io/v1",
  kind: "NetworkAttachmentDefinition",
  namespace: "default",
};
const POLICY = { apiVersion: "nmstate.io/v1", kind: "NodeNetworkConfigurationPolicy" };

describe("networks and bridges on a real API server, with nmstate and the SR-IOV operator simulated", () => {
  let bed: ControlPlane;
  let provider: Provider;
  let nmstate: Simulator & NodeDevices;
  let sriov: Simulator;
  const operation = testOperation({ timeoutMs: 120_000 });
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    const admin = await bed.client("admin");
    await addNode(admin, "node01");
    await addNode(admin, "node02");
    for (const name of ["sriov-operator", "lab"]) {
      const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
      await admin.apply(namespace, { fieldManager: "test" });
    }
    nmstate = startNmstateSimulator(admin, { "br-bad": "NmstateError: no such device eth9" });
    sriov = startSriovOperatorSimulator(admin);
    provider = bed.provider([network, bridge]);
  });
  afterAll(async () => {
    await nmstate?.stop();
    await sriov?.stop();
    await bed?.stop();
  });

  const sriovNetwork = (name: string, more: Properties = {}): Properties => ({
    name,
    mode: "sriov",
    cluster: {
      namespace: "lab",
      sriov: { resourceName: "nics", operatorNamespace: "sriov-operator", ...more },
    },
  });

  const networks: readonly [string, string, Properties][] = [
    ["least", "Network", { name: "least", mode: "bridge", bridge: "br1" }],
    [
      "rich",
      "Network",
      {
        name: "rich",
        mode: "bridge",
        bridge: "br1",
        vlan: 100,
        mtu: 9000,
        cluster: { plugin: "cnv-bridge", macSpoofCheck: true, tuning: true, selectNodes: true },
      },
    ],
    ["sriov", "Network", { ...sriovNetwork("fast", { trust: "on", maxTxRate: 100 }), vlan: 5 }],
    ["least", "Bridge", { name: "br1" }],
    [
      "rich",
      "Bridge",
      {
        name: "br2",
        ports: ["eth2"],
        vlanPorts: [{ name: "eth1.5", device: "eth1", vlan: 5 }],
        mtu: 9000,
        addresses: ["10.0.0.1/24", "fd00::1/64"],
        cluster: { nodeSelector: { "kubernetes.io/hostname": "node01" }, maxUnavailable: "1" },
      },
    ],
    ["dhcp", "Bridge", { name: "br3", dhcp: true, stp: true, cluster: { policy: "uplink" } }],
  ];
  test.each(networks)("the %s %s is made, quiet, imported and gone", async (_, kind, inputs) => {
    const state = await createdAndQuiet(provider, kind, inputs, operation);
    await provider.delete(kind, state, operation);
    expect(await provider.read(kind, state, operation)).toBeUndefined();
    await provider.delete(kind, state, operation);
  });

  test("an attachment that somebody formatted anew is no drift; another VLAN is", async () => {
    const inputs = { name: "fmt", mode: "bridge", bridge: "br1", vlan: 7 };
    const made = await provider.create("Network", inputs, operation);
    const admin = await bed.client("admin");
    const edit = async (config: string) => {
      await admin.mergePatch({ ...ATTACHMENT, name: "fmt" }, { spec: { config } });
      const seen = await readBack(provider, "Network", made, operation);
      return changesOf(provider, "Network", inputs, seen, operation);
    };
    const same =
      '{ "bridge":"br1",\n "vlan": 7, "type":"bridge","name":"fmt","cniVersion":"0.3.1"}';
    expect(await edit(same)).toEqual([]);
    expect(await edit('{"type":"bridge","bridge":"br1","vlan":8}')).toMatchObject([
      { pattern: "vlan", from: 8, to: 7 },
    ]);
    expect(await edit("not JSON at all")).not.toEqual([]);
    await provider.delete("Network", made, operation);
  });

  test("a network that running machines are on is not deleted, and says whose it is", async () => {
    const made = await provider.create(
      "Network",
      { name: "used", mode: "bridge", bridge: "br1" },
      operation,
    );
    const admin = await bed.client("admin");
    const instance = {
      apiVersion: "kubevirt.io/v1",
      kind: "VirtualMachineInstance",
      metadata: { name: "web", namespace: "default" },
      spec: { domain: { devices: {} }, networks: [{ name: "a", multus: { networkName: "used" } }] },
    };
    await admin.apply(instance, { fieldManager: "test" });
    await expect(provider.delete("Network", made, operation)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("running machines are on it: web"),
    });
    const changed = { name: "used", mode: "bridge", bridge: "br9" };
    const planned = await provider.plan("Network", changed, made, operation);
    const told = await provider.preview("Network", changed, made, planned, operation);
    expect(told.map(formatDiagnostic).join()).toContain("start anew: web");
    await admin.delete(
      { ...ATTACHMENT, kind: instance.kind, apiVersion: instance.apiVersion, name: "web" },
      { propagation: "Background" },
    );
    await provider.delete("Network", made, operation);
  });

  test("deleting a bridge removes it from the nodes before its policy goes", async () => {
    const made = await provider.create("Bridge", { name: "br7", ports: ["eth7"] }, operation);
    expect(made.outputs.hosts).toEqual(["node01", "node02"]);
    expect([...(nmstate.devices.get("node01") ?? [])]).toContain("br7");
    await provider.delete("Bridge", made, operation);
    expect([...(nmstate.devices.get("node01") ?? [])]).not.toContain("br7");
    expect(await (await bed.client("admin")).get({ ...POLICY, name: "br7" })).toBeUndefined();
  });

  test("a bridge that the nodes cannot make is told with each node's own words", async () => {
    const failure = provider.create("Bridge", { name: "br-bad", ports: ["eth9"] }, operation);
    await expect(failure).rejects.toMatchObject({
      name: "PartialStateError",
      message: expect.stringMatching(
        /FailedToConfigure[\s\S]*node01: NmstateError: no such device eth9/,
      ),
      state: { id: "br-bad" },
    });
  });

  test("no node with the labels is an error, or only a warning when told so", async () => {
    const nowhere = { nodeSelector: { zone: "mars" } };
    await expect(
      provider.create("Bridge", { name: "br8", cluster: nowhere }, operation),
    ).rejects.toMatchObject({ message: expect.stringContaining("NoMatchingNode") });
    const kept = await provider.import("Bridge", "br8", operation);
    const lenient = { name: "br8", cluster: { ...nowhere, noMatchingNode: "warn" } };
    const updated = await provider.update("Bridge", lenient, kept, operation);
    expect(updated.outputs.state).toBe("Ignored");
    await provider.delete("Bridge", updated, operation);
  });

  test("a port that carries a node's default route is refused at preview", async () => {
    const admin = await bed.client("admin");
    const state = { apiVersion: "nmstate.io/v1beta1", kind: "NodeNetworkState" };
    await admin.apply({ ...state, metadata: { name: "node01" } }, { fieldManager: "test" });
    const running = [{ destination: "0.0.0.0/0", "next-hop-interface": "eth0" }];
    await admin.mergePatch(
      { ...state, name: "node01" },
      { status: { currentState: { routes: { running } } } },
      { subresource: "status" },
    );
    const preview = async (inputs: Properties) => {
      const planned = await provider.plan("Bridge", inputs, undefined, operation);
      return provider.preview("Bridge", inputs, undefined, planned, operation);
    };
    const risky = { name: "br0", ports: ["eth0"] };
    expect(await preview(risky)).toMatchObject([
      { severity: "error", path: ["ports", 0], summary: "is how the node is reached" },
    ]);
    expect(await preview({ ...risky, allowManagementPort: true })).toMatchObject([
      { severity: "warning" },
    ]);
  });

  const refused: readonly [string, string, Properties, string][] = [
    ["NAT", "Network", { name: "a" }, "mode: is not supported"],
    ["an isolated network", "Network", { name: "a", mode: "isolated" }, "mode: is not supported"],
    [
      "a physical function",
      "Network",
      { ...sriovNetwork("a"), physicalFunction: "eth0" },
      "physicalFunction: is not supported",
    ],
    [
      "a bridge of 16 characters",
      "Network",
      { name: "a", mode: "bridge", bridge: "abcdefghijklmnop" },
      "bridge: ",
    ],
    ["a VLAN of 4095", "Network", { name: "a", mode: "bridge", bridge: "b", vlan: 4095 }, "vlan: "],
    ["no bridge", "Network", { name: "a", mode: "bridge" }, "bridge: is required"],
    ["no resource", "Network", { name: "a", mode: "sriov" }, "cluster.sriov: is required"],
    ["a QoS of 8", "Network", sriovNetwork("a", { vlanQos: 8 }), "cluster.sriov.vlanQos: "],
    [
      "a QoS without VLAN",
      "Network",
      sriovNetwork("a", { vlanQos: 3 }),
      "cluster.sriov.vlanQos: needs a VLAN",
    ],
    [
      "trust as a truth value",
      "Network",
      sriovNetwork("a", { trust: true }),
      "cluster.sriov.trust: ",
    ],
    [
      "a link state",
      "Network",
      sriovNetwork("a", { linkState: "up" }),
      "cluster.sriov.linkState: ",
    ],
    [
      "a resource with a dash",
      "Network",
      sriovNetwork("a", { resourceName: "a-b" }),
      "cluster.sriov.resourceName: ",
    ],
    [
      "★ rates the wrong way round",
      "Network",
      sriovNetwork("a", { minTxRate: 9, maxTxRate: 5 }),
      "cluster.sriov.minTxRate: is over maxTxRate",
    ],
    [
      "★ a least rate, as a warning",
      "Network",
      sriovNetwork("a", { minTxRate: 9 }),
      "cluster.sriov.minTxRate: is not for every card",
    ],
    ["★ a bridge of 16 characters", "Bridge", { name: "abcdefghijklmnop" }, "name: "],
    [
      "★ a port of 16 characters",
      "Bridge",
      { name: "a", ports: ["abcdefghijklmnop"] },
      "ports[0]: ",
    ],
    ["★ a port twice", "Bridge", { name: "a", ports: ["b", "b"] }, "ports[1]: is used twice"],
    [
      "★ a bridge as its own port",
      "Bridge",
      { name: "a", ports: ["a"] },
      "ports[0]: is used twice",
    ],
    ["★ spanning tree as text", "Bridge", { name: "a", stp: "yes" }, "stp: "],
    [
      "★ a share of nodes without sense",
      "Bridge",
      { name: "a", cluster: { maxUnavailable: "abc" } },
      "cluster.maxUnavailable: ",
    ],
    [
      "DHCP beside an address",
      "Bridge",
      { name: "a", dhcp: true, addresses: ["10.0.0.1/24"] },
      "dhcp: ",
    ],
    [
      "a service of a host",
      "Bridge",
      { name: "a", libvirt: { service: "networkd" } },
      "libvirt: is not supported",
    ],
    ["a capital without a policy's name", "Bridge", { name: "Br0" }, "name: is not supported"],
  ];
  test.each(refused)("refuses %s (%s) at check", (_, kind, inputs, says) => {
    const told = provider.check(kind, inputs).diagnostics.map(formatDiagnostic);
    expect(told).toContainEqual(expect.stringContaining(says));
  });
});
