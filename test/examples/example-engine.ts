import { cpSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { snakeCase } from "../../provider/core/snake-case";
import type { PlannedObject } from "../../provider/engine-plans/planned-object";
import {
  type PulumiPreview,
  readPulumiPreview,
} from "../../provider/engine-plans/read-pulumi-preview";
import { readTofuPlan } from "../../provider/engine-plans/read-tofu-plan";
import { startPulumi } from "../beds/pulumi-engine";
import { repositoryRoot } from "../beds/repository-root";
import { tinyGuest } from "../beds/tiny-guest";
import { startTofu } from "../beds/tofu-engine";
import { exampleProgram } from "../engines/example-program";
import type { Variables } from "./example-steps";

/** An example in one engine's language, with state of its own. */
export interface ExampleEngine {
  preview(variables: Variables): Promise<readonly PlannedObject[]>;
  up(variables: Variables): Promise<void>;
  destroy(variables: Variables): Promise<void>;
  dispose(): void;
}

export const ENGINES = { Pulumi: withPulumi, OpenTofu: withTofu } as const;

async function withPulumi(scenario: string): Promise<ExampleEngine> {
  const bed = await startPulumi();
  const stack = await bed.stack("example", await exampleProgram(scenario));
  await placeImage(stack.workspace.workDir);
  const configure = (variables: Variables) =>
    stack.setAllConfig(
      Object.fromEntries(
        Object.entries(variables).map(([name, value]) => {
          if (name === "kubeconfig") return ["virt:cluster", asValue({ kubeconfig: value })];
          const ofProvider = name === "uri" || name === "backend";
          return [`${ofProvider ? "virt" : "bed"}:${name}`, asValue(value)];
        }),
      ),
    );
  return {
    preview: async (variables) => {
      await configure(variables);
      const steps: NonNullable<PulumiPreview["steps"]>[number][] = [];
      const diagnostics: { urn?: string; message?: string }[] = [];
      await stack.preview({
        onEvent: ({ resourcePreEvent, diagnosticEvent }) => {
          const step = resourcePreEvent?.metadata;
          if (step)
            steps.push({ op: step.op, urn: step.urn, newState: step.new, oldState: step.old });
          if (diagnosticEvent) diagnostics.push(plain(diagnosticEvent));
        },
      });
      return readPulumiPreview({ steps, diagnostics });
    },
    up: async (variables) => {
      await configure(variables);
      await stack.up();
    },
    destroy: async () => {
      await stack.destroy();
    },
    dispose: () => bed.dispose(),
  };
}

function asValue(value: unknown): { value: string } {
  return { value: typeof value === "string" ? value : JSON.stringify(value) };
}

/** The image that a program without variables looks for in its folder. */
async function placeImage(folder: string): Promise<void> {
  symlinkSync((await tinyGuest()).qcow2, path.join(folder, "debian-12.qcow2"));
}

/** A message as `pulumi preview --json` prints it: without colour. */
function plain({ urn = "", message }: { urn?: string; message: string }) {
  return { urn, message: message.replaceAll(/<\{%[^%]*%\}>/g, "") };
}

async function withTofu(scenario: string): Promise<ExampleEngine> {
  const bed = startTofu();
  rmSync(path.join(bed.folder, "providers.tf"));
  await placeImage(bed.folder);
  const source = path.join(repositoryRoot(), "examples", scenario, "terraform");
  cpSync(source, bed.folder, { recursive: true });
  const hasModules = readdirSync(source, { withFileTypes: true }).some((one) => one.isDirectory());
  if (hasModules) await bed.run("get");
  const write = (variables: Variables) => {
    const named = Object.entries(variables).map(([name, value]) => [snakeCase(name), value]);
    bed.write("example.auto.tfvars.json", JSON.stringify(Object.fromEntries(named)));
  };
  return {
    preview: async (variables) => {
      write(variables);
      const { plan, stderr } = await bed.plan();
      if (plan === undefined) throw new Error(stderr);
      return readTofuPlan({ format_version: "1", ...plan } as Parameters<typeof readTofuPlan>[0]);
    },
    up: async (variables) => {
      write(variables);
      const { exitCode, stderr } = await bed.apply();
      if (exitCode !== 0) throw new Error(stderr);
    },
    destroy: async (variables) => {
      write(variables);
      const { exitCode, stderr } = await bed.destroy();
      if (exitCode !== 0) throw new Error(stderr);
    },
    dispose: () => bed.dispose(),
  };
}
