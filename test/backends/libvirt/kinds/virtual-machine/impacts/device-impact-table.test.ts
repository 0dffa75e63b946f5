import { recordFigure } from "../../../../../support/figure";
import { deviceImpactCases, deviceInputs } from "./device-impact-rows";
import { type ImpactBed, startImpactBed } from "./impact-bed";

let bed: ImpactBed;
beforeAll(async () => {
  bed = await startImpactBed(deviceInputs);
});
afterAll(async () => {
  for (const [what, word] of shown) recordFigure(`${what}: ${word}`);
  await bed?.stop();
});

/** Each change that was shown and its word. */
const shown = new Map<string, string>();

const names = { volume: "", other: "", iso: "", otherIso: "", kernel: "", initrd: "" };
const cases = deviceImpactCases(names).map(({ pattern, path, to }, index) => ({
  what: `${pattern} (${path} ${to === undefined ? "goes" : "changes"})`,
  index,
}));

test.each(cases)("$what does on the host what the preview says", async ({ index, what }) => {
  const one = deviceImpactCases(bed.files)[index];
  if (one === undefined) throw new Error("no such case");
  const { said, did, problems } = await bed.try(one);
  expect(problems).toEqual([]);
  expect(said === "replug" ? "live" : said).toBe(did);
  shown.set(what, said);
});
