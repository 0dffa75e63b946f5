import { contentError } from "./content-error";
import type { Content } from "./file-content";

/** The same content, which must be as long as its user says: sources that end early do not always say so. */
export function withLength(content: Content, length: number | undefined): Content {
  if (length === undefined) return content;
  return { name: content.name, totalBytes: length, pieces: counted(content, length) };
}

async function* counted({ name, totalBytes, pieces }: Content, length: number) {
  let total = 0;
  for await (const piece of pieces) {
    total += piece.length;
    if (total > length || (totalBytes ?? length) !== length) {
      const found = totalBytes === undefined ? "more" : `${totalBytes} bytes`;
      throw contentError("read", `${name} has ${found}, and source.length is ${length} bytes`);
    }
    yield piece;
  }
  if (total < length) {
    const message = `${name} ended after ${total} of the ${length} bytes of source.length`;
    throw contentError("read", message, undefined, "Aborted");
  }
}
