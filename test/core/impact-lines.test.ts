import { impactLines, parseImpactLine } from "../../provider/core/impact-lines";
import type { PlannedChange } from "../../provider/core/plan";

const change = (path: PlannedChange["path"], impact: PlannedChange["impact"]): PlannedChange => ({
  kind: "update",
  path,
  pattern: "",
  property: undefined,
  from: 1,
  to: 2,
  impact,
});

describe("lines of impact", () => {
  const lines = impactLines([
    change(["title"], { word: "live", reason: "set at once" }),
    change(["disks", 0, "size"], { word: "replace", reason: "another file", dataLoss: true }),
    change(["memory"], { word: "restart", reason: "fixed at start", alsoAffects: ["web-2"] }),
  ]);

  test("tell the worst first", () => {
    expect(lines).toEqual([
      "disks[0].size: replace (its content is lost): another file",
      "memory: restart: fixed at start; web-2",
      "title: live: set at once",
    ]);
  });

  test("can be read back", () => {
    expect(lines.map((line) => parseImpactLine(`  ${line}\n`))).toEqual([
      { path: "disks[0].size", word: "replace", dataLoss: true, reason: "another file" },
      { path: "memory", word: "restart", dataLoss: false, reason: "fixed at start; web-2" },
      { path: "title", word: "live", dataLoss: false, reason: "set at once" },
    ]);
  });

  test("are told apart from any other text", () => {
    expect(parseImpactLine("memory: warm: no such word")).toBeUndefined();
    expect(parseImpactLine("waiting for the address")).toBeUndefined();
  });
});
