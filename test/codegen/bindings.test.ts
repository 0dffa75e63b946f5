// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are references of Terraform.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { hclValue } from "../../provider/codegen/bindings/hcl-value";
import { postProcess } from "../../provider/codegen/bindings/post-process";
import { repositoryRoot } from "../beds/repository-root";
import { recordFigure } from "../support/figure";

const run = promisify(execFile);

const values: readonly [title: string, value: unknown, printed: unknown][] = [
  ["a text of several lines", "a\nb", '"a\\nb"'],
  ["a text that looks like an expression", "[1]", '"[1]"'],
  ["quotes", 'say "x"', '"say \\"x\\""'],
  ["a directive of templates", "%{ if }", '"%{ if }"'],
  ["a backslash and what no key types", "a\\b\b", '"a\\\\b\\u0008"'],
  ["a reference", "${virt_network.lan.name}", "${virt_network.lan.name}"],
  ["a reference in several lines", "a\n${x}", "a\\n${x}"],
  ["a reference among quotes", 'say "${f("{x}")}"', 'say \\"${f("{x}")}\\"'],
  ["what looks like a reference", '"$${HOME}" ${x} "$${y}"', '\\"$${HOME}\\" ${x} \\"$${y}\\"'],
  ["what is absent", { a: undefined, b: [{ c: "d" }] }, { b: [{ c: '"d"' }] }],
  ["numbers and flags", { a: 1, b: true, c: null }, { a: 1, b: true, c: null }],
];
test.each(values)("%s is printed right in HCL", (_, value, printed) => {
  expect(hclValue(value)).toEqual(printed);
});

test("what is resolved later is left alone", () => {
  const token = new (class Token {
    readonly value = "x";
  })();
  expect(hclValue([token])).toEqual([token]);
});

describe("the generators' text", () => {
  const source = `// https://registry.terraform.io/providers/x/docs
import * as cdktf from 'cdktf';

// Configuration
  /**
  * Disks.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/x#disks X#disks}
  */

export function xDisksToHclTerraform(struct?: XDisks): any {
  return struct;
}

export function xTimeoutsToHclTerraform(struct?: XTimeouts): any {
  return struct;
}
  protected synthesizeHclAttributes() {
    const attrs = {
      disks: {
        value: cdktf.listMapperHcl(xDisksToHclTerraform, false)(this._disks.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "XDisksList",
      },
      timeouts: {
        value: xTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "XTimeouts",
      },
    };
  }
`;
  const made = postProcess(source, { nestedAttributes: ["disks"] });

  test("a nested attribute is a value, and a block stays a block", () => {
    expect(made).toContain(
      'value: hclValue(cdktf.listMapper(xDisksToTerraform, false)(this._disks.internalValue)),\n        isBlock: false,\n        type: "any",',
    );
    expect(made).toContain(
      "value: xTimeoutsToHclTerraform(this._timeouts.internalValue),\n        isBlock: true",
    );
    expect(made).toContain('import { hclValue } from "../../hcl-value";');
  });

  test("converters that nothing calls go, others stay", () => {
    expect(made).not.toContain("xDisksToHclTerraform");
    expect(made).toContain("export function xTimeoutsToHclTerraform");
  });

  test("links to pages that do not exist go, the words stay", () => {
    expect(made).not.toContain("registry.terraform.io");
    expect(made).toContain("* Disks.\n  */");
  });
});

test("the committed bindings are what the generators write", async () => {
  const root = repositoryRoot();
  const start = performance.now();
  const { stdout } = await run(
    process.execPath,
    ["scripts/run.mjs", "provider/codegen/bindings/main.ts", "--check"],
    { cwd: root },
  ).catch((error: { readonly stdout: string }) => error);
  expect(stdout).toContain("0 files of the bindings would change");
  recordFigure(`both generated in ${Math.round(performance.now() - start)} ms`);
});
