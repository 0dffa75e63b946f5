import * as pulumi from "@pulumi/pulumi";
import type { MockResourceArgs } from "@pulumi/pulumi/runtime";
import * as dynamic from "../../../provider/frontends/pulumi-dynamic/generated";
import { KINDS } from "../../../provider/kinds/registry";
import * as virt from "../../../sdk/pulumi";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

let registered: MockResourceArgs[];
beforeEach(async () => {
  registered = [];
  await pulumi.runtime.setMocks(
    {
      newResource: (args) => {
        registered.push(args);
        return {
          id: args.id || `${args.name}-id`,
          state: { ...args.inputs, uuid: "a-uuid", path: "/a/path" },
        };
      },
      call: ({ inputs }) => inputs,
    },
    "lab",
    "dev",
  );
});

function value<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply(resolve));
}

describe("the Pulumi SDK", () => {
  test("sends what the program wrote and gives outputs", async () => {
    const volume = new virt.Volume("root", { pool: "images", size: "20GiB" });
    expect(await value(volume.path)).toBe("/a/path");
    expect(await value(volume.size)).toBe("20GiB");
    expect(registered).toMatchObject([
      { type: "virt:index:Volume", name: "root", inputs: { pool: "images", size: "20GiB" } },
    ]);
  });

  test("says which argument is missing before anything is registered", () => {
    const args = { size: "1GiB" } as unknown as virt.VolumeArgs;
    expect(() => new virt.Volume("root", args)).toThrow("Missing required property 'pool'");
    expect(() => new virt.Volume("root", undefined as unknown as virt.VolumeArgs)).toThrow("pool");
  });

  test("makes secrets of what the schema calls secret, at any depth and in promises", async () => {
    const machine = new virt.VirtualMachine("web", {
      memory: "1GiB",
      cloudInit: pulumi.output({ userData: "#cloud-config", metaData: "open" }),
      graphics: [{ type: "vnc", password: "secret" }],
    });
    await value(machine.urn);
    // The mocked engine reads a property with a secret in it as secret altogether.
    expect(registered[0]?.inputs).toMatchObject({
      memory: "1GiB",
      cloudInit: { [SIGNATURE]: SECRET, value: { userData: "#cloud-config", metaData: "open" } },
      graphics: { [SIGNATURE]: SECRET, value: [{ type: "vnc", password: "secret" }] },
    });
  });

  test("knows its own instances, also those of another copy", () => {
    const network = new virt.Network("lan");
    expect(virt.Network.isInstance(network)).toBe(true);
    expect(virt.Volume.isInstance(network)).toBe(false);
    expect(virt.Network.isInstance(undefined)).toBe(false);
    const own = (name: string) => Object.getOwnPropertyNames(network).includes(name);
    expect(own("__pulumiType")).toBe(true);
  });

  test("reads what exists by its id", async () => {
    const read = virt.Volume.get("base", "images/base.qcow2");
    expect(await value(read.id)).toBe("images/base.qcow2");
    expect(await value(read.path)).toBe("/a/path");
  });

  test("an explicit provider takes the same configuration", async () => {
    const provider = new virt.Provider("kvm-1", { uri: "qemu+ssh://root@kvm-1/system" });
    const network = new virt.Network("lan", {}, { provider });
    await value(network.urn);
    expect(registered.map(({ type }) => type)).toContain("pulumi:providers:virt");
    expect(registered.find(({ type }) => type === "pulumi:providers:virt")?.inputs).toEqual({
      uri: "qemu+ssh://root@kvm-1/system",
    });
  });
});

describe("the classes of dynamic resources", () => {
  test("have the same names and take the same arguments", () => {
    const kinds = KINDS.map(({ name }) => name);
    expect(Object.keys(dynamic).sort()).toEqual([...kinds, "enums"].sort());
    expect(Object.keys(virt)).toEqual(expect.arrayContaining(kinds));
    // Compiles only if the arguments are alike.
    const args: virt.VirtualMachineArgs = {} satisfies dynamic.VirtualMachineArgs;
    expect(args).toEqual({});
  });

  test("send the constant text, the owner, and a name", async () => {
    const machine = new dynamic.VirtualMachine("web", { memory: "1GiB" });
    await value(machine.urn);
    expect(registered[0]).toMatchObject({
      type: "pulumi-nodejs:dynamic/virt:VirtualMachine",
      inputs: {
        name: "web",
        memory: "1GiB",
        __provider:
          'exports.handler=()=>require("@virt-iac/provider/dynamic").provider("VirtualMachine");',
        __owner: "lab/dev",
      },
    });
  });
});
