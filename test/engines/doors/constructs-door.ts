import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ConstructsLibraryName } from "../../beds/constructs-library";
import { startTofu } from "../../beds/tofu-engine";
import { synthesiseExample } from "../terraform/synthesise-example";
import { type Door, type DoorOptions, tofuDoor } from "./door";

/** The first machine as a program for constructs: synthesised, then run by OpenTofu. */
export async function openConstructsDoor(
  library: ConstructsLibraryName,
  { uri, image, env = {} }: DoorOptions,
): Promise<Door> {
  const bed = startTofu({ env: { ...env, TF_VAR_uri: uri, TF_VAR_image: image } });
  const folder = mkdtempSync(path.join(tmpdir(), `virt-${library}-`));
  try {
    const how = { folder, form: "json", variables: {} } as const;
    const { text } = await synthesiseExample(library, "first-machine", how);
    bed.write("cdk.tf.json", text);
    // The program names the provider's source itself.
    bed.write("providers.tf", "");
    return tofuDoor(bed);
  } catch (error) {
    bed.dispose();
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
