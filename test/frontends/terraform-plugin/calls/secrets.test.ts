import { inspect } from "node:util";
import type { TerraformObject } from "../../../../provider/frontends/terraform-plugin/values/terraform-value";
import { Door } from "../door";

const SECRET = "correct-horse-staple";

const disk = (values: TerraformObject): TerraformObject => ({
  name: "a",
  size: null,
  password: null,
  password_wo: null,
  password_wo_version: null,
  ...values,
});

let door: Door;
beforeEach(async () => {
  door = new Door();
  await door.configure();
});

test("a secret that the backend repeats is in no diagnostic and in no log line", async () => {
  door.world.failures.set("reconcile", new Error(`cannot use ${SECRET}`));
  const { said } = await door.apply(null, { name: "g", user_data: SECRET });
  expect(said.join()).toContain("cannot use [secret]");
  door.world.failures.set("read", new Error(`still ${SECRET}`));
  const read = await door.read(door.whole({ id: "x", name: "g" }));
  expect(read.said.join()).toContain("still [secret]");
  expect(door.logLines.join()).not.toContain(SECRET);
});

test("every secret is sensitive in the schema, and so is what the host makes secret", () => {
  const sensitive = door.block.attributes.filter((one) => one.sensitive).map(({ name }) => name);
  expect(sensitive).toEqual(["user_data", "user_data_wo", "token"]);
});

describe("a write-only value", () => {
  const first = { name: "g", user_data_wo: SECRET, user_data_wo_version: 1 };

  test("reaches the backend and neither plan nor state", async () => {
    const { planned } = await door.plan(null, first);
    const state = await door.create(first);
    expect(inspect([planned, state], { depth: 9 })).not.toContain(SECRET);
    expect(state).toMatchObject({ user_data: null, user_data_wo: null, user_data_wo_version: 1 });
    expect([...door.world.objects.values()][0]).toMatchObject({ userData: SECRET });
  });

  test("is the same while its version is, whatever it is", async () => {
    const state = await door.create(first);
    expect((await door.plan(state, { ...first, user_data_wo: "another one" })).planned).toEqual(
      state,
    );
  });

  test("is a change when its version is another", async () => {
    const state = await door.create(first);
    const next = { name: "g", user_data_wo: "another one", user_data_wo_version: 2 };
    const { planned, said } = await door.plan(state, next);
    expect(planned).toMatchObject({
      user_data_wo_version: 2,
      pending_impact: { user_data: "live" },
    });
    expect(said).toEqual([]);
    await door.apply(state, next);
    expect([...door.world.objects.values()][0]).toMatchObject({ userData: "another one" });
  });

  test("is not brought into the state by a refresh", async () => {
    const state = await door.create(first);
    expect((await door.read(state)).state).toEqual(state);
  });

  test("works in lists, by key", async () => {
    const disks = [
      disk({ name: "a" }),
      disk({ name: "b", password_wo: SECRET, password_wo_version: 1 }),
    ];
    const state = await door.create({ name: "g", disks });
    expect(state.disks).toEqual([disk({ name: "a" }), disk({ name: "b", password_wo_version: 1 })]);
    expect((await door.read(state)).state).toEqual(state);
    const moved = [disks[1] ?? null, disks[0] ?? null];
    expect((await door.plan(state, { name: "g", disks: moved })).planned).toEqual(state);
  });

  test("given up for a plain one is a change", async () => {
    const state = await door.create(first);
    const { planned } = await door.plan(state, { name: "g", user_data: SECRET });
    expect(planned).toMatchObject({
      user_data: SECRET,
      user_data_wo_version: null,
      pending_impact: { user_data: "live" },
    });
  });
});
