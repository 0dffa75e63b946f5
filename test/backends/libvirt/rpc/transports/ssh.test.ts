import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { RpcClient } from "../../../../../provider/backends/libvirt/rpc/client";
import {
  type SshOptions,
  sshArguments,
  sshTransport,
} from "../../../../../provider/backends/libvirt/rpc/transports/ssh";

const plain: SshOptions = {
  host: "host.example",
  hostKeys: "check",
  proxy: "native",
  socketPath: "/var/run/libvirt/libvirt-sock",
  remoteUri: "qemu:///system",
};
const always = ["-T", "-e", "none", "-o", "BatchMode=yes", "--"];

describe("the arguments for ssh", () => {
  it.each([
    [{ ...plain, host: "-oProxyCommand=touch /tmp/x" }, /host "-oProxyCommand/],
    [{ ...plain, user: "-x" }, /user "-x"/],
  ])("are refused when a word would be taken as an option", (options, message) => {
    expect(() => sshArguments(options)).toThrow(message);
  });

  it.each<readonly [string, Partial<SshOptions>, readonly string[]]>([
    ["nothing special", {}, []],
    ["a port and a user", { port: 22, user: "me" }, ["-p", "22", "-l", "me"]],
    [
      "a key and known hosts",
      { keyFile: "/k", knownHostsFile: "/h" },
      ["-i", "/k", "-o", "UserKnownHostsFile=/h"],
    ],
    ["new host keys", { hostKeys: "accept-new" }, ["-o", "StrictHostKeyChecking=accept-new"]],
    ["any host key", { hostKeys: "ignore" }, ["-o", "StrictHostKeyChecking=no"]],
  ])("%s", (_, options, expected) => {
    expect(sshArguments({ ...plain, ...options }).slice(0, -2)).toEqual([...expected, ...always]);
  });
});

/** Stands for ssh: notes its arguments, then does what sshd does with the command: gives it to a shell. */
const localShell = `#!/bin/sh
for word; do printf '%s\\0' "$word"; done > "$(dirname "$0")/arguments"
for last; do :; done
exec sh -c "$last"
`;

/** Stands for netcat: joins standard input and output to the unix socket that is named last. */
const netcat = `#!${process.execPath}
const path = process.argv.at(-1);
if (process.argv.includes("-U")) {
  const socket = require("node:net").connect(path);
  process.stdin.pipe(socket).pipe(process.stdout);
} else {
  console.log(process.argv.slice(2).includes("-q") ? "option requires an argument -- q" : "usage");
}
`;

describe("a connection through ssh", () => {
  let folder: string;
  let server: Server;
  const client = async (options: Partial<SshOptions>): Promise<RpcClient> => {
    const program = path.join(folder, "ssh");
    const connect = sshTransport({ ...plain, program, ...options });
    return new RpcClient(await connect(new AbortController().signal));
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "virt ssh'"));
    for (const [name, text] of Object.entries({ ssh: localShell, "n c": netcat })) {
      writeFileSync(path.join(folder, name), text);
      chmodSync(path.join(folder, name), 0o755);
    }
    server = createServer((socket) => {
      socket.on("data", (call) => {
        // The answer to a call without a result has the call's own number and nothing else.
        const reply = Buffer.alloc(28);
        const words = [28, 0x20008086, 1, call.readUInt32BE(12), 1, call.readUInt32BE(20), 0];
        words.forEach((word, index) => {
          reply.writeUInt32BE(word, index * 4);
        });
        socket.write(reply);
      });
    });
    await new Promise<void>((resolve) => server.listen(path.join(folder, "sock et'"), resolve));
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it("reaches a socket through netcat, whatever characters are in the paths", async () => {
    const socketPath = path.join(folder, "sock et'");
    const ours = await client({ proxy: "netcat", netcat: path.join(folder, "n c"), socketPath });
    expect(await ours.call("connectClose", {})).toEqual({});
    ours.destroy();
    const words = readFileSync(path.join(folder, "arguments"), "utf8").split("\0");
    expect(words.slice(-4, -2)).toEqual(["--", "host.example"]);
  });

  it("says in ssh's own words why it failed", async () => {
    writeFileSync(
      path.join(folder, "refusing"),
      "#!/bin/sh\necho 'Permission denied (publickey).' >&2\nexit 255\n",
    );
    chmodSync(path.join(folder, "refusing"), 0o755);
    const ours = await client({ program: path.join(folder, "refusing") });
    await expect(ours.call("connectClose", {})).rejects.toThrow(
      /host.example over ssh lost: Permission denied \(publickey\)\.; ssh ended with status 255/,
    );
  });

  it("says that there is no such program", async () => {
    const ours = await client({ program: path.join(folder, "none") });
    await expect(ours.call("connectClose", {})).rejects.toThrow(/ENOENT/);
  });
});
