import type { Diagnostic } from "../../core/diagnostic";
import type { Properties } from "../../core/value";
import { checkAddresses } from "./check-addresses";
import { checkDns } from "./check-dns";
import { checkMode } from "./check-mode";
import { checkRoutes } from "./check-routes";

/** What is wrong with a network beyond what its schema says. */
export function checkNetwork(inputs: Properties): readonly Diagnostic[] {
  return [
    ...checkMode(inputs),
    ...checkAddresses(inputs),
    ...checkDns(inputs),
    ...checkRoutes(inputs),
  ];
}
