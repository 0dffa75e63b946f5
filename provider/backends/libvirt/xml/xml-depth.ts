import { xmlError } from "./xml-error";

/** Deeper than anything that libvirt writes; far from where a recursive parser runs out of stack. */
const MAX_XML_DEPTH = 200;

/** Sections whose content is no markup, by what opens and what closes them. */
const OPAQUE = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** Refuses deep nesting and document types in one linear pass, before a parser sees the text. */
export function checkXmlDepth(text: string): void {
  let depth = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const opaque = OPAQUE.find(([open]) => text.startsWith(open, at));
    if (opaque) {
      const end = text.indexOf(opaque[1], at + opaque[0].length);
      if (end < 0) return;
      at = end;
      continue;
    }
    if (text.startsWith("<!", at)) throw xmlError("read XML", "document types are not accepted");

    const end = endOfTag(text, at);
    if (text[at + 1] === "/") depth = Math.max(0, depth - 1);
    else if (text[end - 1] !== "/") depth += 1;
    if (depth > MAX_XML_DEPTH) {
      throw xmlError("read XML", `elements are nested deeper than ${MAX_XML_DEPTH}`);
    }
    at = end;
  }
}

/** Where the `>` of a tag is; a `>` between quotes does not end it. */
function endOfTag(text: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at];
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at;
  }
  return text.length;
}
