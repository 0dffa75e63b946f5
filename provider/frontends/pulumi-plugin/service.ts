import { PluginAttach, PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { ProviderError } from "../../core/provider-error";
import { checkResource } from "./check-resource";
import { createResource } from "./create-resource";
import { deleteResource } from "./delete-resource";
import { diffResource } from "./diff-resource";
import type { GrpcCall } from "./grpc-server";
import { invokeFunction } from "./invoke-function";
import { listResources } from "./list-resources";
import { checkConfig, configure, diffConfig } from "./provider-config";
import { readResource } from "./read-resource";
import type { Session } from "./session";
import { updateResource } from "./update-resource";

interface Message {
  serializeBinary(): Uint8Array;
}

interface MessageClass<M> {
  deserializeBinary(bytes: Uint8Array): M;
}

/** Every call of `pulumirpc.ResourceProvider`, by its path. */
export function resourceProviderCalls(session: Session): ReadonlyMap<string, GrpcCall> {
  const calls = new Map<string, GrpcCall>();
  const unary = <Request>(
    name: string,
    type: MessageClass<Request>,
    work: (session: Session, request: Request) => Message | Promise<Message>,
  ) =>
    calls.set(pathOf(name), async (bytes, write) => {
      const response = await work(session, type.deserializeBinary(bytes));
      write(response.serializeBinary());
    });
  unary("Handshake", pb.ProviderHandshakeRequest, handshake);
  unary("Attach", PluginAttach, attach);
  unary("GetPluginInfo", Empty, pluginInfo);
  unary("GetSchema", pb.GetSchemaRequest, getSchema);
  unary("CheckConfig", pb.CheckRequest, checkConfig);
  unary("DiffConfig", pb.DiffRequest, diffConfig);
  unary("Configure", pb.ConfigureRequest, configure);
  unary("Check", pb.CheckRequest, checkResource);
  unary("Diff", pb.DiffRequest, diffResource);
  unary("Create", pb.CreateRequest, createResource);
  unary("Read", pb.ReadRequest, readResource);
  unary("Update", pb.UpdateRequest, updateResource);
  unary("Delete", pb.DeleteRequest, async (_, request) => {
    await deleteResource(session, request);
    return new Empty();
  });
  unary("Invoke", pb.InvokeRequest, invokeFunction);
  unary("Cancel", Empty, () => {
    session.cancel();
    return new Empty();
  });
  unary("Construct", pb.ConstructRequest, () => unimplemented("Construct"));
  unary("Call", pb.CallRequest, () => unimplemented("Call"));
  calls.set(pathOf("List"), (bytes, write) =>
    listResources(session, pb.ListRequest.deserializeBinary(bytes), (response) =>
      write(response.serializeBinary()),
    ),
  );
  return calls;
}

function pathOf(name: string): string {
  return `/pulumirpc.ResourceProvider/${name}`;
}

function handshake(
  session: Session,
  request: pb.ProviderHandshakeRequest,
): pb.ProviderHandshakeResponse {
  session.renew();
  session.log.connect(request.getEngineAddress());
  const response = new pb.ProviderHandshakeResponse();
  response.setAcceptSecrets(true);
  response.setAcceptResources(true);
  response.setSupportsAutonamingConfiguration(true);
  return response;
}

function attach(session: Session, request: PluginAttach): Empty {
  session.renew();
  session.log.connect(request.getAddress());
  return new Empty();
}

function pluginInfo(session: Session): PluginInfo {
  const info = new PluginInfo();
  info.setVersion(session.options.version);
  return info;
}

async function getSchema(
  session: Session,
  request: pb.GetSchemaRequest,
): Promise<pb.GetSchemaResponse> {
  if (request.getVersion() !== 0) {
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "get the schema",
      message: `found version ${request.getVersion()}. Expected 0.`,
    });
  }
  const response = new pb.GetSchemaResponse();
  response.setSchema(await session.options.schema());
  return response;
}

function unimplemented(call: string): never {
  throw new ProviderError({
    code: "Unimplemented",
    operation: call,
    message: "this provider has no components of its own; they are classes of its SDK",
  });
}
