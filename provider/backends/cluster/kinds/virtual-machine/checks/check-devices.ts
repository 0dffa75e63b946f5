import { type Diagnostic, warningAt } from "../../../../../core/diagnostic";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import { unsupported } from "../../../unsupported";

const RESOURCE_NAME = /^[a-z0-9.-]+\/[A-Za-z0-9._-]+$/;

/** Devices that KubeVirt always gives, has none of, or ties to a node. */
export function checkDevices(inputs: MachineInputs): readonly Diagnostic[] {
  return [...checkConsole(inputs), ...checkHostDevices(inputs), ...checkEviction(inputs)];
}

function checkConsole({ guestAgent, graphics = [] }: MachineInputs): readonly Diagnostic[] {
  const agent = unsupported(["guestAgent"], "false", "true: KubeVirt always has the channel");
  return [
    ...(guestAgent === false ? [agent] : []),
    ...graphics.flatMap(({ type }, index) =>
      type === "vnc" ? [] : [unsupported(["graphics", index, "type"], `"${type}"`, "vnc")],
    ),
  ];
}

function checkHostDevices({ hostDevices = [] }: MachineInputs): readonly Diagnostic[] {
  const expected = "the resource name of a permitted device, as nvidia.com/gpu";
  return hostDevices.flatMap(({ device }, index) =>
    device === undefined || RESOURCE_NAME.test(device)
      ? []
      : [unsupported(["hostDevices", index, "device"], `"${device}"`, expected)],
  );
}

/** ★ LiveMigrate with what cannot move blocks every drain of the node. */
function checkEviction({
  cluster,
  hostDevices = [],
  interfaces = [],
}: MachineInputs): readonly Diagnostic[] {
  if (cluster?.evictionStrategy !== "LiveMigrate") return [];
  const fixed = hostDevices.length > 0 || interfaces.some(({ binding }) => binding === "sriov");
  if (!fixed) return [];
  const detail = "The machine has devices of its node. Expected None or LiveMigrateIfPossible.";
  return [warningAt(["cluster", "evictionStrategy"], "blocks every drain of the node", detail)];
}
