/**
 * Names that survive a lost answer: the same owner, kind and name always give the same UUID and the
 * same MAC addresses, so that a create that was cut off finds its own object again.
 */
import { canonicalJson } from "./canonical-json";
import { formatUuid } from "./format-uuid";
import { type Properties, reveal } from "./value";

/** The namespace that RFC 9562 §6.6 asks for: our own, drawn once, and never changed. */
const NAMESPACE = "7f1c2b0e-5f0a-4c3e-9d55-6a2f0f6a3b51";

/** The UUID of an object: version 5 (RFC 9562 §5.5), lower case. `name` is the object's own. */
export async function uuidFor(owner: string, kind: string, name: string): Promise<string> {
  const namespace = NAMESPACE.replaceAll("-", "").match(/../g) ?? [];
  const bytes = new Uint8Array([
    ...namespace.map((byte) => Number.parseInt(byte, 16)),
    ...encode(owner, kind, name),
  ]);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", bytes)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return formatUuid(toHex(hash));
}

/** The MAC address of a machine's device, lower case, in the prefix that QEMU and KVM use: 52:54:00. */
export async function macFor(owner: string, machine: string, device: string): Promise<string> {
  const hash = await sha256(encode(owner, machine, device));
  const tail = toHex(hash.slice(0, 3)).match(/../g) ?? [];
  return ["52", "54", "00", ...tail].join(":");
}

/**
 * What a create was asked for, as 32 hexadecimal digits. Written beside the owner's mark; a second create that finds the same
 * one goes on from what is there.
 */
export async function fingerprintOf(normalisedInputs: Properties): Promise<string> {
  const hash = await sha256(encode(canonicalJson(reveal(normalisedInputs))));
  return toHex(hash).slice(0, 32);
}

/** Length before each part, so that ("ab","c") and ("a","bc") differ. */
function encode(...parts: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(parts.map((part) => `${part.length}:${part}`).join(""));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
