/** A served plugin, its client, and the engine's side of the log. */
import { credentials, Server, ServerCredentials, type ServiceError } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { type PluginServer, servePlugin } from "../../../provider/frontends/pulumi-plugin/serve";
import { gadget, memoryBackend, World } from "../memory-backend";

export const URN = "urn:pulumi:dev::lab::virt:index:Gadget::web";
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** A secret as the engine writes it. */
export function secret(value: unknown): { readonly [key: string]: unknown } {
  return { [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", value };
}

export interface Line {
  readonly severity: number;
  readonly message: string;
  readonly urn: string;
  readonly ephemeral: boolean;
}

export class PluginBed {
  readonly world: World;
  readonly lines: Line[] = [];
  readonly client: ResourceProviderClient;
  readonly #plugin: PluginServer;
  readonly #engine: Server;

  private constructor(world: World, plugin: PluginServer, engine: Server, lines: Line[]) {
    this.world = world;
    this.lines = lines;
    this.#plugin = plugin;
    this.#engine = engine;
    this.client = new ResourceProviderClient(
      `127.0.0.1:${plugin.port}`,
      credentials.createInsecure(),
    );
  }

  static async start(): Promise<PluginBed> {
    const world = new World();
    const lines: Line[] = [];
    const { server, address } = await startEngine(lines);
    const plugin = await servePlugin({
      kinds: [gadget],
      backend: (config) => memoryBackend(world, config),
      schema: async () => '{"name":"virt"}',
      version: "1.2.3",
    });
    const bed = new PluginBed(world, plugin, server, lines);
    const handshake = new pb.ProviderHandshakeRequest();
    handshake.setEngineAddress(address);
    await bed.call("handshake", handshake);
    return bed;
  }

  async stop(): Promise<void> {
    this.client.close();
    await this.#plugin.stop(100);
    this.#engine.forceShutdown();
  }

  /** Calls a method by its name. Rejects with the status that came. */
  call<Response>(method: keyof ResourceProviderClient, request: object): Promise<Response> {
    const call = (this.client[method] as unknown as Call<Response>).bind(this.client);
    return new Promise((resolve, reject) => {
      call(request, (error, response) => (error ? reject(error) : resolve(response)));
    });
  }

  async check(news: Bag, more: { olds?: Bag; urn?: string } = {}): Promise<pb.CheckResponse> {
    const request = new pb.CheckRequest();
    request.setUrn(more.urn ?? URN);
    request.setOlds(struct(more.olds ?? {}));
    request.setNews(struct(news));
    return this.call("check", request);
  }

  async diff(prior: Prior, news: Bag, ignore: string[] = []): Promise<pb.DiffResponse> {
    const request = new pb.DiffRequest();
    request.setUrn(URN);
    request.setId(prior.id);
    request.setOlds(struct(prior.properties));
    request.setOldInputs(struct(prior.inputs));
    request.setNews(struct(news));
    request.setIgnorechangesList(ignore);
    return this.call("diff", request);
  }

  async create(inputs: Bag, more: { preview?: boolean; timeout?: number } = {}): Promise<Made> {
    const request = new pb.CreateRequest();
    request.setUrn(URN);
    request.setProperties(struct(inputs));
    request.setPreview(more.preview ?? false);
    request.setTimeout(more.timeout ?? 0);
    const response = await this.call<pb.CreateResponse>("create", request);
    return { id: response.getId(), properties: bag(response.getProperties()) };
  }

  async update(prior: Prior, news: Bag, preview = false): Promise<Bag> {
    const request = new pb.UpdateRequest();
    request.setUrn(URN);
    request.setId(prior.id);
    request.setOlds(struct(prior.properties));
    request.setOldInputs(struct(prior.inputs));
    request.setNews(struct(news));
    request.setPreview(preview);
    const response = await this.call<pb.UpdateResponse>("update", request);
    return bag(response.getProperties());
  }

  async read(id: string, saved?: Omit<Prior, "id">): Promise<Prior> {
    const request = new pb.ReadRequest();
    request.setUrn(URN);
    request.setId(id);
    if (saved) {
      request.setProperties(struct(saved.properties));
      request.setInputs(struct(saved.inputs));
    }
    const response = await this.call<pb.ReadResponse>("read", request);
    return {
      id: response.getId(),
      properties: bag(response.getProperties()),
      inputs: bag(response.getInputs()),
    };
  }

  /** A gadget that is there, as the engine saved it. */
  async existing(inputs: Bag): Promise<Prior> {
    return { ...(await this.create(inputs)), inputs };
  }
}

export type Bag = { readonly [key: string]: unknown };

export interface Made {
  readonly id: string;
  readonly properties: Bag;
}

export interface Prior extends Made {
  readonly inputs: Bag;
}

type Call<Response> = (
  request: object,
  callback: (error: ServiceError | null, response: Response) => void,
) => void;

export function struct(value: Bag): Struct {
  return Struct.fromJavaScript(value as Parameters<typeof Struct.fromJavaScript>[0]);
}

export function bag(value: Struct | undefined): Bag {
  return value?.toJavaScript() ?? {};
}

/** `{ property: reason }` of a failed check; several of one property are joined. */
export function failures(response: pb.CheckResponse): readonly string[] {
  return response
    .getFailuresList()
    .map((failure) => `${failure.getProperty()}|${failure.getReason()}`);
}

export function detailedDiff(response: pb.DiffResponse): { readonly [path: string]: string } {
  const names = Object.entries(pb.PropertyDiff.Kind);
  const kindName = (kind: number) => names.find(([, value]) => value === kind)?.[0] ?? "";
  const entries = Array.from(response.getDetaileddiffMap().entries());
  return Object.fromEntries(entries.map(([path, diff]) => [path, kindName(diff.getKind())]));
}

async function startEngine(lines: Line[]): Promise<{ server: Server; address: string }> {
  const server = new Server();
  server.addService(EngineService as unknown as Parameters<Server["addService"]>[0], {
    log: (call: { request: LogRequest }, callback: (error: null, reply: Empty) => void) => {
      lines.push({
        severity: call.request.getSeverity(),
        message: call.request.getMessage(),
        urn: call.request.getUrn(),
        ephemeral: call.request.getEphemeral(),
      });
      callback(null, new Empty());
    },
    getRootResource: (_: unknown, callback: (error: null, reply: Empty) => void) =>
      callback(null, new Empty()),
    setRootResource: (_: unknown, callback: (error: null, reply: Empty) => void) =>
      callback(null, new Empty()),
    startDebugging: (_: unknown, callback: (error: null, reply: Empty) => void) =>
      callback(null, new Empty()),
    requirePulumiVersion: (_: unknown, callback: (error: null, reply: Empty) => void) =>
      callback(null, new Empty()),
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return { server, address: `127.0.0.1:${port}` };
}
