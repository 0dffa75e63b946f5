import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ResourceState } from "../../provider/core/resource-state";
import type { FakeHost } from "../../provider/testing";
import { testOperation } from "../support/test-operation";
import {
  create,
  expectConverged,
  freshProvider,
  inventory,
  mortalProvider,
  preparedHost,
} from "./fake-host-run";
import { type LifecycleCase, lifecycleCases } from "./lifecycle-case";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-broken-"));
const upload = path.join(folder, "upload.raw");
fs.writeFileSync(upload, Buffer.alloc(300_000, 1));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const operation = testOperation();

interface Breakage {
  readonly title: string;
  set(host: FakeHost, at: number): void;
  /** The code of the failure, where the operation fails at all. */
  readonly code: string;
}

/** A connection that breaks is made anew by reads; so a cut may also go unnoticed. */
const BREAKAGES: readonly Breakage[] = [
  {
    title: "the connection is cut before",
    set: (host, at) => host.faults.cut({ at, moment: "before" }),
    code: "Unavailable",
  },
  {
    title: "the answer is lost of",
    set: (host, at) => host.faults.cut({ at, moment: "in" }),
    code: "Unavailable",
  },
  {
    title: "permission is denied for",
    set: (host, at) => host.faults.deny({ at }),
    code: "PermissionDenied",
  },
  {
    title: "the daemon fails with an error of its own at",
    set: (host, at) => host.faults.fail({ at, code: "InternalError", domain: "None" }),
    code: "Internal",
  },
];

/** Runs `work` where the object was made; the host counts calls and faults from there on. */
async function withMade<T>(
  one: LifecycleCase,
  work: (host: FakeHost, state: ResourceState) => Promise<T>,
): Promise<T> {
  const host = await preparedHost(one);
  try {
    const provider = freshProvider(host);
    const state = await create(provider, one);
    await provider.close();
    host.forgetCalls();
    return await work(host, state);
  } finally {
    await host.stop();
  }
}

function callsOf(one: LifecycleCase, work: "read" | "delete"): Promise<number> {
  return withMade(one, async (host, state) => {
    const { provider, kill } = mortalProvider(host);
    await provider[work](one.kind, state, operation);
    const { length } = host.calls();
    await kill();
    return length;
  });
}

async function outcome<T>(work: Promise<T>): Promise<{ code?: string; value?: T; text: string }> {
  return work.then(
    (value) => ({ value, text: "" }),
    (error: unknown) => ({
      code: String((error as { code?: unknown }).code),
      text: error instanceof Error ? error.message : String(error),
    }),
  );
}

/** Refreshes with one call broken: never "gone", and the same as ever afterwards. */
async function refreshBroken(one: LifecycleCase, at: number, breakage: Breakage) {
  await withMade(one, async (host, state) => {
    const { provider, kill } = mortalProvider(host);
    const before = inventory(host);
    breakage.set(host, at);
    const read = await outcome(provider.read(one.kind, state, operation));
    await kill();
    host.faults.clear();
    const again = freshProvider(host);
    await expectConverged(again, one, state);
    await again.close();
    expect(inventory(host)).toEqual(before);
    if (read.code === undefined) expect(read.value).toEqual(state);
    else expect(read.code).toBe(breakage.code);
  });
}

/** Deletes with one call broken: it fails or is done, and the next run finishes it. */
async function deleteBroken(one: LifecycleCase, at: number, breakage: Breakage) {
  const untouched = await preparedHost(one);
  const empty = inventory(untouched);
  await untouched.stop();
  await withMade(one, async (host, state) => {
    const { provider, kill } = mortalProvider(host);
    breakage.set(host, at);
    const deleted = await outcome(provider.delete(one.kind, state, operation));
    await kill();
    host.faults.clear();
    if (deleted.code !== undefined) expect(deleted.code).toBe(breakage.code);
    const again = freshProvider(host);
    await again.delete(one.kind, state, operation);
    expect(await again.read(one.kind, state, operation)).toBeUndefined();
    await again.close();
    expect(inventory(host)).toEqual(empty);
  });
}

/** Every call of the operation, side by side: each has a host of its own. */
async function atEachCall(
  calls: number,
  run: (at: number) => Promise<void>,
): Promise<readonly string[]> {
  const numbers = Array.from({ length: calls }, (_, index) => index + 1);
  const failures = await Promise.all(
    numbers.map((at) =>
      run(at).then(
        () => undefined,
        (error: unknown) => `call ${at}: ${error instanceof Error ? error.message : error}`,
      ),
    ),
  );
  return failures.filter((failure) => failure !== undefined);
}

describe.each(lifecycleCases({ upload }))("$title", (one) => {
  test.each(BREAKAGES)("a refresh never takes it for gone when $title a call", async (breakage) => {
    const calls = await callsOf(one, "read");
    expect(calls).toBeGreaterThan(0);
    const failures = await atEachCall(calls, (at) => refreshBroken(one, at, breakage));
    expect(failures).toEqual([]);
  });

  test.each(BREAKAGES)(
    "a delete is finished by the next run when $title a call",
    async (breakage) => {
      const calls = await callsOf(one, "delete");
      expect(calls).toBeGreaterThan(0);
      const failures = await atEachCall(calls, (at) => deleteBroken(one, at, breakage));
      expect(failures).toEqual([]);
    },
  );

  test("an unreachable host fails a refresh and a delete and says where it looked", async () => {
    await withMade(one, async (host, state) => {
      const before = inventory(host);
      host.faults.unreachable();
      for (const work of ["read", "delete"] as const) {
        const provider = freshProvider(host);
        const failed = await outcome<unknown>(provider[work](one.kind, state, operation));
        expect(failed.code).toBe("Unavailable");
        expect(failed.text).toContain(host.uri.split("socket=")[1]);
        await provider.close();
      }
      host.faults.clear();
      const provider = freshProvider(host);
      await expectConverged(provider, one, state);
      await provider.close();
      expect(inventory(host)).toEqual(before);
    });
  });
});
