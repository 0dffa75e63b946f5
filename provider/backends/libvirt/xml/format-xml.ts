import { isElement, type XmlElement } from "./xml-element";
import { xmlError } from "./xml-error";

/** What is no character of XML 1.0. In unicode mode a lone surrogate is a character of its own. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._-]*(:[\p{L}_][\p{L}\p{N}\p{M}._-]*)?$/u;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Writes an element as XML that reads back as the same element. Throws `InvalidArgument` naming the
 * place of a character that XML cannot hold.
 */
export function formatXml(root: XmlElement): string {
  return format(root, root.name);
}

function format(node: XmlElement, path: string): string {
  checkName(node.name, path);
  let text = `<${node.name}`;
  for (const [name, value] of Object.entries(node.attributes)) {
    const where = `${path}@${name}`;
    checkName(name, where);
    checkCharacters(value, where);
    text += ` ${name}="${value.replace(/[&<>"\t\n\r]/g, escapeChar)}"`;
  }
  if (node.children.length === 0) return `${text}/>`;
  text += ">";
  for (const child of node.children) {
    if (isElement(child)) {
      text += format(child, `${path}/${child.name}`);
    } else {
      checkCharacters(child, path);
      text += child.replace(/[&<>\r]/g, escapeChar);
    }
  }
  return `${text}</${node.name}>`;
}

function escapeChar(char: string): string {
  return ESCAPES[char] ?? char;
}

function checkName(name: string, path: string): void {
  if (!NAME.test(name)) throw xmlError("write XML", `"${path}" holds a name that XML cannot hold`);
}

function checkCharacters(value: string, path: string): void {
  const found = FORBIDDEN.exec(value);
  if (!found) return;
  const code = found[0].codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase().padStart(4, "0");
  const what = code >= 0xd800 && code <= 0xdfff ? "half of a surrogate pair" : "character";
  throw xmlError(
    "write XML",
    `${path} holds the ${what} U+${hex} at position ${found.index}, which XML cannot hold`,
  );
}
