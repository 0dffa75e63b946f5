import type { PulumiFn } from "@pulumi/pulumi/automation";
import { type FakeHost, startFakeHost } from "../../provider/testing";
import * as virt from "../../sdk/pulumi";
import { buildPlugins } from "../beds/build-plugins";
import { startPulumi } from "../beds/pulumi-engine";
import { startTofu } from "../beds/tofu-engine";
import { pulumiDoor } from "./doors/door";

let host: FakeHost;

beforeAll(async () => {
  await buildPlugins();
}, 600_000);
beforeEach(async () => {
  host = await startFakeHost();
});
afterEach(() => host.stop());

const ADDRESS = "10.7.0.1/24";
const names = () => [...host.state.networks.values()].map(({ name }) => name);

describe("OpenTofu", () => {
  const program = (label: string) => `
    provider "virt" {
      uri   = ${JSON.stringify(host.uri)}
      owner = "lab"
    }
    resource "virt_network" "${label}" {
      name      = "lan"
      addresses = [{ address = "${ADDRESS}" }]
      lifecycle { create_before_destroy = true }
    }`;

  test("keeps what the user has replaced, and what has another address in the program alone", async () => {
    const tofu = startTofu();
    try {
      tofu.write("main.tf", program("first"));
      expect(await tofu.apply()).toMatchObject({ exitCode: 0 });

      const replaced = await tofu.apply("-replace=virt_network.first");
      expect(replaced).toMatchObject({ exitCode: 0 });
      expect(replaced.stdout).toContain('Network "lan" was kept, not made anew');
      expect(names()).toEqual(["lan"]);
      expect(await tofu.plan()).toMatchObject({ empty: true });

      tofu.write("main.tf", program("second"));
      expect(await tofu.apply()).toMatchObject({ exitCode: 0 });
      expect(names()).toEqual(["lan"]);
      expect(await tofu.plan()).toMatchObject({ empty: true });
    } finally {
      tofu.dispose();
    }
  }, 600_000);
});

describe("Pulumi", () => {
  const program =
    (wish: () => { readonly name: string; readonly domain?: string }): PulumiFn =>
    async () => {
      const { name, domain } = wish();
      const inputs = { name: "lan", addresses: [{ address: ADDRESS }], domain };
      const lan = new virt.Network(name, inputs, { replaceOnChanges: ["domain"] });
      return { urn: lan.urn };
    };

  test("keeps what the user has replaced or renamed in the program alone; replaceOnChanges deletes first", async () => {
    let wish: { name: string; domain?: string } = { name: "first" };
    const pulumi = await startPulumi();
    try {
      const config = { "virt:uri": { value: host.uri } };
      const stack = await pulumi.stack(
        "replaced",
        program(() => wish),
        config,
      );
      const door = pulumiDoor(pulumi, stack);
      expect(await door.up()).toMatchObject({ ok: true });

      const urn = String((await stack.outputs()).urn?.value);
      let text = "";
      await stack.up({ replace: [urn], onOutput: (more) => (text += more) });
      expect(text).toContain('Network "lan" was kept, not made anew');
      expect(names()).toEqual(["lan"]);
      expect(await door.preview()).toEqual([]);

      wish = { name: "second" };
      expect(await door.up()).toMatchObject({ ok: true });
      expect(names()).toEqual(["lan"]);
      expect(await door.preview()).toEqual([]);

      wish = { name: "second", domain: "lab.example" };
      expect(await door.up()).toMatchObject({ ok: true });
      expect(names()).toEqual(["lan"]);
      expect(await door.preview()).toEqual([]);
    } finally {
      pulumi.dispose();
    }
  }, 600_000);
});
