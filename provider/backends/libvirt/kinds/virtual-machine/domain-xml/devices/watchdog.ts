import type { Properties } from "../../../../../../core/value";
import type { MachineInputs } from "../../../../../../kinds/virtual-machine/virtual-machine-schema";
import { WATCHDOG_ACTIONS } from "../../../../../../kinds/virtual-machine/watchdog-properties";
import { attributeAt, childrenOf, element, type XmlElement } from "../../../../xml";
import { withAlias } from "../device-alias";
import { patchAttributes, patchChildren } from "../patch-element";
import { wordOf } from "../read-element";

type Watchdog = NonNullable<MachineInputs["watchdog"]>;

const MODELS = ["i6300esb", "itco", "ib700", "diag288"] as const;

/** Newer libvirt adds this one to every q35 machine; all of a machine must have the same action. */
const AUTOMATIC = "itco";

export function patchWatchdog(devices: XmlElement, inputs: MachineInputs): XmlElement {
  const all = childrenOf(devices, "watchdog");
  const automatic = all.filter((watchdog) => isModel(watchdog, AUTOMATIC));
  const wanted = inputs.watchdog;
  if (wanted === undefined) {
    const reset = automatic.map((watchdog) => patchAttributes(watchdog, { action: "reset" }));
    return patchChildren(devices, "watchdog", reset);
  }
  const others = automatic
    .filter(() => wanted.model !== AUTOMATIC)
    .map((watchdog) => patchAttributes(watchdog, { action: wanted.action }));
  const stored = all.find((watchdog) => isModel(watchdog, wanted.model));
  return patchChildren(devices, "watchdog", [watchdogToXml(wanted, stored), ...others]);
}

function isModel(watchdog: XmlElement, model: string): boolean {
  return attributeAt(watchdog, "", "model") === model;
}

/** The watchdog, laid over its stored element. */
function watchdogToXml(wanted: Watchdog, stored: XmlElement | undefined): XmlElement {
  const { model, action } = wanted;
  return patchAttributes(stored ?? withAlias(element("watchdog"), "own", "watchdog"), {
    model,
    action,
  });
}

export function readWatchdog(devices: XmlElement): Properties {
  const all = childrenOf(devices, "watchdog");
  const chosen =
    all.find((watchdog) => !isModel(watchdog, AUTOMATIC)) ??
    all.find((watchdog) => attributeAt(watchdog, "", "action") !== "reset");
  const model = wordOf(MODELS, chosen && attributeAt(chosen, "", "model"));
  if (chosen === undefined || model === null) return { watchdog: null };
  const action = wordOf(WATCHDOG_ACTIONS, attributeAt(chosen, "", "action")) ?? "reset";
  return { watchdog: { model, action } };
}
