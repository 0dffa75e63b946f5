import { map, type PropertyTable, text } from "./property-schema";

/** The output that every kind has: the impact words of the last planned change, by property. */
export const PENDING_IMPACT = "pendingImpact";

export const PENDING_IMPACT_OUTPUT: PropertyTable = {
  [PENDING_IMPACT]: map({
    doc: "What the last planned change does, by property path: live, replug, next-start, restart or replace.",
    values: text({ doc: "The impact word." }),
  }),
};
