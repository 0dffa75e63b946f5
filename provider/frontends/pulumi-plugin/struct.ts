import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Properties } from "../../core/value";
import { unwrapProperties } from "./unwrap-value";
import { type WrapOptions, wrapProperties } from "./wrap-value";

/** A bag from the engine; an absent one is empty. */
export function fromStruct(struct: Struct | undefined): Properties {
  return struct === undefined ? {} : unwrapProperties(struct.toJavaScript());
}

/** A bag for the engine. */
export function toStruct(properties: Properties, options: WrapOptions): Struct {
  return Struct.fromJavaScript(wrapProperties(properties, options) as never);
}
