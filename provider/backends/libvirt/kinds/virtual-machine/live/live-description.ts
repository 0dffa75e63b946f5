import { hasCode } from "../../../libvirt-errors";
import {
  DomainAffect,
  DomainLifecycle,
  DomainLifecycleAction,
  DomainMetadata,
  ErrorNumber,
} from "../../../rpc/constants";
import { type LiveOutcome, type RunningMachine, triedLive } from "./live-devices";

export function setTitle(machine: RunningMachine, title: string | undefined) {
  return setText(machine, DomainMetadata.Title, title);
}

export function setDescription(machine: RunningMachine, description: string | undefined) {
  return setText(machine, DomainMetadata.Description, description);
}

async function setText(
  { connection, dom, operation }: RunningMachine,
  type: number,
  text: string | undefined,
): Promise<LiveOutcome> {
  const flags = DomainAffect.Live;
  const args = { dom, type, metadata: text ?? null, key: null, uri: null, flags };
  await connection.call("domainSetMetadata", args, { signal: operation.signal });
  return "done";
}

/** Another program's element, by its namespace; undefined removes it. */
export async function setMetadataElement(
  { connection, dom, operation }: RunningMachine,
  namespace: string,
  xml: string | undefined,
): Promise<LiveOutcome> {
  const prefix = /^\s*<([A-Za-z_][\w.-]*):/.exec(xml ?? "")?.[1] ?? "metadata";
  const key = xml === undefined ? null : prefix;
  const type = DomainMetadata.Element;
  const args = { dom, type, metadata: xml ?? null, key, uri: namespace, flags: DomainAffect.Live };
  try {
    await connection.call("domainSetMetadata", args, { signal: operation.signal });
  } catch (error) {
    const alreadyGone = xml === undefined && hasCode(error, ErrorNumber.NoDomainMetadata);
    if (!alreadyGone) throw error;
  }
  return "done";
}

const EVENTS = {
  poweroff: DomainLifecycle.Poweroff,
  reboot: DomainLifecycle.Reboot,
  crash: DomainLifecycle.Crash,
} as const;

const ACTIONS: Readonly<Record<string, number>> = {
  destroy: DomainLifecycleAction.Destroy,
  restart: DomainLifecycleAction.Restart,
  "rename-restart": DomainLifecycleAction.RestartRename,
  preserve: DomainLifecycleAction.Preserve,
  "coredump-destroy": DomainLifecycleAction.CoredumpDestroy,
  "coredump-restart": DomainLifecycleAction.CoredumpRestart,
};

const DEFAULT_ACTIONS = { poweroff: "destroy", reboot: "restart", crash: "destroy" } as const;

export function setLifecycleAction(
  { connection, dom, operation }: RunningMachine,
  event: keyof typeof EVENTS,
  wished: string | undefined,
): Promise<LiveOutcome> {
  const action = ACTIONS[wished ?? DEFAULT_ACTIONS[event]] ?? DomainLifecycleAction.Destroy;
  const args = { dom, type: EVENTS[event], action, flags: DomainAffect.Live };
  return triedLive(() =>
    connection.call("domainSetLifecycleAction", args, { signal: operation.signal }),
  );
}
