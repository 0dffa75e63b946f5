import { lstatSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type FakeHost, startFakeHost } from "../../provider/testing";
import { buildPlugins } from "../beds/build-plugins";
import { tinyGuest } from "../beds/tiny-guest";
import { recordFigure } from "../support/figure";
import { DOORS, openDoor } from "./doors/door";

const CANARY = "c4n4ry-in-the-user-data";
const URI_CANARY = "c4n4ry-in-the-uri";

let host: FakeHost;

beforeAll(async () => {
  await Promise.all([buildPlugins(), tinyGuest()]);
  host = await startFakeHost();
});

afterAll(() => host?.stop());

/** The example's user data becomes a secret of the program, as a user would write it. */
function withSecret(program: string): string {
  return program
    .replace("GUEST hello from user data", `GUEST ${CANARY}`)
    .replace(/userData: ('[^']*')/, "userData: pulumi.secret($1)");
}

test.each(DOORS)(
  "a secret through %s is in no state, log, plan, error, argument or file",
  async (name) => {
    const { qcow2: image } = await tinyGuest();
    const folder = path.join(os.tmpdir(), `virt-secrets-${process.pid}-${DOORS.indexOf(name)}`);
    const env = {
      TF_LOG: "TRACE",
      TF_LOG_PROVIDER: "TRACE",
      TF_LOG_PATH: `${folder}.log`,
      PULUMI_DEBUG_COMMANDS: "true",
    };
    const door = await openDoor(name, { uri: host.uri, image, env, edit: withSecret });
    const watch = watchArguments();
    // A file system's clock may be a moment behind.
    const since = Date.now() - 1000;
    try {
      const up = await door.up();
      expect(up).toMatchObject({ ok: true });
      await door.preview();
      host.faults.fail({ procedure: "domainGetXMLDesc", code: "InternalError", domain: "None" });
      const broken = await door.refresh();
      host.faults.clear();
      const printed = { up: up.text, broken: broken.text, log: textOf(`${folder}.log`) };
      for (const [where, text] of Object.entries(printed))
        expect([where, leaks(text)]).toEqual([where, []]);
      // Terraform's state holds sensitive values as they are; that is what its write-only twin is for.
      if (name !== "OpenTofu") expect(leaks(door.savedState())).toEqual([]);
      expect(await watch.stop()).toEqual([]);
      expect(await door.destroy()).toMatchObject({ ok: true });
      expect(readableFilesWithCanary(since)).toEqual([]);
      recordFigure(`${name}: 0 hits`);
    } finally {
      await watch.stop();
      door.dispose();
    }
  },
);

test.each(DOORS)("a password in the URI is refused by %s without being shown", async (name) => {
  const { qcow2: image } = await tinyGuest();
  const uri = `qemu+ssh://root:${URI_CANARY}@127.0.0.1/system`;
  const door = await openDoor(name, { uri, image });
  try {
    const { ok, text } = await door.up();
    expect([ok, ok ? text : ""]).toEqual([false, ""]);
    expect(text).toMatch(/password/);
    // The engine itself prints neither; what it saves of its own configuration is the user's doing.
    expect(leaks(text)).toEqual([]);
  } finally {
    door.dispose();
  }
});

/** Lines that hold a canary, shortened; in any encoding in which values usually leak. */
function leaks(text: string): readonly string[] {
  const forms = [CANARY, URI_CANARY].flatMap((canary) => [
    canary,
    ...[0, 1, 2].map((shift) => inBase64(canary, shift)),
    Buffer.from(canary).toString("hex"),
  ]);
  return text
    .split("\n")
    .filter((line) => forms.some((form) => line.includes(form)))
    .map((line) => line.slice(0, 200));
}

/** The part of a longer text's base64 that does not depend on its neighbours. */
function inBase64(canary: string, shift: number): string {
  const coded = Buffer.from(`${"x".repeat(shift)}${canary}`).toString("base64");
  return coded.slice(shift === 0 ? 0 : 4, Math.floor(coded.length / 4) * 4 - 4);
}

/** Looks at the arguments of every process that is started while the engine works. */
function watchArguments(): { stop(): Promise<readonly string[]> } {
  const seen = new Set<string>();
  const before = new Set(readdirSync("/proc"));
  const look = () => {
    const started = readdirSync("/proc").filter((entry) => !before.has(entry));
    for (const pid of started) {
      const line = textOf(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
      for (const leak of leaks(line)) seen.add(leak);
    }
  };
  const timer = setInterval(look, 50);
  return {
    stop: async () => {
      clearInterval(timer);
      look();
      return [...seen];
    },
  };
}

/**
 * Files written since then that others may read and that hold a canary, in this folder and in those
 * below it that others may enter. Other tests make and remove files there meanwhile.
 */
function readableFilesWithCanary(since: number, folder = os.tmpdir()): readonly string[] {
  return namesIn(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory() && found.mode & 0o001) return readableFilesWithCanary(since, file);
    if (!found?.isFile() || !(found.mode & 0o004)) return [];
    const isNamedSo = /virt|pulumi|terraform|tofu|plugin/i.test(file);
    const isRecent = found.mtimeMs >= since && found.size < 2 ** 24;
    return isNamedSo && isRecent && leaks(textOf(file)).length > 0 ? [file] : [];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    // Processes end and files go while we look.
    return "";
  }
}
