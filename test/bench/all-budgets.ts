import type { Budget } from "./budget";

/** The budgets of the design that exist by now, in its order. */
export const allBudgets: readonly Budget[] = [];
