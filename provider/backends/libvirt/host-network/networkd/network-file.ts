/** Files of systemd-networkd: sections of keys and values, in their order. */

export interface FileSection {
  readonly name: string;
  readonly entries: readonly (readonly [key: string, value: string])[];
}

export function parseNetworkFile(text: string): readonly FileSection[] {
  const sections: { name: string; entries: (readonly [string, string])[] }[] = [];
  // A backslash at its end goes on with the next line.
  for (const raw of text.replaceAll(/\\\r?\n/g, " ").split("\n")) {
    const line = raw.trim();
    const [, name] = /^\[(.+)\]$/.exec(line) ?? [];
    const at = line.indexOf("=");
    if (name !== undefined) sections.push({ name, entries: [] });
    else if (at > 0 && !/^[#;]/.test(line)) {
      sections.at(-1)?.entries.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
    }
  }
  return sections;
}

export function formatNetworkFile(sections: readonly FileSection[]): string {
  const texts = sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, entries }) =>
      [`[${name}]`, ...entries.map(([key, value]) => `${key}=${value}`), ""].join("\n"),
    );
  return texts.join("\n");
}

/** All values of a key, of all sections of the name. */
export function valuesIn(
  sections: readonly FileSection[],
  name: string,
  key: string,
): readonly string[] {
  return sections
    .filter((section) => section.name === name)
    .flatMap(({ entries }) => entries.filter(([found]) => found === key))
    .map(([, value]) => value);
}

/** The last value of a key: with networkd a later one takes the place of those before. */
export function valueIn(
  sections: readonly FileSection[],
  name: string,
  key: string,
): string | undefined {
  return valuesIn(sections, name, key).at(-1);
}
