import { previewPlan } from "../../../provider/frontends/command-line/preview-plan";

const tofu = (after: object | null, actions: string[], more: object = {}) =>
  JSON.stringify({
    format_version: "1.2",
    resource_changes: [
      {
        address: "virt_virtual_machine.web",
        type: "virt_virtual_machine",
        change: { actions, after, ...more },
      },
      {
        address: "null_resource.x",
        type: "null_resource",
        change: { actions: ["create"], after: {} },
      },
    ],
  });

const urn = "urn:pulumi:dev::lab::virt:index:VirtualMachine::web";
const pulumi = (op: string, message = "", more: object = {}) =>
  JSON.stringify({
    steps: [
      { op, urn, ...more },
      { op: "same", urn: "urn:pulumi:dev::lab::pulumi:pulumi:Stack::x" },
    ],
    diagnostics: [{ urn, message }],
  });

const json = (plan: string) => JSON.parse(previewPlan(plan, { format: "json" }).text);

describe("virt preview", () => {
  const rows: readonly [string, string, object][] = [
    [
      "an update of OpenTofu",
      tofu({ name: "web-1", pending_impact: { memory: "next-start" } }, ["update"]),
      {
        worst: "next-start",
        objects: [
          {
            name: "virt_virtual_machine.web",
            kind: "VirtualMachine",
            objectName: "web-1",
            action: "update",
            impacts: [{ path: "memory", word: "next-start", reason: "" }],
          },
        ],
      },
    ],
    [
      "a replace of OpenTofu",
      tofu({ name: "web-1" }, ["delete", "create"], {
        replace_paths: [["name"], ["disks", 0, "device"]],
      }),
      {
        worst: "replace",
        objects: [
          {
            name: "virt_virtual_machine.web",
            kind: "VirtualMachine",
            objectName: "web-1",
            action: "replace",
            impacts: [
              { path: "name", word: "replace", reason: "" },
              { path: "disks[0].device", word: "replace", reason: "" },
            ],
          },
        ],
      },
    ],
    [
      "an update of OpenTofu that depends on what is not known yet",
      tofu({ name: "web-1" }, ["update"], { after_unknown: { pending_impact: true } }),
      {
        worst: null,
        objects: [
          {
            name: "virt_virtual_machine.web",
            kind: "VirtualMachine",
            objectName: "web-1",
            action: "update",
            impacts: [],
            uncertain: true,
          },
        ],
      },
    ],
    ["nothing to do of OpenTofu", tofu({}, ["no-op"]), { worst: null, objects: [] }],
    [
      "an update of Pulumi",
      pulumi("update", "memory: restart: fixed at start\ntitle: live: set at once\n", {
        newState: { inputs: { name: "web-1" } },
      }),
      {
        worst: "restart",
        objects: [
          {
            name: "web (VirtualMachine)",
            kind: "VirtualMachine",
            objectName: "web-1",
            action: "update",
            impacts: [
              { path: "memory", word: "restart", dataLoss: false, reason: "fixed at start" },
              { path: "title", word: "live", dataLoss: false, reason: "set at once" },
            ],
          },
        ],
      },
    ],
    [
      "a create of Pulumi",
      pulumi("create"),
      {
        worst: null,
        objects: [
          { name: "web (VirtualMachine)", kind: "VirtualMachine", action: "create", impacts: [] },
        ],
      },
    ],
  ];
  test.each(rows)("reads %s", (_, plan, expected) => expect(json(plan)).toEqual(expected));

  test("a replace that Pulumi tells in three steps counts once", () => {
    const steps = ["create-replacement", "replace", "delete-replaced"].map((op) => ({
      op,
      urn,
      replaceReasons: ["name"],
    }));
    expect(json(JSON.stringify({ steps })).objects).toHaveLength(1);
  });

  test.each([
    ["restart", 3],
    ["live", 3],
    ["replace", 0],
  ] as const)("--fail-on %s exits with %d on a restart", (failOn, exitCode) => {
    const plan = pulumi("update", "memory: restart: fixed at start");
    expect(previewPlan(plan, { format: "terminal", failOn }).exitCode).toBe(exitCode);
  });

  test("--fail-on does not let pass what may be worse than it looks", () => {
    const plan = tofu({}, ["update"], { after_unknown: { pending_impact: true } });
    expect(previewPlan(plan, { format: "terminal", failOn: "replace" }).exitCode).toBe(3);
    const { text } = previewPlan(plan, { format: "markdown" });
    expect(text).toMatch(/^What it does is known after apply\./);
    expect(text).toContain("| virt_virtual_machine.web | update |  |  | known after apply |");
  });

  test("markdown is a table that a pull request can show", () => {
    const { text } = previewPlan(pulumi("update", "memory: restart: a | b"), {
      format: "markdown",
    });
    expect(text).toBe(
      [
        "Worst impact: **restart**.",
        "",
        "| object | action | property | impact | why |",
        "| --- | --- | --- | --- | --- |",
        "| web (VirtualMachine) | update | memory | restart | a \\| b |",
        "",
      ].join("\n"),
    );
  });

  test.each(["", "{}", "[1]", "null"])("says what it wants when it is given %p", (text) => {
    expect(() => previewPlan(text, { format: "json" })).toThrow(/tofu show -json/);
  });
});
