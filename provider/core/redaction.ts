/**
 * The one exit of every log line: known secrets never pass it.
 *
 * Front ends register each secret value they meet; the exit replaces it in whatever is printed, in
 * plain form and in the encodings in which values usually leak.
 */
import { isList, isProperties, isSecret, type Value } from "./value";

/** Shorter values would blot out ordinary words; lines of a document are ordinary sooner. */
const SHORTEST = 4;
const SHORTEST_LINE = 8;

export class Redaction {
  readonly #secrets = new Set<string>();
  /** The longest first: one secret may be a part of another. */
  #ordered: readonly string[] | undefined;

  /** Remembers every secret inside a value. */
  learn(value: Value | undefined, secret = false): void {
    if (isSecret(value)) this.learn(value.reveal(), true);
    else if (isList(value)) for (const item of value) this.learn(item, secret);
    else if (isProperties(value)) for (const v of Object.values(value)) this.learn(v, secret);
    else if (secret && typeof value === "string") this.#add(value);
  }

  /** The same text without any known secret, and without a password in a URI. */
  clean(text: string): string {
    let cleaned = text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*):[^\s/@]+@/gi, "$1:[secret]@");
    this.#ordered ??= [...this.#secrets].sort((one, other) => other.length - one.length);
    for (const secret of this.#ordered) cleaned = cleaned.replaceAll(secret, "[secret]");
    return cleaned;
  }

  #add(secret: string): void {
    this.#ordered = undefined;
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const long = lines.filter((line) => line.length >= SHORTEST_LINE);
    for (const part of secret.length >= SHORTEST ? [secret, ...long] : []) {
      this.#secrets.add(part);
      this.#secrets.add(JSON.stringify(part).slice(1, -1));
      this.#secrets.add(toBase64(part));
    }
  }
}

function toBase64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text.slice(0, 4096))));
}
