import type { Budget } from "./budget";
import { defineBudget } from "./define-budget";
import { dependencyBudget } from "./dependency-budget";
import { labBudgets } from "./lab-budgets";
import { manyAtOnceBudget } from "./many-at-once-budget";
import { startBudgets } from "./start-budgets";
import { uploadBudgets } from "./upload-budgets";

/** The budgets of the design. */
export const allBudgets: readonly Budget[] = [
  defineBudget,
  ...labBudgets,
  manyAtOnceBudget,
  ...uploadBudgets,
  ...startBudgets,
  dependencyBudget,
];
