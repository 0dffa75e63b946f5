import { createHash } from "node:crypto";
import { fetchInstaller } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/install/fetch-tree";
import type { Clock } from "../../../../../../provider/core/operation";
import {
  type Answer,
  answer,
  type ScriptedServer,
  serve,
  startScriptedServer,
} from "../../../../../support/scripted-server";
import { testOperation } from "../../../../../support/test-operation";

const KERNEL = Buffer.alloc(200_000, "kernel ");
const INITRD = Buffer.alloc(100_000, "initrd ");

const info = (kernel: string, more = "") =>
  serve(Buffer.from(`[images-x86_64]\nkernel = ${kernel}\ninitrd = boot/initrd\n${more}`));
const INFO = info("boot/linux");

function checksums(kernel: Buffer): string {
  const digest = createHash("sha256").update(kernel).digest("hex");
  return `[checksums]\nboot/linux = sha256:${digest}\nboot/initrd = md5:unread\n`;
}

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

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

async function fetched(script: readonly Answer[], named: { kernel?: string } = {}) {
  server = await startScriptedServer(script);
  const wish = { tree: server.url, architecture: "x86_64", ...named };
  return fetchInstaller(wish, testOperation({ clock }));
}

test.each<[string, readonly Answer[], { kernel?: string }]>([
  ["that its information names", [INFO, serve(KERNEL), serve(INITRD)], {}],
  ["that its newer information names", [answer(404), INFO, serve(KERNEL), serve(INITRD)], {}],
  [
    "of a mirror that sends elsewhere",
    [
      answer(302, { location: "/mirror/.treeinfo" }),
      INFO,
      answer(301, { location: "/a" }),
      serve(KERNEL),
      serve(INITRD),
    ],
    {},
  ],
  [
    "at a usual place",
    [answer(404), answer(404), answer(404), serve(KERNEL), serve(KERNEL), serve(INITRD)],
    {},
  ],
  ["of which the user names a half", [INFO, serve(KERNEL), serve(INITRD)], { kernel: "my/linux" }],
  [
    "that a checksum lets go on after a break",
    [
      info("boot/linux", checksums(KERNEL)),
      serve(KERNEL, { breakAfter: 1000 }),
      serve(KERNEL),
      serve(INITRD),
    ],
    {},
  ],
])("a tree gives the installer %s", async (_, script, named) => {
  const files = await fetched(script, named);
  expect(files.kernel.equals(KERNEL)).toBe(true);
  expect(files.initrd.equals(INITRD)).toBe(true);
  expect(server?.requests).toHaveLength(script.length);
});

test.each<[string, readonly Answer[], string, RegExp]>([
  [
    "with a kernel that is not there",
    [INFO, answer(404)],
    "NotFound",
    /image\/boot\/linux: the server answered 404/,
  ],
  [
    "that nobody may read",
    [answer(403)],
    "PermissionDenied",
    /image\/\.treeinfo: the server answered 403/,
  ],
  [
    "on a server that is broken",
    [answer(500)],
    "Unavailable",
    /\.treeinfo: the server answered 500; gave up/,
  ],
  [
    "that sends in a circle",
    [answer(302, { location: "/image" })],
    "InvalidArgument",
    /redirected more than 5 times/,
  ],
  [
    "that sends to something else than the web",
    [answer(302, { location: "file:///etc/passwd" })],
    "InvalidArgument",
    /redirects to something that is not http or https/,
  ],
  [
    "whose kernel breaks off",
    [INFO, serve(KERNEL, { breakAfter: 1000 })],
    "Aborted",
    /boot\/linux: the connection broke after 1000 bytes.* Run it again/,
  ],
  [
    "whose kernel breaks off again and again",
    [
      INFO,
      serve(KERNEL, { etag: '"1"', breakAfter: 1000 }),
      serve(KERNEL, { etag: '"1"', breakAfter: 0 }),
    ],
    "Unavailable",
    /boot\/linux: .*gave up/,
  ],
  [
    "whose initial RAM disk breaks off, with a checksum that proves nothing",
    [info("boot/linux", checksums(KERNEL)), serve(KERNEL), serve(INITRD, { breakAfter: 1000 })],
    "Aborted",
    /boot\/initrd: the connection broke after 1000 bytes/,
  ],
  [
    "whose kernel is another one",
    [info("boot/linux", checksums(INITRD)), serve(KERNEL)],
    "Aborted",
    /boot\/linux: it has the sha256 [0-9a-f]{64}, but its tree says [0-9a-f]{64}/,
  ],
  [
    "whose kernel is on another server",
    [info("http://192.0.2.1/linux")],
    "InvalidArgument",
    /it names "http:\/\/192\.0\.2\.1\/linux", which is on another server/,
  ],
  [
    "whose kernel is a file of this machine",
    [info("file:///etc/passwd")],
    "InvalidArgument",
    /on another server/,
  ],
  [
    "whose information has no end",
    [serve(Buffer.alloc(2 ** 20 + 1, "x"))],
    "InvalidArgument",
    /\.treeinfo: it is larger than 1048576 bytes/,
  ],
  [
    "that is a page for readers",
    [answer(200, { "content-type": "text/html" }, "<p>")],
    "InvalidArgument",
    /HTML page/,
  ],
  [
    "that names no installer",
    [answer(404)],
    "InvalidArgument",
    /Write install\.kernel and install\.initrd/,
  ],
])("a tree %s is told apart", async (_, script, code, message) => {
  const failure = await fetched(script).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
});
