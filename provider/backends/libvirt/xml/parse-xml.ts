import {
  XmlElement as ParsedElement,
  XmlText as ParsedText,
  parseXml as parseDocument,
} from "@rgrove/parse-xml";
import { setOwn } from "../../../core/value";
import { checkXmlDepth } from "./xml-depth";
import { joinText, type XmlElement, type XmlNode } from "./xml-element";
import { xmlError } from "./xml-error";

/**
 * Reads a document into its root element. Comments and processing instructions are dropped, every
 * element and attribute is kept. Throws `InvalidArgument` for what is not well-formed, has an
 * unbound prefix or a document type, or is nested deeper than 200.
 */
export function parseXml(text: string): XmlElement {
  checkXmlDepth(text);
  const root = parseRoot(text);
  return convert(root, new Set(["xml", "xmlns"]));
}

function parseRoot(text: string): ParsedElement {
  try {
    const root = parseDocument(text).root;
    if (root) return root;
  } catch (error) {
    throw xmlError("read XML", positionOf(error), error);
  }
  throw xmlError("read XML", "there is no root element");
}

/** The parser's message quotes the text around the error; its first line does not. */
function positionOf(error: unknown): string {
  if (!(error instanceof Error)) return "not well-formed";
  return `not well-formed: ${error.message.split("\n")[0]}`;
}

function convert(parsed: ParsedElement, outerPrefixes: ReadonlySet<string>): XmlElement {
  const attributes: Record<string, string> = {};
  let prefixes = outerPrefixes;
  for (const [name, value] of Object.entries(parsed.attributes)) {
    setOwn(attributes, name, value);
    if (name.startsWith("xmlns:")) prefixes = new Set(prefixes).add(name.slice("xmlns:".length));
  }
  checkPrefix(parsed.name, prefixes);
  for (const name of Object.keys(attributes)) checkPrefix(name, prefixes);

  const children: XmlNode[] = [];
  for (const child of parsed.children) {
    if (child instanceof ParsedElement) children.push(convert(child, prefixes));
    else if (child instanceof ParsedText) children.push(child.text);
  }
  return { name: parsed.name, attributes, children: joinText(children) };
}

function checkPrefix(name: string, prefixes: ReadonlySet<string>): void {
  const colon = name.indexOf(":");
  if (colon >= 0 && !prefixes.has(name.slice(0, colon))) {
    throw xmlError("read XML", `the namespace prefix of "${name}" is not bound`);
  }
}
