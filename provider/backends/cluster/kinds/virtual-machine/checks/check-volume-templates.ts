import { type Diagnostic, errorAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { type TemplateInputs, templatesOf } from "../volume-templates";

const CONTENTS = ["url", "registry", "cloneFrom", "snapshot", "dataSource"] as const;
/** What has a size of its own, which the volume gets. */
const SIZED: readonly string[] = ["cloneFrom", "snapshot", "dataSource"];

/** What KubeVirt refuses of a machine's volumes, or CDI would wait for without end. */
export function checkVolumeTemplates(inputs: MachineInputs): readonly Diagnostic[] {
  return templatesOf(inputs).flatMap((template, index) => {
    const path = ["cluster", "dataVolumeTemplates", index];
    const contents = CONTENTS.filter((name) => template[name] !== undefined);
    const [first, second] = contents;
    return [
      ...(second === undefined
        ? []
        : [errorAt([...path, second], "is a second source", `Found ${first} too. Leave one out.`)]),
      ...(template.size !== undefined || SIZED.includes(first ?? "")
        ? []
        : [
            errorAt(
              [...path, "size"],
              "is required",
              "A cluster makes the claim before it looks at the image. Write at least the image's virtual size.",
            ),
          ]),
      ...(isUsed(template, inputs)
        ? []
        : [
            errorAt(
              [...path, "name"],
              "is used by no disk",
              `Found no disk with the volume "${inputs.cluster?.namespace ?? "namespace"}/${template.name}". KubeVirt refuses a volume that the machine does not use.`,
            ),
          ]),
    ];
  });
}

function isUsed({ name }: TemplateInputs, { disks = [], cluster }: MachineInputs): boolean {
  return disks.some(({ volume, containerDisk, device }) => {
    // What is not known yet may be the one.
    if (volume === undefined) return containerDisk === undefined && device !== "cdrom";
    const [namespace, claim] = volume.split("/");
    return claim === name && (cluster?.namespace ?? namespace) === namespace;
  });
}
