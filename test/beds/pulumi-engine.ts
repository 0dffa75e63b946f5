import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import {
  type ConfigMap,
  type EngineEvent,
  LocalWorkspace,
  PulumiCommand,
  type PulumiFn,
  type Stack,
} from "@pulumi/pulumi/automation";
import { repositoryRoot } from "./repository-root";

const run = promisify(execFile);

/** One resource in a preview or an update, as the engine announced it. */
export interface PulumiStep {
  /** The last part of the URN. */
  readonly name: string;
  /** The resource's token. The stack and the providers are left out. */
  readonly type: string;
  /** `same`, `create`, `update`, `delete`, `replace`, `create-replacement`, `delete-replaced`, `read`, … */
  readonly op: string;
  /** Paths that make it a replacement. */
  readonly keys: readonly string[];
  /** Paths that differ. */
  readonly diffs: readonly string[];
  readonly detailedDiff: Readonly<
    Record<string, { readonly diffKind: string; readonly inputDiff: boolean }>
  >;
}

/** What one engine command announced. */
export interface PulumiEvents {
  readonly steps: readonly PulumiStep[];
  /** Messages of providers and of the engine, without colour. */
  readonly messages: readonly {
    readonly severity: string;
    readonly name: string;
    readonly text: string;
  }[];
}

/** A real Pulumi engine with state, home and plugins of its own. */
export interface PulumiBed {
  /** Makes a stack whose program is a function in this process. */
  stack(name: string, program: PulumiFn, config?: ConfigMap): Promise<Stack>;
  /** The folder of the CLI's state: `file://` backend, so every deployment is a readable file in it. */
  readonly stateFolder: string;
  readonly env: Readonly<Record<string, string>>;
  dispose(): void;
}

export interface PulumiBedOptions {
  /** Folder that holds `pulumi-resource-virt`. Default: this repository's dist. */
  readonly plugins?: string;
  /** Folder that `require("@virt-iac/provider/…")` of a dynamic resource finds. Default: this repository. */
  readonly providerPackage?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the bed. The CLI is the one on PATH, else built once per machine (three minutes). */
export async function startPulumi(options: PulumiBedOptions = {}): Promise<PulumiBed> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "virt-pulumi-"));
  const stateFolder = path.join(home, "state");
  for (const name of ["state", "home", "dynamic"]) fs.mkdirSync(path.join(home, name));
  const root = repositoryRoot();
  writeDynamicProvider(path.join(home, "dynamic"), root, options.providerPackage ?? root);
  const env = {
    PULUMI_HOME: path.join(home, "home"),
    PULUMI_BACKEND_URL: `file://${stateFolder}`,
    PULUMI_CONFIG_PASSPHRASE: "a passphrase for tests",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
    PATH: `${path.join(root, "node_modules", ".bin")}:${process.env.PATH ?? ""}`,
    ...options.env,
  };
  const plugins = options.plugins ?? path.join(root, "dist");
  const providers = [{ name: "pulumi-nodejs", path: path.join(home, "dynamic") }];
  // The engine refuses a folder that does not exist even where no resource needs it.
  if (fs.existsSync(plugins)) providers.push({ name: "virt", path: plugins });
  const pulumiCommand = await pulumiCli();
  return {
    stateFolder,
    env,
    stack: (name, program, config) => {
      const workDir = fs.mkdtempSync(path.join(home, "work-"));
      // The engine reads `plugins`, which the library's type does not know.
      const projectSettings = { name: "bed", runtime: "nodejs" as const, plugins: { providers } };
      return LocalWorkspace.createOrSelectStack(
        { stackName: name, projectName: "bed", program },
        {
          workDir,
          pulumiCommand,
          envVars: env,
          projectSettings,
          ...(config ? { stackSettings: { [name]: { config: settings(config) } } } : {}),
        },
      );
    },
    dispose: () => fs.rmSync(home, { recursive: true, force: true }),
  };
}

/** Collects what a command announces: pass `onEvent` to `preview`, `up`, `refresh` or `destroy` and read `events()` after it. */
export function collectEvents(): { onEvent: (event: EngineEvent) => void; events(): PulumiEvents } {
  const steps: PulumiStep[] = [];
  const messages: PulumiEvents["messages"][number][] = [];
  return {
    onEvent: (event) => {
      const step = event.resourcePreEvent?.metadata;
      if (step && !step.type.startsWith("pulumi:")) {
        steps.push({
          name: lastPart(step.urn),
          type: step.type,
          op: step.op,
          keys: step.keys ?? [],
          diffs: step.diffs ?? [],
          detailedDiff: step.detailedDiff ?? {},
        });
      }
      const message = event.diagnosticEvent;
      if (message && !message.ephemeral) {
        const text = message.message.replaceAll(/<\{%[^%]*%\}>/g, "").trim();
        messages.push({ severity: message.severity, name: lastPart(message.urn ?? ""), text });
      }
    },
    events: () => ({ steps, messages }),
  };
}

/** The folder that has the `pulumi` executable: the one on PATH, else the one built for tests. */
export async function pulumiFolder(): Promise<string> {
  const script = path.join(repositoryRoot(), "scripts", "pulumi-cli.mjs");
  return path.dirname((await run(process.execPath, [script])).stdout.trim());
}

let cli: Promise<PulumiCommand> | undefined;

function pulumiCli(): Promise<PulumiCommand> {
  cli ??= pulumiFolder().then((folder) =>
    PulumiCommand.get({ root: path.dirname(folder), skipVersionCheck: true }),
  );
  return cli;
}

/** The engine starts dynamic resources through this name; it must find both packages from any folder. */
function writeDynamicProvider(folder: string, root: string, providerPackage: string): void {
  const scope = path.join(folder, "node_modules", "@virt-iac");
  fs.mkdirSync(scope, { recursive: true });
  fs.symlinkSync(providerPackage, path.join(scope, "provider"));
  const modules = path.join(root, "node_modules");
  const program = path.join(modules, "@pulumi", "pulumi", "cmd", "dynamic-provider");
  const script = `#!/bin/sh
NODE_PATH='${path.join(folder, "node_modules")}:${modules}'
export NODE_PATH
exec '${path.join(modules, ".bin", "node")}' '${program}' "$@"
`;
  fs.writeFileSync(path.join(folder, "pulumi-resource-pulumi-nodejs"), script, { mode: 0o755 });
}

function settings(config: ConfigMap): Record<string, string> {
  return Object.fromEntries(Object.entries(config).map(([key, { value }]) => [key, value]));
}

function lastPart(urn: string): string {
  return urn.split("::").at(-1) ?? urn;
}
