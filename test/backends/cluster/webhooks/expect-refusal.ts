/** `refused`: words of one of the refusals; undefined where there must be none. */
export function expectRefusal(refusals: readonly string[], refused: string | undefined): void {
  if (refused === undefined) expect(refusals).toEqual([]);
  else expect(refusals).toContainEqual(expect.stringContaining(refused));
}
