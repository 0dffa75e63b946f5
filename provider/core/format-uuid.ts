/** 32 hexadecimal digits as a UUID is written: in groups of 8, 4, 4, 4 and 12. */
export function formatUuid(digits: string): string {
  const ends = [8, 12, 16, 20, 32];
  return ends.map((end, group) => digits.slice(ends[group - 1] ?? 0, end)).join("-");
}
