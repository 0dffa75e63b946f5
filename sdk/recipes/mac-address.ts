/** What is wrong with a MAC address. */
export function macProblems(path: string, found: string): readonly string[] {
  if (/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(found)) return [];
  return [`${path}: found ${JSON.stringify(found)}, expected six bytes, as 52:54:00:12:34:56`];
}
