import type { Operation } from "../../../../core/operation";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { isProperties, type Properties, type Value } from "../../../../core/value";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection } from "../../connection-api";
import { attributeAt, childrenOf, elementAt, textAt, type XmlElement } from "../../xml";
import { isCloudInitDrive } from "./domain-xml/devices/disks";
import { domainFromXml } from "./domain-xml/domain-from-xml";
import { INSTALL_PENDING, installStage } from "./domain-xml/install-stage";
import { interfaceName } from "./domain-xml/interface-xml";
import { withWishedBalloon } from "./domain-xml/live-definition";
import { observedInputs } from "./domain-xml/observed-inputs";
import { type GuestAddress, guestAddresses } from "./guest-addresses";
import type { HostTable } from "./host-table";
import { type Definitions, type PowerState, readDefinitions } from "./machine-on-host";
import { pauseReason } from "./pause-reason";
import { describePending, splitDifferences } from "./pending-changes";
import type { VolumePaths } from "./volume-paths";

/**
 * A definition in the words of the kind's inputs: what differs from what was written, or all that is
 * worth writing down when nothing was.
 */
export async function readProperties(
  definition: XmlElement,
  volumes: VolumePaths,
  written: MachineInputs | undefined,
): Promise<Properties> {
  const ids = await volumes.volumesOf(hostPaths(definition));
  const volumeOfPath = (path: string) => ids.get(path);
  if (written === undefined) return domainFromXml(definition, { volumeOfPath, imported: true });
  return {
    ...withWrittenMaxima(observedInputs(definition, written, { volumeOfPath }), written),
    // What is in the image cannot be seen; only whether the drive is there.
    cloudInit: hasCloudInitDrive(definition) ? {} : null,
  };
}

/** A maximum that equals what there is now reads as none; who wrote one sees it. */
function withWrittenMaxima(observed: Properties, written: MachineInputs): Properties {
  const { cpu, memory, memoryMax } = observed;
  const hasCpuMax = written.cpu.maxCount !== undefined && isProperties(cpu);
  return {
    ...observed,
    ...(hasCpuMax ? { cpu: { ...cpu, maxCount: cpu.maxCount ?? cpu.count } } : {}),
    ...(written.memoryMax === undefined ? {} : { memoryMax: memoryMax ?? memory }),
  };
}

function hasCloudInitDrive(definition: XmlElement): boolean {
  const devices = elementAt(definition, "devices");
  return devices !== undefined && childrenOf(devices, "disk").some(isCloudInitDrive);
}

/** All that a definition says, host's choices included. */
export async function readAllProperties(
  definition: XmlElement,
  volumes: VolumePaths,
): Promise<Properties> {
  const ids = await volumes.volumesOf(hostPaths(definition));
  return domainFromXml(definition, { volumeOfPath: (path) => ids.get(path) });
}

/**
 * A machine as it is: its stored definition, and where the running one was changed behind our back,
 * that. What waits for the next start is no drift; it is listed as pending.
 */
export async function observeMachine(
  connection: Connection,
  uuid: string,
  prior: ResourceState | undefined,
  table: HostTable,
  operation: Operation,
  options: { readonly justReconciled?: boolean } = {},
): Promise<Observed | undefined> {
  const { signal } = operation;
  const definitions = await readDefinitions(connection, uuid, signal);
  if (definitions === undefined) return undefined;
  const { live, stored, dom } = definitions;
  const written = prior?.inputs as MachineInputs | undefined;
  const stage = written && installStage(stored);
  // What the installer boots with is nobody's wish: nothing is compared until it is through.
  const installing = stage === "running" && written?.power.state !== "stopped";
  const properties = installing
    ? { install: null }
    : await readProperties(stored, table.volumes, written);
  const settled = installing ? undefined : live && withWishedBalloon(live, stored);
  const running = settled && (await readProperties(settled, table.volumes, written));
  const known = pendingOf(prior);
  // A guest that does not follow its balloon is told once, and is no drift.
  const balloon =
    settled === undefined || settled === live
      ? []
      : known.filter((change) => change.startsWith("memory = "));
  // Right after our own work whatever still differs waits; nobody else had a hand in it.
  const saved = options.justReconciled ? undefined : prior?.inputs;
  const { pending, drifted } = running
    ? splitDifferences(running, properties, saved, known)
    : { pending: [], drifted: properties };
  const powerState = await powerStateFrom(definitions, table);
  const paused = powerState === "paused" ? await pauseReason(connection, dom, signal) : undefined;
  if (paused === "watchdog") {
    operation.progress.warn(`machine "${dom.name}" is paused: its watchdog fired`);
  }
  const addresses = live
    ? await guestAddresses(connection, dom, live, (network) => table.leases(network), signal)
    : [];
  return {
    id: uuid,
    properties: {
      ...drifted,
      power: { state: wishedWord(powerState) },
      autostart: (await table.autostarted()).has(uuid),
    },
    outputs: {
      uuid,
      domainId: dom.id < 0 ? null : dom.id,
      powerState,
      pauseReason: paused ?? null,
      ...addressOutputs(live ?? stored, addresses),
      macAddresses: macAddresses(stored),
      machineType: attributeAt(stored, "os/type", "machine") ?? null,
      architecture: attributeAt(stored, "os/type", "arch") ?? null,
      pendingChanges: [
        ...(stage === "wanted" || stage === "running" ? [INSTALL_PENDING] : []),
        ...pending.map(describePending),
        ...balloon,
        ...(live ? known.filter(isWait) : []),
      ],
      consoleCommand: consoleCommand(connection.uri, stored),
      graphicsAddress: live ? graphicsAddress(live) : null,
    },
  };
}

