import type { ImpactWord } from "../../../../../core/impact";

/** What a change of one property does, when the machine runs and when it is off. */
export interface ImpactRow {
  readonly running: ImpactWord;
  /** An update of a machine that is off is complete when it returns. */
  readonly off: ImpactWord;
  /** The call that brings it about while the machine runs. */
  readonly call: string;
  /** Why, as a sentence without a full stop. */
  readonly reason: string;
  /** The guest must act before it is in force. */
  readonly needsGuest?: boolean;
}

export type ImpactTable = { readonly [pattern: string]: ImpactRow };

const DEFINE = "domainDefineXMLFlags";

export function liveBy(call: string, reason: string): ImpactRow {
  return { running: "live", off: "live", call, reason };
}

/** libvirt does it at once; it is in force when the guest has followed. */
export function guestBy(call: string, reason: string): ImpactRow {
  return { ...liveBy(call, reason), needsGuest: true };
}

export function replugBy(reason: string): ImpactRow {
  const call = "domainDetachDeviceAlias, domainAttachDeviceFlags";
  return { running: "replug", off: "live", call, reason, needsGuest: true };
}

export function nextStart(reason: string, call = DEFINE): ImpactRow {
  return { running: "next-start", off: "live", call, reason };
}

export function replaceFor(reason: string): ImpactRow {
  return {
    running: "replace",
    off: "replace",
    call: "domainUndefineFlags, domainDefineXMLFlags",
    reason,
  };
}

/** Nothing on the host changes: the property tells the provider what to do. */
export function ours(reason: string): ImpactRow {
  return { running: "live", off: "live", call: "none", reason };
}

/** The same row for properties of one prefix. */
export function rows(prefix: string, names: string, row: ImpactRow): ImpactTable {
  const patterns = names.split(" ").map((name) => (name === "." ? prefix : `${prefix}${name}`));
  return Object.fromEntries(patterns.map((pattern) => [pattern, row]));
}
