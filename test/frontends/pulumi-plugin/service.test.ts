import * as pb from "@pulumi/pulumi/proto/provider_pb";
import * as status from "@pulumi/pulumi/proto/status_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { ProviderError } from "../../../provider/core/provider-error";
import { bag, detailedDiff, failures, PluginBed, secret, struct, UNKNOWN, URN } from "./plugin-bed";

const WARNING = 2;
const INFO = 1;
const CANARY = "canary-9f8e7d";

let bed: PluginBed;
beforeEach(async () => {
  bed = await PluginBed.start();
});
afterEach(() => bed.stop());

describe("check", () => {
  test("refuses a plain top-level value by its property and a nested one by its path", async () => {
    const response = await bed.check({
      name: "web",
      memory: "12 potatoes",
      disks: [{ name: "root", size: "0B" }],
    });
    expect(failures(response)).toEqual([
      expect.stringMatching(/^memory\|.*12 potatoes/),
      expect.stringMatching(/^\|disks\[0\]\.size: .*1MiB/),
    ]);
  });

  test("names no property and tells no value when a secret is wrong", async () => {
    const response = await bed.check({
      name: "web",
      userData: `${CANARY}\u0007`,
      disks: [{ name: "root", password: `${CANARY}${CANARY}` }],
    });
    const all = failures(response).join("\n");
    expect(all).toMatch(/^\|userData: /m);
    expect(all).toMatch(/^\|disks\[0\]\.password: /m);
    expect(all).not.toContain(CANARY);
  });

  test("never names a property whose value came as a secret", async () => {
    const response = await bed.check({ name: "web", memory: secret(CANARY) });
    expect(failures(response)).toEqual([expect.stringMatching(/^\|memory: /)]);
    expect(failures(response).join()).not.toContain(CANARY);
  });

  test("returns the inputs as they were written, secrets wrapped by the schema", async () => {
    const response = await bed.check({ name: "web", memory: "1024MiB", userData: "#cloud-config" });
    expect(bag(response.getInputs())).toEqual({
      name: "web",
      memory: "1024MiB",
      userData: secret("#cloud-config"),
    });
  });

  test("lets unknown values through, whatever their type", async () => {
    const number = "3eeb2bf0-c639-47a8-9e75-3b44932eb421";
    const response = await bed.check({ name: UNKNOWN, cores: number });
    expect(failures(response)).toEqual([]);
    expect(bag(response.getInputs())).toEqual({ name: UNKNOWN, cores: UNKNOWN });
  });

  const names = [
    { title: "the resource's own", olds: {}, autonaming: undefined, expected: "web" },
    { title: "the one it has", olds: { name: "old" }, autonaming: undefined, expected: "old" },
    { title: "the proposed one", olds: {}, autonaming: ["lab-web", 0], expected: "lab-web" },
    {
      title: "the old, not a proposed one",
      olds: { name: "old" },
      autonaming: ["n", 0],
      expected: "old",
    },
    { title: "an enforced one always", olds: { name: "old" }, autonaming: ["n", 1], expected: "n" },
  ] as const;
  test.each(names)(
    "an object without a name gets $title",
    async ({ olds, autonaming, expected }) => {
      const request = new pb.CheckRequest();
      request.setUrn(URN);
      request.setNews(struct({}));
      request.setOlds(struct(olds));
      if (autonaming) {
        const options = new pb.CheckRequest.AutonamingOptions();
        options.setProposedName(autonaming[0]);
        options.setMode(autonaming[1]);
        request.setAutonaming(options);
      }
      const response = await bed.call<pb.CheckResponse>("check", request);
      expect(bag(response.getInputs())).toEqual({ name: expected });
    },
  );

  test("with autonaming disabled a missing name is refused", async () => {
    const request = new pb.CheckRequest();
    request.setUrn(URN);
    request.setNews(struct({}));
    const options = new pb.CheckRequest.AutonamingOptions();
    options.setMode(pb.CheckRequest.AutonamingOptions.Mode.DISABLE);
    request.setAutonaming(options);
    const response = await bed.call<pb.CheckResponse>("check", request);
    expect(failures(response)).toEqual([expect.stringMatching(/^\|name: is required/)]);
  });
});

