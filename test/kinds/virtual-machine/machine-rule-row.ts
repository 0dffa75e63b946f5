import { checkInputs } from "../../../provider/core/check-inputs";
import { type Diagnostic, formatDiagnostic } from "../../../provider/core/diagnostic";
import type { Properties } from "../../../provider/core/value";
import { virtualMachine } from "../../../provider/kinds/virtual-machine/virtual-machine-schema";

/** What a machine's rules say about some inputs. */
export interface MachineRuleRow {
  readonly title: string;
  readonly inputs: Properties;
  /** Matches of whole lines, in order; none means that nothing is wrong. */
  readonly says: readonly RegExp[];
}

export type Check = (inputs: Properties) => readonly Diagnostic[];

/** A machine that nothing is wrong with. */
export const sound: Properties = { name: "web-1", memory: "1GiB" };

export function saidOf(inputs: Properties, check: Check): readonly string[] {
  const handler = { check } as never;
  const { diagnostics } = checkInputs(virtualMachine, handler, "libvirt", { ...sound, ...inputs });
  return diagnostics.map((diagnostic) => `${diagnostic.severity} ${formatDiagnostic(diagnostic)}`);
}

export function testRows(rows: readonly MachineRuleRow[], check: Check): void {
  test.each(rows)("$title", ({ inputs, says }) => {
    const said = saidOf(inputs, check);
    expect(said).toHaveLength(says.length);
    for (const [index, line] of says.entries()) expect(said[index]).toMatch(line);
  });
}
