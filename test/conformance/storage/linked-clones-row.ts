import fs from "node:fs";
import type { ResourceState } from "../../../provider/core/resource-state";
import type { Properties } from "../../../provider/core/value";
import { startUploadBed } from "../../bench/upload-measurement";
import { KindDriver } from "../../support/storage-bed";
import type { ConformanceRow, RowResult } from "../row";

const MIB = 1_048_576;
const BASE_MIB = 1024;
const CLONES = 100;

export const linkedClonesRow: ConformanceRow = { area: "storage", name: "linked clones", run };

/** Full copies take the space of the base each, so the base's data is small enough for 100 of them. */
async function run(): Promise<RowResult> {
  const bed = await startUploadBed(BASE_MIB, 64);
  try {
    const volumes = new KindDriver(bed.storage.connection, "Volume");
    const make = (inputs: Properties) =>
      volumes.apply({ pool: "images", onDelete: "delete", ...inputs });
    await make({ name: "base", format: "raw", source: { file: bed.image } });
    const folder = bed.storage.path("images");
    const measure = async (inputs: Properties) => {
      const before = usedBytes(folder);
      const start = performance.now();
      const states: ResourceState[] = await Promise.all(
        Array.from({ length: CLONES }, (_, index) => make({ name: `c-${index}`, ...inputs })),
      );
      const seconds = (performance.now() - start) / 1000;
      const writtenMib = (usedBytes(folder) - before) / MIB;
      await Promise.all(states.map((state) => volumes.delete(state)));
      return { seconds, writtenMib };
    };
    const linked = await measure({ backing: { volume: "images/base", format: "raw" } });
    const full = await measure({ cloneFrom: { volume: "images/base" }, format: "raw" });
    return {
      ok: linked.seconds < full.seconds && linked.writtenMib < full.writtenMib,
      figure:
        `${CLONES} overlays of a 1 GiB base with 64 MiB of data: ${linked.seconds.toFixed(1)} s, ${linked.writtenMib.toFixed(0)} MiB written; ` +
        `${CLONES} full copies: ${full.seconds.toFixed(1)} s, ${full.writtenMib.toFixed(0)} MiB written`,
    };
  } finally {
    await bed.stop();
  }
}

function usedBytes(folder: string): number {
  return fs
    .readdirSync(folder)
    .reduce((sum, name) => sum + fs.statSync(`${folder}/${name}`).blocks * 512, 0);
}