describe("diff", () => {
  const base = {
    name: "web",
    memory: "1GiB",
    place: "here",
    disks: [{ name: "root", size: "1GiB" }, { name: "data" }],
  };

  test("what means the same is no change", async () => {
    const prior = await bed.existing(base);
    const response = await bed.diff(prior, { ...base, memory: "1024MiB", cores: 1 });
    expect(response.getChanges()).toBe(pb.DiffResponse.DiffChanges.DIFF_NONE);
    expect(detailedDiff(response)).toEqual({});
    expect(response.getHasdetaileddiff()).toBe(true);
  });

  test("tells nested paths with their kinds, top-level names, and outputs that stay", async () => {
    const prior = await bed.existing({ ...base, labels: { a: "1" } });
    const response = await bed.diff(prior, {
      ...base,
      cores: 2,
      labels: { "a b": "2" },
      disks: [{ name: "root", size: "2GiB" }],
    });
    expect(detailedDiff(response)).toEqual({
      cores: "UPDATE",
      "labels.a": "DELETE",
      'labels["a b"]': "ADD",
      "disks[0].size": "UPDATE",
      "disks[1]": "DELETE",
    });
    expect([...response.getDiffsList()].sort()).toEqual(["cores", "disks", "labels"]);
    expect(response.getReplacesList()).toEqual([]);
    expect(response.getStablesList()).toEqual(["uuid"]);
  });

  test("the old goes first also where replaceOnChanges makes a replacement of an update", async () => {
    const prior = await bed.existing(base);
    expect((await bed.diff(prior, { ...base, cores: 2 })).getDeletebeforereplace()).toBe(true);
    expect((await bed.diff(prior, base)).getDeletebeforereplace()).toBe(false);
  });

  test("only what requires a replacement has a replacing kind, and then the old goes first", async () => {
    const prior = await bed.existing(base);
    const response = await bed.diff(prior, { ...base, place: "there", cores: 2 });
    expect(detailedDiff(response)).toEqual({ cores: "UPDATE", place: "UPDATE_REPLACE" });
    expect(response.getReplacesList()).toEqual(["place"]);
    expect(response.getDeletebeforereplace()).toBe(true);
    expect(response.getStablesList()).toEqual([]);
  });

  test("an item that takes another's position is one change of that position", async () => {
    const prior = await bed.existing({ name: "web", disks: [{ name: "a" }] });
    const response = await bed.diff(prior, { name: "web", disks: [{ name: "b" }] });
    expect(detailedDiff(response)).toEqual({ "disks[0]": "UPDATE" });
  });

  test("ignored paths are no changes", async () => {
    const prior = await bed.existing(base);
    const news = {
      ...base,
      place: "there",
      disks: [{ name: "root", size: "3GiB" }, { name: "data" }],
    };
    const response = await bed.diff(prior, news, ["place", "disks[*].size"]);
    expect(response.getChanges()).toBe(pb.DiffResponse.DiffChanges.DIFF_NONE);
  });

  test("an unknown new value is a change and no replacement by itself", async () => {
    const prior = await bed.existing(base);
    const response = await bed.diff(prior, { ...base, cores: UNKNOWN });
    expect(detailedDiff(response)).toEqual({ cores: "UPDATE" });
  });

  test("state that a dynamic resource wrote is no change", async () => {
    const prior = await bed.existing(base);
    const provider =
      'exports.handler=()=>require("@virt-iac/provider/dynamic").provider("Gadget");';
    const response = await bed.diff(
      {
        ...prior,
        inputs: { ...prior.inputs, __provider: provider },
        properties: { ...prior.properties, __provider: provider },
      },
      base,
    );
    expect(response.getChanges()).toBe(pb.DiffResponse.DiffChanges.DIFF_NONE);
  });
});

