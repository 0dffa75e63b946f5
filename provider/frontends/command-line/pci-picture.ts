import type { Operation } from "../../core/operation";
import type { Provider } from "../../core/provider";
import { countStates, pciGroups, type ToldDevice } from "./pci-groups";
import { pciSvg } from "./pci-svg";
import { pciTerminal } from "./pci-terminal";

export type PictureFormat = "terminal" | "json" | "svg";

/** The host's PCI devices by their IOMMU groups: who has them, and which are free. */
export async function pciPicture(
  provider: Pick<Provider, "invoke">,
  format: PictureFormat,
  operation: Operation,
): Promise<string> {
  const { devices } = await provider.invoke("getPciDevices", {}, operation);
  // The function's schema says so; it is the same process.
  const groups = pciGroups(devices as unknown as readonly ToldDevice[]);
  switch (format) {
    case "terminal":
      return `${pciTerminal(groups)}\n`;
    case "svg":
      return pciSvg(groups);
    case "json": {
      const counts = Object.fromEntries(countStates(groups));
      return `${JSON.stringify({ counts, groups }, undefined, 2)}\n`;
    }
  }
}
