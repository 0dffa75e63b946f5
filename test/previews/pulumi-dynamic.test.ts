import { makeBackend } from "../../provider/bin/backend-factory";
import type { Properties } from "../../provider/core/value";
import { dynamicProviders } from "../../provider/frontends/pulumi-dynamic/dynamic-provider";
import { toBag } from "../../provider/frontends/pulumi-dynamic/values";
import { KINDS } from "../../provider/kinds/registry";
import { PREVIEW_ROWS } from "./all-rows";
import { type PreviewRow, replacePathsOf } from "./preview-row";

const OWN = { __provider: "text", __owner: "test/test" };

describe("previews through dynamic resources", () => {
  const provider = dynamicProviders({ kinds: KINDS, backend: makeBackend });
  beforeEach(() => {
    jest.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(() => jest.restoreAllMocks());

  test.each(PREVIEW_ROWS.map((row) => [`${row.kind}: ${row.title}`, row] as const))(
    "%s",
    async (_, row) => {
      const { kind, prior, inputs, expected } = row;
      const door = provider(kind);
      const checked = await door.check({}, wire(inputs));
      expectFailures(row, checked.failures);
      if (expected.action === "refused" || prior === undefined) return;
      const olds = wire({ ...prior.inputs, ...prior.outputs });
      const diff = await door.diff(prior.id, olds, wire(inputs));
      expect(diff.changes).toBe(expected.action !== "none");
      const replacing = replacePathsOf(row).map((path) => path.replace(/[.[].*$/, ""));
      expect(diff.replaces).toEqual([...new Set(replacing)]);
      expect(diff.deleteBeforeReplace).toBe(expected.action !== "none");
      expect(said()).toBe(expectedWords(row));
    },
  );
});

/** The words of impact that were printed for the user, each once. */
function said(): string {
  const text = jest
    .mocked(process.stderr.write)
    .mock.calls.map(([line]) => String(line))
    .join("");
  const words = text.matchAll(/: (live|replug|next-start|restart|replace)(?: \(|: )/g);
  return [...new Set(Array.from(words, ([, word]) => word))].sort().join(" ");
}

function expectedWords({ expected }: PreviewRow): string {
  return [...new Set(Object.values(expected.impact ?? {}))].sort().join(" ");
}

function expectFailures(
  { expected }: PreviewRow,
  failures: readonly { readonly property: string; readonly reason: string }[],
): void {
  const errors = (expected.diagnostics ?? []).filter(({ severity }) => severity === "error");
  const texts = failures.map(({ property, reason }) =>
    property ? `${property}: ${reason}` : reason,
  );
  expect(texts).toHaveLength(errors.length);
  for (const { path = "", says } of errors) {
    expect(texts.filter((text) => text.startsWith(path) && says.test(text))).toHaveLength(1);
  }
}

function wire(bag: Properties) {
  return { ...toBag(bag), ...OWN };
}
