import type { Properties } from "../../../provider/core/value";
import { startUploadBed } from "../../bench/upload-measurement";
import { KindDriver } from "../../support/storage-bed";
import type { ConformanceRow, RowResult } from "../row";

const COUNT = 50;

export const manyAtOnceRow: ConformanceRow = { area: "storage", name: "50 at once", run };

/** The same commands for one virsh process, which runs them one after the other. */
async function run(): Promise<RowResult> {
  const bed = await startUploadBed(64, 8);
  try {
    const { storage, image } = bed;
    const volumes = new KindDriver(storage.connection, "Volume");
    const base = { name: "base", pool: "images", format: "raw", source: { file: image } };
    await volumes.apply(base);
    const figures: string[] = [];
    let failures = 0;
    for (const [what, inputs, command] of WAYS) {
      const start = performance.now();
      const results = await Promise.allSettled(
        Array.from({ length: COUNT }, (_, index) =>
          volumes.apply({ name: `ours-${index}`, pool: "images", onDelete: "delete", ...inputs }),
        ),
      );
      const ours = (performance.now() - start) / 1000;
      const made = results.flatMap((result) =>
        result.status === "fulfilled" ? [result.value] : [],
      );
      failures += COUNT - made.length;
      const commands = Array.from({ length: COUNT }, (_, index) => command(`theirs-${index}`));
      const virshStart = performance.now();
      await storage.bed.virsh(commands.join("; "));
      const virsh = (performance.now() - virshStart) / 1000;
      figures.push(`${COUNT} ${what}: ${ours.toFixed(2)} s, one virsh ${virsh.toFixed(2)} s`);
      await Promise.all(made.map((state) => volumes.delete(state)));
      const remove = commands.map((_, index) => `vol-delete --pool images theirs-${index}`);
      await storage.bed.virsh(remove.join("; "));
    }
    return { ok: failures === 0, figure: `${failures} failures; ${figures.join("; ")}` };
  } finally {
    await bed.stop();
  }
}

const WAYS: readonly [what: string, inputs: Properties, virsh: (name: string) => string][] = [
  [
    "empty qcow2 volumes",
    { size: "1GiB" },
    (name) => `vol-create-as images ${name} 1G --format qcow2 --allocation 0`,
  ],
  [
    "overlays",
    { backing: { volume: "images/base", format: "raw" } },
    (name) =>
      `vol-create-as images ${name} 64M --format qcow2 --allocation 0 --backing-vol base --backing-vol-format raw`,
  ],
  [
    "copies of 64 MiB",
    { cloneFrom: { volume: "images/base" }, format: "raw" },
    (name) => `vol-clone --pool images base ${name}`,
  ],
];
