import { UNKNOWN } from "../../../../provider/core/value";
import {
  brokenPlanRules,
  brokenResultRules,
} from "../../../../provider/frontends/terraform-plugin/calls/guard";
import type { BlockSchema } from "../../../../provider/frontends/terraform-plugin/schema/terraform-schema";
import type { TerraformObject } from "../../../../provider/frontends/terraform-plugin/values/terraform-value";

const described = { description: "" } as const;

const block: BlockSchema = {
  ...described,
  attributes: [
    { ...described, name: "id", mode: "computed", type: "string" },
    { ...described, name: "size", mode: "optional", type: "string" },
    {
      ...described,
      name: "pass_wo",
      mode: "optional",
      type: "string",
      sensitive: true,
      writeOnly: true,
    },
    {
      ...described,
      name: "disks",
      mode: "optional",
      type: {
        nesting: "list",
        attributes: [{ ...described, name: "size", mode: "required", type: "string" }],
      },
    },
  ],
  blocks: [{ name: "timeouts", block: { ...described, attributes: [], blocks: [] } }],
};

const empty = { id: null, size: null, pass_wo: null, disks: null, timeouts: null };
const of = (values: TerraformObject): TerraformObject => ({ ...empty, ...values });

describe("a plan breaks a rule when", () => {
  const rows: readonly [
    title: string,
    prior: TerraformObject | null,
    config: TerraformObject | null,
    planned: TerraformObject | null,
    broken: string,
  ][] = [
    ["it forgets the object", null, of({}), null, "one of plan and configuration is absent"],
    ["it makes up an object", null, null, of({}), "one of plan and configuration is absent"],
    [
      "it respells a value without a prior one",
      null,
      of({ size: "1GiB" }),
      of({ size: "1024MiB" }),
      "size: planned neither",
    ],
    [
      "it invents a third spelling",
      of({ size: "1GiB" }),
      of({ size: "1024MiB" }),
      of({ size: "1 GiB" }),
      "size: planned neither",
    ],
    [
      "it writes a default into what is not computed",
      null,
      of({}),
      of({ size: "1GiB" }),
      "size: planned, but neither configured nor computed",
    ],
    [
      "it keeps what the user removed",
      of({ size: "1GiB" }),
      of({}),
      of({ size: "1GiB" }),
      "size: planned, but neither configured nor computed",
    ],
    [
      "it plans a write-only value",
      null,
      of({ pass_wo: "p" }),
      of({ pass_wo: "p" }),
      "pass_wo: a write-only value is planned",
    ],
    [
      "an element is missing",
      null,
      of({ disks: [{ size: "1" }, { size: "2" }] }),
      of({ disks: [{ size: "1" }] }),
      "disks: has other elements",
    ],
    [
      "an element differs",
      null,
      of({ disks: [{ size: "1" }] }),
      of({ disks: [{ size: "2" }] }),
      "disks[0].size: planned neither",
    ],
    [
      "a known list becomes unknown",
      null,
      of({ disks: [] }),
      of({ disks: UNKNOWN }),
      "disks: absent or unknown",
    ],
    ["a block differs", null, of({ timeouts: {} }), of({}), "timeouts: a block differs"],
  ];
  test.each(rows)("%s", (_, prior, config, planned, broken) => {
    expect(brokenPlanRules(block, prior, config, planned)).toEqual([
      expect.stringContaining(broken),
    ]);
  });
});

describe("a plan is fine when", () => {
  const rows: readonly [
    title: string,
    prior: TerraformObject | null,
    config: TerraformObject | null,
    planned: TerraformObject | null,
  ][] = [
    ["nothing is wished and nothing planned", of({}), null, null],
    [
      "it is the configuration",
      null,
      of({ size: "1GiB", disks: [{ size: UNKNOWN }] }),
      of({ size: "1GiB", disks: [{ size: UNKNOWN }] }),
    ],
    ["computed values are chosen or unknown", null, of({}), of({ id: UNKNOWN })],
    [
      "another spelling keeps the prior one",
      of({ size: "1GiB" }),
      of({ size: "1024MiB" }),
      of({ size: "1GiB" }),
    ],
    [
      "a whole list keeps the prior one",
      of({ disks: [{ size: "1" }, { size: "2" }] }),
      of({ disks: [{ size: "2" }, { size: "1" }] }),
      of({ disks: [{ size: "1" }, { size: "2" }] }),
    ],
    ["a write-only value is not planned", null, of({ pass_wo: "p" }), of({})],
    ["an unknown list stays unknown", null, of({ disks: UNKNOWN }), of({ disks: UNKNOWN })],
  ];
  test.each(rows)("%s", (_, prior, config, planned) => {
    expect(brokenPlanRules(block, prior, config, planned)).toEqual([]);
  });
});

describe("a result", () => {
  const rows: readonly [
    title: string,
    planned: TerraformObject | null,
    actual: TerraformObject | null,
    broken: readonly string[],
  ][] = [
    ["is fine as planned", of({ size: "1" }), of({ size: "1" }), []],
    ["is fine when an unknown value became known", of({ id: UNKNOWN }), of({ id: "x" }), []],
    ["is fine when an unknown value became null", of({ id: UNKNOWN }), of({}), []],
    ["must not be absent", of({}), null, ["the object: present in only one"]],
    ["must not appear from nowhere", null, of({}), ["the object: present in only one"]],
    ["must keep a known value", of({ size: "1" }), of({ size: "2" }), ["size: differs"]],
    ["must not fill a null", of({}), of({ size: "2" }), ["size: present in only one"]],
    ["must be known", of({ id: UNKNOWN }), of({ id: UNKNOWN }), ["id: is still unknown"]],
    [
      "must be known to its leaves",
      of({ disks: UNKNOWN }),
      of({ disks: [{ size: UNKNOWN }] }),
      ["disks.0.size: is still unknown"],
    ],
    [
      "must keep every element",
      of({ disks: [{ size: "1" }] }),
      of({ disks: [] }),
      ["disks.0: present in only one"],
    ],
  ];
  test.each(rows)("%s", (_, planned, actual, broken) => {
    expect(brokenResultRules(planned, actual)).toEqual(
      broken.map((text) => expect.stringContaining(text)),
    );
  });
});

test("no message holds a value", () => {
  const secret = "hunter2-hunter2";
  const said = [
    ...brokenPlanRules(block, null, of({ size: secret }), of({ size: `${secret}!` })),
    ...brokenResultRules(of({ size: secret }), of({ size: `${secret}!` })),
  ];
  expect(said).toHaveLength(2);
  expect(said.join()).not.toContain(secret);
});
