import fs from "node:fs";
import path from "node:path";
import type { ResourceState } from "../../../../../../provider/core/resource-state";
import { untilTrue } from "../../../../../beds/control-plane/until-true";
import { type ImpactBed, startImpactBed } from "../impacts/impact-bed";
import type { LiveEdit } from "./live-edits";
import type { StoredEdit } from "./stored-edits";
import { writtenInputs } from "./written-inputs";

/** A machine that somebody else changes, and what the preview then shows. */
export interface DriftBed {
  readonly mac: string;
  /** The paths that the preview shows after an edit of the stored definition. */
  stored(edit: StoredEdit): Promise<readonly string[]>;
  live(edit: LiveEdit, where: "live" | "stored" | "both"): Promise<readonly string[]>;
  /** What an apply of the same program leaves of the drift. */
  readonly left: string[];
  stop(): Promise<void>;
}

export async function startDriftBed(): Promise<DriftBed> {
  const bed = await startImpactBed(writtenInputs);
  const { on } = bed;
  const { state } = bed;
  const mac = String((state.outputs.macAddresses as Record<string, string>).lan);
  const left: string[] = [];
  let files = 0;
  const file = (content: string) => {
    files += 1;
    const where = path.join(on.bed.stateDir, `edit-${files}.xml`);
    fs.writeFileSync(where, content);
    return where;
  };
  const extra = path.join(on.bed.stateDir, "extra.img");
  fs.writeFileSync(extra, Buffer.alloc(1_048_576));
  let current = state;
  const see = async () => {
    const { paths, healed } = await seen(bed, current, left);
    current = healed;
    return paths;
  };
  return {
    mac,
    left,
    stored: async ({ find, put }) => {
      const before = await on.bed.virsh("dumpxml", "--inactive", "--security-info", "change");
      const edited = before.replace(find, put);
      if (edited === before) throw new Error(`nothing matches ${find} in ${before}`);
      await on.bed.virsh("define", file(edited));
      return see();
    },
    live: async ({ virsh }, where) => {
      const flags = { live: ["--live"], stored: ["--config"], both: ["--live", "--config"] };
      const words = virsh.map((word) => {
        if (word === "DOMAIN") return "change";
        if (word === "TWO_ISO") return bed.files.otherIso;
        return word.startsWith("FILE:") ? file(word.slice(5).replace("EXTRA", extra)) : word;
      });
      const noFlags = ["suspend", "destroy", "autostart"].includes(virsh[0] ?? "");
      if (virsh[0] === "domif-setlink") {
        // It changes the running machine unless it is told otherwise.
        if (where !== "stored") await on.bed.virsh(...words);
        if (where !== "live") await on.bed.virsh(...words, "--config");
      } else await on.bed.virsh(...words, ...(noFlags ? [] : flags[where]));
      // virsh asks the guest and does not wait; libvirt learns of it by an event, at most one a second.
      if (virsh[0] === "setmem" && where !== "stored") {
        await untilTrue(`the guest has ${words[2]} KiB`, async () =>
          (await on.bed.virsh("dumpxml", "change")).includes(`'KiB'>${words[2]}</currentMemory>`),
        );
      }
      return see();
    },
    stop: () => bed.stop(),
  };
}

/** What the preview shows; afterwards the same program is applied, and the machine is as it was. */
async function seen(
  bed: ImpactBed,
  state: ResourceState,
  left: string[],
): Promise<{ readonly paths: readonly string[]; readonly healed: ResourceState }> {
  const { on } = bed;
  const fresh = await on.refresh(state);
  const plan = await on.provider.plan("VirtualMachine", state.inputs, fresh, on.operation);
  const paths = plan.changes.map((change) => change.path.join("."));
  const healed = await on.update(state.inputs, fresh);
  const again = await on.drift(healed, state.inputs);
  if (again.length > 0) left.push(`${paths.join(", ")}: ${again.join("; ")}`);
  const pending = healed.outputs.pendingChanges as readonly string[];
  if (pending.length === 0) return { paths, healed };
  await on.bed.virsh("destroy", "change");
  return { paths, healed: await settled(bed, await on.update(state.inputs, healed)) };
}

/** A guest that has just booted fills its balloon when its driver is there; until then that is pending. */
async function settled({ on }: ImpactBed, started: ResourceState): Promise<ResourceState> {
  let state = started;
  await untilTrue("nothing is pending on the machine", async () => {
    state = await on.refresh(state);
    return (state.outputs.pendingChanges as readonly string[]).length === 0;
  });
  return state;
}
