import { checkManifest } from "../../../../../../provider/backends/cluster/kinds/cluster-object/check-manifest";
import { formatDiagnostic } from "../../../../../../provider/core/diagnostic";
import { MANIFEST_ROWS } from "./manifest-rows";

describe("what manifests are refused for, although a server would take them", () => {
  test.each(MANIFEST_ROWS)("%s", (_, apiVersion, kind, spec, says) => {
    const manifest = JSON.stringify({ apiVersion, kind, metadata: { name: "a" }, spec });
    const told = checkManifest({ manifest }).map(formatDiagnostic);
    if (says === undefined) expect(told).toEqual([]);
    else expect(told).toContainEqual(expect.stringContaining(says));
  });
});
