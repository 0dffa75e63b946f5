import { credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { makeBackend } from "../../provider/bin/backend-factory";
import type { Properties } from "../../provider/core/value";
import { type PluginServer, servePlugin } from "../../provider/frontends/pulumi-plugin/serve";
import { wrapProperties } from "../../provider/frontends/pulumi-plugin/wrap-value";
import { KINDS } from "../../provider/kinds/registry";
import { PREVIEW_ROWS } from "./all-rows";
import { type PreviewRow, replacePathsOf } from "./preview-row";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const { DIFF_NONE, DIFF_SOME } = pb.DiffResponse.DiffChanges;

let server: PluginServer;
let client: ResourceProviderClient;
beforeAll(async () => {
  server = await servePlugin({
    kinds: KINDS,
    backend: makeBackend,
    schema: async () => "{}",
    version: "0.0.0",
  });
  client = new ResourceProviderClient(`127.0.0.1:${server.port}`, credentials.createInsecure());
  const configure = new pb.ConfigureRequest();
  configure.setAcceptsecrets(true);
  configure.setArgs(struct({ uri: "qemu+unix:///system?socket=/nonexistent/libvirt-sock" }));
  await call("configure", configure);
});
afterAll(async () => {
  client.close();
  await server.stop(100);
});

describe("previews through the Pulumi plugin", () => {
  // Without an engine to log to the lines go there; what they say has tests of its own.
  beforeEach(() => {
    jest.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(() => jest.restoreAllMocks());

  test.each(PREVIEW_ROWS.map((row) => [`${row.kind}: ${row.title}`, row] as const))(
    "%s",
    async (_, row) => {
      expectFailures(row, await check(row));
      const { prior, expected } = row;
      if (expected.action === "refused") return;
      if (prior === undefined) {
        expectOutputs(row, await previewCreate(row));
        return;
      }
      const diff = await diffOf(row, prior);
      expect(diff.getChanges()).toBe(expected.action === "none" ? DIFF_NONE : DIFF_SOME);
      const kinds = new Map(Array.from(diff.getDetaileddiffMap().entries()));
      expect([...kinds.keys()].sort()).toEqual(Object.keys(expected.impact ?? {}).sort());
      const replacing = [...kinds].filter(([, change]) => isReplacing(change.getKind()));
      expect(replacing.map(([path]) => path)).toEqual(replacePathsOf(row));
      expect(diff.getReplacesList().length > 0).toBe(expected.action === "replace");
      if (expected.action !== "update") return;
      const planned = await previewUpdate(row, prior);
      expect(planned.pendingImpact).toEqual(expected.impact);
      expectOutputs(row, planned);
    },
  );
});

function expectFailures({ expected }: PreviewRow, failures: readonly string[]): void {
  const errors = (expected.diagnostics ?? []).filter(({ severity }) => severity === "error");
  expect(failures).toHaveLength(errors.length);
  for (const { path, says } of errors) {
    const matching = failures.filter(
      (text) => (path === undefined || text.startsWith(path)) && says.test(text),
    );
    expect({ path, says, failures, matching: matching.length }).toMatchObject({ matching: 1 });
  }
}

function expectOutputs({ expected }: PreviewRow, outputs: { readonly [name: string]: unknown }) {
  for (const name of expected.unknownOutputs ?? [])
    expect([name, outputs[name]]).toEqual([name, UNKNOWN]);
  expect(outputs).toMatchObject(expected.knownOutputs ?? {});
}

/** Each failure as `path: reason`, whether the path went into the property or the reason. */
async function check(row: PreviewRow): Promise<readonly string[]> {
  const request = new pb.CheckRequest();
  request.setUrn(urnOf(row));
  request.setOlds(struct({}));
  request.setNews(struct(row.inputs));
  const response = await call<pb.CheckResponse>("check", request);
  return response
    .getFailuresList()
    .map((failure) => [failure.getProperty(), failure.getReason()].filter(Boolean).join(": "));
}

function diffOf(row: PreviewRow, prior: NonNullable<PreviewRow["prior"]>) {
  const request = new pb.DiffRequest();
  request.setUrn(urnOf(row));
  request.setId(prior.id);
  request.setOlds(struct({ ...prior.inputs, ...prior.outputs }));
  request.setOldInputs(struct(prior.inputs));
  request.setNews(struct(row.inputs));
  return call<pb.DiffResponse>("diff", request);
}

async function previewCreate(row: PreviewRow) {
  const request = new pb.CreateRequest();
  request.setUrn(urnOf(row));
  request.setProperties(struct(row.inputs));
  request.setPreview(true);
  const response = await call<pb.CreateResponse>("create", request);
  return response.getProperties()?.toJavaScript() ?? {};
}

async function previewUpdate(row: PreviewRow, prior: NonNullable<PreviewRow["prior"]>) {
  const request = new pb.UpdateRequest();
  request.setUrn(urnOf(row));
  request.setId(prior.id);
  request.setOlds(struct({ ...prior.inputs, ...prior.outputs }));
  request.setOldInputs(struct(prior.inputs));
  request.setNews(struct(row.inputs));
  request.setPreview(true);
  const response = await call<pb.UpdateResponse>("update", request);
  return response.getProperties()?.toJavaScript() ?? {};
}

function isReplacing(kind: number): boolean {
  const { ADD_REPLACE, UPDATE_REPLACE, DELETE_REPLACE } = pb.PropertyDiff.Kind;
  return [ADD_REPLACE, UPDATE_REPLACE, DELETE_REPLACE].some((one) => one === kind);
}

function urnOf({ kind, inputs }: PreviewRow): string {
  return `urn:pulumi:test::test::virt:index:${kind}::${String(inputs.name)}`;
}

function struct(bag: Properties): Struct {
  return Struct.fromJavaScript(wrapProperties(bag, { secrets: true }) as never);
}

function call<Response>(method: keyof ResourceProviderClient, request: object): Promise<Response> {
  const called = (client[method] as unknown as Call<Response>).bind(client);
  return new Promise((resolve, reject) => {
    called(request, (error, response) => (error ? reject(error) : resolve(response)));
  });
}

type Call<Response> = (
  request: object,
  callback: (error: ServiceError | null, response: Response) => void,
) => void;
