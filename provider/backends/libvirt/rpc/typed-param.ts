import type { Codec } from "./codec";
import { double, hyper, int, string, struct, uhyper, uint } from "./codecs";
import { XdrError } from "./rpc-error";
import type { XdrWriter } from "./xdr-writer";

/** A value of libvirt's typed parameters, with the type it travels as. */
export type TypedValue =
  | { readonly type: "int"; readonly value: number }
  | { readonly type: "uint"; readonly value: number }
  | { readonly type: "llong"; readonly value: bigint }
  | { readonly type: "ullong"; readonly value: bigint }
  | { readonly type: "double"; readonly value: number }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "string"; readonly value: string };

const tags = ["int", "uint", "llong", "ullong", "double", "boolean", "string"] as const;
const armShapes = [int, uint, hyper, uhyper, double, int, string].map((arm) => arm.shape);

const typedValue: Codec<TypedValue> = {
  shape: `union(int){${armShapes.map((shape, index) => `${index + 1}:${shape}`).join(";")}}`,
  minBytes: 8,
  read(reader) {
    const tag = reader.int();
    switch (tags[tag - 1]) {
      case "int":
        return { type: "int", value: int.read(reader) };
      case "uint":
        return { type: "uint", value: uint.read(reader) };
      case "llong":
        return { type: "llong", value: hyper.read(reader) };
      case "ullong":
        return { type: "ullong", value: uhyper.read(reader) };
      case "double":
        return { type: "double", value: double.read(reader) };
      case "boolean":
        return { type: "boolean", value: int.read(reader) !== 0 };
      case "string":
        return { type: "string", value: string.read(reader) };
      default:
        throw new XdrError(`${tag} is not a type of parameter`);
    }
  },
  write(writer, typed) {
    writer.int(tags.indexOf(typed.type) + 1);
    writeArm(writer, typed);
  },
};

function writeArm(writer: XdrWriter, typed: TypedValue): void {
  if (typed.type === "string") string.write(writer, typed.value);
  else if (typed.type === "boolean") int.write(writer, typed.value ? 1 : 0);
  else if (typed.type === "llong") hyper.write(writer, typed.value);
  else if (typed.type === "ullong") uhyper.write(writer, typed.value);
  else if (typed.type === "double") double.write(writer, typed.value);
  else if (typed.type === "uint") uint.write(writer, typed.value);
  else int.write(writer, typed.value);
}

/** A named parameter, as in virTypedParameter. */
export const typedParam = struct({ field: string, value: typedValue });

export interface TypedParam {
  readonly field: string;
  readonly value: TypedValue;
}
