/**
 * A backend that holds objects in memory: a test double for the protocol of a front end, which has
 * no host of its own. What a backend does is tested with real ones.
 */
import type { Backend, Handler } from "../../provider/core/handler";
import { uuidFor } from "../../provider/core/identity";
import { live } from "../../provider/core/impact";
import type { Kind } from "../../provider/core/kind";
import type { Operation } from "../../provider/core/operation";
import { list, map, number, object, size, text } from "../../provider/core/property-schema";
import { PartialStateError, ProviderError } from "../../provider/core/provider-error";
import type { Observed, ResourceState } from "../../provider/core/resource-state";
import type { Properties } from "../../provider/core/value";

export const gadget: Kind = {
  name: "Gadget",
  doc: "A thing to test with.",
  inputs: {
    name: text({ doc: "The name.", required: true, format: "name" }),
    memory: size({ doc: "Memory.", default: "1GiB", min: "1MiB" }),
    cores: number({ doc: "Cores.", default: 1, min: 1 }),
    place: text({ doc: "Where; another place is another gadget." }),
    userData: text({ doc: "A secret document.", secret: true }),
    labels: map({ doc: "Labels.", values: text({ doc: "One." }) }),
    disks: list({
      doc: "Disks.",
      key: "name",
      items: object({
        doc: "A disk.",
        properties: {
          name: text({ doc: "The name.", required: true }),
          size: size({ doc: "Size.", min: "1MiB" }),
          password: text({ doc: "A secret.", secret: true, maxLength: 20 }),
        },
      }),
    }),
  },
  outputs: {
    uuid: text({ doc: "The UUID.", stable: true }),
    address: text({ doc: "The address." }),
    token: text({ doc: "A secret that the host made.", secret: true }),
  },
  importId: { libvirt: "The UUID or the name." },
};

/** What happens outside of the front end, for a test to steer and to look at. */
export class World {
  readonly objects = new Map<string, Properties>();
  readonly calls: string[] = [];
  readonly operations: Operation[] = [];
  /** Identity of the host, by URI. */
  readonly identities = new Map<string, string | undefined>();
  /** Thrown by the next call of that name. */
  readonly failures = new Map<string, Error>();
  /** Awaited inside reconcile, with the operation. */
  during: ((operation: Operation) => Promise<void>) | undefined;
  /** Objects that are made but do not get ready. */
  notReady = false;

  enter(call: string, operation: Operation): void {
    this.calls.push(call);
    this.operations.push(operation);
    const failure = this.failures.get(call);
    if (failure === undefined) return;
    this.failures.delete(call);
    throw failure;
  }
}

export function memoryBackend(world: World, config: Properties): Backend {
  return {
    name: "libvirt",
    handlers: { Gadget: gadgetHandler(world) },
    functions: {
      getHost: async (inputs, operation) => {
        world.enter("getHost", operation);
        return { hostName: "host-1", echo: inputs.echo ?? null };
      },
    },
    identity: async (operation) => {
      world.enter("identity", operation);
      return world.identities.get(String(config.uri));
    },
    close: async () => undefined,
  };
}

function gadgetHandler(world: World): Handler {
  const observe = (id: string, properties: Properties): Observed => ({
    id,
    properties,
    outputs: { uuid: id, address: "192.0.2.7", token: `token-of-${id}` },
  });
  return {
    check: ({ cores }) =>
      cores === 13
        ? [{ severity: "warning", path: ["cores"], summary: "is an unlucky number" }]
        : [],
    impact: ({ pattern }) => {
      if (pattern === "place") return { word: "replace", reason: "a gadget cannot move" };
      if (pattern === "memory") return { word: "restart", reason: "memory is fixed at start" };
      if (pattern === "cores") return { word: "next-start", reason: "stored for later" };
      return live("changed while it runs");
    },
    plannedOutputs: async (inputs, operation) =>
      typeof inputs.name === "string"
        ? { uuid: await uuidFor(operation.owner, "Gadget", inputs.name) }
        : {},
    preview: async ({ inputs }, operation) => {
      world.enter("preview", operation);
      return inputs.memory === 2 ** 50
        ? [{ severity: "error", path: ["memory"], summary: "is more than the host has" }]
        : [];
    },
    reconcile: async ({ inputs }, operation) => {
      world.enter("reconcile", operation);
      const id = await uuidFor(operation.owner, "Gadget", String(inputs.name));
      world.objects.set(id, inputs);
      await world.during?.(operation);
      const observed = observe(id, inputs);
      if (!world.notReady && inputs.place !== "unready") return observed;
      const state: ResourceState = { id, inputs, outputs: observed.outputs };
      const message = "no address within 5s";
      throw new PartialStateError({ code: "DeadlineExceeded", operation: "wait", message }, state);
    },
    read: async (id, _, operation) => {
      world.enter("read", operation);
      const properties = world.objects.get(id);
      return properties && observe(id, properties);
    },
    delete: async ({ id }, operation) => {
      world.enter("delete", operation);
      world.objects.delete(id);
    },
    resolveImportId: async (idOrName, operation) => {
      world.enter("resolveImportId", operation);
      for (const [id, { name }] of world.objects) {
        if (id === idOrName || name === idOrName) return id;
      }
      throw new ProviderError({
        code: "NotFound",
        operation: "find",
        object: `gadget "${idOrName}"`,
        message: "no gadget has this UUID or name",
      });
    },
    list: async (operation) => {
      world.enter("list", operation);
      return [...world.objects].map(([id, { name }]) => ({ id, name: String(name) }));
    },
  };
}
