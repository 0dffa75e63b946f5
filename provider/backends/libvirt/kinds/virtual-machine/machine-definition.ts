import { macFor } from "../../../../core/identity";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { XmlElement } from "../../xml";
import type { DomainContext, InstallBoot } from "./domain-xml/domain-context";
import { domainToXml } from "./domain-xml/domain-to-xml";
import type { HostAbilities } from "./host-abilities";
import type { VolumePaths, VolumePlace } from "./volume-paths";

/** Who a machine is, before anything of it exists. */
export interface MachineIdentity {
  readonly uuid: string;
  readonly owner: string;
  readonly fingerprint: string;
}

export interface DefinitionParts {
  readonly cloudInitIsoPath?: string;
  readonly install?: InstallBoot;
  /** An installer has run to its end. */
  readonly installed?: boolean;
}

/** The definition that these inputs mean on this host, and what it was made with. */
export interface WishedDefinition {
  readonly xml: XmlElement;
  readonly context: DomainContext;
}

/** Looks up all that a definition names, then lays the inputs over the stored one. */
export async function wishedDefinition(
  inputs: MachineInputs,
  stored: XmlElement | undefined,
  identity: MachineIdentity,
  parts: DefinitionParts,
  host: { readonly abilities: HostAbilities; readonly volumes: VolumePaths },
): Promise<WishedDefinition> {
  const base = {
    ...identity,
    ...parts,
    logicalMacs: await macsOf(inputs, identity.owner),
    emulatorCapabilities: await host.abilities.domainCapabilities(inputs),
  };
  // The first pass only tells which volumes are needed, so that no list of properties is kept twice.
  const ids = new Set<string>();
  const note = (id: string) => {
    ids.add(id);
    return "/";
  };
  domainToXml(inputs, stored, { ...base, volumePath: note });
  const volumes = new Map<string, VolumePlace>();
  for (const id of ids) volumes.set(id, await host.volumes.volume(id));
  const byPath = new Map([...volumes].map(([id, { path }]) => [path, id]));
  const context: DomainContext = {
    ...base,
    volumePath: (id) => volumes.get(id)?.path ?? "",
    volumeFormat: (id) => volumes.get(id)?.format,
    volumeOfPath: (path) => byPath.get(path),
  };
  return { xml: domainToXml(inputs, stored, context), context };
}

/** The MAC addresses that interfaces have when the user wrote none. */
export async function macsOf(
  inputs: MachineInputs,
  owner: string,
): Promise<(interfaceName: string) => string> {
  const macs = new Map<string, string>();
  for (const { name } of inputs.interfaces ?? []) {
    macs.set(name, await macFor(owner, inputs.name, name));
  }
  return (name) => macs.get(name) ?? "";
}
