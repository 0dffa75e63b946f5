import { httpContent } from "../../../../../../provider/backends/libvirt/kinds/volume/content/http-content";
import type { Clock } from "../../../../../../provider/core/operation";
import {
  type Answer,
  answer,
  type ScriptedServer,
  serve,
  startScriptedServer,
} from "../../../../../support/scripted-server";

const CONTENT = Buffer.alloc(300_000, "some content ");

/** Pauses between tries take no time; a stall's clock never strikes. */
const clock: Clock = {
  now: () => 0,
  sleep: (ms, signal) =>
    ms < 10_000
      ? Promise.resolve()
      : new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        }),
};

describe("content from a URL", () => {
  let server: ScriptedServer | undefined;
  afterEach(() => server?.close());

  async function fetchAll(script: readonly Answer[], isVerified = false): Promise<Buffer> {
    server = await startScriptedServer(script);
    const { signal } = new AbortController();
    const content = await httpContent(server.url, { signal, clock, isVerified });
    const pieces: Buffer[] = [];
    for await (const piece of content.pieces) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  it.each<[string, readonly Answer[], boolean]>([
    ["as it comes", [serve(CONTENT)], false],
    [
      "after redirects",
      [answer(302, { location: "/a" }), answer(307, { location: "b" }), serve(CONTENT)],
      false,
    ],
    ["after the server was busy", [answer(503), answer(429), serve(CONTENT)], false],
    [
      "resumed by its ETag",
      [
        serve(CONTENT, { etag: '"1"', breakAfter: 100_000 }),
        answer(500),
        serve(CONTENT, { etag: '"1"', breakAfter: 50_000 }),
        serve(CONTENT, { etag: '"1"' }),
      ],
      false,
    ],
    [
      "resumed because a checksum is verified",
      [serve(CONTENT, { breakAfter: 1 }), serve(CONTENT)],
      true,
    ],
    [
      "without a length",
      [
        (_request, response) => {
          response.write(CONTENT.subarray(0, 1000));
          response.end(CONTENT.subarray(1000));
        },
      ],
      false,
    ],
  ])("arrives whole %s", async (_how, script, isVerified) => {
    expect((await fetchAll(script, isVerified)).equals(CONTENT)).toBe(true);
  });

  it("asks for the rest only, and only of the same content", async () => {
    await fetchAll([
      serve(CONTENT, { etag: '"1"', breakAfter: 100_000 }),
      serve(CONTENT, { etag: '"1"' }),
    ]);
    expect(server?.requests[1]).toMatchObject({
      range: /^bytes=[1-9]\d*-$/,
      "if-range": '"1"',
    } as never);
    expect(server?.requests[0]).toMatchObject({ "accept-encoding": "identity" });
  });

  it.each<[string, readonly Answer[], string, RegExp]>([
    [
      "a redirect loop",
      [answer(302, { location: "/image" })],
      "InvalidArgument",
      /redirected more than 5 times/,
    ],
    [
      "a redirect to a file",
      [answer(302, { location: "file:///etc/passwd" })],
      "InvalidArgument",
      /not http/,
    ],
    [
      "an HTML page",
      [answer(200, { "content-type": "text/html; charset=utf-8" }, "<html>")],
      "InvalidArgument",
      /HTML page/,
    ],
    ["a missing page", [answer(404)], "NotFound", /answered 404/],
    ["a denied page", [answer(403)], "PermissionDenied", /answered 403/],
    [
      "a server that is always busy",
      [answer(503)],
      "Unavailable",
      /answered 503; gave up after 4 more tries/,
    ],
    [
      "a body that always breaks off at the same place",
      [
        serve(CONTENT, { etag: '"1"', breakAfter: 10 }),
        serve(CONTENT, { etag: '"1"', breakAfter: 0 }),
      ],
      "Unavailable",
      /gave up/,
    ],
    [
      "a body that breaks off with nothing to resume by",
      [serve(CONTENT, { breakAfter: 10 })],
      "Aborted",
      /Run it again\. Write a checksum where you can/,
    ],
    [
      "content that changed meanwhile",
      [serve(CONTENT, { etag: '"1"', breakAfter: 10 }), answer(200, { etag: '"2"' }, "other")],
      "Aborted",
      /changed while it was fetched/,
    ],
    [
      "a rest of another length",
      [
        serve(CONTENT, { etag: '"1"', breakAfter: 10 }),
        serve(CONTENT.subarray(0, 5000), { etag: '"1"' }),
      ],
      "Aborted",
      /changed while it was fetched/,
    ],
  ])("is refused from %s", async (_what, script, code, message) => {
    const failure = await fetchAll(script).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(String(failure)).toMatch(message);
  });

  it("tells no query and no credentials in its messages", async () => {
    server = await startScriptedServer([answer(404)]);
    const { signal } = new AbortController();
    const url = `${server.url}?token=canary`;
    const failure = await httpContent(url, { signal, clock, isVerified: false }).catch(String);
    expect(failure).not.toContain("canary");
    expect(failure).toContain("/image?…");
  });

  it("takes a server that sends nothing for one that broke off", async () => {
    const stalls: Answer = (_request, response) => {
      response.writeHead(200, { "content-length": "10", etag: '"1"' });
      response.flushHeaders();
    };
    const atOnce: Clock = { now: () => 0, sleep: () => Promise.resolve() };
    server = await startScriptedServer([stalls, answer(503)]);
    const { signal } = new AbortController();
    const content = await httpContent(server.url, { signal, clock: atOnce, isVerified: false });
    const read = async () => {
      for await (const _ of content.pieces);
    };
    await expect(read()).rejects.toMatchObject({ code: "Unavailable" });
    expect(server.requests.length).toBeGreaterThan(1);
  });

  it("ends at once when it is cancelled", async () => {
    const cancel = new AbortController();
    server = await startScriptedServer([
      (_request, response) => {
        response.writeHead(200, { "content-length": "10" });
        response.write("12345");
        cancel.abort(new Error("cancelled by the test"));
      },
    ]);
    const options = { signal: cancel.signal, clock, isVerified: false };
    const read = async () => {
      const content = await httpContent(String(server?.url), options);
      for await (const _ of content.pieces);
    };
    await expect(read()).rejects.toThrow("cancelled by the test");
  });
});
