import { sourcedFiles } from "../../../../../provider/backends/libvirt/host-network/ifupdown/sourced-files";

const MAIN = "/etc/network/interfaces";
const OWN = "/etc/network/interfaces.d/virt-iac-br1";

function sourcedBy(...lines: readonly string[]) {
  return sourcedFiles(new Map([[MAIN, lines.join("\n")]]));
}

describe("what ifup reads beside its main file", () => {
  it.each<readonly [string, string, boolean]>([
    ["source /etc/network/interfaces.d/*", OWN, true],
    ["source interfaces.d/*", OWN, true],
    ["source interfaces.d/virt-iac-br?", OWN, true],
    ["source /etc/network/interfaces.d/*.cfg", OWN, false],
    ["source /etc/network/*", OWN, false],
    ["source interfaces.d/*", "/etc/network/interfaces.d/.virt-iac-br1.new", false],
    ["source-directory /etc/network/interfaces.d", OWN, true],
    ["source-directory interfaces.d", "/etc/network/interfaces.d/virt-iac-br.1", false],
    ["source-directory interfaces.d", "/etc/network/interfaces.d/a/b", false],
    ["# source interfaces.d/*", OWN, false],
    ["auto eth0", MAIN, true],
  ])("by %j: %s is read: %s", (line, file, expected) => {
    expect(sourcedBy(line).reads(file)).toBe(expected);
  });

  it.each([
    "source /srv/interfaces",
    "source ../interfaces",
    "source interfaces.d/$HOST",
    "source interfaces.d/[ab]",
    "source interfaces.d/a interfaces.d/b",
  ])("is not known by %j", (line) => {
    expect(sourcedBy(line).unseen).toEqual([line]);
  });

  it("is followed from file to file, and in a circle", () => {
    const found = sourcedFiles(
      new Map([
        [MAIN, "source interfaces.d/*"],
        ["/etc/network/interfaces.d/b", "source /etc/network/more\niface b inet manual"],
        ["/etc/network/interfaces.d/a", "iface a inet manual"],
        ["/etc/network/more", "source interfaces\niface more inet manual"],
        ["/etc/network/unread", "iface unread inet manual"],
      ]),
    );
    const names = found.stanzas
      .filter(({ keyword }) => keyword === "iface")
      .map(({ words, file }) => [words[0], file]);
    expect(names).toEqual([
      ["a", "/etc/network/interfaces.d/a"],
      ["b", "/etc/network/interfaces.d/b"],
      ["more", "/etc/network/more"],
    ]);
    expect(found.unseen).toEqual([]);
  });
});
