import os from "node:os";
import path from "node:path";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import * as status from "@pulumi/pulumi/proto/status_pb";
import { build } from "esbuild";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { providerText } from "../../../provider/frontends/pulumi-dynamic/provider-text";
import { eventually } from "../../support/eventually";
import { type DynamicHost, startDynamicHost } from "./dynamic-host";

const TEXT = 'exports.handler=()=>require("@virt-iac/provider/dynamic").provider("Gadget");';
const OWN = { __provider: TEXT, __owner: "lab/dev" };
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const CANARY = "canary-1a2b3c";

type Bag = { readonly [key: string]: unknown };

let host: DynamicHost;
beforeAll(async () => {
  const outfile = path.join(os.tmpdir(), `virt-gadget-${process.pid}.cjs`);
  const entry = path.join(__dirname, "gadget-entry.ts");
  await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "cjs" });
  host = await startDynamicHost(outfile, {
    "virt:uri": "qemu:///session",
    "lab:password": CANARY,
    "other:token": CANARY,
  });
});
afterAll(() => host?.stop());

test("the text in every state is a constant, byte for byte", () => {
  expect(providerText("VirtualMachine")).toBe(
    'exports.handler=()=>require("@virt-iac/provider/dynamic").provider("VirtualMachine");',
  );
  expect(providerText("Gadget")).toBe(TEXT);
  expect(JSON.stringify(TEXT).length).toBeLessThan(110);
});

describe("the host of dynamic resources with the constant text", () => {
  test("check tells every problem by its path and no secret", async () => {
    const { inputs, failures } = await check({
      name: "web",
      memory: "12 potatoes",
      userData: `${CANARY}\u0007`,
      disks: [{ name: "root", size: "0B" }],
    });
    expect(failures).toEqual([
      expect.stringMatching(/^memory\|.*12 potatoes/),
      expect.stringMatching(/^\|userData: /),
      expect.stringMatching(/^\|disks\[0\]\.size: /),
    ]);
    expect(failures.join("\n")).not.toContain(CANARY);
    expect(inputs).toMatchObject({ name: "web", memory: "12 potatoes", ...OWN });
  });

  test("unknown values pass the check as they came", async () => {
    const { inputs, failures } = await check({ name: "web", cores: UNKNOWN });
    expect(failures).toEqual([]);
    expect(inputs).toEqual({ name: "web", cores: UNKNOWN, ...OWN });
  });

  test("creates, finds no change, reads, updates and reads the drift-free state", async () => {
    const { inputs } = await check({ name: "one", memory: "1024MiB", userData: CANARY });
    const made = await create(inputs);
    expect(made.properties).toMatchObject({ ...inputs, address: "192.0.2.7", pendingImpact: {} });
    expect(await diff(made, { ...inputs, memory: "1GiB" })).toEqual({
      changes: pb.DiffResponse.DiffChanges.DIFF_NONE,
      replaces: [],
      deleteBeforeReplace: false,
    });
    const news = { ...inputs, memory: "2GiB" };
    expect(await diff(made, news)).toMatchObject({
      changes: pb.DiffResponse.DiffChanges.DIFF_SOME,
      replaces: [],
    });
    const updated = await update(made, news);
    expect(updated).toMatchObject({ ...news, pendingImpact: { memory: "restart" } });
    const read = await readBack({ ...made, properties: updated });
    expect(read).toEqual({ id: made.id, properties: updated, inputs: news });
  });

  test("deletes what an earlier run has made, also when it is gone already", async () => {
    const saved = { id: "of-an-earlier-run", properties: { name: "earlier", ...OWN } };
    expect(await readBack(saved)).toMatchObject({ id: saved.id });
    await remove(saved);
    await remove(saved);
    expect(await readBack(saved)).toMatchObject({ id: "" });
  });

  test("a replacement names its property, and the old one goes first", async () => {
    const made = await create({ name: "two", place: "here", ...OWN });
    const answer = await diff(made, { name: "two", place: "there", ...OWN });
    expect(answer).toMatchObject({ replaces: ["place"], deleteBeforeReplace: true });
  });

  test("the impact is printed for the user, and no secret", async () => {
    const made = await create({ name: "three", userData: CANARY, ...OWN });
    await diff(made, { name: "three", userData: CANARY, memory: "3GiB", ...OWN });
    const line = "three: warning: memory: restart: memory is fixed at start";
    await eventually("the impact is printed", () => host.output().includes(line));
    expect(host.output()).not.toContain(CANARY);
  });

  test("what is not ready can be deleted, and the next run goes on with it", async () => {
    const error = await create({ name: "four", place: "unready", ...OWN }).catch(
      (caught) => caught,
    );
    const [bytes] = error.metadata.get("grpc-status-details-bin");
    const [detail] = status.Status.deserializeBinary(bytes).getDetailsList();
    const failed = pb.ErrorResourceInitFailed.deserializeBinary(
      detail?.getValue_asU8() as Uint8Array,
    );
    expect(failed.getReasonsList()).toEqual(["wait: no address within 5s"]);
    const properties = bag(failed.getProperties());
    expect(properties).toMatchObject({ name: "four", ...OWN });
    const saved = { id: failed.getId(), properties };
    const read = await readBack(saved);
    expect(
      await diff({ ...saved, ...read }, { name: "four", place: "unready", ...OWN }),
    ).toMatchObject({ changes: pb.DiffResponse.DiffChanges.DIFF_SOME });
    await remove({ ...saved, ...read });
  });

  test("a kind that this package lacks says what to keep", async () => {
    const text = TEXT.replace("Gadget", "Gizmo");
    await expect(check({ name: "x" }, { ...OWN, __provider: text })).rejects.toMatchObject({
      details: expect.stringContaining("keep a version that has it"),
    });
  });
});

