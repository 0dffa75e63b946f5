/** Keeps the end of what a guest writes to its console, and looks for a text in all of it. */
export class ConsoleTail {
  readonly #wanted: string | undefined;
  readonly #decoder = new TextDecoder();
  #text = "";
  #seen = false;

  /** `wanted` is looked for in everything that passes, also when it is no longer kept. */
  constructor(wanted?: string) {
    this.#wanted = wanted;
  }

  push(bytes: Uint8Array): void {
    this.#text += this.#decoder.decode(bytes, { stream: true });
    // The kept text overlaps the next piece, so a text cut in two by the stream is found.
    if (this.#wanted !== undefined && this.#text.includes(this.#wanted)) this.#seen = true;
    if (this.#text.length > KEPT + SLACK) this.#text = this.#text.slice(-KEPT);
  }

  get seen(): boolean {
    return this.#seen;
  }

  /** The last lines, without colours and other control characters. */
  lines(count: number): readonly string[] {
    return plain(this.#text)
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== "")
      .slice(-count);
  }
}

const KEPT = 64 * 1024;
const SLACK = 64 * 1024;

function plain(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
      .replace(/\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07|[ -/]+[0-~]|[0-~])/g, "")
      .replaceAll("\r", "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
      .replace(/[\x00-\x09\x0b-\x1f\x7f]/g, "")
  );
}
