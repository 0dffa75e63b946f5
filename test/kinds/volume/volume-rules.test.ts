import { normalise } from "../../../provider/core/normalise";
import { formatPath } from "../../../provider/core/property-path";
import { type Properties, UNKNOWN } from "../../../provider/core/value";
import { volume } from "../../../provider/kinds/volume/volume-schema";

/** `path: summary` of everything that is wrong. */
function problems(inputs: Properties): readonly string[] {
  const { value, diagnostics } = normalise(volume.inputs, { name: "v", pool: "p", ...inputs });
  const all = diagnostics.length > 0 ? diagnostics : (volume.check?.(value) ?? []);
  return all.map(({ path = [], summary }) => `${formatPath(path)}: ${summary}`);
}

const BACKING = { volume: "p/base", format: "qcow2" };
const SECRET = "2f2f6a3e-5a5c-4f0f-9f8e-0d3f5a0c1b2a";

describe("a volume's rules", () => {
  it.each<[string, Properties]>([
    ["an empty volume", { size: "1GiB" }],
    ["an upload", { source: { file: "x.qcow2" } }],
    ["an upload of a CD", { source: { url: "https://a.example/b.iso" }, format: "iso" }],
    ["an overlay", { backing: BACKING }],
    ["a copy", { cloneFrom: { volume: "other/base" } }],
    ["a LUN", { name: "unit:0:0:1", existing: true, format: "raw" }],
    ["encryption", { size: "1GiB", format: "raw", encryption: { secret: SECRET } }],
    ["what is not known yet", { size: UNKNOWN, backing: { volume: UNKNOWN, format: "raw" } }],
    ["wiping", { size: "1GiB", onDelete: "delete", wipeOnDelete: true }],
  ])("take %s", (_what, inputs) => {
    expect(problems(inputs)).toEqual([]);
  });

  it.each<[string, Properties, readonly string[]]>([
    ["no size and no content", {}, ["size: is required"]],
    ["a size of zero", { size: "0B" }, ["size: is not valid"]],
    ["a negative size", { size: "-1GiB" }, ["size: is not valid"]],
    ["a size without a unit", { size: "20" }, ["size: is not valid"]],
    ["a size in a wrong unit", { size: "20 gigs" }, ["size: is not valid"]],
    ["a name with a slash", { name: "a/b", size: "1GiB" }, ["name: is not valid"]],
    ["a name of digits", { name: "42", size: "1GiB" }, ["name: is not valid"]],
    ["a name that hides", { name: ".a", size: "1GiB" }, ["name: is not valid"]],
    [
      "two contents",
      { source: { file: "x" }, backing: BACKING },
      ["backing: cannot be combined with other content"],
    ],
    [
      "two sources",
      { source: { file: "x", url: "https://a.example/" } },
      ["source: needs exactly one source"],
    ],
    [
      "no source",
      { source: { checksum: `sha256:${"0".repeat(64)}` } },
      ["source: needs exactly one source"],
    ],
    [
      "a checksum without its kind",
      { source: { file: "x", checksum: "0".repeat(64) } },
      ["source.checksum: is not valid"],
    ],
    ["an ftp address", { source: { url: "ftp://a.example/" } }, ["source.url: is not valid"]],
    [
      "two images below",
      { backing: { ...BACKING, path: "/x" } },
      ["backing: needs exactly one source"],
    ],
    [
      "an image below without its format",
      { backing: { volume: "p/base" } },
      ["backing.format: is required"],
    ],
    [
      "a volume that is no pool/name",
      { backing: { volume: "base", format: "raw" } },
      ["backing.volume: is not valid"],
    ],
    [
      "a raw overlay",
      { backing: BACKING, format: "raw" },
      ["format: is not possible with backing"],
    ],
    [
      "an overlay of itself",
      { backing: { volume: "p/v", format: "qcow2" } },
      ["backing.volume: cannot be the volume itself"],
    ],
    [
      "a copy of itself",
      { cloneFrom: { volume: "p/v" } },
      ["cloneFrom.volume: cannot be the volume itself"],
    ],
    ["an empty CD", { format: "iso", size: "1GiB" }, ["format: is not possible without source"]],
    [
      "qcow2 options of a raw volume",
      { size: "1GiB", format: "raw", qcow2: {} },
      ["qcow2: is not possible here"],
    ],
    [
      "a cluster of 3000 bytes",
      { size: "1GiB", qcow2: { clusterSize: "3000B" } },
      ["qcow2.clusterSize: is not valid"],
    ],
    [
      "tables of a raw volume",
      { size: "1GiB", format: "raw", preallocation: "metadata" },
      ["preallocation: is not possible here"],
    ],
    [
      "a reserved overlay",
      { backing: BACKING, preallocation: "full" },
      ["preallocation: is not possible with backing"],
    ],
    [
      "making what exists",
      { existing: true, size: "1GiB" },
      ["size: is not possible with existing"],
    ],
    [
      "wiping what is kept",
      { size: "1GiB", wipeOnDelete: true },
      ["wipeOnDelete: has nothing to wipe"],
    ],
    [
      "encrypting an upload",
      { source: { file: "x" }, encryption: { secret: SECRET } },
      ["encryption: is not possible with source"],
    ],
  ])("refuse %s", (_what, inputs, expected) => {
    expect(problems(inputs)).toEqual(expected);
  });
});
