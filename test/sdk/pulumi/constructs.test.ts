import * as pulumi from "@pulumi/pulumi";
import type { MockResourceArgs } from "@pulumi/pulumi/runtime";
import * as virt from "../../../sdk/pulumi";
import { cloudInitMachine } from "../../../sdk/recipes/cloud-init-machine";
import { virtualMachineClone } from "../../../sdk/recipes/virtual-machine-clone";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq9 me@here";

const registered: MockResourceArgs[] = [];
beforeEach(() => {
  registered.length = 0;
});
beforeAll(async () => {
  await pulumi.runtime.setMocks(
    {
      newResource: (args) => {
        registered.push(args);
        const { name = args.name, pool } = args.inputs;
        const object = { objectName: "web", objectNamespace: "lab" };
        const id = pool ? `${pool}/${name}` : `${args.name}-id`;
        return {
          id,
          state: {
            ...{ name, address: "192.0.2.7", addresses: [] },
            device: deviceOf(args.inputs),
            ...object,
            ...args.inputs,
          },
        };
      },
      call: ({ inputs }) => inputs,
    },
    "lab",
    "dev",
  );
});

/** A card is at its own address, and its function 1 at another. */
function deviceOf({ libvirt }: MockResourceArgs["inputs"]): string | undefined {
  return libvirt?.match === undefined ? libvirt?.address : "0000:18:02.1";
}

test("a machine from an image is three resources below one, and tells how to log in", async () => {
  const web = new virt.CloudInitMachine("web", {
    image: "images/debian.qcow2",
    sshKeys: [KEY],
    network: pulumi.output("lab"),
  });
  expect(await value(web.sshCommand)).toBe("ssh admin@192.0.2.7");
  const types = registered.map(({ type, name }) => `${type} ${name}`);
  expect(types).toEqual([
    "virt:index:CloudInitMachine web",
    "virt:index:Volume web-base",
    "virt:index:Volume web-root",
    "virt:index:VirtualMachine web",
  ]);
  const [base, root, machine] = cloudInitMachine("web", {
    image: "images/debian.qcow2",
    sshKeys: [KEY],
  }).pieces;
  expect(inputs("web-base")).toEqual(base?.args);
  expect(inputs("web-root")).toEqual({
    ...root?.args,
    backing: { volume: "default/web-base", format: "qcow2" },
  });
  expect(inputs("web")).toMatchObject({
    memory: machine?.args.memory,
    disks: [{ name: "root", volume: "default/web-root" }],
    interfaces: [{ name: "lan", network: "lab" }],
  });
});

test("a clone passes on what is known only later", async () => {
  const golden = new virt.Volume("golden", { pool: "images", size: "1GiB" });
  const copy = new virt.VirtualMachineClone("copy", { source: golden.id, strategy: "linked" });
  await value(copy.machine.urn);
  const [root] = virtualMachineClone("copy", {
    source: "images/golden",
    strategy: "linked",
  }).pieces;
  expect(inputs("copy-root")).toEqual(root?.args);
});

test("a fleet puts each machine on the host that its rule says", async () => {
  const hosts = { a: new virt.Provider("a", { uri: "qemu:///a" }), b: new virt.Provider("b", {}) };
  const fleet = new virt.VmFleet("lab", {
    source: "images/golden",
    count: 3,
    hosts: ["a", "b"],
    providers: hosts,
  });
  expect(await value(fleet.addresses)).toEqual({
    "lab-1": "192.0.2.7",
    "lab-2": "192.0.2.7",
    "lab-3": "192.0.2.7",
  });
  const placed = registered
    .filter(({ type }) => type === "virt:index:VirtualMachine")
    .map(({ name, provider }) => [name, provider?.split("::").at(-2)])
    .sort();
  expect(placed).toEqual([
    ["lab-1", "a"],
    ["lab-2", "b"],
    ["lab-3", "a"],
  ]);
});

