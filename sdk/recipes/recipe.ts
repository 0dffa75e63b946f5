/**
 * What a construct composes, as plain data: written once, and made into resources by a thin shell of
 * each front end. A recipe looks into no value that may be known only later; it passes it on.
 */

/** One resource of a construct. */
export interface Piece {
  /** Told apart by it within the construct; the construct's own name where it is empty. */
  readonly key: string;
  readonly kind:
    | "VirtualMachine"
    | "Volume"
    | "Network"
    | "PciDevice"
    | "StoragePool"
    | "ClusterObject";
  /** The kind's inputs, in camelCase; may hold {@link Reference}s. */
  readonly args: { readonly [name: string]: unknown };
}

/** The pieces of one construct, in the order in which they need each other. */
export interface Recipe {
  readonly pieces: readonly Piece[];
}

/** An output of an earlier piece, which only the shell can look up. */
export class Reference {
  readonly key: string;
  readonly output: string;

  constructor(key: string, output: string) {
    this.key = key;
    this.output = output;
  }
}

/** The same value with every reference in it replaced. What has a class of its own is left as it is. */
export function replaceReferences(
  value: unknown,
  replace: (reference: Reference) => unknown,
): unknown {
  if (value instanceof Reference) return replace(value);
  if (Array.isArray(value)) return value.map((item) => replaceReferences(item, replace));
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    replaceReferences(item, replace),
  ]);
  return Object.fromEntries(entries);
}

/** What is wrong with a construct's props: all of it, each by the path of the prop. */
export class RecipeError extends Error {
  readonly problems: readonly string[];

  constructor(construct: string, problems: readonly string[]) {
    super(`${construct}: ${problems.join("; ")}`);
    this.name = "RecipeError";
    this.problems = problems;
  }
}

/** Throws when there are problems. */
export function refuseProblems(construct: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new RecipeError(construct, problems);
}

/** The name of a piece: the construct's, and the piece's key behind it. */
export function pieceName(construct: string, key: string): string {
  return key === "" ? construct : `${construct}-${key}`;
}

/** The same object without what is undefined, so that equal props give equal specs. */
export function present(args: { readonly [name: string]: unknown }): {
  readonly [name: string]: unknown;
} {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