/** True for what an earlier run waited for in vain; see `startAndWait`. */
export function isWait(pending: string): boolean {
  return pending.startsWith("waitFor.");
}

/** What was pending when the state was saved. */
export function pendingOf(prior: ResourceState | undefined): readonly string[] {
  const pending = prior?.outputs.pendingChanges;
  return Array.isArray(pending) ? pending.map(String) : [];
}

/** The state that a user would have to wish for to have it so. */
function wishedWord(state: PowerState): "running" | "paused" | "stopped" {
  // A guest that sleeps did so by itself, and wakes by itself: it runs as far as we are concerned.
  if (state === "suspended") return "running";
  return state === "crashed" ? "stopped" : state;
}

async function powerStateFrom({ live, dom }: Definitions, table: HostTable): Promise<PowerState> {
  if (live === undefined) return "stopped";
  return (await table.paused()).has(dom.uuid) ? "paused" : "running";
}

function addressOutputs(definition: XmlElement, addresses: readonly GuestAddress[]): Properties {
  const names = new Map(
    interfaces(definition).map((nic, index) => [macOf(nic), interfaceName(nic, index)]),
  );
  const first = addresses[0]?.address;
  return {
    addresses: addresses.map(({ address, prefix, mac, source }) => {
      return { interface: names.get(mac) ?? "", mac, address, prefix, source };
    }),
    address: first ?? null,
    sshCommand: first === undefined ? null : `ssh ${first}`,
  };
}

function macAddresses(definition: XmlElement): Properties {
  const macs: Record<string, Value> = {};
  for (const [index, nic] of interfaces(definition).entries()) {
    const mac = macOf(nic);
    if (mac !== undefined) macs[interfaceName(nic, index)] = mac;
  }
  return macs;
}

function macOf(nic: XmlElement): string | undefined {
  return attributeAt(nic, "mac", "address")?.toLowerCase();
}

function interfaces(definition: XmlElement): readonly XmlElement[] {
  const devices = elementAt(definition, "devices");
  return devices ? childrenOf(devices, "interface") : [];
}

function consoleCommand(uri: string, definition: XmlElement): string | null {
  const devices = elementAt(definition, "devices");
  const name = textAt(definition, "name") ?? "";
  const hasConsole = devices && childrenOf(devices, "serial").length > 0;
  return hasConsole ? `virt console --uri ${shellWord(uri)} ${shellWord(name)}` : null;
}

/** As a shell takes it for one word, whatever is in it. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function graphicsAddress(live: XmlElement): string | null {
  const devices = elementAt(live, "devices");
  for (const display of devices ? childrenOf(devices, "graphics") : []) {
    const { type, port, listen, socket } = display.attributes;
    if (socket !== undefined) return `${type}+unix://${socket}`;
    if (port !== undefined && port !== "-1") return `${type}://${listen ?? "127.0.0.1"}:${port}`;
  }
  return null;
}

/** Every path of the host that a definition's disks and kernel lie at. */
function hostPaths(definition: XmlElement): readonly string[] {
  const devices = elementAt(definition, "devices");
  const disks = devices ? childrenOf(devices, "disk") : [];
  const paths = disks.flatMap((disk) => [
    attributeAt(disk, "source", "file") ?? [],
    attributeAt(disk, "source", "dev") ?? [],
  ]);
  const boot = ["os/kernel", "os/initrd", "os/dtb"].map((path) => textAt(definition, path) ?? []);
  return [paths, boot].flat(2);
}
