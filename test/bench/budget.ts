/** One budget: ours against something that ran at the same time on the same machine. */
export interface Budget {
  readonly name: string;
  /** What `against` is, in words. */
  readonly comparison: string;
  /** Largest ratio (or, for a floor, smallest) that meets the budget. */
  readonly budget: string;
  measure(): Promise<Measurement>;
}

export interface Measurement {
  /** Both in the same unit. */
  readonly ours: number;
  readonly against: number;
  readonly unit: string;
  readonly met: boolean;
  /** What a reader of the figure should know, measured with it. */
  readonly note?: string;
}

export interface BudgetRow {
  readonly name: string;
  readonly ours: string;
  readonly against: string;
  readonly ratio: number;
  readonly budget: string;
  readonly met: boolean;
  readonly note?: string;
}

export function toRow(budget: Budget, measurement: Measurement): BudgetRow {
  const { ours, against, unit, met, note } = measurement;
  const amount = (value: number) => `${Number(value.toPrecision(3))} ${unit}`;
  return {
    name: budget.name,
    ours: amount(ours),
    against: `${amount(against)} (${budget.comparison})`,
    ratio: Number((ours / against).toPrecision(3)),
    budget: budget.budget,
    met,
    ...(note === undefined ? {} : { note }),
  };
}

/** The middle value: what a noisy machine leaves comparable. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