async function check(news: Bag, own: Bag = OWN) {
  const request = new pb.CheckRequest();
  request.setOlds(struct({}));
  request.setNews(struct({ ...news, ...own }));
  const response = await host.call<pb.CheckResponse>("check", request);
  const failures = response.getFailuresList().map((f) => `${f.getProperty()}|${f.getReason()}`);
  return { inputs: bag(response.getInputs()), failures };
}

interface Made {
  readonly id: string;
  readonly properties: Bag;
}

async function create(inputs: Bag): Promise<Made> {
  const request = new pb.CreateRequest();
  request.setProperties(struct(inputs));
  const response = await host.call<pb.CreateResponse>("create", request);
  return { id: response.getId(), properties: bag(response.getProperties()) };
}

async function diff({ id, properties }: Made, news: Bag) {
  const request = new pb.DiffRequest();
  request.setId(id);
  request.setOlds(struct(properties));
  request.setNews(struct(news));
  const response = await host.call<pb.DiffResponse>("diff", request);
  return {
    changes: response.getChanges(),
    replaces: response.getReplacesList(),
    deleteBeforeReplace: response.getDeletebeforereplace(),
  };
}

async function update({ id, properties }: Made, news: Bag): Promise<Bag> {
  const request = new pb.UpdateRequest();
  request.setId(id);
  request.setOlds(struct(properties));
  request.setNews(struct(news));
  return bag((await host.call<pb.UpdateResponse>("update", request)).getProperties());
}

async function readBack({ id, properties }: Made) {
  const request = new pb.ReadRequest();
  request.setId(id);
  request.setProperties(struct(properties));
  const response = await host.call<pb.ReadResponse>("read", request);
  return {
    id: response.getId(),
    properties: bag(response.getProperties()),
    inputs: bag(response.getInputs()),
  };
}

async function remove({ id, properties }: Made): Promise<void> {
  const request = new pb.DeleteRequest();
  request.setId(id);
  request.setProperties(struct(properties));
  await host.call("delete", request);
}

function struct(value: Bag): Struct {
  return Struct.fromJavaScript(value as Parameters<typeof Struct.fromJavaScript>[0]);
}

function bag(value: Struct | undefined): Bag {
  return value?.toJavaScript() ?? {};
}
