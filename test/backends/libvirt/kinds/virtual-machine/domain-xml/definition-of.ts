import type { DomainContext } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/domain-context";
import { observedInputs } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/observed-inputs";
import type { XmlElement } from "../../../../../../provider/backends/libvirt/xml";
import { compare } from "../../../../../../provider/core/compare";
import { formatDiagnostic } from "../../../../../../provider/core/diagnostic";
import { normalise } from "../../../../../../provider/core/normalise";
import type { PropertyChange } from "../../../../../../provider/core/property-change";
import { formatPath } from "../../../../../../provider/core/property-path";
import { rebuildInputs } from "../../../../../../provider/core/rebuild-inputs";
import { type Properties, reveal } from "../../../../../../provider/core/value";
import {
  type MachineInputs,
  machineInputs,
} from "../../../../../../provider/kinds/virtual-machine/virtual-machine-schema";

const FOLDER = "/pools/";

/** Volumes lie at `/pools/POOL/NAME`. */
export function volumeOfPath(path: string): string | undefined {
  return path.startsWith(FOLDER) ? path.slice(FOLDER.length) : undefined;
}

/** A host without any peculiarity. */
export const context: DomainContext = {
  uuid: "11111111-2222-4333-8444-000000000001",
  owner: "project/stack",
  fingerprint: "f1",
  logicalMacs: (name) => `52:54:00:00:00:${name.length.toString(16).padStart(2, "0")}`,
  volumePath: (id) => `${FOLDER}${id}`,
  volumeOfPath,
  emulatorCapabilities: {
    emulator: "/usr/bin/qemu-system-x86_64",
    domainType: "qemu",
    architecture: "x86_64",
    cpuModels: [],
    cpuModes: [],
    firmwares: ["bios", "uefi"],
    secureBoot: true,
    deviceValues: {},
  },
};

/** Inputs as a handler gets them. Throws when they are not sound. */
export function normalised(written: Properties): MachineInputs {
  const options = { backend: "libvirt" } as const;
  const { value, diagnostics } = normalise(machineInputs, written, options);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return reveal(value) as unknown as MachineInputs;
}

/** What a refresh would find changed between what was written and what is there. */
export function driftOf(written: Properties, there: XmlElement): readonly PropertyChange[] {
  const wished = normalised(written);
  const observed = observedInputs(there, wished, { volumeOfPath });
  const seen = rebuildInputs(machineInputs, written, observed, "refresh");
  const known = { ...seen, waitFor: undefined, install: undefined };
  return compare(
    machineInputs,
    wished as unknown as Properties,
    normalise(machineInputs, known).value,
  );
}

export function pathsOf(changes: readonly PropertyChange[]): readonly string[] {
  return changes.map(({ path }) => formatPath(path));
}
