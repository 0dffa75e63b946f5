import type { Properties } from "../../../../../core/value";
import type { XmlElement } from "../../../xml";
import type { DomainContext } from "../domain-xml/domain-context";
import type { Difference } from "../pending-changes";
import type { RunningMachine } from "./live-devices";

/** A running machine and what it should become without a restart. */
export interface LiveSync {
  readonly machine: RunningMachine;
  readonly live: XmlElement;
  readonly liveProperties: Properties;
  readonly stored: XmlElement;
  readonly storedProperties: Properties;
  readonly differences: readonly Difference[];
  readonly context: DomainContext;
}
