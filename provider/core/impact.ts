import { assertNever } from "./assert-never";

/** What a change does to a running object, from harmless to harmful. */
export const IMPACT_WORDS = ["live", "replug", "next-start", "restart", "replace"] as const;

export type ImpactWord = (typeof IMPACT_WORDS)[number];

export interface Impact {
  readonly word: ImpactWord;
  /** Why it is so, as a sentence without a full stop. */
  readonly reason: string;
  /** The guest must act before it is in force: hot-plug, balloon, vcpus. */
  readonly needsGuest?: boolean;
  /** Content goes with it. Only with `replace` or with a shrink. */
  readonly dataLoss?: boolean;
  /** What else it touches: `machine "web-1" loses its link for about a second`. */
  readonly alsoAffects?: readonly string[];
}

export function live(reason: string, more?: Partial<Impact>): Impact {
  return { word: "live", reason, ...more };
}

export function compareImpact(a: ImpactWord, b: ImpactWord): number {
  return IMPACT_WORDS.indexOf(a) - IMPACT_WORDS.indexOf(b);
}

export function worstImpact(impacts: Iterable<Impact>): ImpactWord | undefined {
  let worst: ImpactWord | undefined;
  for (const { word } of impacts) {
    if (worst === undefined || compareImpact(word, worst) > 0) worst = word;
  }
  return worst;
}

/** True when a user should be warned: something restarts, or data is at risk. */
export function isDisruptive(impact: Impact): boolean {
  switch (impact.word) {
    case "live":
    case "replug":
    case "next-start":
      return impact.dataLoss === true;
    case "restart":
    case "replace":
      return true;
    default:
      return assertNever(impact.word);
  }
}
