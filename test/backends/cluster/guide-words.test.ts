import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { KINDS } from "../../../provider/kinds/registry";
import { repositoryRoot } from "../../beds/repository-root";

const PAGE = readFileSync(
  path.join(repositoryRoot(), "docs", "guides", "from-openshift-virtualization.md"),
  "utf8",
);
/** Words that the guides explain. */
const GLOSSARY = ["CNI", "Multus", "CRD", "NAD", "PXE"];

test.each(GLOSSARY)("%s is explained, and where it is here", (word) => {
  expect(PAGE).toMatch(new RegExp(`^\\| ${word} \\| [^|]{10,} \\| [^|]*\\S[^|]* \\|$`, "m"));
});

test("what the page names is a kind or a construct that is there", () => {
  const folder = path.join(repositoryRoot(), "sdk", "pulumi", "constructs");
  const constructs = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    return [...text.matchAll(/^export class (\w+)/gm)].map(([, one = ""]) => one);
  });
  const there = [...KINDS.map(({ name }) => name), ...constructs];
  const named = [...PAGE.matchAll(/`([A-Z]\w+)`/g)].map(([, one = ""]) => one);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((one) => !there.includes(one))).toEqual([]);
});
