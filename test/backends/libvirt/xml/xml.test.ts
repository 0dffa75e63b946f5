import fc from "fast-check";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  formatXml,
  parseXml,
  replaceChild,
  sameXml,
  textAt,
  textElement,
  withAttribute,
  withChild,
  withoutChild,
  type XmlElement,
} from "../../../../provider/backends/libvirt/xml";

const XML_TEXT = fc
  .string({ unit: "binary", maxLength: 12 })
  .map((text) =>
    text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ""),
  );
const NAME = fc.constantFrom("a", "name", "_x", "host-dev", "__proto__", "constructor", "é", "x.y");

const TREE: fc.Arbitrary<XmlElement> = fc.letrec<{ node: XmlElement }>((tie) => ({
  node: fc
    .record({
      name: NAME,
      attributes: fc.dictionary(NAME, XML_TEXT, { maxKeys: 3 }),
      children: fc.array(fc.oneof({ maxDepth: 4 }, XML_TEXT, tie("node")), { maxLength: 4 }),
    })
    .map(({ name, attributes, children }) => element(name, attributes, ...children)),
})).node;

describe("XML", () => {
  it("reads back every tree exactly as it was written", () => {
    fc.assert(
      fc.property(TREE, (tree) => {
        expect(parseXml(formatXml(tree))).toEqual(tree);
      }),
    );
  });

  it("finds a tree the same as itself and not as one with another attribute", () => {
    fc.assert(
      fc.property(TREE, (tree) => {
        const reordered = { ...tree, attributes: reverse(tree.attributes) };
        expect(sameXml(tree, reordered)).toBe(true);
        expect(sameXml(tree, withAttribute(tree, "unheard-of", "1"))).toBe(false);
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["white space", "  \n"],
    ["text only", "hello"],
    ["an unclosed element", "<a><b></a>"],
    ["two roots", "<a/><b/>"],
    ["a bare ampersand", "<a>x & y</a>"],
    ["an unquoted attribute", "<a b=c/>"],
    ["an attribute twice", '<a b="1" b="2"/>'],
    ["a NUL reference", "<a>&#0;</a>"],
    ["a control character", "<a>\u0001</a>"],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["an unbound prefix", "<a><qemu:arg/></a>"],
    ["an unbound attribute prefix", '<a x:b="1"/>'],
    ["a prefix bound only by a sibling", '<a><b xmlns:q="u"/><q:c/></a>'],
    ["a document type", "<!DOCTYPE a><a/>"],
    ["a bomb", '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ["an external entity", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ["an unclosed comment", "<a><!-- </a>"],
    ["an unclosed CDATA section", "<a><![CDATA[ </a>"],
    ["an unclosed quote", '<a b="</a>'],
    ["20000 levels", "<a>".repeat(20_000) + "</a>".repeat(20_000)],
    ["20000 levels without ends", "<a>".repeat(20_000)],
    ["20000 levels behind stray ends", "</a>".repeat(20_000) + "<a>".repeat(20_000)],
    ["a name that hides a deep tree in a quote", `<a b=">">${"<a>".repeat(300)}`],
  ])("refuses %s by code, without quoting the text", (_what, text) => {
    expect(() => parseXml(text)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("reads a megabyte of opening brackets in linear time", () => {
    const hostile = `<"<"'<'`.repeat(150_000);
    expect(() => parseXml(hostile)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it.each([
    ["references", "<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>", element("a", {}, "<&>\"'A😀")],
    ["a reference in an attribute", '<a b="&#10;&#9;"/>', element("a", { b: "\n\t" })],
    ["CDATA next to text", "<a>x<![CDATA[<b>]]>y</a>", element("a", {}, "x<b>y")],
    [
      "comments and instructions",
      "<?xml version='1.0'?><a>x<!-- <b> --><?p <c> ?>y</a>",
      element("a", {}, "xy"),
    ],
    ["line ends", "<a>x\r\ny\rz</a>", element("a", {}, "x\ny\nz")],
    ["a bracket in an attribute", '<a b="x>y"><c/></a>', element("a", { b: "x>y" }, element("c"))],
    [
      "unknown elements and prefixes",
      "<a xmlns:q='urn:q'><q:b q:c='1'><d/></q:b></a>",
      element("a", { "xmlns:q": "urn:q" }, element("q:b", { "q:c": "1" }, element("d"))),
    ],
  ])("reads %s", (_what, text, tree) => {
    expect(parseXml(text)).toEqual(tree);
  });

  it.each([
    [
      "a control character in text",
      element("a", {}, element("b", {}, "x\u0001")),
      /^write XML: a\/b holds the character U\+0001 at position 1,/,
    ],
    ["NUL in an attribute", element("a", { b: "\0" }), /a@b holds the character U\+0000/],
    [
      "a lone high surrogate",
      element("a", {}, "\ud83d"),
      /a holds the half of a surrogate pair U\+D83D/,
    ],
    ["a lone low surrogate", element("a", { b: "xy\ude00z" }), /U\+DE00 at position 2/],
    ["U+FFFE", element("a", {}, "\ufffe"), /U\+FFFE/],
    ["a name with a space", element("a b"), /name that XML cannot hold/],
    ["a name that closes the tag", element("a", { "b/><c": "1" }), /name that XML cannot hold/],
    ["an empty name", element(""), /name that XML cannot hold/],
  ])("refuses to write %s and says where", (_what, tree, message) => {
    expect(() => formatXml(tree)).toThrow(message);
  });

  it("leaves out what is undefined or false when building", () => {
    const built = element(
      "a",
      { b: undefined, c: 0 },
      false,
      undefined,
      [textElement("d", 5), "", "x"],
      "y",
    );
    expect(formatXml(built)).toBe('<a c="0"><d>5</d>xy</a>');
    expect(textElement("a", undefined)).toBeUndefined();
  });

  const DISK = parseXml(
    "<disk type='file'>\n <source file='/a'/><target dev='vda'/><alias name=' x '/>\n <source file='/b'/><serial> s </serial></disk>",
  );

  it("reads by name and path", () => {
    expect(childOf(DISK, "source")?.attributes).toEqual({ file: "/a" });
    expect(childrenOf(DISK, "source").map((source) => source.attributes.file)).toEqual([
      "/a",
      "/b",
    ]);
    expect(childrenOf(DISK)).toHaveLength(5);
    expect(textAt(DISK, "serial")).toBe(" s ");
    expect(textAt(DISK, "source")).toBe("");
    expect(textAt(DISK, "absent/serial")).toBeUndefined();
    expect(attributeAt(DISK, "", "type")).toBe("file");
    expect(attributeAt(DISK, "target", "dev")).toBe("vda");
    expect(attributeAt(DISK, "target", "toString")).toBeUndefined();
    expect(attributeAt(DISK, "target/absent", "dev")).toBeUndefined();
  });

  it("edits without touching the original", () => {
    const before = formatXml(DISK);
    const replaced = replaceChild(DISK, element("source", { file: "/c" }));
    expect(childrenOf(replaced, "source").map((source) => source.attributes.file)).toEqual([
      "/c",
      "/b",
    ]);
    expect(childrenOf(withoutChild(DISK, "source"), "source")).toEqual([]);
    expect(childrenOf(withChild(DISK, element("readonly"))).at(-1)?.name).toBe("readonly");
    expect(childOf(replaceChild(DISK, element("new")), "new")).toBeDefined();
    expect(withAttribute(DISK, "type", undefined).attributes).toEqual({});
    expect(formatXml(DISK)).toBe(before);
  });

  it("compares by meaning", () => {
    const same = parseXml("<a y='2' x='1'>\n  <b>t</b>\n</a>");
    expect(sameXml(same, parseXml("<a x='1' y='2'><b>t</b></a>"))).toBe(true);
    expect(sameXml(same, parseXml("<a x='1' y='2'><b>u</b></a>"))).toBe(false);
    expect(sameXml(same, parseXml("<a x='1' y='2'><b>t</b><b/></a>"))).toBe(false);
    expect(sameXml(same, parseXml("<a x='1'><b>t</b></a>"))).toBe(false);
  });
});

function reverse(attributes: XmlElement["attributes"]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).reverse());
}
