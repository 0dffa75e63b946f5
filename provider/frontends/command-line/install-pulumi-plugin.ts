import { homedir } from "node:os";
import path from "node:path";
import { installFiles, type PluginSource } from "./install-files";

const PROGRAM = "pulumi-resource-virt";

/** Makes the plugin one of Pulumi's own installed ones; what it did, in lines. */
export function installPulumiPlugin(
  { folder, version }: PluginSource,
  home = process.env.PULUMI_HOME || path.join(homedir(), ".pulumi"),
): readonly string[] {
  const target = path.join(path.resolve(home), "plugins", `resource-virt-v${version}`);
  // The engine asks for the schema, which lies beside the program.
  installFiles({ from: folder, program: PROGRAM, more: ["schema.json"], target });
  return [
    `The Pulumi plugin virt ${version} is in ${target}.`,
    "Every program that uses @virt-iac/pulumi of this version finds it there.",
  ];
}
