/** One step of a change of the host's network; steps are taken in their order. */
export type ChangeStep =
  | { readonly step: "write"; readonly path: string; readonly text: string }
  /** The same for a file that is not ours: who may read it stays. */
  | { readonly step: "edit"; readonly path: string; readonly text: string }
  | { readonly step: "delete"; readonly path: string }
  /** systemd-networkd reads its files anew, and follows those that changed. */
  | { readonly step: "reload" }
  /** systemd-networkd goes through a device's file again. */
  | { readonly step: "reconfigure"; readonly device: string }
  /** Until the kernel has the device. */
  | { readonly step: "await"; readonly device: string }
  | { readonly step: "stp" | "vlan-filtering"; readonly device: string; readonly isOn: boolean }
  | { readonly step: "mtu"; readonly device: string; readonly mtu: number }
  /** How the device makes its link-local IPv6 address, as `ip` calls it. */
  | { readonly step: "link-local"; readonly device: string; readonly mode: string }
  /** ifupdown brings a device up as its files say; `ifup-later` does not wait for it. */
  | { readonly step: "ifup" | "ifup-later"; readonly device: string }
  /** ifupdown takes down what it brought up; `ifdown-alone` leaves a bridge and its ports there. */
  | { readonly step: "ifdown" | "ifdown-alone"; readonly device: string }
  | { readonly step: "plug"; readonly device: string; readonly bridge: string }
  /** The device leaves its bridge. */
  | { readonly step: "release"; readonly device: string }
  /** The kernel's device itself goes, if it is there. */
  | { readonly step: "remove"; readonly device: string };

/** A line for the script that takes the steps: step, what, and a value. */
export function changeStepLine(step: ChangeStep): string {
  switch (step.step) {
    case "write":
    case "edit":
      return `${step.step} ${step.path} ${Buffer.from(step.text).toString("base64")}`;
    case "delete":
      return `delete ${step.path}`;
    case "reload":
      return "reload";
    case "stp":
    case "vlan-filtering":
      return `${step.step} ${step.device} ${step.isOn ? 1 : 0}`;
    case "mtu":
      return `mtu ${step.device} ${step.mtu}`;
    case "link-local":
      return `link-local ${step.device} ${step.mode}`;
    case "plug":
      return `plug ${step.device} ${step.bridge}`;
    default:
      return `${step.step} ${step.device}`;
  }
}
