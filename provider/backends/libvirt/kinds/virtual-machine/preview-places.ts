import { type Diagnostic, warningAt } from "../../../../core/diagnostic";
import { ProviderError } from "../../../../core/provider-error";
import { formatSize } from "../../../../core/unit";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { HostTable } from "./host-table";

/** Red Hat's guide, chapter 3.3.2: what a desktop wants, and what the smallest installation takes. */
const INSTALLED_BYTES = 5 * 2 ** 30;

/**
 * A bridge or device of the host that is not there may be made in the same run; but a start without
 * it fails, so it is worth a word.
 */
export async function hostDevicesThere(
  table: HostTable,
  { interfaces }: MachineInputs,
): Promise<readonly Diagnostic[]> {
  const nics = Array.isArray(interfaces) ? interfaces : [];
  const wanted = nics.flatMap((nic, index) =>
    (["bridge", "hostInterface"] as const).flatMap((property) => {
      const name: unknown = nic[property];
      return typeof name === "string" ? [{ name, path: ["interfaces", index, property] }] : [];
    }),
  );
  if (wanted.length === 0) return [];
  const there = await table.hostInterfaces();
  if (there === undefined) return [];
  return wanted
    .filter(({ name }) => !there.has(name))
    .map(({ name, path }) => {
      const detail = `Found ${JSON.stringify(name)}. Unless this run makes it before the machine, the machine cannot start.`;
      return warningAt(path, "names a network device that the host does not have yet", detail);
    });
}

/** An installer that runs out of room fails in the middle. A volume of the same run is not there yet. */
export async function roomToInstall(
  table: HostTable,
  { disks, install }: MachineInputs,
): Promise<readonly Diagnostic[]> {
  if (install === undefined || !Array.isArray(disks)) return [];
  const index = disks.findIndex(({ device, readOnly }) => device === "disk" && readOnly !== true);
  const volume: unknown = disks[index]?.volume;
  if (typeof volume !== "string") return [];
  const capacityBytes = await capacityOf(table, volume);
  if (capacityBytes === undefined || capacityBytes >= INSTALLED_BYTES) return [];
  const detail = `Found ${formatSize(capacityBytes)}. A small system wants 1GiB, one with a desktop ${formatSize(INSTALLED_BYTES)}.`;
  return [warningAt(["disks", index, "volume"], "is little to install to", detail)];
}

async function capacityOf({ volumes }: HostTable, id: string): Promise<number | undefined> {
  try {
    return (await volumes.volume(id)).capacityBytes;
  } catch (error) {
    if (error instanceof ProviderError && error.code === "FailedPrecondition") return undefined;
    throw error;
  }
}
