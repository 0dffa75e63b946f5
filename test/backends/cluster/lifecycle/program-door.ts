import path from "node:path";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import { snakeCase } from "../../../../provider/core/snake-case";
import type { Properties } from "../../../../provider/core/value";
import { typeNameOf } from "../../../../provider/frontends/terraform-plugin/schema/terraform-names";
import { startPulumi } from "../../../beds/pulumi-engine";
import { repositoryRoot } from "../../../beds/repository-root";
import { startTofu } from "../../../beds/tofu-engine";
import { type Door, type DoorName, pulumiDoor, tofuDoor } from "../../../engines/doors/door";
import { pulumiProgram } from "../../../engines/example-program";

/** One resource of a program. It is called by its kind. */
export interface Wish {
  readonly kind: string;
  readonly inputs: Properties;
  /** Take over the object of this id. */
  readonly importId?: string;
}

/** A door whose program is a list of wishes, in the words of its engine. */
export interface ProgramDoor extends Door {
  write(wishes: readonly Wish[]): Promise<void>;
}

export function openProgramDoor(name: DoorName, kubeconfig: string): Promise<ProgramDoor> {
  switch (name) {
    case "Pulumi plugin":
      return openPulumi("native", kubeconfig);
    case "Pulumi dynamic":
      return openPulumi("dynamic", kubeconfig);
    case "OpenTofu":
      return openTofu(kubeconfig);
  }
}

async function openPulumi(library: "native" | "dynamic", kubeconfig: string): Promise<ProgramDoor> {
  const bed = await startPulumi();
  let program: PulumiFn | undefined;
  const stack = await bed.stack("door", async () => program?.(), {
    "virt:backend": { value: "cluster" },
    "virt:cluster": { value: JSON.stringify({ kubeconfig }) },
  });
  const sourceFile = path.join(repositoryRoot(), "examples", "any", "pulumi", "index.ts");
  return {
    ...pulumiDoor(bed, stack),
    async write(wishes) {
      const text = `import * as virt from "@virt-iac/pulumi";
        for (const { kind, inputs, importId } of ${JSON.stringify(wishes)})
          new virt[kind](kind, inputs, importId ? { import: importId } : {});`;
      program = await pulumiProgram(text, sourceFile, library);
    },
  };
}

async function openTofu(kubeconfig: string): Promise<ProgramDoor> {
  const bed = startTofu();
  return {
    ...tofuDoor(bed),
    async write(wishes) {
      const resources = wishes.map(({ kind, inputs }) => [
        typeNameOf(kind),
        { [kind]: inSnakeCase(inputs) },
      ]);
      const imports = wishes.flatMap(({ kind, importId }) =>
        importId === undefined ? [] : [{ to: `${typeNameOf(kind)}.${kind}`, id: importId }],
      );
      const program = {
        provider: { virt: { backend: "cluster", cluster: { kubeconfig } } },
        resource: Object.fromEntries(resources),
        ...(imports.length > 0 ? { import: imports } : {}),
      };
      bed.write("main.tf.json", JSON.stringify(program));
    },
  };
}

/** Names of properties in Terraform's way; keys of maps are no names and none here looks like one. */
function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [snakeCase(name), inSnakeCase(member)]),
  );
}
