import type { Connection } from "../../../../../provider/backends/libvirt/connection";
import { isWriteProcedure } from "../../../../../provider/backends/libvirt/connection";
import { PartialStateError, ProviderError } from "../../../../../provider/core/provider-error";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import { type MachineBed, startMachineBed } from "./machine-bed";

/** Ends our side at one call: before it is sent, or after the daemon has done it. */
interface Cut {
  left: number;
  when: "before" | "after";
}

class CutError extends Error {}

let cut: Cut | undefined;
let on: MachineBed;

/** A connection whose process dies at a chosen write. */
function cutting(connection: Connection): Connection {
  return new Proxy(connection, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== "function") return value;
      const method = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (property !== "call" && property !== "upload") return method;
      return async (...args: unknown[]) => {
        const name = property === "upload" ? "storageVolUpload" : args[0];
        const counts = isWriteProcedure(name as Parameters<typeof isWriteProcedure>[0]);
        if (cut && cut.left < 0) throw new CutError("the process is dead");
        if (!counts || cut === undefined) return method(...args);
        cut.left -= 1;
        if (cut.left >= 0) return method(...args);
        if (cut.when === "after") await method(...args);
        throw new CutError(`cut ${cut.when} ${String(name)}`);
      };
    },
  });
}

beforeAll(async () => {
  on = await startMachineBed(cutting);
});
afterAll(() => on?.stop());
afterEach(() => {
  cut = undefined;
});

async function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("a create that is cut off", () => {
  it.each(["before", "after"] as const)(
    "%s any write converges when it is run again",
    async (when) => {
      const volume = await on.volume(`cut-${when}.qcow2`);
      for (let at = 0; ; at += 1) {
        const name = `cut-${when}-${at}`;
        const inputs = on.small(name, {
          disks: [{ name: "root", volume }],
          cloudInit: { userData: "#cloud-config\n{}\n" },
          autostart: true,
        });
        cut = { left: at, when };
        const error = await caught(on.create(inputs));
        const finished = error === undefined;
        cut = undefined;
        const state = await on.create(inputs);
        expect(state.outputs).toMatchObject({ powerState: "running", pendingChanges: [] });
        expect(await on.drift(state)).toEqual([]);
        await on.remove(state);
        expect(await on.bed.virsh("list", "--all", "--name")).toBe("");
        expect(await on.bed.virsh("vol-list", "images")).not.toContain("cloudinit");
        if (finished) {
          expect(at).toBeGreaterThan(3);
          return;
        }
      }
    },
  );
});

describe("an update of a running machine that is cut off", () => {
  it.each(["before", "after"] as const)(
    "%s any write converges when it is run again",
    async (when) => {
      const volume = await on.volume(`update-${when}.qcow2`);
      const inputs = on.small("updated", {
        power: { applyChanges: "restart", gracefulTimeout: "0s" },
      });
      const wished = {
        ...inputs,
        title: "after",
        cpu: { count: 2 },
        disks: [{ name: "data", volume }],
        cloudInit: { userData: "after" },
        autostart: true,
      };
      for (let at = 0; ; at += 1) {
        const state = await on.create(inputs);
        cut = { left: at, when };
        const error = await caught(on.update(wished, state));
        cut = undefined;
        expect(await on.bed.virsh("list", "--all", "--name")).toContain("updated");
        const refreshed = await on.refresh(state);
        const converged = await on.update(wished, refreshed);
        expect(converged.outputs).toMatchObject({ powerState: "running", pendingChanges: [] });
        expect(await on.drift(converged, wished)).toEqual([]);
        await on.remove(converged);
        if (error === undefined) {
          expect(at).toBeGreaterThan(4);
          return;
        }
      }
    },
  );
});

describe("a collision", () => {
  const inputs = () => on.small("taken", { power: { state: "stopped" } });

  it("with a machine of nobody says so, and how to import it", async () => {
    const xml =
      "<domain type='qemu'><name>taken</name><memory>131072</memory><os><type arch='x86_64'>hvm</type></os></domain>";
    const file = `${on.bed.stateDir}/taken.xml`;
    (await import("node:fs")).writeFileSync(file, xml);
    await on.bed.virsh("define", file);
    const uuid = await on.bed.virsh("domuuid", "taken");
    const error = await caught(on.create(inputs()));
    expect(error).toMatchObject({ code: "AlreadyExists" });
    expect(String(error)).toContain(uuid);
    expect(await on.bed.virsh("domuuid", "taken")).toBe(uuid);
    await on.bed.virsh("undefine", "taken");
  });

  it("with our own machine of other inputs is refused", async () => {
    const state = await on.create(inputs());
    const error = await caught(on.create({ ...inputs(), memory: "256MiB" }));
    expect(error).toMatchObject({ code: "AlreadyExists" });
    await on.remove(state);
  });
});

describe("a definition that libvirt refuses", () => {
  it("leaves the machine as it was, running and defined", async () => {
    const inputs = on.small("refused", {
      disks: [{ name: "root", volume: await on.volume("refused.qcow2") }],
    });
    const state = await on.create(inputs);
    const before = await on.bed.virsh("dumpxml", "--inactive", "refused");
    const id = await on.bed.virsh("domid", "refused");
    const wrong = { ...inputs, libvirt: { accelerator: "qemu", machine: "pc-q35-999.0" } };
    expect(await caught(on.update(wrong, state))).toBeInstanceOf(ProviderError);
    expect(await on.bed.virsh("dumpxml", "--inactive", "refused")).toBe(before);
    expect(await on.bed.virsh("domid", "refused")).toBe(id);
    await on.remove(state);
  });
});

describe("a start that fails", () => {
  const missing = (name: string) => ({
    disks: [{ name: "root", file: `${on.bed.stateDir}/${name}-is-not-there.img` }],
  });

  it("on create keeps the machine and lets the next run go on", async () => {
    const inputs = on.small("half", missing("half"));
    const error = await caught(on.create(inputs));
    expect(error).toBeInstanceOf(PartialStateError);
    const state = (error as PartialStateError).state;
    expect(state.outputs).toMatchObject({ powerState: "stopped" });
    (await import("node:fs")).writeFileSync(
      `${on.bed.stateDir}/half-is-not-there.img`,
      "x".repeat(512),
    );
    const fixed = await on.update(inputs, state);
    expect(fixed.outputs).toMatchObject({ powerState: "running" });
    await on.remove(fixed);
  });

  it("on restart brings the old machine back", async () => {
    const inputs = on.small("back", { power: { applyChanges: "restart", gracefulTimeout: "0s" } });
    const state = await on.create(inputs);
    const error = await caught(
      on.update({ ...inputs, ...missing("back"), cpu: { count: 2 } }, state),
    );
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).not.toBeInstanceOf(PartialStateError);
    expect(await on.bed.virsh("domstate", "back")).toBe("running");
    expect(await on.bed.virsh("dumpxml", "--inactive", "back")).not.toContain("is-not-there");
    expect(await on.drift(state)).toEqual([]);
    await on.remove(state);
  });
});

describe("a machine that is gone", () => {
  it("reads as gone and deletes as success", async () => {
    const state: ResourceState = await on.create(on.small("gone", { power: { state: "stopped" } }));
    await on.bed.virsh("undefine", "gone");
    expect(await on.provider.read("VirtualMachine", state, on.operation)).toBeUndefined();
    await on.remove(state);
  });
});
