/**
 * Names that survive a lost answer: the same owner, kind and name always give the same UUID and the
 * same MAC addresses, so that a create that was cut off finds its own object again.
 */
import { canonicalJson } from "./canonical-json";
import { type Properties, reveal } from "./value";

/** RFC 9562 §5.5: a namespace of our own, drawn once. */
const NAMESPACE = "7f1c2b0e-5f0a-4c3e-9d55-6a2f0f6a3b51";

export async function uuidFor(owner: string, kind: string, name: string): Promise<string> {
  const namespace = NAMESPACE.replaceAll("-", "").match(/../g) ?? [];
  const bytes = new Uint8Array([
    ...namespace.map((byte) => Number.parseInt(byte, 16)),
    ...encode(owner, kind, name),
  ]);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", bytes)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(hash);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

/** A MAC in QEMU's and KVM's customary prefix 52:54:00. */
export async function macFor(owner: string, machine: string, device: string): Promise<string> {
  const hash = await sha256(encode(owner, machine, device));
  const tail = toHex(hash.slice(0, 3)).match(/../g) ?? [];
  return ["52", "54", "00", ...tail].join(":");
}

/**
 * What a create was asked for. Written beside the owner's mark; a second create that finds the same
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
