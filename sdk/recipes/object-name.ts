/** What is wrong with the name of an object of a cluster. What is absent is left to the cluster. */
export function objectNameProblems(path: string, found: string | undefined): readonly string[] {
  if (found === undefined) return [];
  const fits = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(found);
  const expected = "small letters, digits, '-' and '.', at most 253";
  return fits ? [] : [`${path}: found ${JSON.stringify(found)}, expected ${expected}`];
}
