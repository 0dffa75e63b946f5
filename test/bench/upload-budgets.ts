import { openConnection } from "../../provider/backends/libvirt/connection";
import type { Budget } from "./budget";
import { startSocketMeter } from "./socket-meter";
import {
  compareUploads,
  peakMemoryOfUpload,
  startUploadBed,
  timeOurUpload,
} from "./upload-measurement";

const MIB = 1_048_576;
const IMAGE_MIB = 1024;
const DATA_MIB = 64;
const ROUNDS = 5;
const SPEED_FLOOR = 0.9;
const PEAK_LIMIT_MIB = 100;
const BYTES_LIMIT = 1.05;

/** An image of 1 GiB, full and almost empty. */
export const uploadBudgets: readonly Budget[] = [
  {
    name: "upload 1 GiB, speed",
    comparison: "virsh vol-upload",
    budget: "≥ 0.9",
    measure: async () => {
      const { oursSeconds, virshSeconds } = await measureFull();
      const [ours, against] = [IMAGE_MIB / oursSeconds, IMAGE_MIB / virshSeconds];
      return { ours, against, unit: "MiB/s", met: ours >= SPEED_FLOOR * against };
    },
  },
  {
    name: "upload 1 GiB, peak memory",
    comparison: "the limit",
    budget: "< 100 MiB",
    measure: async () => {
      const { peakMib: ours } = await measureFull();
      return { ours, against: PEAK_LIMIT_MIB, unit: "MiB", met: ours < PEAK_LIMIT_MIB };
    },
  },
  {
    name: "upload 1 GiB holding 64 MiB, sent",
    comparison: "the data alone",
    budget: "≤ 1.05",
    measure: async () => {
      const ours = await sentMib();
      return { ours, against: DATA_MIB, unit: "MiB", met: ours <= BYTES_LIMIT * DATA_MIB };
    },
  },
];

let full: ReturnType<typeof uploadFull> | undefined;

/** Measures once in a run; two budgets are about it. */
function measureFull() {
  full ??= uploadFull();
  return full;
}

async function uploadFull() {
  const bed = await startUploadBed(IMAGE_MIB, IMAGE_MIB);
  try {
    const peakMib = await peakMemoryOfUpload(bed);
    return { peakMib, ...(await compareUploads(bed, ROUNDS)) };
  } finally {
    await bed.stop();
  }
}

/** Everything that goes to the daemon for one volume, its calls included. */
async function sentMib(): Promise<number> {
  const bed = await startUploadBed(IMAGE_MIB, DATA_MIB);
  const meter = await startSocketMeter(bed.storage.bed.socket);
  const connection = openConnection(meter.uri);
  try {
    await timeOurUpload(bed, connection);
    return meter.take() / MIB;
  } finally {
    await connection.close();
    await meter.stop();
    await bed.stop();
  }
}