describe("create", () => {
  test("a preview tells what is certain, marks the rest as unknown and makes nothing", async () => {
    const { id, properties } = await bed.create({ name: "web", memory: "2GiB" }, { preview: true });
    expect(id).toBe("");
    expect(properties).toMatchObject({ name: "web", memory: "2GiB", address: UNKNOWN });
    expect(properties.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(properties.token).toEqual(secret(UNKNOWN));
    expect(properties.pendingImpact).toEqual({});
    expect(bed.world.calls).toEqual(["preview"]);
    const made = await bed.create({ name: "web", memory: "2GiB" });
    expect(made.properties.uuid).toBe(properties.uuid);
  });

  test("what the host refuses stops the preview", async () => {
    await expect(
      bed.create({ name: "web", memory: "1PiB" }, { preview: true }),
    ).rejects.toMatchObject({
      code: 9,
      details: expect.stringContaining("memory: is more than the host has"),
    });
  });

  test("a host that does not answer is a warning of the preview", async () => {
    const cause = { code: "Unavailable", operation: "connect", message: "no route" } as const;
    bed.world.failures.set("preview", new ProviderError(cause));
    await bed.create({ name: "web" }, { preview: true });
    expect(bed.lines).toEqual([
      {
        severity: WARNING,
        urn: URN,
        ephemeral: false,
        message: expect.stringContaining("no route"),
      },
    ]);
  });

  test("warnings of the checks are told in the preview, not in the apply", async () => {
    await bed.create({ name: "web", cores: 13 });
    expect(bed.lines).toEqual([]);
    await bed.create({ name: "web", cores: 13 }, { preview: true });
    expect(bed.lines.map(({ message }) => message)).toEqual(["cores: is an unlucky number"]);
  });

  test("the owner is project and stack", async () => {
    await bed.create({ name: "web" });
    expect(bed.world.operations.at(-1)?.owner).toBe("lab/dev");
  });

  test("secrets reach the backend open and come back wrapped", async () => {
    const { id, properties } = await bed.create({ name: "web", userData: secret(CANARY) });
    expect(bed.world.objects.get(id)).toMatchObject({ userData: CANARY });
    expect(properties.userData).toEqual(secret(CANARY));
    expect(properties.token).toEqual(secret(`token-of-${id}`));
  });

  test("an object that does not get ready is saved with its reasons", async () => {
    bed.world.notReady = true;
    const error = await bed.create({ name: "web", userData: CANARY }).catch((caught) => caught);
    expect(error.code).toBe(2);
    const detail = initFailed(error);
    expect(detail.getReasonsList()).toEqual(["wait: no address within 5s"]);
    expect(detail.getId()).toMatch(/-5/);
    expect(bag(detail.getInputs())).toEqual({ name: "web", userData: secret(CANARY) });
    expect(bag(detail.getProperties())).toMatchObject({ address: "192.0.2.7", name: "web" });
  });

  const codes = [
    ["NotFound", 5],
    ["PermissionDenied", 7],
    ["Unavailable", 14],
    ["InvalidArgument", 3],
    ["AlreadyExists", 6],
  ] as const;
  test.each(codes)("a failure of class %s answers with status %d", async (code, expected) => {
    bed.world.failures.set(
      "reconcile",
      new ProviderError({ code, operation: "make", message: "no" }),
    );
    await expect(bed.create({ name: "web" })).rejects.toMatchObject({
      code: expected,
      details: "make: no",
    });
  });

  test("no error repeats a secret that the engine told us", async () => {
    const message = `qemu said: ${CANARY} is bad`;
    bed.world.failures.set(
      "reconcile",
      new ProviderError({ code: "Internal", operation: "make", message }),
    );
    await expect(bed.create({ name: "web", userData: secret(CANARY) })).rejects.toMatchObject({
      details: "make: qemu said: [secret] is bad",
    });
  });
});

describe("time-out, cancel and progress", () => {
  const untilAborted = ({ signal }: { signal: AbortSignal }) =>
    new Promise<void>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });

  test("customTimeouts end the work", async () => {
    bed.world.during = untilAborted;
    await expect(bed.create({ name: "web" }, { timeout: 0.05 })).rejects.toMatchObject({ code: 4 });
  });

  test("cancel ends what runs, can come twice, and the next command starts anew", async () => {
    const started = new Promise<void>((resolve) => {
      bed.world.during = (operation) => {
        resolve();
        return untilAborted(operation);
      };
    });
    const creating = bed.create({ name: "web" }).catch((error) => error);
    await started;
    await bed.call("cancel", new Empty());
    await bed.call("cancel", new Empty());
    expect(await creating).toMatchObject({ code: 1 });
    bed.world.during = undefined;
    await bed.call("configure", new pb.ConfigureRequest());
    await expect(bed.create({ name: "web" })).resolves.toMatchObject({ id: expect.any(String) });
    expect(bed.lines).toEqual([]);
  });

  test("progress goes to the resource's row and is not kept; lines that matter are", async () => {
    bed.world.during = async ({ progress }) => {
      progress.report({ stage: "upload", doneBytes: 0, totalBytes: 4096 });
      for (let done = 1; done < 4096; done++) {
        progress.report({ stage: "upload", doneBytes: done, totalBytes: 4096 });
      }
      progress.report({ stage: "upload", doneBytes: 4096, totalBytes: 4096 });
      progress.info("uploaded");
      progress.warn("the source has no checksum");
    };
    await bed.create({ name: "web" });
    const kept = bed.lines.filter(({ ephemeral }) => !ephemeral);
    expect(kept).toEqual([
      { severity: INFO, urn: URN, ephemeral: false, message: "uploaded" },
      { severity: WARNING, urn: URN, ephemeral: false, message: "the source has no checksum" },
    ]);
    const passing = bed.lines.filter(({ ephemeral }) => ephemeral);
    expect(passing.length).toBeLessThan(20);
    expect(passing[0]?.message).toBe("upload: 0 B of 4.0 KiB, 0 %");
    expect(passing.at(-1)?.message).toMatch(/^upload: 4\.0 KiB of 4\.0 KiB, 100 %/);
  });
});

