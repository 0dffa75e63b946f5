import { ProviderError } from "../../../../provider/core/provider-error";
import { UNKNOWN } from "../../../../provider/core/value";
import { answerCall } from "../../../../provider/frontends/terraform-plugin/answer-call";
import { configOf, Door, GADGET, unknownAttributes } from "../door";

const unreachable = () =>
  new ProviderError({ code: "Unavailable", operation: "connect", message: "no route to host" });

describe("what goes wrong", () => {
  let door: Door;
  beforeEach(async () => {
    door = new Door();
    await door.configure();
  });

  test("a host that cannot be reached leaves the saved state untouched at refresh", async () => {
    const state = await door.create({ name: "g" });
    door.world.failures.set("read", unreachable());
    const read = await door.read(state);
    expect(read.state).toEqual(state);
    expect(read.said).toEqual([
      expect.stringContaining("error refresh virt_gadget failed: Unavailable | connect: no route"),
    ]);
  });

  test("and at destroy", async () => {
    const state = await door.create({ name: "g" });
    await door.configure();
    door.world.failures.set("delete", unreachable());
    const destroyed = await door.apply(state, null, null);
    expect(destroyed.state).toEqual(state);
    expect(destroyed.said).toEqual([
      expect.stringContaining("error delete virt_gadget failed: Unavailable"),
    ]);
  });

  test("and at update", async () => {
    const state = await door.create({ name: "g" });
    door.world.failures.set("reconcile", unreachable());
    const updated = await door.apply(state, { name: "g", cores: 2 });
    expect(updated.state).toEqual(state);
    expect(updated.said).toEqual([expect.stringContaining("Unavailable")]);
  });

  test("a create of which nothing is left saves nothing", async () => {
    door.world.failures.set("reconcile", unreachable());
    const made = await door.apply(null, { name: "g" });
    expect(made).toEqual({
      state: null,
      said: [expect.stringContaining("create virt_gadget failed")],
    });
  });

  test("a thing that exists but is not ready is saved, with an error", async () => {
    door.world.notReady = true;
    const made = await door.apply(null, { name: "g", memory: "2048MiB" });
    expect(made.said).toEqual([
      expect.stringContaining("DeadlineExceeded | wait: no address within 5s"),
      expect.stringMatching(/is there, and saved as tainted.*untaint/),
    ]);
    expect(made.state).toMatchObject({
      name: "g",
      memory: "2048MiB",
      address: "192.0.2.7",
      pending_impact: {},
    });
    expect(unknownAttributes(made.state)).toEqual([]);
  });

  test("only what is gone is removed from the state", async () => {
    const state = await door.create({ name: "g" });
    door.world.objects.clear();
    expect(await door.read(state)).toEqual({ state: null, said: [] });
  });

  test("a host that cannot be asked is no reason against a plan, but it is said", async () => {
    door.world.failures.set("preview", unreachable());
    const { planned, said } = await door.plan(null, { name: "g" });
    expect(planned).not.toBeNull();
    expect(said).toEqual([
      expect.stringContaining("warning the host could not be asked about this plan: Unavailable"),
    ]);
  });

  test("what the host says against a plan fails it, at the attribute", async () => {
    const { said, diagnostics } = await door.plan(null, { name: "g", memory: "1PiB" });
    expect(said).toEqual(["error memory: is more than the host has"]);
    expect(diagnostics[0]?.attribute).toEqual({ steps: [{ attributeName: "memory" }] });
  });

  test("a call before Configure, and a type that nobody has, are told and not thrown", async () => {
    const fresh = new Door();
    const { said } = await fresh.plan(null, { name: "g" });
    expect(said).toEqual([expect.stringContaining("FailedPrecondition")]);
    const answer = await answerCall(fresh.session, "ReadResource", { typeName: "virt_nothing" });
    expect(answer.diagnostics?.[0]?.detail).toContain("there are virt_gadget");
  });

  test("bytes that are no value become a diagnostic, and the state stays", async () => {
    const currentState = { msgpack: Buffer.from("c1", "hex") };
    const answer = await answerCall(door.session, "ReadResource", {
      typeName: GADGET,
      currentState,
    });
    expect(answer.diagnostics).toHaveLength(1);
    expect(answer.newState).toBe(currentState);
  });

  test("state in the form of Terraform before 0.12 is refused", async () => {
    const answer = await answerCall(door.session, "UpgradeResourceState", {
      typeName: GADGET,
      rawState: { flatmap: { id: "x" } },
    });
    expect(answer.diagnostics?.[0]?.detail).toContain("before 0.12");
  });

  test("moves from other providers are refused by name", async () => {
    const moved = await answerCall(door.session, "MoveResourceState", {
      sourceTypeName: "libvirt_domain",
      targetTypeName: GADGET,
    });
    expect(moved.diagnostics?.[0]?.detail).toContain("libvirt_domain to virt_gadget");
  });

  test("StopProvider aborts what runs and nothing that comes later", async () => {
    let aborted: unknown;
    door.world.during = (operation) =>
      new Promise((_, reject) => {
        operation.signal.addEventListener("abort", () => {
          aborted = operation.signal.reason;
          reject(operation.signal.reason);
        });
        void answerCall(door.session, "StopProvider", {});
      });
    const { state, said } = await door.apply(null, { name: "g" });
    expect(state).toBeNull();
    expect(aborted).toBeInstanceOf(ProviderError);
    expect(said).toEqual([expect.stringContaining("Canceled")]);
    door.world.during = undefined;
    expect(await door.create({ name: "g" })).toMatchObject({ name: "g" });
  });

  test("the user's time-out ends an operation and says where it is set", async () => {
    door.world.during = ({ signal }) =>
      new Promise((_, reject) => {
        // The time may be over before anything listens.
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    const timeouts = { create: "5ms", read: null, update: null, delete: null };
    const { said } = await door.apply(null, { name: "g", timeouts });
    expect(said).toEqual([
      expect.stringContaining(
        "DeadlineExceeded | create virt_gadget: not done within 0.005s. Give it longer in the `timeouts` block.",
      ),
    ]);
  });
});

describe("progress in the engine's log", () => {
  test("has few lines, and the last one says 100 %", async () => {
    const door = new Door();
    await door.configure();
    door.world.during = async ({ progress }) => {
      for (let doneBytes = 0; doneBytes <= 4096; doneBytes += 1) {
        progress.report({ stage: "upload", doneBytes, totalBytes: 4096 });
      }
    };
    await door.create({ name: "g" });
    const lines = door.logLines.filter((line) => line.includes("upload"));
    expect(lines.length).toBeLessThan(20);
    expect(lines[0]).toContain("create virt_gadget: upload: 0 B of 4.0 KiB, 0 %");
    expect(lines.at(-1)).toContain("upload: 4.0 KiB of 4.0 KiB, 100 %");
  });
});

describe("the life of an object", () => {
  let door: Door;
  beforeEach(async () => {
    door = new Door();
    await door.configure();
  });

  test("a create knows beforehand what can be known", async () => {
    const { planned, replaces } = await door.plan(null, { name: "g" });
    expect(unknownAttributes(planned)).toEqual(["id", "address", "token"]);
    expect(planned?.uuid).toMatch(/^[0-9a-f-]{36}$/);
    expect(planned?.pending_impact).toEqual({});
    expect(planned?.memory).toBeNull();
    expect(replaces).toEqual([]);
  });

  test("then the plan is empty, also after a refresh, and the host is not written to", async () => {
    const config = { name: "g", memory: "1024MiB", labels: { a: "b" }, disks: [] };
    const state = await door.create(config);
    const { state: read } = await door.read(state);
    expect(read).toEqual(state);
    door.world.calls.length = 0;
    expect((await door.plan(read, config)).planned).toEqual(state);
    expect(door.world.calls).toEqual([]);
  });

  test("another spelling of the same is no change", async () => {
    const disk = (name: string, size: string) => ({
      name,
      size,
      password: null,
      password_wo: null,
      password_wo_version: null,
    });
    const state = await door.create({
      name: "g",
      memory: "1024MiB",
      disks: [disk("a", "1GiB"), disk("b", "2GiB")],
    });
    const respelt = {
      name: "g",
      memory: "1GiB",
      disks: [disk("b", "2048MiB"), disk("a", "1024MiB")],
    };
    expect((await door.plan(state, respelt)).planned).toEqual(state);
  });

  test("a default that the user writes or removes is saved without asking the host", async () => {
    const state = await door.create({ name: "g" });
    door.world.calls.length = 0;
    const { planned } = await door.plan(state, { name: "g", memory: "1GiB" });
    expect(planned).toEqual({ ...state, memory: "1GiB" });
    const { state: saved } = await door.apply(state, { name: "g", memory: "1GiB" });
    expect(saved).toEqual({ ...state, memory: "1GiB" });
    expect(door.world.calls).toEqual([]);
  });

  test("an update says its impact and keeps what cannot move", async () => {
    const state = await door.create({ name: "g" });
    const { planned, replaces, said } = await door.plan(state, {
      name: "g",
      memory: "2GiB",
      cores: 2,
    });
    expect(planned).toMatchObject({
      id: state.id,
      uuid: state.uuid,
      address: UNKNOWN,
      pending_impact: { memory: "restart", cores: "next-start" },
    });
    expect(replaces).toEqual([]);
    expect(said).toEqual(["warning memory: restart: memory is fixed at start"]);
    const { state: updated } = await door.apply(state, { name: "g", memory: "2GiB", cores: 2 });
    expect(updated).toMatchObject({
      memory: "2GiB",
      pending_impact: { memory: "restart", cores: "next-start" },
    });
  });

  test("a replace names its attribute, and its second plan asks no host and warns no more", async () => {
    const state = await door.create({ name: "g", place: "here" });
    const first = await door.plan(state, { name: "g", place: "there" });
    expect(first.replaces).toEqual(["place"]);
    expect(unknownAttributes(first.planned)).toContain("id");
    expect(first.said).toEqual([
      expect.stringContaining("warning place: replace: a gadget cannot move"),
    ]);
    door.world.calls.length = 0;
    const second = await door.plan(null, { name: "g", place: "there" }, first.privateBytes);
    expect(second.planned).toMatchObject({ place: "there", pending_impact: {} });
    expect(door.world.calls).toEqual([]);
  });

  test("drift shows as what is there, and the plan brings back what was written", async () => {
    const state = await door.create({ name: "g", memory: "2GiB" });
    const id = String(state.id);
    door.world.objects.set(id, { ...door.world.objects.get(id), memory: 3 * 2 ** 30 });
    const { state: drifted } = await door.read(state);
    expect(drifted).toEqual({ ...state, memory: "3GiB" });
    const { planned } = await door.plan(drifted, { name: "g", memory: "2GiB" });
    expect(planned).toMatchObject({ memory: "2GiB", pending_impact: { memory: "restart" } });
  });

  test("an import's own configuration plans nothing", async () => {
    const made = await door.create({ name: "g", memory: "2GiB", labels: { a: "b" } });
    const { state } = await door.import("g");
    expect(state).toMatchObject({ id: made.id, memory: "2GiB", labels: { a: "b" } });
    if (state === null) throw new Error("not imported");
    const { state: read } = await door.read(state);
    expect(read).toEqual(state);
    expect((await door.plan(read, configOf(door, state))).planned).toEqual(state);
  });

  test("an import of what is not there says what was tried", async () => {
    const { state, said } = await door.import("nothing");
    expect(state).toBeNull();
    expect(said).toEqual([expect.stringContaining("no gadget has this UUID or name")]);
  });

  test("unknown values stay unknown in the plan, and what depends on them too", async () => {
    const { planned } = await door.plan(null, { name: UNKNOWN, memory: UNKNOWN, labels: UNKNOWN });
    expect(unknownAttributes(planned)).toEqual(
      expect.arrayContaining(["name", "memory", "labels", "uuid"]),
    );
  });

  test("an update whose values are not known yet promises no impact, and says it beside", async () => {
    const state = await door.create({ name: "g", memory: "1GiB", cores: 1 });
    const first = await door.plan(state, { name: "g", memory: UNKNOWN, cores: 2 });
    expect(first.planned).toMatchObject({ memory: UNKNOWN, pending_impact: UNKNOWN });
    expect(first.diagnostics.map(({ summary, detail }) => [summary, detail])).toEqual([
      ["memory: restart: memory is fixed at start", ""],
      [
        "pending_impact is known after apply: it depends on values that are not known yet",
        "cores: next-start: stored for later",
      ],
    ]);
    const resolved = await door.plan(state, { name: "g", memory: "1GiB", cores: 1 });
    expect(resolved).toMatchObject({ planned: { pending_impact: {} }, said: [] });
  });

  test("saved state of an older shape gets today's", async () => {
    const json = Buffer.from(JSON.stringify({ id: "x", name: "g", gone: 1 }));
    const answer = await answerCall(door.session, "UpgradeResourceState", {
      typeName: GADGET,
      version: 0,
      rawState: { json },
    });
    expect(answer.diagnostics).toBeUndefined();
    const { planned } = await door.plan(null, { name: "g" });
    expect(planned).toHaveProperty("timeouts", null);
  });

  test("a destroy plans nothing but absence", async () => {
    const state = await door.create({ name: "g" });
    await door.configure();
    expect(await door.plan(state, null)).toMatchObject({ planned: null, said: [] });
    expect(await door.apply(state, null, null)).toEqual({ state: null, said: [] });
    expect(door.world.objects.size).toBe(0);
  });

  test("objects belong to the configured owner, else to root module and workspace", async () => {
    await door.create({ name: "g" });
    expect(door.world.operations.at(-1)?.owner).toBe("lab/default");
    await door.configure({ owner: "me" });
    await door.create({ name: "h" });
    expect(door.world.operations.at(-1)?.owner).toBe("me");
  });

  test("while the provider's own configuration is unknown, plans work and nothing is asked", async () => {
    const state = await door.create({ name: "g" });
    await door.configure({ uri: UNKNOWN });
    door.world.calls.length = 0;
    const read = await door.read(state);
    expect(read.state).toEqual(state);
    expect(read.said).toEqual([expect.stringContaining("warning virt_gadget: not refreshed")]);
    expect((await door.plan(state, { name: "g", cores: 2 })).planned).toMatchObject({ cores: 2 });
    expect(door.world.calls).toEqual([]);
  });
});
