import { existsSync } from "node:fs";
import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import * as virt from "../../sdk/pulumi";
import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { collectEvents, type PulumiBed, startPulumi } from "../beds/pulumi-engine";

interface Wish {
  /** The third byte of its subnet, so that no test meets what another one left. */
  readonly subnet: number;
  readonly mode?: "nat" | "isolated";
  readonly domain?: string;
  readonly range?: { readonly start: string; readonly end: string };
}

let libvirtd: LibvirtdBed;
let pulumi: PulumiBed;

beforeAll(async () => {
  [libvirtd, pulumi] = await Promise.all([
    startLibvirtd(),
    buildPlugins().then(() => startPulumi()),
  ]);
});

afterAll(async () => {
  pulumi?.dispose();
  await libvirtd?.stop();
});

function program(wish: () => Wish): PulumiFn {
  return async () => {
    const { subnet, mode = "nat", domain, range } = wish();
    const pool = new virt.StoragePool("images", {
      name: `images-${subnet}`,
      path: path.join(libvirtd.stateDir, `images-${subnet}`),
      deleteStorage: true,
    });
    const lan = new virt.Network("lan", {
      name: `lan-${subnet}`,
      mode,
      domain,
      addresses: [
        { address: `192.168.${subnet}.1/24`, ...(range ? { dhcp: { ranges: [range] } } : {}) },
      ],
    });
    return { pool: pool.id, lan: lan.uuid, impact: lan.pendingImpact };
  };
}

describe("a pool and a network through the real engine and the native plugin", () => {
  test("live through preview, create, nothing, drift, update, import and destroy", async () => {
    let wish: Wish = { subnet: 160 };
    const config = { "virt:uri": { value: libvirtd.uri } };
    const stack = await pulumi.stack(
      "native",
      program(() => wish),
      config,
    );
    const see = async (command: "preview" | "up" | "refresh") => {
      const seen = collectEvents();
      await stack[command]({ onEvent: seen.onEvent });
      const { steps, messages } = seen.events();
      return { steps, messages: messages.filter(({ severity }) => severity !== "debug") };
    };

    const planned = await see("preview");
    expect(planned.steps.map(({ name, op }) => `${op} ${name}`).sort()).toEqual([
      "create images",
      "create lan",
    ]);
    expect(await libvirtd.virsh("net-list", "--all", "--name")).toBe("");

    await see("up");
    expect(await libvirtd.virsh("net-list", "--name")).toBe("lan-160");
    expect(await libvirtd.virsh("pool-list", "--name")).toBe("images-160");

    const second = await see("preview");
    expect(second.steps.map(({ op }) => op)).toEqual(["same", "same"]);
    expect(second.messages).toEqual([]);

    wish = {
      subnet: 160,
      range: { start: "192.168.160.10", end: "192.168.160.20" },
      domain: "lab.example",
    };
    const changed = await see("preview");
    const update = changed.steps.find(({ op }) => op === "update");
    expect(update?.name).toBe("lan");
    expect(Object.keys(update?.detailedDiff ?? {})).toContain("domain");
    expect(changed.messages).toMatchObject([
      { severity: "warning", name: "lan", text: expect.stringMatching(/^domain: restart: /) },
    ]);
    const applied = await see("up");
    expect(applied.messages).toEqual([]);
    expect(await libvirtd.virsh("net-dumpxml", "lan-160")).toContain("192.168.160.20");
    expect((await see("preview")).steps.map(({ op }) => op)).toEqual(["same", "same"]);

    await libvirtd.virsh("net-autostart", "--disable", "lan-160");
    await see("refresh");
    const drift = await see("preview");
    expect(drift.steps.filter(({ op }) => op !== "same")).toMatchObject([
      { name: "lan", op: "update", diffs: ["autostart"] },
    ]);
    await see("up");
    expect(await libvirtd.virsh("net-list", "--autostart", "--name")).toBe("lan-160");

    await stack.destroy();
    expect(await libvirtd.virsh("net-list", "--all", "--name")).toBe("");
    expect(await libvirtd.virsh("pool-list", "--all", "--name")).toBe("");
    expect(existsSync(path.join(libvirtd.stateDir, "images-160"))).toBe(false);
  });

  test("a program asks the host, in a preview too", async () => {
    const stack = await pulumi.stack(
      "asks",
      async () => ({ host: await virt.getHost(), later: virt.getHostOutput() }),
      { "virt:uri": { value: libvirtd.uri } },
    );
    await stack.preview();
    const { outputs } = await stack.up();
    const name = (await libvirtd.virsh("hostname")).trim();
    expect(JSON.stringify(outputs.host?.value)).toContain(name);
    expect(outputs.later?.value).toEqual(outputs.host?.value);
    await stack.destroy();
  });

  test("what is gone is made again", async () => {
    const config = { "virt:uri": { value: libvirtd.uri } };
    const stack = await pulumi.stack(
      "gone",
      program(() => ({ subnet: 161 })),
      config,
    );
    await stack.up();
    await libvirtd.virsh("net-destroy", "lan-161");
    await libvirtd.virsh("net-undefine", "lan-161");
    await stack.refresh();
    const seen = collectEvents();
    await stack.preview({ onEvent: seen.onEvent });
    expect(seen.events().steps.filter(({ op }) => op !== "same")).toMatchObject([
      { name: "lan", op: "create" },
    ]);
    await stack.destroy();
  });

  test("what is wrong is refused in the preview by its path", async () => {
    const config = { "virt:uri": { value: libvirtd.uri } };
    const wish = { subnet: 160, range: { start: "10.0.0.1", end: "10.0.0.9" } };
    const stack = await pulumi.stack(
      "wrong",
      program(() => wish),
      config,
    );
    await expect(stack.preview()).rejects.toThrow(/addresses\[0\]\.dhcp\.ranges\[0\]/);
  });

  test("a host that does not answer leaves the preview of new things a warning", async () => {
    const config = {
      "virt:uri": { value: "qemu+unix:///system?socket=/nonexistent/libvirt-sock" },
    };
    const stack = await pulumi.stack(
      "unreachable",
      program(() => ({ subnet: 163 })),
      config,
    );
    const seen = collectEvents();
    await stack.preview({ onEvent: seen.onEvent });
    expect(seen.events().steps.map(({ op }) => op)).toEqual(["create", "create"]);
    await expect(stack.up()).rejects.toThrow(/nonexistent/);
    expect((await stack.exportStack()).deployment.resources ?? []).not.toContainEqual(
      expect.objectContaining({ type: "virt:index:Network" }),
    );
  });
});
