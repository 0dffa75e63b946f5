import { UNKNOWN } from "../../../../provider/core/value";
import type { TerraformObject } from "../../../../provider/frontends/terraform-plugin/values/terraform-value";
import { Door } from "../door";

const disk = (values: TerraformObject): TerraformObject => ({
  name: "a",
  size: null,
  password: null,
  password_wo: null,
  password_wo_version: null,
  ...values,
});

interface Row {
  readonly title: string;
  readonly config: TerraformObject;
  readonly summary: string;
  readonly detail?: RegExp;
  /** The attribute that the engine underlines. */
  readonly at?: readonly object[];
}

const bad: readonly Row[] = [
  {
    title: "a required attribute that is missing",
    config: {},
    summary: "name: is required",
    at: [{ attributeName: "name" }],
  },
  {
    title: "a name that is only digits",
    config: { name: "12" },
    summary: "name: is not valid",
    detail: /Found "12".*not only digits/,
  },
  {
    title: "a unit that is none",
    config: { name: "g", memory: "2XB" },
    summary: "memory: is not valid",
    detail: /Found "2XB"/,
  },
  {
    title: "a fraction of a core",
    config: { name: "g", cores: 1.5 },
    summary: "cores: is not valid",
    detail: /whole number/,
  },
  {
    title: "more cores than there are numbers",
    config: { name: "g", cores: 2n ** 70n },
    summary: "cores: is not valid",
  },
  {
    title: "something deep inside, shown at its element",
    config: { name: "g", disks: [disk({}), disk({ name: "b", size: "0B" })] },
    summary: "disks[1].size: is not valid",
    at: [{ attributeName: "disks" }, { elementKeyInt: 1 }],
  },
  {
    title: "the same disk twice",
    config: { name: "g", disks: [disk({}), disk({})] },
    summary: "disks[1].name: is used twice",
  },
  {
    title: "a time-out without a unit",
    config: { name: "g", timeouts: { create: "5", read: null, update: null, delete: null } },
    summary: "timeouts.create: is not valid",
    detail: /Found "5"/,
  },
  {
    title: "a write-only value for an engine that would save it",
    config: { name: "g", user_data_wo: "x", user_data_wo_version: 1 },
    summary: "user_data_wo: needs an engine with write-only attributes",
    at: [{ attributeName: "user_data_wo" }],
  },
  {
    title: "the same inside a list",
    config: { name: "g", disks: [disk({ password_wo: "x", password_wo_version: 1 })] },
    summary: "disks[0].password_wo: needs an engine",
  },
];

test.each(bad)("validation refuses $title", async ({ config, summary, detail, at }) => {
  const [first] = await new Door().validate(config);
  expect(first).toMatchObject({ severity: 1, summary: expect.stringContaining(summary) });
  if (detail) expect(first?.detail).toMatch(detail);
  if (at) expect(first?.attribute).toEqual({ steps: at });
});

test("all that is wrong is told at once", async () => {
  const said = await new Door().validate({ memory: "x", cores: 0 });
  expect(said.map(({ summary }) => summary)).toEqual([
    "name: is required",
    "memory: is not valid",
    "cores: is not valid",
  ]);
});

test("a secret is never in a message", async () => {
  const secret = `${"s3cr3t-".repeat(4)}\u0001`;
  const said = await new Door().validate({ name: "g", disks: [disk({ password: secret })] });
  expect(said[0]?.summary).toBe("disks[0].password: is not valid");
  expect(JSON.stringify(said)).not.toContain("s3cr3t");
});

test("unknown values pass", async () => {
  const config = { name: UNKNOWN, memory: UNKNOWN, disks: UNKNOWN, labels: { a: UNKNOWN } };
  expect(await new Door().validate(config)).toEqual([]);
});

test("an engine that has write-only attributes must give value and version, and one of the two ways", async () => {
  const door = new Door();
  expect(
    await door.validate({ name: "g", user_data_wo: "x", user_data_wo_version: 1 }, true),
  ).toEqual([]);
  const [noVersion] = await door.validate({ name: "g", user_data_wo: "x" }, true);
  expect(noVersion?.summary).toBe("user_data_wo: needs its version");
  const [both] = await door.validate(
    { name: "g", user_data: "y", user_data_wo: "x", user_data_wo_version: 1 },
    true,
  );
  expect(both?.summary).toBe("user_data_wo: is written twice");
});

test("the backend's own rules hold once it is certain which backend that is", async () => {
  const door = new Door();
  expect(await door.validate({ name: "g", cores: 13 })).toEqual([]);
  await door.configure();
  const [warning] = await door.validate({ name: "g", cores: 13 });
  expect(warning).toMatchObject({ severity: 2, summary: "cores: is an unlucky number" });
});

test("a bad provider configuration is refused without its password", async () => {
  const said = await new Door().configure({ uri: "qemu+ssh://me:hunter22@host/system" });
  expect(said).toEqual([expect.stringContaining("uri: must not hold a password")]);
  expect(said.join()).not.toContain("hunter22");
});
