import type { Kind } from "../core/kind";
import { network } from "./network/network";

/** Every kind, in the order in which reference pages and lists show them. */
export const KINDS: readonly Kind[] = [network];
