import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { Properties } from "../../../../core/value";
import { waitUntil } from "../../../../core/wait-until";
import type { PciDeviceInputs } from "../../../../kinds/pci-device/pci-device";
import { type HostShell, hostShell } from "../../host/host-shell";
import type { HostPci } from "./host-pci";
import type { HostPciDevice } from "./node-device";
import {
  READ_VIRTUAL_FUNCTIONS,
  REMOVE_VIRTUAL_FUNCTIONS,
  SET_VIRTUAL_FUNCTIONS,
} from "./virtual-functions-scripts";

export type VirtualFunctionsInputs = NonNullable<
  NonNullable<PciDeviceInputs["libvirt"]>["virtualFunctions"]
>;

/** The host's device manager tells libvirt of each function. */
const SEEN_TIMEOUT_MS = 300_000;

/** Makes the number of virtual functions true, now and for the host's next boot. */
export async function setVirtualFunctions(
  host: HostPci,
  device: HostPciDevice,
  wish: VirtualFunctionsInputs,
  operation: Operation,
): Promise<void> {
  const { count, persistent } = wish;
  const lines = [device.address, device.id, String(count), persistent ? "yes" : "no", words(wish)];
  await shellOf(host).run(SET_VIRTUAL_FUNCTIONS, lines, operation.signal);
  await untilSeen(host, device.address, count, operation);
}

export async function removeVirtualFunctions(
  host: HostPci,
  device: HostPciDevice,
  operation: Operation,
): Promise<void> {
  const lines = [device.address, device.id];
  await shellOf(host).run(REMOVE_VIRTUAL_FUNCTIONS, lines, operation.signal);
  await untilSeen(host, device.address, 0, operation);
}

/** What there is, in the words of `virtualFunctions`. Of what libvirt does not tell, only what was written. */
export async function observeVirtualFunctions(
  host: HostPci,
  device: HostPciDevice,
  written: VirtualFunctionsInputs,
  { signal }: Operation,
): Promise<Properties> {
  const count = device.virtualFunctions.length;
  const shell = hostShell(host.connection.uri);
  if (shell === undefined) return { count };
  const lines = [device.address, device.id];
  const told = await shell.run(READ_VIRTUAL_FUNCTIONS, lines, signal);
  const [kept = "", ...json] = told.split("\n");
  const functions = functionsIn(json.join("\n"));
  return {
    count,
    persistent: kept === String(count),
    ...(written.trust === undefined ? {} : { trust: allHave(functions, "trust", written.trust) }),
    ...(written.spoofCheck === undefined
      ? {}
      : { spoofCheck: allHave(functions, "spoofchk", written.spoofCheck) }),
  };
}

/** Undefined when the number can be set from here. */
export function whyNotFromHere(host: HostPci): string | undefined {
  if (hostShell(host.connection.uri) !== undefined) return undefined;
  return "libvirt has no call for the number of virtual functions, and its URI has no login to the host: use qemu+ssh://";
}

function shellOf(host: HostPci): HostShell {
  const shell = hostShell(host.connection.uri);
  if (shell !== undefined) return shell;
  throw new ProviderError({
    code: "FailedPrecondition",
    operation: "set the number of virtual functions",
    message: `${whyNotFromHere(host)}.`,
  });
}

/** The words of `ip link set dev … vf N`; empty where the driver's own defaults stay. */
function words({ trust, spoofCheck }: VirtualFunctionsInputs): string {
  const onOff = (name: string, value: boolean | undefined) =>
    value === undefined ? [] : [name, value ? "on" : "off"];
  return [...onOff("trust", trust), ...onOff("spoofchk", spoofCheck)].join(" ");
}

async function untilSeen(
  host: HostPci,
  address: string,
  count: number,
  operation: Operation,
): Promise<void> {
  host.forget();
  const what = `${count} virtual functions of ${address}`;
  await waitUntil(operation, { what, timeoutMs: SEEN_TIMEOUT_MS, intervalMs: 200 }, async () => {
    const found = (await host.device(address, operation))?.virtualFunctions ?? [];
    if (found.length !== count) return undefined;
    const devices = await Promise.all(found.map((fn) => host.device(fn, operation)));
    return devices.every((device) => device !== undefined) ? true : undefined;
  });
}

interface FunctionFacts {
  readonly [name: string]: unknown;
}

function functionsIn(json: string): readonly FunctionFacts[] {
  if (json.trim() === "") return [];
  const links = JSON.parse(json) as readonly { readonly vfinfo_list?: readonly FunctionFacts[] }[];
  return links.flatMap(({ vfinfo_list = [] }) => vfinfo_list);
}

/** What is wished when all functions have it; the other word as soon as one has not. */
function allHave(functions: readonly FunctionFacts[], name: string, wished: boolean): boolean {
  return functions.every((facts) => facts[name] === wished) ? wished : !wished;
}
