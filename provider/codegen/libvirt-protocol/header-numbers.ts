/** The numbers that C headers give names: members of enumerations, and definitions like `(4096 + 1)`. */
export function headerNumbers(headers: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const header of headers) {
    const text = header.replaceAll(/\/\*[\s\S]*?\*\//g, " ");
    for (const [, name = "", value = ""] of text.matchAll(
      /^#\s*define\s+(VIR_\w+)[ \t]+(\(?\d+(?:\s*\+\s*\d+)?\)?)\s*$/gm,
    )) {
      numbers.set(name, numberOf(value, numbers) ?? 0);
    }
    const withoutDirectives = text.replaceAll(/^\s*#.*$/gm, " ");
    for (const [, body = ""] of withoutDirectives.matchAll(/\benum\s*\w*\s*\{([^}]*)\}/g)) {
      readEnumeration(body, numbers);
    }
  }
  return numbers;
}

function readEnumeration(body: string, numbers: Map<string, number>): void {
  let next = 0;
  for (const member of body.split(",")) {
    const [name = "", value] = member.split("=").map((part) => part.trim());
    if (name === "") continue;
    const number = value === undefined ? next : numberOf(value, numbers);
    if (number === undefined) continue;
    numbers.set(name, number);
    next = number + 1;
  }
}

/** A number, a sum, a shifted bit, or another name; `undefined` for what is none of these. */
function numberOf(expression: string, numbers: ReadonlyMap<string, number>): number | undefined {
  const text = expression.replaceAll(/[()]/g, "").trim();
  const shift = /^(\d+)U?\s*<<\s*(\d+)$/.exec(text);
  if (shift !== null) return Number(shift[1]) * 2 ** Number(shift[2]);
  const terms = text.split("+").map((term) => numbers.get(term.trim()) ?? Number(term));
  const sum = terms.reduce((total, term) => total + term, 0);
  return Number.isInteger(sum) ? sum : undefined;
}
