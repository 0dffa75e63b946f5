/** Files of ifupdown, as interfaces(5) has them: stanzas and their options, in their order. */

export type InterfaceOption = readonly [name: string, value: string];

export interface Stanza {
  /** `iface`, `auto`, `source`, `allow-hotplug`, … */
  readonly keyword: string;
  readonly words: readonly string[];
  readonly options: readonly InterfaceOption[];
  /** Where it and its options stand, counted from zero; comments between them are not of it. */
  readonly lines: readonly number[];
}

const BEGINS_STANZA =
  /^(iface|auto|allow-\S+|mapping|rename|template|source|source-directory|no-auto-down|no-scripts)$/;

export function parseInterfaces(text: string): readonly Stanza[] {
  const stanzas: {
    keyword: string;
    words: string[];
    options: InterfaceOption[];
    lines: number[];
  }[] = [];
  for (const { line, lines } of logicalLines(text)) {
    const [keyword = "", ...words] = line.split(/\s+/);
    const open = stanzas.at(-1);
    if (BEGINS_STANZA.test(keyword))
      stanzas.push({ keyword, words, options: [], lines: [...lines] });
    else if (open !== undefined) {
      open.options.push([keyword, line.slice(keyword.length).trim()]);
      open.lines.push(...lines);
    }
  }
  return stanzas;
}

/** All values of an option, of all stanzas. ifupdown takes `bridge-ports` for `bridge_ports`. */
export function optionsIn(
  stanzas: readonly Pick<Stanza, "options">[],
  name: string,
): readonly string[] {
  const spelled = name.replaceAll("-", "_");
  return stanzas
    .flatMap(({ options }) => options)
    .filter(([found]) => found.replaceAll("-", "_") === spelled)
    .map(([, value]) => value);
}

/** A backslash at its end goes on with the next line. */
function logicalLines(text: string) {
  const found: { line: string; lines: number[] }[] = [];
  let goesOn = false;
  for (const [number, raw] of text.split("\n").entries()) {
    if (!goesOn && /^\s*(#|$)/.test(raw)) continue;
    const part = raw.replace(/\\$/, " ");
    const open = goesOn ? found.pop() : undefined;
    found.push({ line: (open?.line ?? "") + part, lines: [...(open?.lines ?? []), number] });
    goesOn = raw.endsWith("\\");
  }
  return found.map(({ line, lines }) => ({ line: line.trim(), lines }));
}
