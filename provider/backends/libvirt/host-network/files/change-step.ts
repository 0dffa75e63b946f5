/** One step of a change of the host's network; steps are taken in their order. */
export type ChangeStep =
  | { readonly step: "write"; readonly path: string; readonly text: string }
  | { readonly step: "delete"; readonly path: string }
  /** systemd-networkd reads its files anew, and follows those that changed. */
  | { readonly step: "reload" }
  /** systemd-networkd goes through a device's file again. */
  | { readonly step: "reconfigure"; readonly device: string }
  /** Until the kernel has the device. */
  | { readonly step: "await"; readonly device: string }
  | { readonly step: "stp" | "vlan-filtering"; readonly device: string; readonly isOn: boolean }
  /** The device leaves its bridge. */
  | { readonly step: "release"; readonly device: string }
  /** The kernel's device itself goes. */
  | { readonly step: "remove"; readonly device: string };

/** A line for the script that takes the steps: step, what, and a value. */
export function changeStepLine(step: ChangeStep): string {
  switch (step.step) {
    case "write":
      return `write ${step.path} ${Buffer.from(step.text).toString("base64")}`;
    case "delete":
      return `delete ${step.path}`;
    case "reload":
      return "reload";
    case "stp":
    case "vlan-filtering":
      return `${step.step} ${step.device} ${step.isOn ? 1 : 0}`;
    default:
      return `${step.step} ${step.device}`;
  }
}
