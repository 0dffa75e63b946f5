import type { Codec } from "./codec";
import { XdrError } from "./rpc-error";

const canonical = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A UUID: sixteen raw bytes on the wire, the usual lower-case text with hyphens here. */
export const uuid: Codec<string> = {
  shape: "opaque[16]",
  minBytes: 16,
  read(reader) {
    const hex = reader.fixedOpaque(16).toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  },
  write(writer, value) {
    if (!canonical.test(value)) throw new XdrError(`"${value}" is not a UUID`);
    writer.fixedOpaque(Buffer.from(value.replaceAll("-", ""), "hex"), 16);
  },
};
