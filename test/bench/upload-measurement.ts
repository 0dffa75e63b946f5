import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import type { Connection } from "../../provider/backends/libvirt/connection";
import { KindDriver, type StorageBed, startStorageBed } from "../support/storage-bed";
import { median } from "./budget";

const MIB = 1_048_576;

/** One bed with a pool and an image, for measuring uploads against virsh. */
export interface UploadBed {
  readonly storage: StorageBed;
  readonly image: string;
  stop(): Promise<void>;
}

/** An image of so many MiB, of which the first so many of every `spread` equal parts are data. */
export async function startUploadBed(totalMib: number, dataMib: number): Promise<UploadBed> {
  const storage = await startStorageBed();
  await new KindDriver(storage.connection, "StoragePool").apply({
    name: "images",
    path: storage.path("images"),
  });
  const image = storage.path("image.raw");
  const file = fs.openSync(image, "w");
  const block = randomBytes(MIB);
  for (let index = 0; index < dataMib; index += 1) {
    fs.writeSync(file, block, 0, MIB, Math.floor((index * totalMib) / dataMib) * MIB);
  }
  fs.ftruncateSync(file, totalMib * MIB);
  fs.closeSync(file);
  return { storage, image, stop: () => storage.stop() };
}

/** Seconds of our whole upload of an image: look up, make, send, check. The volume is deleted again. */
export async function timeOurUpload(
  { storage, image }: UploadBed,
  connection: Connection = storage.connection,
): Promise<number> {
  const volumes = new KindDriver(connection, "Volume");
  const start = performance.now();
  const state = await volumes.apply({
    name: "ours",
    pool: "images",
    format: "raw",
    onDelete: "delete",
    source: { file: image },
  });
  const seconds = (performance.now() - start) / 1000;
  await volumes.delete(state);
  return seconds;
}

/** Seconds of `virsh vol-create-as` and `virsh vol-upload` of the same image. */
export async function timeVirshUpload(
  { storage, image }: UploadBed,
  ...options: readonly string[]
): Promise<number> {
  const size = `${fs.statSync(image).size}B`;
  const { bed } = storage;
  const create = ["--capacity", size, "--allocation", "0", "--format", "raw"];
  await bed.virsh("vol-create-as", "images", "theirs", ...create);
  const start = performance.now();
  await bed.virsh("vol-upload", "--pool", "images", "theirs", image, ...options);
  const seconds = (performance.now() - start) / 1000;
  await bed.virsh("vol-delete", "--pool", "images", "theirs");
  return seconds;
}

/** Medians of runs that take turns, so that both meet the same machine. */
export async function compareUploads(
  bed: UploadBed,
  rounds: number,
  ...options: readonly string[]
) {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await timeVirshUpload(bed, ...options));
    ours.push(await timeOurUpload(bed));
  }
  return { oursSeconds: median(ours), virshSeconds: median(theirs) };
}

/** The same connection, which counts the bytes of data that uploads send. */
export function countingUploads(real: Connection): {
  connection: Connection;
  sentBytes: () => number;
} {
  let sent = 0;
  const connection: Connection = {
    uri: real.uri,
    call: (name, args, options) => real.call(name, args, options),
    upload: (volume, options, chunks) => real.upload(volume, options, counted(chunks)),
    download: (volume, options) => real.download(volume, options),
    openConsole: (domain, options) => real.openConsole(domain, options),
    subscribe: (event, listener, options) => real.subscribe(event, listener, options),
    hostIdentity: () => real.hostIdentity(),
    libVersion: () => real.libVersion(),
    callCounts: () => real.callCounts(),
    close: () => real.close(),
  };
  async function* counted(chunks: Parameters<Connection["upload"]>[2]) {
    for await (const chunk of chunks) {
      // A hole is a message of 12 bytes behind a header of 28.
      sent += chunk instanceof Uint8Array ? chunk.length : 40;
      yield chunk;
    }
  }
  return { connection, sentBytes: () => sent };
}

/** The peak memory of a process of its own that only uploads, in MiB. */
export function peakMemoryOfUpload({ storage, image }: UploadBed): Promise<number> {
  const child = spawn(
    process.execPath,
    ["scripts/run.mjs", "test/bench/upload-process.ts", storage.bed.uri, image],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve(Number(output.trim()))
        : reject(new Error(`the upload ended with ${code}`)),
    );
  });
}
