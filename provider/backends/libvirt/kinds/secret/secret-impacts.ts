import type { Impact } from "../../../../core/impact";
import type { PropertyChange } from "../../../../core/property-change";

const NEW_SECRET: Impact = {
  word: "replace",
  reason: "libvirt finds a secret by it and cannot change it",
};

/** What a change of each property does, and the call that does it. */
export const SECRET_IMPACTS: { readonly [property: string]: Impact & { readonly call: string } } = {
  name: { ...NEW_SECRET, call: "secretUndefine, secretDefineXML" },
  usage: { ...NEW_SECRET, call: "secretUndefine, secretDefineXML" },
  ephemeral: { ...NEW_SECRET, call: "secretUndefine, secretDefineXML" },
  value: {
    word: "live",
    reason: "who uses it sees the new value at the next login or start",
    call: "secretSetValue",
  },
  encoding: {
    word: "live",
    reason: "who uses it sees the new value at the next login or start",
    call: "secretSetValue",
  },
  description: { word: "live", reason: "it is only for people", call: "secretDefineXML" },
};

export function secretImpact({ pattern }: PropertyChange): Impact {
  const { word, reason } = SECRET_IMPACTS[pattern] ?? NEW_SECRET;
  return { word, reason };
}
