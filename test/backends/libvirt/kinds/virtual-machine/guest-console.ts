import type { ConsoleStream } from "../../../../../provider/backends/libvirt/connection";
import { eventually } from "../../../../support/eventually";

/** What the tiny guest says on its console, from the moment it was asked. */
export class GuestConsole {
  readonly lines: string[] = [];
  readonly #stream: ConsoleStream;
  #rest = "";

  constructor(stream: ConsoleStream) {
    this.#stream = stream;
    void this.#read();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of this.#stream) {
      const parts = (this.#rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/);
      this.#rest = parts.pop() ?? "";
      this.lines.push(...parts);
    }
  }

  /** A line that came after `from` lines. */
  async said(pattern: RegExp, from = 0): Promise<string> {
    const found = () => this.lines.slice(from).find((line) => pattern.test(line));
    try {
      await eventually(`the guest says ${pattern}`, () => found() !== undefined);
    } catch (error) {
      throw new Error(`${error}; it said:\n${this.lines.slice(from).join("\n")}`);
    }
    return found() ?? "";
  }

  /** Types a command; the guest's answer comes after these lines. */
  async type(command: string): Promise<number> {
    const from = this.lines.length;
    await this.#stream.write(Buffer.from(`${command}\n`));
    return from;
  }

  async bootId(): Promise<string> {
    const from = await this.type("report");
    return /boot_id=(\S+)/.exec(await this.said(/GUEST report/, from))?.[1] ?? "";
  }

  close(): Promise<void> {
    return this.#stream.close();
  }
}
