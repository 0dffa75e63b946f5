import type {
  handleServerStreamingCall,
  handleUnaryCall,
  UntypedServiceImplementation,
} from "@grpc/grpc-js";
import type { PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import {
  type GetSchemaRequest,
  GetSchemaResponse,
  type ListRequest,
  type ListResponse,
  type ProviderHandshakeRequest,
  ProviderHandshakeResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { ProviderError } from "../../core/provider-error";
import { checkResource } from "./check-resource";
import { createResource } from "./create-resource";
import { deleteResource } from "./delete-resource";
import { diffResource } from "./diff-resource";
import { grpcError } from "./grpc-error";
import { invokeFunction } from "./invoke-function";
import { listResources } from "./list-resources";
import { checkConfig, configure, diffConfig } from "./provider-config";
import { readResource } from "./read-resource";
import type { Session } from "./session";
import { updateResource } from "./update-resource";

/** Every call of `pulumirpc.ResourceProvider`, by its method's name. */
export function resourceProviderService(session: Session): UntypedServiceImplementation {
  const unary = <Request, Response>(
    name: string,
    work: (session: Session, request: Request) => Response | Promise<Response>,
  ) => ({ [name]: unaryCall(session, name, work) });
  return {
    ...unary("handshake", handshake),
    ...unary("attach", attach),
    ...unary("getPluginInfo", pluginInfo),
    ...unary("getSchema", getSchema),
    ...unary("checkConfig", checkConfig),
    ...unary("diffConfig", diffConfig),
    ...unary("configure", configure),
    ...unary("check", checkResource),
    ...unary("diff", diffResource),
    ...unary("create", createResource),
    ...unary("read", readResource),
    ...unary("update", updateResource),
    ...unary("delete", async (_, request: Parameters<typeof deleteResource>[1]) => {
      await deleteResource(session, request);
      return new Empty();
    }),
    ...unary("invoke", invokeFunction),
    ...unary("cancel", () => {
      session.cancel();
      return new Empty();
    }),
    ...unary("construct", () => unimplemented("Construct")),
    ...unary("call", () => unimplemented("Call")),
    ...unary("parameterize", () => unimplemented("Parameterize")),
    ...unary("getMapping", () => unimplemented("GetMapping")),
    ...unary("getMappings", () => unimplemented("GetMappings")),
    list: listCall(session),
  };
}

function unaryCall<Request, Response>(
  session: Session,
  name: string,
  work: (session: Session, request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
  return ({ request }, callback) => {
    // A handler that throws before its first await is answered in the same way.
    Promise.resolve()
      .then(() => work(session, request))
      .then(
        (response) => callback(null, response),
        (error: unknown) => callback(failure(session, name, error)),
      );
  };
}

function listCall(session: Session): handleServerStreamingCall<ListRequest, ListResponse> {
  return (call) => {
    listResources(session, call.request, (response) => call.write(response)).then(
      () => call.end(),
      (error: unknown) => call.emit("error", failure(session, "list", error)),
    );
  };
}

function failure(session: Session, name: string, error: unknown) {
  return grpcError(error, name, session.redaction, { secrets: session.acceptsSecrets });
}

function handshake(session: Session, request: ProviderHandshakeRequest): ProviderHandshakeResponse {
  session.renew();
  session.log.connect(request.getEngineAddress());
  const response = new ProviderHandshakeResponse();
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

async function getSchema(session: Session, request: GetSchemaRequest): Promise<GetSchemaResponse> {
  if (request.getVersion() !== 0) {
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "get the schema",
      message: `found version ${request.getVersion()}. Expected 0.`,
    });
  }
  const response = new GetSchemaResponse();
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