describe("update", () => {
  const base = { name: "web", memory: "1GiB", cores: 1 };
  const rows = [
    {
      title: "a restart is a warning",
      news: { memory: "2GiB" },
      severity: WARNING,
      says: /^memory: restart: /,
    },
    {
      title: "a later start is information",
      news: { cores: 2 },
      severity: INFO,
      says: /^cores: next-start: /,
    },
    {
      title: "the worst comes first",
      news: { cores: 2, memory: "2GiB", labels: { a: "1" } },
      severity: WARNING,
      says: /^memory: restart: .*\ncores: next-start: .*\nlabels: live: /,
    },
  ];
  test.each(rows)("a preview tells the impact once: $title", async ({ news, severity, says }) => {
    const prior = await bed.existing(base);
    await bed.update(prior, { ...base, ...news }, true);
    expect(bed.lines).toEqual([
      { severity, urn: URN, ephemeral: false, message: expect.stringMatching(says) },
    ]);
    expect(bed.world.calls.filter((call) => call === "reconcile")).toHaveLength(1);
  });

  test("a live change is told without alarm, and the apply says nothing again", async () => {
    const prior = await bed.existing(base);
    await bed.update(prior, { ...base, labels: { a: "1" } }, true);
    const message = expect.stringMatching(/^labels: live: /);
    expect(bed.lines).toMatchObject([{ severity: INFO, message }]);
    await bed.update(prior, { ...base, memory: "2GiB" });
    expect(bed.lines).toHaveLength(1);
  });

  test("a preview keeps outputs that an update cannot move and tells the impact as an output", async () => {
    const prior = await bed.existing(base);
    const planned = await bed.update(prior, { ...base, memory: "2GiB" }, true);
    expect(planned).toMatchObject({
      memory: "2GiB",
      uuid: prior.properties.uuid,
      address: UNKNOWN,
      pendingImpact: { memory: "restart" },
    });
    const updated = await bed.update(prior, { ...base, memory: "2GiB" });
    expect(updated).toMatchObject({ memory: "2GiB", pendingImpact: { memory: "restart" } });
  });

  test("the preview of a replacement tells why, once, on the create that replaces", async () => {
    const prior = await bed.existing({ ...base, place: "here" });
    await bed.diff(prior, { ...base, place: "there" });
    expect(bed.lines).toEqual([]);
    const { properties } = await bed.create({ ...base, place: "there" }, { preview: true });
    expect(bed.lines.map(({ message }) => message)).toEqual([
      "place: replace: a gadget cannot move",
    ]);
    expect(properties.pendingImpact).toEqual({ place: "replace" });
  });

  test("an update that does not get ready keeps the new inputs and the reasons", async () => {
    const prior = await bed.existing(base);
    bed.world.notReady = true;
    const error = await bed.update(prior, { ...base, cores: 2 }).catch((caught) => caught);
    expect(bag(initFailed(error).getInputs())).toEqual({ ...base, cores: 2 });
  });
});