test("an SR-IOV interface is plugged into the network that was made for it", async () => {
  const fast = new virt.SriovAttachment("fast", { physicalFunction: "eth3", vlan: 100 });
  const machine = new virt.VirtualMachine("m", { interfaces: [fast.interface] });
  await value(machine.urn);
  expect(inputs("fast-net")).toEqual({ mode: "sriov", physicalFunction: "eth3", vlan: 100 });
  expect(inputs("m")).toMatchObject({ interfaces: [{ name: "sriov", network: "fast-net" }] });
});

test("an SR-IOV interface is a function of a card, whose number of functions is the card's own", async () => {
  const address = "0000:18:00.0";
  const divided = { address, virtualFunctions: { count: 4 } };
  const card = new virt.PciDevice("card", { libvirt: divided });
  const fast = virt.SriovAttachment.fromCard("fast", card, { functionIndex: 1, vlan: 42 });
  const machine = new virt.VirtualMachine("m", { interfaces: [fast.interface] });
  await value(machine.urn);
  expect(inputs("card")).toEqual({ libvirt: divided });
  expect(inputs("fast-function")).toEqual({
    libvirt: { match: { physicalFunction: "0000:18:00.0", functionIndex: 1 } },
  });
  expect(inputs("m")).toMatchObject({
    interfaces: [{ name: "sriov", virtualFunction: "0000:18:02.1", vlan: 42 }],
  });
  expect(await value(fast.virtualFunction?.device ?? pulumi.output(""))).toBe("0000:18:02.1");
});

test("a machine of a cluster tells the name under which its Service is found", async () => {
  const web = new virt.ExposedMachine("web", {
    image: "https://images.example/debian.qcow2",
    size: "20GiB",
    sshKeys: [KEY],
    ports: [{ port: 80 }],
  });
  expect(await value(web.serviceHost)).toBe("web.lab.svc");
  expect(await value(web.sshCommand)).toBe("ssh admin@192.0.2.7");
  const types = registered.map(({ type, name }) => `${type} ${name}`).sort();
  expect(types).toEqual([
    "virt:index:ClusterObject web-service",
    "virt:index:ExposedMachine web",
    "virt:index:VirtualMachine web",
    "virt:index:Volume web-root",
  ]);
});

test("what is there already is taken as it is", async () => {
  const golden = new virt.Volume("golden", { pool: "images", size: "1GiB" });
  const lan = new virt.Network("lan", { mode: "isolated" });
  const made = [
    virt.CloudInitMachine.fromVolume("a", golden, { sshKeys: [KEY] }),
    virt.VirtualMachineClone.fromVolume("b", golden, { strategy: "linked" }),
    virt.ExposedMachine.fromVolume("c", golden, { sshKeys: [KEY], ports: [{ port: 80 }] }),
    virt.PxeMachine.fromNetwork("d", lan),
  ];
  await Promise.all(made.map(({ machine }) => value(machine.urn)));
  expect(inputs("a-root")).toMatchObject({ backing: { volume: "images/golden" } });
  expect(inputs("b-root")).toMatchObject({ backing: { volume: "images/golden" } });
  expect(inputs("c-root")).toMatchObject({ cloneFrom: { volume: "images/golden" } });
  expect(inputs("d")).toMatchObject({ interfaces: [{ network: "lan" }] });
  const fast = virt.SriovAttachment.fromNetwork("fast", lan);
  expect(await value(pulumi.output(fast.interface))).toMatchObject({ network: "lan" });
});

test("what is wrong with a construct is thrown before anything is registered", () => {
  expect(() => new virt.CloudInitMachine("web", { size: "x" as never })).toThrow(
    /image: .*; sshKeys: .*; size: /,
  );
  expect(() => new virt.VmFleet("f", { source: "a/b", count: 1, hosts: ["a"] })).toThrow(
    /providers/,
  );
  expect(registered).toEqual([]);
});

/** What the engine was told of a resource, with nothing absent in it. */
function inputs(name: string): unknown {
  const found = registered.find((one) => one.name === name && one.custom);
  return JSON.parse(JSON.stringify(found?.inputs));
}

function value<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply(resolve));
}
