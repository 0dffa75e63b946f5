import { ProtocolError } from "../../rpc/rpc-error";

/** One complete D-Bus type (D-Bus specification, "Type system"). */
export type DBusType =
  | { readonly kind: "basic"; readonly code: string }
  | { readonly kind: "variant" }
  | { readonly kind: "array"; readonly element: DBusType }
  | { readonly kind: "struct"; readonly members: readonly DBusType[] }
  | { readonly kind: "entry"; readonly key: DBusType; readonly value: DBusType };

const BASIC = "ybnqiuxtdsogh";
/** The specification's own limits: 32 arrays and 32 structs inside one another. */
const MAX_DEPTH = 64;

/** The types of a signature, as `sa{sv}`. Throws ProtocolError for one that is none. */
export function parseSignature(signature: string): readonly DBusType[] {
  const types: DBusType[] = [];
  for (let at = 0; at < signature.length; ) {
    const { type, end } = typeAt(signature, at, 0);
    types.push(type);
    at = end;
  }
  return types;
}

interface Parsed {
  readonly type: DBusType;
  readonly end: number;
}

function typeAt(signature: string, at: number, depth: number): Parsed {
  const code = signature[at];
  if (code === undefined || depth > MAX_DEPTH) throw notASignature(signature);
  if (BASIC.includes(code)) return { type: { kind: "basic", code }, end: at + 1 };
  if (code === "v") return { type: { kind: "variant" }, end: at + 1 };
  if (code === "(") return structAt(signature, at, depth);
  if (code !== "a") throw notASignature(signature);
  const element =
    signature[at + 1] === "{"
      ? entryAt(signature, at + 1, depth)
      : typeAt(signature, at + 1, depth + 1);
  return { type: { kind: "array", element: element.type }, end: element.end };
}

function structAt(signature: string, at: number, depth: number): Parsed {
  const members: DBusType[] = [];
  let end = at + 1;
  while (signature[end] !== ")") {
    const member = typeAt(signature, end, depth + 1);
    members.push(member.type);
    end = member.end;
  }
  if (members.length === 0) throw notASignature(signature);
  return { type: { kind: "struct", members }, end: end + 1 };
}

function entryAt(signature: string, at: number, depth: number): Parsed {
  const key = typeAt(signature, at + 1, depth + 1);
  const value = typeAt(signature, key.end, depth + 1);
  if (key.type.kind !== "basic" || signature[value.end] !== "}") throw notASignature(signature);
  return { type: { kind: "entry", key: key.type, value: value.type }, end: value.end + 1 };
}

function notASignature(signature: string): ProtocolError {
  return new ProtocolError(`"${signature}" is no D-Bus signature`);
}

/** Where values of a type begin: at a multiple of so many bytes. */
export function alignmentOf(type: DBusType): number {
  switch (type.kind) {
    case "array":
      return 4;
    case "struct":
    case "entry":
      return 8;
    case "variant":
      return 1;
    case "basic":
      return BASIC_ALIGNMENT[type.code] ?? 1;
  }
}

const BASIC_ALIGNMENT: { readonly [code: string]: number } = {
  ...{ n: 2, q: 2, b: 4, i: 4, u: 4, h: 4, s: 4, o: 4 },
  ...{ x: 8, t: 8, d: 8 },
};
