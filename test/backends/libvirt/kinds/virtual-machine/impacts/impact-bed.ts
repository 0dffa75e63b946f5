import fs from "node:fs";
import path from "node:path";
import type { ResourceState } from "../../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../../provider/core/value";
import { type MachineBed, startMachineBed } from "../machine-bed";
import { baseInputs, type CaseFiles, type ImpactCase } from "./impact-rows";
import { setAt } from "./inputs-path";

/** What a preview said of a change and what then happened on the host. */
export interface ImpactSeen {
  readonly said: string;
  readonly did: string;
  /** What else went wrong; empty when all is as it should be. */
  readonly problems: readonly string[];
}

/** A booted machine to change, one property after the other. */
export interface ImpactBed {
  readonly on: MachineBed;
  /** The machine as it was made. */
  readonly state: ResourceState;
  readonly files: CaseFiles;
  try(one: ImpactCase): Promise<ImpactSeen>;
  stop(): Promise<void>;
}

const NETWORK = `<network><name>lab2</name><bridge name="virbr8" stp="off" delay="0"/>
  <ip address="192.168.178.1" netmask="255.255.255.0"><dhcp>
  <range start="192.168.178.2" end="192.168.178.254"/></dhcp></ip></network>`;

export async function startImpactBed(
  more: (files: CaseFiles) => Properties = () => ({}),
): Promise<ImpactBed> {
  const on = await startMachineBed();
  try {
    return await prepare(on, more);
  } catch (error) {
    await on.stop();
    throw error;
  }
}

async function prepare(on: MachineBed, more: (files: CaseFiles) => Properties): Promise<ImpactBed> {
  const file = (name: string, content: string | Buffer) => {
    const where = path.join(on.bed.stateDir, name);
    fs.writeFileSync(where, content);
    return where;
  };
  await on.bed.virsh("net-create", file("lab2.xml", NETWORK));
  const copy = (from: string, name: string) => file(name, fs.readFileSync(from));
  const files: CaseFiles = {
    volume: await on.volume("data.img", "raw"),
    other: await on.volume("other.qcow2"),
    iso: file("one.iso", Buffer.alloc(65_536, 1)),
    otherIso: file("two.iso", Buffer.alloc(131_072, 2)),
    kernel: copy(on.guest.kernel, "kernel"),
    initrd: copy(on.guest.initrd, "initrd"),
  };
  const { kernel, initrd, commandLine } = on.guest;
  const base: Properties = {
    name: "change",
    ...baseInputs(files, { kernel: { kernel, initrd, arguments: commandLine } }),
    waitFor: { console: "GUEST ready", timeout: "5m" },
    ...more(files),
  };
  const created = await on.create(base);
  return {
    on,
    files,
    state: created,
    try: (one) => tryCase(on, base, created, one),
    stop: () => on.stop(),
  };
}

async function tryCase(
  on: MachineBed,
  base: Properties,
  state: ResourceState,
  one: ImpactCase,
): Promise<ImpactSeen> {
  const wished = setAt(base, one.path, one.to);
  const plan = await on.provider.plan("VirtualMachine", wished, state, on.operation);
  // A change can come with others that need nothing, as a bus that is written now and was the default.
  const about = plan.changes.filter((change) => isAbout(change.pattern, one.pattern));
  const words = new Set(about.map(({ impact }) => impact.word));
  const domain = await domainId(on);
  const problems: string[] = [];
  if (plan.changes.length === 0) problems.push("the preview shows no change");
  if (about.length === 0) {
    problems.push(`the preview speaks of ${plan.changes.map((c) => c.pattern).join(", ")}`);
  }
  let did = "nothing";
  let after = state;
  try {
    after = await on.update(wished, state);
    const pending = after.outputs.pendingChanges as readonly string[];
    const sameProcess = (await domainId(on)) === domain;
    did = !sameProcess ? "restart" : pending.length > 0 ? "next-start" : "live";
    const again = await on.drift(after, wished);
    if (again.length > 0) problems.push(`the second preview shows ${again.join("; ")}`);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  await goBack(on, base, after, problems);
  return { said: [...words].join(" and "), did, problems };
}

/** A whole object that comes is a change at the object. */
function isAbout(seen: string, wanted: string): boolean {
  const inside = (inner: string, outer: string) => /^(\[\])*\./.test(inner.slice(outer.length));
  return (
    seen === wanted ||
    (seen.startsWith(wanted) && inside(seen, wanted)) ||
    (wanted.startsWith(seen) && inside(wanted, seen))
  );
}

/** The machine as it was; by a power cycle where a guest does not give back what it was given. */
async function goBack(
  on: MachineBed,
  base: Properties,
  after: ResourceState,
  problems: string[],
): Promise<void> {
  try {
    const back = await on.update(base, after);
    if ((back.outputs.pendingChanges as readonly string[]).length === 0) return;
  } catch (error) {
    problems.push(`on the way back: ${error instanceof Error ? error.message : String(error)}`);
  }
  await on.bed.virsh("destroy", "change");
  await on.update(base, after);
}

async function domainId(on: MachineBed): Promise<string> {
  return on.bed.virsh("domid", "change");
}
