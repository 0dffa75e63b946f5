/** The same object without members that are absent or empty: an apply owns what it sends, `{}` too. */
export function withoutAbsent<T extends object>(members: T): Partial<T> {
  const kept = Object.entries(members).filter(([, value]) => !isAbsent(value));
  return Object.fromEntries(kept) as Partial<T>;
}

/** The same, or undefined when nothing is left. */
export function orAbsent<T extends object>(members: T): Partial<T> | undefined {
  const kept = withoutAbsent(members);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
