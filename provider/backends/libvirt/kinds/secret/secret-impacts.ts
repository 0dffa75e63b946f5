import { type Impact, live } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";

const NEW_SECRET: Impact = {
  word: "replace",
  reason: "libvirt finds a secret by it and cannot change it",
};

const NEW_VALUE = live("who uses it sees the new value at the next login or start");

/** What a change of each property does. */
const IMPACTS: { readonly [property: string]: Impact } = {
  name: NEW_SECRET,
  usage: NEW_SECRET,
  ephemeral: NEW_SECRET,
  value: NEW_VALUE,
  encoding: NEW_VALUE,
  description: live("it is only for people"),
};

export function secretImpact({ pattern }: PropertyChange): Impact {
  return IMPACTS[pattern] ?? NEW_SECRET;
}
