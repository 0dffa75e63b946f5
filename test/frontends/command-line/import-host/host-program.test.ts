import { Secret } from "../../../../provider/core/value";
import { hclProgram } from "../../../../provider/frontends/command-line/import-host/hcl-program";
import { hostProgram } from "../../../../provider/frontends/command-line/import-host/host-program";
import type { HostObject } from "../../../../provider/frontends/command-line/import-host/read-host";
import { typescriptProgram } from "../../../../provider/frontends/command-line/import-host/typescript-program";
import { KINDS } from "../../../../provider/kinds/registry";

const volume = (pool: string, name: string, more: object = {}): HostObject => ({
  kind: "Volume",
  id: `${pool}/${name}`,
  name,
  inputs: { name, pool, ...more },
});
const pool = (name: string): HostObject => ({
  kind: "StoragePool",
  id: `uuid-of-${name}`,
  name,
  inputs: { name },
});
const machine = (name: string, inputs: object = {}): HostObject => ({
  kind: "VirtualMachine",
  id: `uuid-of-${name}`,
  name,
  inputs: { name, ...inputs },
});

const labels = (...objects: readonly HostObject[]) =>
  hostProgram(KINDS, objects).resources.map(({ label }) => label);
const hcl = (...objects: readonly HostObject[]) =>
  hclProgram(hostProgram(KINDS, objects), "test:///default", []);
const typescript = (...objects: readonly HostObject[]) =>
  typescriptProgram(hostProgram(KINDS, objects), []);

describe("the labels of a program", () => {
  const rows: readonly [string, readonly HostObject[], readonly string[]][] = [
    ["keep the words of a name", [machine("Web-1.lab")], ["web_1_lab"]],
    ["never begin with a digit", [machine("9-lives")], ["n9_lives"]],
    ["are there for a name without a letter", [machine("Ünï"), machine("…")], ["n", "n_2"]],
    [
      "differ where names differ only in signs",
      [machine("a-b"), machine("a_b"), machine("ab")],
      ["a_b", "a_b_2", "ab_3"],
    ],
    [
      "are free again in another kind",
      [pool("default"), machine("default")],
      ["default", "default"],
    ],
  ];
  test.each(rows)("%s", (_, objects, expected) => expect(labels(...objects)).toEqual(expected));
});

describe("references", () => {
  test("an overlay comes after the image below it and names it", () => {
    const overlay = volume("images", "a.qcow2", {
      backing: { volume: "images/z.qcow2", format: "qcow2" },
    });
    const program = hostProgram(KINDS, [overlay, volume("images", "z.qcow2"), pool("images")]);
    expect(program.resources.map(({ label }) => label)).toEqual(["images", "z_qcow2", "a_qcow2"]);
    expect(typescript(overlay, volume("images", "z.qcow2"))).toContain("volume: zQcow2Volume.id,");
  });

  test("what is not in the program stays a text", () => {
    expect(hcl(volume("elsewhere", "a"))).toContain('pool = "elsewhere"');
  });

  test("volumes of one name in two pools are two resources", () => {
    const text = typescript(volume("a", "root"), volume("b", "root"));
    expect(text).toContain('"a/root",');
    expect(text).toContain('"b/root",');
  });
});

describe("secrets", () => {
  const secret = machine("web-1", {
    graphics: [{ type: "vnc", password: new Secret("geheim12") }],
  });

  test("are variables of HCL and configuration of TypeScript, never text", () => {
    expect(hcl(secret)).toContain("password = var.web_1_graphics_vnc_password");
    expect(typescript(secret)).toContain('config.requireSecret("web1GraphicsVncPassword")');
    expect(hcl(secret) + typescript(secret)).not.toContain("geheim12");
  });
});

test("HCL takes no text for a template", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template of HCL
  const title = 'a ${b} %{c} "d" \\ \t\n\u0001';
  expect(hcl(machine("web", { title }))).toContain(
    'title = "a $${b} %%{c} \\"d\\" \\\\ \\t\\n\\u0001"',
  );
});

test("a key of a map is never a prototype in TypeScript", () => {
  const metadata = Object.fromEntries([["__proto__", "<a/>"]]);
  expect(typescript(machine("web", { libvirt: { metadata } }))).toContain('["__proto__"]: "<a/>"');
});
