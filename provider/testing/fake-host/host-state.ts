import type { XmlElement } from "../../backends/libvirt/xml";
import type { FileSystem } from "./storage/file-system";

export interface FakePort {
  readonly uuid: string;
  readonly owner: { readonly name: string; readonly uuid: string };
  readonly mac: string;
}

export interface FakeNetwork {
  readonly uuid: string;
  readonly name: string;
  /** What the next start uses; undefined for one that exists only while it runs. */
  stored: XmlElement | undefined;
  /** What runs; undefined while it is stopped. */
  live: XmlElement | undefined;
  autostart: boolean;
  readonly ports: Map<string, FakePort>;
}

export interface FakePool {
  readonly uuid: string;
  readonly name: string;
  stored: XmlElement;
  /** What is in force while it runs. */
  live: XmlElement | undefined;
  autostart: boolean;
  /** Names of the volumes that the pool knows; a refresh looks again. */
  readonly volumes: Set<string>;
}

export interface FakeDomain {
  readonly uuid: string;
  name: string;
  /** -1 while it is off. */
  id: number;
  stored: XmlElement | undefined;
  live: XmlElement | undefined;
  state: number;
  reason: number;
  autostart: boolean;
  hasManagedSave: boolean;
  /** When it was started, as a number that only grows: tells one start from the next. */
  boots: number;
}

export interface FakeSecret {
  readonly uuid: string;
  readonly usageType: number;
  readonly usageID: string;
  xml: XmlElement;
  value: Uint8Array | undefined;
}

export interface FakeNodeDevice {
  readonly name: string;
  /** As its host driver shows it. */
  readonly hostXml: string;
  xml: string;
  /** A mediated device that is only defined is not. */
  active: boolean;
  autostart: boolean;
  /** Of a mediated device: it is kept when it stops. */
  defined?: boolean;
}

/** Everything that a fake host holds. Tests look at it; only procedures change it. */
export interface HostState {
  readonly uuid: string;
  readonly networks: Map<string, FakeNetwork>;
  readonly pools: Map<string, FakePool>;
  readonly domains: Map<string, FakeDomain>;
  readonly secrets: Map<string, FakeSecret>;
  readonly nodeDevices: Map<string, FakeNodeDevice>;
  readonly files: FileSystem;
  /** Numbers that only grow, one row for each purpose. */
  next(purpose: "domain" | "tap" | "port" | "bridge" | "group"): number;
}
