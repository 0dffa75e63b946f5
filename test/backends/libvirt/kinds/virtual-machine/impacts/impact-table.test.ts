import { recordFigure } from "../../../../../support/figure";
import { type ImpactBed, startImpactBed } from "./impact-bed";
import { impactCases } from "./impact-rows";

let bed: ImpactBed;
beforeAll(async () => {
  bed = await startImpactBed();
});
afterAll(async () => {
  const words = [...new Set(shown.values())].sort();
  const counts = words.map((word) => {
    return `${[...shown.values()].filter((other) => other === word).length} ${word}`;
  });
  recordFigure(`the host did what the preview said: ${counts.join(", ")}`);
  for (const [what, word] of shown) recordFigure(`${what}: ${word}`);
  await bed?.stop();
});

/** The table that was shown: each change and its word. */
const shown = new Map<string, string>();

const names = { volume: "", other: "", iso: "", otherIso: "", kernel: "", initrd: "" };

describe("the word of the preview is what the host then does", () => {
  const cases = impactCases(names).map(({ pattern, path, to, skip }, index) => {
    const what = `${pattern} (${path} ${to === undefined ? "goes" : "changes"})`;
    return { what: skip === undefined ? what : `${what}: ${skip}`, skip, index };
  });

  it.skip.each(cases.filter(({ skip }) => skip !== undefined))("$what", () => {});

  it.each(cases.filter(({ skip }) => skip === undefined))("$what", async ({ index, what }) => {
    const one = impactCases(bed.files)[index];
    if (one === undefined) throw new Error("no such case");
    const { said, did, problems } = await bed.try(one);
    expect(problems).toEqual([]);
    expect(said === "replug" ? "live" : said).toBe(did);
    shown.set(what, said);
  });
});
