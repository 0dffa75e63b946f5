import { makeBackend } from "../../provider/bin/backend-factory";
import { formatPath } from "../../provider/core/property-path";
import { createProvider } from "../../provider/core/provider";
import { isUnknown } from "../../provider/core/value";
import { KINDS } from "../../provider/kinds/registry";
import { testOperation } from "../support/test-operation";
import { PREVIEW_ROWS } from "./all-rows";
import { expectDiagnostics } from "./expect-row";

/** Nothing listens there: what a preview says from saved state needs no host. */
const config = { uri: "qemu+unix:///system?socket=/nonexistent/libvirt-sock" };

describe("previews through the core", () => {
  const provider = createProvider({ kinds: KINDS, backend: makeBackend, config });
  afterAll(() => provider.close());

  test.each(PREVIEW_ROWS.map((row) => [`${row.kind}: ${row.title}`, row] as const))(
    "%s",
    async (_, row) => {
      const { kind, inputs, prior, expected } = row;
      expectDiagnostics(row, provider.check(kind, inputs).diagnostics);
      if (expected.action === "refused") return;
      const plan = await provider.plan(kind, inputs, prior, testOperation());
      expect(plan.action).toBe(expected.action);
      const impact = plan.changes.map(({ path, impact: { word } }) => [formatPath(path), word]);
      expect(Object.fromEntries(impact)).toEqual(expected.impact ?? {});
      for (const name of expected.unknownOutputs ?? []) {
        expect([name, isUnknown(plan.outputs[name])]).toEqual([name, true]);
      }
      expect(plan.outputs).toMatchObject(expected.knownOutputs ?? {});
    },
  );
});
