import { writeFileSync } from "node:fs";
import path from "node:path";
import { startFakeHost } from "../../provider/testing";
import { startControlPlane } from "../beds/control-plane/control-plane";
import { startCdiSimulator } from "../beds/control-plane/simulators/cdi-simulator";
import { startNmstateSimulator } from "../beds/control-plane/simulators/nmstate-simulator";
import { addNode } from "../beds/control-plane/simulators/node-simulator";
import { startSystemdHost } from "../beds/network-host/systemd-host";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { tinyGuest } from "../beds/tiny-guest";
import { nodeDevicesOf, TWO_SOCKETS } from "../fixtures/pci-trees";
import type { ExampleSteps, Variables } from "./example-steps";

/** The hosts that an example runs on, and how it reaches them. */
export interface ExampleBed {
  readonly variables: Variables;
  /** What is on the hosts beside what every one has: nothing once an example is destroyed. */
  leftovers(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export async function startExampleBed(kind: ExampleSteps["bed"]): Promise<ExampleBed> {
  if (kind === "fake-server") return startFakeServer();
  if (kind === "cluster") return startCluster();
  if (kind === "networkd-host") return startNetworkdHost();
  const { qcow2 } = await tinyGuest();
  const hosts = await Promise.all(
    (kind === "libvirtd" ? [0] : [0, 1]).map(async () => {
      const host = await startLibvirtd();
      await furnish(host);
      return host;
    }),
  );
  const uris = hosts.map(({ uri }) => uri);
  return {
    variables: {
      image: qcow2,
      ...(kind === "libvirtd" ? { uri: uris[0] } : { hosts: uris }),
    },
    leftovers: async () => (await Promise.all(hosts.map(objectsOn))).flat(),
    stop: async () => {
      await Promise.all(hosts.map((host) => host.stop()));
    },
  };
}

const DEFAULT_NETWORK = `<network>
  <name>default</name>
  <forward mode="nat"/>
  <bridge name="virbr-default"/>
  <ip address="192.168.122.1" netmask="255.255.255.0">
    <dhcp><range start="192.168.122.2" end="192.168.122.254"/></dhcp>
  </ip>
</network>`;

/** What a fresh host of a distribution has: a network and a pool that are called default. */
async function furnish(host: LibvirtdBed): Promise<void> {
  await host.namespaceExec("mkdir", ["-p", "/var/lib/libvirt/images/default"]);
  const target = "/var/lib/libvirt/images/default";
  await host.virsh("pool-create-as", "default", "dir", "--target", target);
  const network = path.join(host.stateDir, "default.xml");
  writeFileSync(network, DEFAULT_NETWORK);
  await host.virsh("net-create", network);
}

async function objectsOn(host: LibvirtdBed): Promise<readonly string[]> {
  const lists = await Promise.all([
    host.virsh("list", "--all", "--name"),
    host.virsh("net-list", "--all", "--name"),
    host.virsh("pool-list", "--all", "--name"),
    host.virsh("secret-list"),
  ]);
  return lists
    .flatMap((list) => list.split("\n").map((line) => line.trim()))
    .filter((name) => name !== "" && name !== "default");
}

async function startFakeServer(): Promise<ExampleBed> {
  const host = await startFakeHost({ nodeDevices: nodeDevicesOf(TWO_SOCKETS) });
  const { state } = host;
  return {
    variables: { uri: host.uri },
    leftovers: async () => [...state.domains.keys(), ...state.networks.keys()],
    stop: () => host.stop(),
  };
}

/** Its port has to have its own address back at the end. */
async function startNetworkdHost(): Promise<ExampleBed> {
  const host = await startSystemdHost("networkd");
  const addresses = () => host.exec("ip", "-brief", "-4", "address");
  const before = (await addresses()).split("\n");
  return {
    variables: { uri: host.uri },
    leftovers: async () => [
      ...(await objectsOn(host.bed)),
      ...(await addresses()).split("\n").filter((line) => !before.includes(line)),
    ],
    stop: () => host.stop(),
  };
}

/** The kinds that the cluster's example makes, as the API server lists them. */
const CLUSTER_KINDS = [
  { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine" },
  { apiVersion: "v1", kind: "PersistentVolumeClaim" },
  { apiVersion: "k8s.cni.cncf.io/v1", kind: "NetworkAttachmentDefinition" },
  { apiVersion: "nmstate.io/v1", kind: "NodeNetworkConfigurationPolicy" },
];

async function startCluster(): Promise<ExampleBed> {
  const cluster = await startControlPlane();
  const admin = await cluster.client("admin");
  await addNode(admin, "node01");
  const simulators = [startCdiSimulator(admin), startNmstateSimulator(admin)];
  return {
    variables: { backend: "cluster", kubeconfig: cluster.kubeconfig("admin") },
    leftovers: async () => {
      const lists = await Promise.all(CLUSTER_KINDS.map((kind) => admin.list(kind)));
      return lists.flatMap(({ items }) =>
        items.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
      );
    },
    stop: async () => {
      await Promise.all(simulators.map((simulator) => simulator.stop()));
      await cluster.stop();
    },
  };
}
