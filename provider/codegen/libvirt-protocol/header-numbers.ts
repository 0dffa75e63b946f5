/** The numbers that C headers give names: enumeration members and definitions like `(4096 + 1)`. */
export function headerNumbers(headers: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const header of headers) {
    for (const [, name = "", value] of header.matchAll(/\b(VIR_\w+)\s*=\s*(\d+)\s*[,\n/}]/g)) {
      numbers.set(name, Number(value));
    }
    for (const [, name = "", sum = ""] of header.matchAll(
      /#\s*define\s+(VIR_\w+)\s+\(?(\d+(?:\s*\+\s*\d+)?)\)?/g,
    )) {
      numbers.set(
        name,
        sum.split("+").reduce((total, part) => total + Number(part), 0),
      );
    }
  }
  return numbers;
}
