import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { CutMoment } from "../../provider/testing";
import { recordFigure } from "../support/figure";
import {
  create,
  expectConverged,
  freshProvider,
  inventory,
  mortalProvider,
  preparedHost,
} from "./fake-host-run";
import { type LifecycleCase, lifecycleCases } from "./lifecycle-case";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-killed-"));
const upload = path.join(folder, "upload.raw");
fs.writeFileSync(upload, Buffer.concat([Buffer.alloc(700_000, 1), Buffer.alloc(300_000, 2)]));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const MOMENTS: readonly CutMoment[] = ["before", "in", "after"];

/** How many calls an undisturbed create makes, and what the host then looks like. */
async function undisturbed(one: LifecycleCase) {
  const host = await preparedHost(one);
  const provider = freshProvider(host);
  await create(provider, one);
  const calls = host.calls().length;
  await provider.close();
  const after = inventory(host);
  await host.stop();
  return { calls, after };
}

/** Kills the process that creates at its nth call, then runs the program again in a new one. */
async function killAndRunAgain(one: LifecycleCase, at: number, moment: CutMoment) {
  const host = await preparedHost(one);
  try {
    const victim = mortalProvider(host);
    const cut = host.faults.nextCut();
    host.faults.cut({ at, moment, stayDown: true });
    const creating = create(victim.provider, one).then(
      () => "done",
      () => "failed",
    );
    // The last answer may still have arrived: then it was killed before its state was saved.
    await cut;
    await victim.kill();
    await creating;
    host.faults.clear();
    const provider = freshProvider(host);
    const state = await create(provider, one);
    await expectConverged(provider, one, state);
    await provider.close();
    return inventory(host);
  } finally {
    await host.stop();
  }
}

describe.each(lifecycleCases({ upload }))("killed while it creates $title", (one) => {
  test.each(MOMENTS)("%s each of its calls, it converges when run again", async (moment) => {
    const { calls, after } = await undisturbed(one);
    expect(calls).toBeGreaterThan(3);
    const failures: string[] = [];
    for (let at = 1; at <= calls; at += 1) {
      try {
        expect(await killAndRunAgain(one, at, moment)).toEqual(after);
      } catch (error) {
        failures.push(`call ${at}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    expect(failures).toEqual([]);
    recordFigure(`${one.title}, ${moment}: ${calls} cut points converge`);
  });
});
