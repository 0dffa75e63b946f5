import {
  compareUploads,
  countingUploads,
  peakMemoryOfUpload,
  startUploadBed,
  timeOurUpload,
} from "../../bench/upload-measurement";
import type { ConformanceRow, RowResult } from "../row";

const MIB = 1_048_576;

export const uploadRow: ConformanceRow = { area: "storage", name: "upload", run };

async function run(): Promise<RowResult> {
  const full = await measureFull();
  const sparse = await measureSparse();
  const ratio = full.virshSeconds / full.oursSeconds;
  const overhead = sparse.sentBytes / sparse.dataBytes - 1;
  return {
    ok: ratio >= 0.9 && full.peakMib < 100 && overhead <= 0.05,
    figure:
      `1 GiB: ${full.oursSeconds.toFixed(2)} s, virsh ${full.virshSeconds.toFixed(2)} s, ratio ${ratio.toFixed(2)}; ` +
      `peak ${full.peakMib} MiB; 10 GiB with 300 MiB of data: ${(sparse.sentBytes / MIB).toFixed(1)} MiB sent ` +
      `(${(overhead * 100).toFixed(2)} % over), ${sparse.seconds.toFixed(1)} s`,
  };
}

async function measureFull() {
  const bed = await startUploadBed(1024, 1024);
  try {
    const peakMib = await peakMemoryOfUpload(bed);
    return { peakMib, ...(await compareUploads(bed, 5)) };
  } finally {
    await bed.stop();
  }
}

async function measureSparse() {
  const bed = await startUploadBed(10_240, 300);
  try {
    const { connection, sentBytes } = countingUploads(bed.storage.connection);
    const seconds = await timeOurUpload(bed, connection);
    return { sentBytes: sentBytes(), dataBytes: 300 * MIB, seconds };
  } finally {
    await bed.stop();
  }
}
