import { recordFigure } from "../../../../../support/figure";
import { type DriftBed, startDriftBed } from "./drift-bed";
import { liveEdits } from "./live-edits";
import { STORED_EDITS } from "./stored-edits";

let bed: DriftBed;
beforeAll(async () => {
  bed = await startDriftBed();
});
afterAll(async () => {
  const live = liveEdits("").flatMap(({ config }) => (config ? [1, 2, 3] : [1])).length;
  recordFigure(`${STORED_EDITS.length} edits of the stored definition, ${live} changes by virsh`);
  await bed?.stop();
});
afterEach(() => {
  // What the preview showed, the next apply puts right.
  expect(bed.left.splice(0)).toEqual([]);
});

/** A whole block that appeared shows at its own path. */
function about(paths: readonly string[], wanted: string): readonly string[] {
  return paths.filter((path) => !`${wanted}.`.startsWith(`${path}.`) && !path.startsWith(wanted));
}

describe("the stored definition, edited by somebody else", () => {
  it.each(STORED_EDITS.map((edit) => ({ ...edit, what: `${edit.path} (${edit.put})` })))(
    "shows in the preview at $what and nowhere else",
    async (edit) => {
      const paths = await bed.stored(edit);
      expect(paths.length).toBeGreaterThan(0);
      expect(about(paths, edit.path)).toEqual([]);
    },
  );
});

describe("the running machine, changed by somebody else", () => {
  const cases = liveEdits("MAC").flatMap(({ path, virsh, config }, index) => {
    const wheres = config ? (["live", "stored", "both"] as const) : (["live"] as const);
    return wheres.map((where) => ({ path, what: virsh.slice(0, 2).join(" "), where, index }));
  });
  it.each(cases)("$what ($where) shows in the preview at $path and nowhere else", async (one) => {
    const edit = liveEdits(bed.mac)[one.index];
    if (edit === undefined) throw new Error("no such edit");
    const paths = await bed.live(edit, one.where);
    expect(paths.length).toBeGreaterThan(0);
    expect(about(paths, edit.path)).toEqual([]);
  });
});
