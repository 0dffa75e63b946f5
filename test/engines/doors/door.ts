/** The first machine through any door, in one set of words: what every door must do alike. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Stack } from "@pulumi/pulumi/automation";
import { collectEvents, type PulumiBed, startPulumi } from "../../beds/pulumi-engine";
import { repositoryRoot } from "../../beds/repository-root";
import { startTofu, type TofuBed } from "../../beds/tofu-engine";
import { exampleProgram } from "../example-program";

export const DOORS = ["Pulumi plugin", "Pulumi dynamic", "OpenTofu"] as const;
export type DoorName = (typeof DOORS)[number];

export interface DoorRun {
  readonly ok: boolean;
  /** Everything that the engine printed. */
  readonly text: string;
}

export interface Door {
  up(): Promise<DoorRun>;
  /** What would change: `update first-machine`; nothing when the preview is empty. */
  preview(): Promise<readonly string[]>;
  refresh(): Promise<DoorRun>;
  destroy(): Promise<DoorRun>;
  /** Every byte that the engine has saved. */
  savedState(): string;
  dispose(): void;
}

export interface DoorOptions {
  readonly uri: string;
  readonly image: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A change of the example's text before it runs. */
  readonly edit?: (program: string) => string;
}

export function openDoor(name: DoorName, options: DoorOptions): Promise<Door> {
  switch (name) {
    case "Pulumi plugin":
      return openPulumi("native", options);
    case "Pulumi dynamic":
      return openPulumi("dynamic", options);
    case "OpenTofu":
      return openTofu(options);
  }
}

async function openPulumi(
  library: "native" | "dynamic",
  { uri, image, env, edit }: DoorOptions,
): Promise<Door> {
  const bed = await startPulumi(env ? { env } : {});
  const program = await exampleProgram("first-machine", library, edit);
  const config = { "virt:uri": { value: uri }, "bed:image": { value: image } };
  return pulumiDoor(bed, await bed.stack("door", program, config));
}

/** A stack of any program as a door. */
export function pulumiDoor(bed: PulumiBed, stack: Stack): Door {
  const run = async (work: (onOutput: (text: string) => void) => Promise<unknown>) => {
    let text = "";
    const onOutput = (more: string) => {
      text += more;
    };
    return work(onOutput).then(
      () => ({ ok: true, text }),
      (error: unknown) => ({ ok: false, text: `${text}\n${String(error)}` }),
    );
  };
  return {
    up: () => run((onOutput) => stack.up({ onOutput, onError: onOutput })),
    preview: async () => {
      const { onEvent, events } = collectEvents();
      await stack.preview({ onEvent });
      return events()
        .steps.filter(({ op }) => op !== "same")
        .map(({ op, name }) => `${op} ${name}`);
    },
    refresh: () => run((onOutput) => stack.refresh({ onOutput, onError: onOutput })),
    destroy: () => run((onOutput) => stack.destroy({ onOutput, onError: onOutput })),
    savedState: () => readTree(bed.stateFolder),
    dispose: () => bed.dispose(),
  };
}

async function openTofu({ uri, image, env, edit = same }: DoorOptions): Promise<Door> {
  const bed = startTofu({ env: { ...env, TF_VAR_uri: uri, TF_VAR_image: image } });
  const example = path.join(repositoryRoot(), "examples", "first-machine", "terraform", "main.tf");
  bed.write("main.tf", edit(readFileSync(example, "utf8")));
  // The example names the provider's source itself.
  bed.write("providers.tf", "");
  return tofuDoor(bed);
}

/** A working directory of any configuration as a door. */
export function tofuDoor(bed: TofuBed): Door {
  const run = async (work: Promise<{ exitCode: number; stdout: string; stderr: string }>) => {
    const { exitCode, stdout, stderr } = await work;
    return { ok: exitCode === 0, text: `${stdout}\n${stderr}` };
  };
  return {
    up: () => run(bed.apply()),
    preview: async () => {
      const planned = await bed.plan();
      if (planned.plan === undefined) throw new Error(planned.stderr);
      const changes = planned.plan.resource_changes ?? [];
      return changes
        .filter(({ change }) => change.actions[0] !== "no-op")
        .map(({ change, address }) => `${change.actions.join("+")} ${address}`);
    },
    refresh: () => run(bed.apply("-refresh-only")),
    destroy: () => run(bed.destroy()),
    savedState: () => bed.stateText(),
    dispose: () => bed.dispose(),
  };
}

function same(text: string): string {
  return text;
}

function readTree(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}
