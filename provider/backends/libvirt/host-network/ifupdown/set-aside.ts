/** Lines of a file that somebody else wrote, made comments in their place, and given back. */

/** `reason` tells them from those that are set aside for another reason. */
export function setAside(text: string, lines: readonly number[], reason: string): string {
  return text
    .split("\n")
    .map((line, number) => (lines.includes(number) ? `${mark(reason)}${line}` : line))
    .join("\n");
}

export function givenBack(text: string, reason: string): string {
  return text
    .split("\n")
    .map((line) => (line.startsWith(mark(reason)) ? line.slice(mark(reason).length) : line))
    .join("\n");
}

function mark(reason: string): string {
  return `#virt-iac ${reason}# `;
}
