import type { Properties, Value } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { attributeAt, childOf, childrenOf, element, type XmlElement } from "../../../../xml";
import { patchAttributes, patchChild, patchChildAttributes } from "../patch-element";
import { numberOf, switchOf, wordOf, yesNo } from "../read-element";

type Clock = NonNullable<NonNullable<MachineInputs["libvirt"]>["clock"]>;
type Timer = NonNullable<Clock["timers"]>[number];

const TIMERS = [
  "rtc",
  "pit",
  "hpet",
  "tsc",
  "kvmclock",
  "hypervclock",
  "platform",
  "armvtimer",
] as const;
const TICK_POLICIES = ["delay", "catchup", "merge", "discard"] as const;
const TRACKS = ["boot", "guest", "wall", "realtime"] as const;
const MODES = ["auto", "native", "emulate", "paravirt", "smpsafe"] as const;

export function patchClock(domain: XmlElement, inputs: MachineInputs): XmlElement {
  const { offset, timers = [] } = inputs.libvirt?.clock ?? {};
  return patchChild(domain, "clock", (clock) => {
    const keep = offset === undefined && offsetOf(clock) === undefined && hasOffset(clock);
    const set = keep ? clock : patchAttributes(clock, offsetAttributes(offset ?? "utc", clock));
    return patchTimers(set, timers);
  });
}

function hasOffset(clock: XmlElement): boolean {
  return attributeAt(clock, "", "offset") !== undefined;
}

function offsetAttributes(offset: string, stored: XmlElement) {
  const none = { timezone: undefined, adjustment: undefined, basis: undefined, start: undefined };
  if (/^-?\d+$/.test(offset)) {
    const basis = stored.attributes.basis ?? "utc";
    return { ...none, offset: "variable", adjustment: offset, basis };
  }
  if (offset === "utc" || offset === "localtime") return { ...none, offset };
  return { ...none, offset: "timezone", timezone: offset };
}

/** Undefined for an offset that is not `utc` by default and that no word of ours says. */
function offsetOf(clock: XmlElement): string | undefined {
  const { offset, timezone, adjustment } = clock.attributes;
  if (offset === "timezone") return timezone;
  if (offset === "variable") {
    return adjustment !== undefined && /^-?\d+$/.test(adjustment) ? adjustment : undefined;
  }
  const resets = adjustment !== undefined;
  return !resets && (offset === "utc" || offset === "localtime") ? offset : undefined;
}

function patchTimers(clock: XmlElement, timers: readonly Timer[]): XmlElement {
  const stored = childrenOf(clock, "timer");
  const known = (timer: XmlElement) => wordOf(TIMERS, timer.attributes.name) !== null;
  const others = clock.children.filter(
    (node) => typeof node === "string" || node.name !== "timer" || !known(node),
  );
  const patched = timers.map((timer) =>
    timerXml(
      timer,
      stored.find(({ attributes }) => attributes.name === timer.name),
    ),
  );
  return { ...clock, children: [...others, ...patched] };
}

function timerXml(timer: Timer, stored: XmlElement | undefined): XmlElement {
  const patched = patchAttributes(stored ?? element("timer"), {
    name: timer.name,
    present: yesNo(timer.present),
    tickpolicy: timer.tickPolicy,
    track: timer.track,
    frequency: timer.frequency,
    mode: timer.mode,
  });
  return patchChildAttributes(patched, "catchup", {
    threshold: timer.catchup?.threshold,
    slew: timer.catchup?.slew,
    limit: timer.catchup?.limit,
  });
}

export function readClock(domain: XmlElement): Properties {
  const clock = childOf(domain, "clock") ?? element("clock");
  const offset = offsetOf(clock);
  const timers = childrenOf(clock, "timer").flatMap((timer) => {
    const name = wordOf(TIMERS, timer.attributes.name);
    return name === null ? [] : { name, ...readTimer(timer) };
  });
  return { libvirt: { clock: { offset: offset === "utc" ? null : (offset ?? null), timers } } };
}

function readTimer(timer: XmlElement): Properties {
  const { present, tickpolicy, track, frequency, mode } = timer.attributes;
  return {
    present: switchOf(present),
    tickPolicy: wordOf(TICK_POLICIES, tickpolicy),
    catchup: catchupOf(timer),
    track: wordOf(TRACKS, track),
    frequency: numberOf(frequency),
    mode: wordOf(MODES, mode),
  };
}

function catchupOf(timer: XmlElement): Value {
  const catchup: Record<string, Value> = {};
  for (const [word, value] of Object.entries(childOf(timer, "catchup")?.attributes ?? {})) {
    const number = numberOf(value);
    if (number !== null) catchup[word] = number;
  }
  return Object.keys(catchup).length === 0 ? null : catchup;
}
