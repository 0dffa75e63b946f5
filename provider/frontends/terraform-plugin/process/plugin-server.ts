import { once } from "node:events";
import type { Socket } from "node:net";
import type {
  handleUnaryCall,
  MethodDefinition,
  ServerDuplexStream,
  ServerWritableStream,
  ServiceDefinition,
  UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { answerCall } from "../answer-call";
import { CALLS, type CallName, type RequestOf } from "../protocol/calls";
import { decode, encode, type Message, type MessageName } from "../protocol/messages";
import type { Session } from "../session";
import type { Certificate } from "./certificate";

export interface ServerOptions {
  readonly session: Session;
  /** As PEM; absent when the user switched TLS off. */
  readonly clientCertificate: string | undefined;
  readonly certificate: Certificate | undefined;
  /** The engine asked us to end. */
  readonly onShutdown: () => void;
}

export interface PluginServer {
  /** Serves a connection that was accepted elsewhere. */
  accept(connection: Socket): void;
  /** Lets calls that are under way answer, then ends every connection. */
  end(): Promise<void>;
}

/** A gRPC server with Terraform's provider service and go-plugin's own services. */
export function pluginServer(options: ServerOptions): PluginServer {
  // The engine's limit for a message is 256 MiB; that of the library would be 4.
  const server = new Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
    // Nobody asks a plugin for the library's own statistics of its calls.
    "grpc.enable_channelz": 0,
  });
  addProvider(server, options.session);
  addController(server, options.onShutdown);
  const streams = new Set<OpenStream>();
  addStreams(server, streams);
  const injector = server.createConnectionInjector(serverCredentials(options));
  const connections = new Set<Socket>();
  return {
    accept(connection) {
      connections.add(connection);
      connection.on("close", () => connections.delete(connection));
      injector.injectConnection(connection);
    },
    async end() {
      for (const stream of streams) stream.end();
      const closed = [...connections].map((connection) => once(connection, "close"));
      await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
      // The last answers are on their way until the other side has closed.
      await Promise.all(closed);
    },
  };
}

/** TLS that trusts nothing but the engine's certificate; none when the engine gave none. */
function serverCredentials({ clientCertificate, certificate }: ServerOptions): ServerCredentials {
  if (clientCertificate === undefined || certificate === undefined) {
    return ServerCredentials.createInsecure();
  }
  return ServerCredentials.createSsl(
    Buffer.from(clientCertificate),
    [
      {
        private_key: Buffer.from(certificate.privateKeyPem),
        cert_chain: Buffer.from(certificate.certificatePem),
      },
    ],
    true,
  );
}

type OpenStream = ServerWritableStream<unknown, unknown> | ServerDuplexStream<unknown, unknown>;

function addProvider(server: Server, session: Session): void {
  const service: Record<string, MethodDefinition<unknown, unknown>> = {};
  const implementation: UntypedServiceImplementation = {};
  for (const name of Object.keys(CALLS) as CallName[]) {
    const [request, response] = CALLS[name];
    service[name] = method(`/tfplugin6.Provider/${name}`, request, response);
    const handler: handleUnaryCall<RequestOf<CallName>, unknown> = (call, reply) => {
      answerCall(session, name, call.request).then(
        (answer) => reply(null, answer),
        (error: Error) => reply(error),
      );
    };
    implementation[name] = handler;
  }
  server.addService(service as ServiceDefinition, implementation);
}

function addController(server: Server, onShutdown: () => void): void {
  const shutdown: handleUnaryCall<unknown, unknown> = (_, reply) => {
    reply(null, {});
    onShutdown();
  };
  server.addService(
    { Shutdown: method("/plugin.GRPCController/Shutdown", "Empty", "Empty") } as ServiceDefinition,
    { Shutdown: shutdown },
  );
}

/**
 * Streams on which go-plugin could pass output and further services. We send nothing there, but an
 * engine that finds them missing complains in its log.
 */
function addStreams(server: Server, open: Set<OpenStream>): void {
  const stdio = method("/plugin.GRPCStdio/StreamStdio", "Empty", "StdioData");
  const broker = method("/plugin.GRPCBroker/StartStream", "ConnInfo", "ConnInfo");
  server.addService({ StreamStdio: { ...stdio, responseStream: true } } as ServiceDefinition, {
    StreamStdio: (call: ServerWritableStream<unknown, unknown>) => hold(call, open),
  });
  server.addService(
    {
      StartStream: { ...broker, requestStream: true, responseStream: true },
    } as ServiceDefinition,
    {
      StartStream: (call: ServerDuplexStream<unknown, unknown>) => {
        call.on("data", () => {});
        call.on("end", () => call.end());
        hold(call, open);
      },
    },
  );
}

function hold(call: OpenStream, open: Set<OpenStream>): void {
  open.add(call);
  call.on("close", () => open.delete(call));
  call.on("cancelled", () => {
    open.delete(call);
    call.end();
  });
  call.on("error", () => open.delete(call));
}

function method(
  path: string,
  request: MessageName,
  response: MessageName,
): MethodDefinition<unknown, unknown> {
  return {
    path,
    requestStream: false,
    responseStream: false,
    requestSerialize: (message) => encode(request, message as Message<MessageName>),
    requestDeserialize: (bytes) => decode(request, bytes),
    responseSerialize: (message) => encode(response, message as Message<MessageName>),
    responseDeserialize: (bytes) => decode(response, bytes),
  };
}
