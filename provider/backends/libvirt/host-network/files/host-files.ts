import type { Operation } from "../../../../core/operation";
import type { HostScript, HostShell } from "../../host/host-shell";
import { type ChangeStep, changeStepLine } from "./change-step";
import { type HostFacts, readHostFacts } from "./host-facts";
import { CHANGE_HOST_NETWORK, READ_HOST_NETWORK } from "./host-file-scripts";

/** A host whose network is described in files, by its shell: constant scripts, and data on their input. */
export class HostFiles {
  readonly #shell: HostShell;
  readonly #signal: AbortSignal;
  readonly #changeTimeoutMs: number;

  /** `changeTimeoutMs` is how long a change may take; by default as long as its script says. */
  constructor(
    shell: HostShell,
    { signal }: Operation,
    changeTimeoutMs = CHANGE_HOST_NETWORK.timeoutMs,
  ) {
    this.#shell = shell;
    this.#signal = signal;
    this.#changeTimeoutMs = changeTimeoutMs;
  }

  async look(): Promise<HostFacts> {
    return readHostFacts(await this.run(READ_HOST_NETWORK, []));
  }

  async change(steps: readonly ChangeStep[]): Promise<void> {
    if (steps.length === 0) return;
    const timeoutMs = Math.min(CHANGE_HOST_NETWORK.timeoutMs, this.#changeTimeoutMs);
    await this.run({ ...CHANGE_HOST_NETWORK, timeoutMs }, steps.map(changeStepLine));
  }

  run(script: HostScript, lines: readonly string[]): Promise<string> {
    return this.#shell.run(script, lines, this.#signal);
  }
}
