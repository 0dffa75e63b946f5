import type { Budget } from "./budget";
import { labBudgets } from "./lab-budgets";

/** The budgets of the design that exist by now, in its order. */
export const allBudgets: readonly Budget[] = [...labBudgets];