describe("read", () => {
  const base = { name: "web", memory: "1024MiB", userData: secret(CANARY) };

  test("a refresh without drift keeps the user's spelling and wraps secrets", async () => {
    const prior = await bed.existing(base);
    const read = await bed.read(prior.id, prior);
    expect(read.inputs).toEqual(base);
    expect(read.properties).toEqual(prior.properties);
  });

  test("drift is told in the inputs, and the refresh's diff finds it", async () => {
    const prior = await bed.existing(base);
    const there = bed.world.objects.get(prior.id) ?? {};
    bed.world.objects.set(prior.id, { ...there, memory: 2 ** 31, cores: 4 });
    const read = await bed.read(prior.id, prior);
    expect(read.inputs).toEqual({ ...base, memory: "2GiB", cores: 4 });
    const inverted = await bed.diff({ ...read, id: prior.id }, base);
    expect(detailedDiff(inverted)).toEqual({ memory: "UPDATE", cores: "UPDATE" });
  });

  test("what is gone is an empty answer", async () => {
    const prior = await bed.existing(base);
    bed.world.objects.clear();
    expect(await bed.read(prior.id, prior)).toEqual({ id: "", properties: {}, inputs: {} });
  });

  test.each(["Unavailable", "PermissionDenied", "DeadlineExceeded"] as const)(
    "%s is an error and never an empty answer",
    async (code) => {
      const prior = await bed.existing(base);
      bed.world.failures.set("read", new ProviderError({ code, operation: "read", message: "no" }));
      await expect(bed.read(prior.id, prior)).rejects.toMatchObject({ details: "read: no" });
    },
  );

  test("an import brings inputs whose next diff is empty, secrets wrapped", async () => {
    const prior = await bed.existing({ ...base, cores: 3 });
    const imported = await bed.read("web");
    expect(imported.id).toBe(prior.id);
    expect(imported.inputs).toEqual({ name: "web", cores: 3, userData: secret(CANARY) });
    const diff = await bed.diff(imported, imported.inputs);
    expect(diff.getChanges()).toBe(pb.DiffResponse.DiffChanges.DIFF_NONE);
  });

  test("an import of nothing says what was tried", async () => {
    await expect(bed.read("nope")).rejects.toMatchObject({
      code: 5,
      details: expect.stringContaining('gadget "nope": no gadget has this UUID or name'),
    });
  });

  test("what was not ready stays so through a refresh, until an update proves it", async () => {
    bed.world.notReady = true;
    const error = await bed.create({ name: "web" }).catch((caught) => caught);
    const saved = initFailed(error);
    const prior = {
      id: saved.getId(),
      inputs: bag(saved.getInputs()),
      properties: bag(saved.getProperties()),
    };
    bed.world.notReady = false;
    const again = await bed.read(prior.id, prior).catch((caught) => caught);
    expect(initFailed(again).getReasonsList()).toEqual(["wait: no address within 5s"]);
    const properties = await bed.update(prior, prior.inputs);
    await expect(bed.read(prior.id, { ...prior, properties })).resolves.toMatchObject({
      id: prior.id,
    });
  });
});

test("delete takes what is saved, also when it is gone already", async () => {
  const prior = await bed.existing({ name: "web" });
  await bed.call("configure", new pb.ConfigureRequest());
  for (const _ of [1, 2]) {
    const request = new pb.DeleteRequest();
    request.setUrn(URN);
    request.setId(prior.id);
    request.setProperties(struct(prior.properties));
    await bed.call("delete", request);
  }
  expect(bed.world.objects.size).toBe(0);
});

test("a function of the backend answers", async () => {
  const request = new pb.InvokeRequest();
  request.setTok("virt:index:getHost");
  request.setArgs(struct({ echo: "hello" }));
  const response = await bed.call<pb.InvokeResponse>("invoke", request);
  expect(bag(response.getReturn())).toEqual({ hostName: "host-1", echo: "hello" });
});

test("a list comes in pages with a token to go on from", async () => {
  for (const name of ["a", "b", "c"]) await bed.create({ name });
  const first = await listed("", 2);
  expect(first.names).toEqual(["a", "b"]);
  expect(await listed(first.token, 2)).toEqual({ names: ["c"], token: "" });
});

test("the plugin says who it is and what its schema is", async () => {
  const schema = await bed.call<pb.GetSchemaResponse>("getSchema", new pb.GetSchemaRequest());
  expect(schema.getSchema()).toBe('{"name":"virt"}');
  await expect(bed.call("construct", new pb.ConstructRequest())).rejects.toMatchObject({
    code: 12,
  });
  await expect(bed.call("call", new pb.CallRequest())).rejects.toMatchObject({ code: 12 });
});

function initFailed(error: {
  metadata: { get(key: string): readonly unknown[] };
}): pb.ErrorResourceInitFailed {
  const [bytes] = error.metadata.get("grpc-status-details-bin");
  const [detail] = status.Status.deserializeBinary(bytes as Uint8Array).getDetailsList();
  if (detail === undefined) throw new Error("the status has no details");
  return pb.ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
}

function listed(token: string, pageSize: number): Promise<{ names: string[]; token: string }> {
  const request = new pb.ListRequest();
  request.setToken("virt:index:Gadget");
  request.setPageSize(pageSize);
  request.setContinuationToken(token);
  return new Promise((resolve, reject) => {
    const names: string[] = [];
    let next = "";
    bed.client
      .list(request)
      .on("data", (response: pb.ListResponse) => {
        const name = response.getResult()?.getName();
        if (name !== undefined) names.push(name);
        next = response.getContinuation()?.getContinuationToken() ?? next;
      })
      .on("error", reject)
      .on("end", () => resolve({ names, token: next }));
  });
}
