import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { fetchInstaller } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/install/fetch-tree";
import { ftpContent } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/install/ftp-content";
import { type FtpServer, startFtpServer } from "../../../../../beds/ftp-server";
import { testOperation } from "../../../../../support/test-operation";

const KERNEL = Buffer.alloc(3_000_000, "kernel ");
const INITRD = Buffer.alloc(200_000, "initrd ");

let server: FtpServer;

beforeAll(async () => {
  server = await startFtpServer();
  put("tree/.treeinfo", "[images-x86_64]\nkernel = boot/linux\ninitrd = boot/initrd\n");
  put("tree/boot/linux", KERNEL);
  put("tree/boot/initrd", INITRD);
  put("usual/images/pxeboot/vmlinuz", KERNEL);
  put("usual/images/pxeboot/initrd.img", INITRD);
  put("secret/.treeinfo", "[images-x86_64]\nkernel = linux\ninitrd = linux\n");
  put("secret/linux", KERNEL);
  fs.chmodSync(path.join(server.root, "secret/linux"), 0o600);
});

afterAll(() => server.stop());

function put(name: string, content: string | Buffer): void {
  const file = path.join(server.root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

const fetched = (tree: string, signal = new AbortController().signal) =>
  fetchInstaller({ tree, architecture: "x86_64" }, testOperation({ signal }));

test.each(["tree", "tree/", "usual"])(
  "the installer of an ftp tree comes whole from %s",
  async (tree) => {
    const files = await fetched(`${server.origin}/${tree}`);
    expect(files.kernel.equals(KERNEL)).toBe(true);
    expect(files.initrd.equals(INITRD)).toBe(true);
  },
);

test.each([
  ["that is not there", () => `${server.origin}/nothing`, "InvalidArgument", /install\.kernel/],
  [
    "with a kernel that nobody may read",
    () => `${server.origin}/secret`,
    "NotFound",
    /secret\/linux: 550/,
  ],
  [
    "on no server",
    () => "ftp://127.0.0.1:1/tree",
    "Unavailable",
    /ftp:\/\/127\.0\.0\.1:1\/tree\/\.treeinfo: .*ECONNREFUSED/,
  ],
])("a tree %s is told apart", async (_, tree, code, message) => {
  const failure = await fetched(tree()).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
});

test("who gives up lets go of the server", async () => {
  const giving = new AbortController();
  const content = await ftpContent(
    `${server.origin}/tree/boot/linux`,
    testOperation({ signal: giving.signal }),
  );
  const reading = (async () => {
    for await (const _ of content.pieces) giving.abort(new Error("given up"));
  })();
  await expect(reading).rejects.toThrow("given up");
});

/** A server that says what it is told to, and closes each data connection after so many bytes. */
async function scripted(replies: { readonly [command: string]: string }, body: Buffer) {
  const data = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(body);
  });
  await new Promise<void>((resolve) => data.listen(0, "127.0.0.1", resolve));
  const { port } = data.address() as net.AddressInfo;
  const all: { readonly [command: string]: string } = {
    EPSV: `229 Passive (|||${port}|)`,
    RETR: "150 Here it comes\r\n226 Done",
    SIZE: "213 3000000",
    ...replies,
  };
  const control = net.createServer((socket) => {
    socket.write("220 hello\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      for (const line of bytes.toString().trim().split("\r\n")) {
        socket.write(`${all[line.split(" ")[0] ?? ""] ?? "200 yes"}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => control.listen(0, "127.0.0.1", resolve));
  const close = () => {
    data.close();
    control.close();
  };
  return { url: `ftp://127.0.0.1:${(control.address() as net.AddressInfo).port}/linux`, close };
}

test.each<[string, { readonly [command: string]: string }, string, RegExp]>([
  ["breaks off", {}, "InvalidArgument", /linux ended after 200000 of 3000000 bytes/],
  [
    "breaks off and says so",
    { RETR: "150 Here it comes\r\n426 Lost it" },
    "Unavailable",
    /426 Lost it/,
  ],
  ["lets nobody in", { USER: "530 Not you" }, "PermissionDenied", /530 Not you/],
])("a server that %s is told apart", async (_, replies, code, message) => {
  const faulty = await scripted(replies, INITRD);
  const reading = (async () => {
    const content = await ftpContent(faulty.url, testOperation());
    for await (const piece of content.pieces) expect(piece.length).toBeGreaterThan(0);
  })();
  const failure = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  faulty.close();
  expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
});

test("a server that does not know sizes sends all there is", async () => {
  const plain = await scripted({ SIZE: "502 What" }, INITRD);
  const content = await ftpContent(plain.url, testOperation());
  const pieces: Buffer[] = [];
  for await (const piece of content.pieces) pieces.push(piece);
  plain.close();
  expect(content.totalBytes).toBeUndefined();
  expect(Buffer.concat(pieces).equals(INITRD)).toBe(true);
});
