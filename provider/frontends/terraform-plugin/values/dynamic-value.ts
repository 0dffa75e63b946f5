/**
 * Values on the wire: MessagePack by schema, as Terraform's type system wants it. Every attribute
 * of an object is present, absent ones are nil; unknown values are an extension.
 */
import { Decoder, Encoder } from "@msgpack/msgpack";
import type { Message } from "../protocol/messages";
import type { BlockSchema } from "../schema/terraform-schema";
import { blockFromWire } from "./from-wire";
import type { TerraformObject } from "./terraform-value";
import { blockToWire } from "./to-wire";

const encoder = new Encoder({ useBigInt64: true, sortKeys: true });
const decoder = new Decoder({ useBigInt64: true });

export function encodeDynamicValue(
  block: BlockSchema,
  value: TerraformObject | null,
): Message<"DynamicValue"> {
  return { msgpack: encoder.encode(value === null ? null : blockToWire(block, value, "")) };
}

export function decodeDynamicValue(
  block: BlockSchema,
  value: Message<"DynamicValue"> | undefined,
): TerraformObject | null {
  const raw = value?.msgpack?.length
    ? decoder.decode(value.msgpack)
    : value?.json?.length
      ? (JSON.parse(Buffer.from(value.json).toString("utf8")) as unknown)
      : null;
  return raw === null ? null : blockFromWire(block, raw, "");
}
