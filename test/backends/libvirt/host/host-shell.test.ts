import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type HostScript, hostShell } from "../../../../provider/backends/libvirt/host/host-shell";

const LOCAL = "qemu:///system";

/** Stands for ssh: does what sshd does with the command, gives it to a shell. */
const FAKE_SSH = `#!/bin/sh
for last; do :; done
exec sh -c "$last"
`;

const script = (text: string, timeoutMs = 30_000): HostScript => ({
  operation: "try it",
  timeoutMs,
  script: text,
});
const signal = new AbortController().signal;

describe("the shell of a libvirt host", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "virt-shell-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function throughSsh(program: string): string {
    const file = path.join(folder, "ssh");
    writeFileSync(file, program);
    chmodSync(file, 0o755);
    return `qemu+ssh://root@host.example/system?command=${encodeURIComponent(file)}`;
  }

  test.each(["qemu+tcp://host.example/system", "qemu+tls://host.example/system", "no uri"])(
    "is not there for %s",
    (uri) => {
      expect(hostShell(uri)).toBeUndefined();
    },
  );

  test("says what a script said that failed", async () => {
    await expect(
      hostShell(LOCAL)?.run(script("echo no such card >&2; exit 3"), [], signal),
    ).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: "try it: no such card",
    });
  });

  test("says that a script takes too long, and ends it", async () => {
    await expect(
      hostShell(LOCAL)?.run(script("exec sleep 600", 50), [], signal),
    ).rejects.toMatchObject({ code: "DeadlineExceeded" });
  });

  test("ends with the operation that asked", async () => {
    const cancelled = new AbortController();
    const running = hostShell(LOCAL)?.run(script("exec sleep 600"), [], cancelled.signal);
    cancelled.abort(new Error("the user stopped it"));
    await expect(running).rejects.toThrow("the user stopped it");
  });

  test("says in ssh's words that the host is not reached", async () => {
    const uri = throughSsh("#!/bin/sh\necho 'ssh: no route to host' >&2\nexit 255\n");
    await expect(hostShell(uri)?.run(script("true"), [], signal)).rejects.toMatchObject({
      code: "Unavailable",
      message: expect.stringContaining("no route to host"),
    });
  });

  const HOSTILE = "a'b\"c$(touch x)`id` \\ ; rm -rf /";

  test.each<readonly [string, () => string]>([
    ["of this machine", () => LOCAL],
    ["over ssh", () => throughSsh(FAKE_SSH)],
  ])("%s reads values from its input, whatever characters they have", async (_, uri) => {
    const echo = script(`read -r first; read -r second; printf '%s|%s' "$first" "$second"`);
    expect(await hostShell(uri())?.run(echo, [HOSTILE, "it's"], signal)).toBe(`${HOSTILE}|it's`);
  });
});
