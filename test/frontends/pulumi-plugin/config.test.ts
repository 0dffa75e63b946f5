import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { failures, PluginBed, secret, struct } from "./plugin-bed";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const CANARY = "canary-0123abc";
const A = "qemu+ssh://root@a.example/system";
const SAME_AS_A = "qemu+tls://a.example/system";
const B = "qemu+ssh://root@b.example/system";
const DEAF = "qemu+ssh://root@deaf.example/system";

let bed: PluginBed;
beforeEach(async () => {
  bed = await PluginBed.start();
  bed.world.identities.set(A, "host-a").set(SAME_AS_A, "host-a").set(B, "host-b");
});
afterEach(() => bed.stop());

describe("CheckConfig", () => {
  const rows = [
    {
      title: "a URI with a password, and does not repeat it",
      news: { uri: `qemu+ssh://root:${CANARY}@a/system` },
      says: /password/,
    },
    { title: "an unknown scheme", news: { uri: "vmware://a/system" }, says: /vmware/ },
    { title: "a property that is none", news: { url: A }, says: /Did you mean "uri"/ },
    {
      title: "a uri together with the cluster backend",
      news: { uri: A, backend: "cluster" },
      says: /uri/,
    },
    { title: "a backend that is none", news: { backend: "vmware" }, says: /libvirt, cluster/ },
  ];
  test.each(rows)("refuses $title", async ({ news, says }) => {
    const found = failures(await checkConfig(news)).join("\n");
    expect(found).toMatch(says);
    expect(found).not.toContain(CANARY);
  });

  test.each([
    ["nothing", {}],
    [
      "what the engine adds of its own",
      { version: "0.1.0", __internal: {}, pluginDownloadURL: "x" },
    ],
    ["what is not known yet", { uri: UNKNOWN }],
    ["a URI as a secret", { uri: secret(A) }],
  ])("takes %s and gives it back", async (_, news) => {
    const response = await checkConfig(news);
    expect(failures(response)).toEqual([]);
    expect(response.getInputs()?.toJavaScript()).toEqual(news);
  });
});

describe("DiffConfig", () => {
  const stackConfig = { "virt:uri": A, "lab:password": CANARY, "virt:token": CANARY };
  const rows = [
    { title: "nothing changed", olds: { uri: A }, news: { uri: A }, replaces: [] },
    { title: "another host", olds: { uri: A }, news: { uri: B }, replaces: ["uri"] },
    {
      title: "another way to the same host",
      olds: { uri: A },
      news: { uri: SAME_AS_A },
      replaces: [],
    },
    {
      title: "a host that does not say who it is",
      olds: { uri: A },
      news: { uri: DEAF },
      replaces: [],
    },
    {
      title: "a uri that is not known yet",
      olds: { uri: A },
      news: { uri: UNKNOWN },
      replaces: [],
    },
    { title: "the first uri that is written at all", olds: {}, news: { uri: B }, replaces: [] },
    {
      title: "the dynamic provider's whole stack configuration",
      olds: stackConfig,
      news: { uri: B },
      replaces: [],
    },
    {
      title: "another owner",
      olds: { uri: A, owner: "x" },
      news: { uri: A, owner: "y" },
      replaces: [],
    },
  ];
  test.each(rows)("$title: replaces $replaces", async ({ olds, news, replaces }) => {
    const response = await diffConfig(olds, news);
    expect(response.getReplacesList()).toEqual(replaces);
    expect(bed.lines).toEqual([]);
  });

  test("asks no host as long as nothing moved", async () => {
    await diffConfig({ uri: A }, { uri: A });
    await diffConfig(stackConfig, { uri: B });
    expect(bed.world.calls).toEqual([]);
  });

  test("a host that fails to answer is no reason to replace, nor to fail", async () => {
    bed.world.failures.set("identity", new Error(`no route to ${CANARY}`));
    const response = await diffConfig({ uri: A }, { uri: B });
    expect(response.getReplacesList()).toEqual([]);
    expect(bed.lines).toEqual([]);
  });
});

describe("Configure", () => {
  test("says what it can, and takes the owner for everything that is made", async () => {
    const response = await configure({ uri: A, owner: "the-lab" });
    expect(response.getAcceptsecrets()).toBe(true);
    expect(response.getSupportspreview()).toBe(true);
    await bed.create({ name: "web" });
    expect(bed.world.operations.at(-1)?.owner).toBe("the-lab");
  });

  test("refuses what CheckConfig would, without the value", async () => {
    const bad = configure({ uri: `qemu+ssh://root:${CANARY}@a/system` });
    await expect(bad).rejects.toMatchObject({
      code: 3,
      details: expect.not.stringContaining(CANARY),
    });
  });

  test("a second configuration takes the place of the first", async () => {
    await configure({ owner: "one" });
    await configure({ owner: "two" });
    await bed.create({ name: "web" });
    expect(bed.world.operations.at(-1)?.owner).toBe("two");
  });
});

function checkConfig(news: object): Promise<pb.CheckResponse> {
  const request = new pb.CheckRequest();
  request.setUrn("urn:pulumi:dev::lab::pulumi:providers:virt::default");
  request.setOlds(struct({}));
  request.setNews(struct({ ...news }));
  return bed.call("checkConfig", request);
}

function diffConfig(olds: object, news: object): Promise<pb.DiffResponse> {
  const request = new pb.DiffRequest();
  request.setUrn("urn:pulumi:dev::lab::pulumi:providers:virt::default");
  request.setOlds(struct({ ...olds }));
  request.setOldInputs(struct({ ...olds }));
  request.setNews(struct({ ...news }));
  return bed.call("diffConfig", request);
}

function configure(args: object): Promise<pb.ConfigureResponse> {
  const request = new pb.ConfigureRequest();
  request.setAcceptsecrets(true);
  request.setArgs(struct({ ...args }));
  return bed.call("configure", request);
}
