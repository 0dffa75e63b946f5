import { hasErrorNumber } from "../../../libvirt-errors";
import {
  DomainAffect,
  DomainLifecycle,
  DomainLifecycleAction,
  DomainMetadata,
  ErrorNumber,
} from "../../../rpc/constants";
import { formatXml, isElement, parseXml, type XmlElement } from "../../../xml";
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
  const bound = xml === undefined ? undefined : withoutNamespace(parseXml(xml));
  const args = {
    dom,
    type: DomainMetadata.Element,
    metadata: bound ? formatXml(bound.element) : null,
    key: bound ? bound.prefix : null,
    uri: namespace,
    flags: DomainAffect.Live,
  };
  try {
    await connection.call("domainSetMetadata", args, { signal: operation.signal });
  } catch (error) {
    const alreadyGone = xml === undefined && hasErrorNumber(error, ErrorNumber.NoDomainMetadata);
    if (!alreadyGone) throw error;
  }
  return "done";
}

/** The call puts the namespace in by itself, and fails on one that is there already. */
function withoutNamespace(root: XmlElement): { element: XmlElement; prefix: string } {
  const prefix = root.name.includes(":") ? root.name.slice(0, root.name.indexOf(":")) : "metadata";
  const binding = root.name.includes(":") ? `xmlns:${prefix}` : "xmlns";
  const bare = (node: XmlElement): XmlElement => ({
    name: node.name.startsWith(`${prefix}:`) ? node.name.slice(prefix.length + 1) : node.name,
    attributes: Object.fromEntries(
      Object.entries(node.attributes).filter(([name]) => name !== binding),
    ),
    children: node.children.map((child) => (isElement(child) ? bare(child) : child)),
  });
  return { element: bare(root), prefix };
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
