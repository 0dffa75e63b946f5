import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Provider } from "../../provider/core/provider";
import type { ResourceState } from "../../provider/core/resource-state";
import { runOfEngine } from "../../provider/core/run-of-engine";
import { testOperation } from "../support/test-operation";
import { create, expectConverged, freshProvider, inventory, preparedHost } from "./fake-host-run";
import { type LifecycleCase, lifecycleCases } from "./lifecycle-case";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-replaced-"));
const upload = path.join(folder, "upload.raw");
fs.writeFileSync(upload, Buffer.alloc(300_000, 1));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The two halves of a replacement by the same inputs, as one run of an engine does them. */
interface Replacement {
  readonly run: Provider;
  readonly warnings: readonly string[];
  create(): Promise<ResourceState>;
  delete(): Promise<void>;
}

/** Afterwards all on the host is as it was, whatever `work` did. */
async function replace(one: LifecycleCase, work: (halves: Replacement) => Promise<void>) {
  const host = await preparedHost(one);
  try {
    const earlier = freshProvider(host);
    const old = await create(earlier, one);
    await earlier.close();
    const before = inventory(host);
    const warnings: string[] = [];
    const progress = { report() {}, info() {}, warn: (text: string) => warnings.push(text) };
    const operation = testOperation({ progress });
    const run = runOfEngine(freshProvider(host), "in some way");
    await work({
      run,
      warnings,
      create: () => run.create(one.kind, one.inputs, operation),
      delete: () => run.delete(one.kind, old, operation),
    });
    await run.close();
    expect(inventory(host)).toEqual(before);
  } finally {
    await host.stop();
  }
}

const cases = lifecycleCases({ upload });
const KEPT = [expect.stringMatching(/^\w+ ".+" was kept, not made anew: .*first, in some way\.$/)];

describe.each(cases.filter(({ kind }) => kind !== "Volume"))("$title replaced", (one) => {
  test("by one that is made before it is deleted stays", async () => {
    await replace(one, async (halves) => {
      const made = await halves.create();
      await halves.delete();
      expect(halves.warnings).toEqual(KEPT);
      await expectConverged(halves.run, one, made);
    });
  });

  test("by one that is made while it is deleted is there once", async () => {
    await replace(one, async (halves) => {
      const deleted = halves.delete();
      const made = await halves.create();
      await deleted;
      expect(halves.warnings).toEqual([]);
      await expectConverged(halves.run, one, made);
    });
  });
});

test.each(cases.filter(({ kind }) => kind === "Volume"))(
  "$title is not replaced before it is deleted: its content would be shared",
  async (one) => {
    await replace(one, async (halves) => {
      await expect(halves.create()).rejects.toMatchObject({
        code: "AlreadyExists",
        message: expect.stringContaining(
          "If this one is to replace it, it has to be deleted first.",
        ),
      });
      expect(halves.warnings).toEqual([]);
    });
  },
);
