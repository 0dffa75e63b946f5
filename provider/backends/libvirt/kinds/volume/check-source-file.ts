import fs from "node:fs";
import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import { formatSize } from "../../../../core/unit";
import { isProperties, type Properties } from "../../../../core/value";
import { compressionOf } from "./content/compression";
import { IMAGE_HEADER_BYTES, isProblem, readImageHeader } from "./content/image-header";
import { qcow2LastPlace } from "./content/qcow2-end";

const FILE = ["source", "file"] as const;

/**
 * What is wrong with a file that is to be uploaded, told before anything is touched. One that is not
 * there is fine as long as the volume is: it was read once.
 */
export function checkSourceFile(inputs: Properties): readonly Diagnostic[] {
  const { source, format, size } = inputs;
  if (!isProperties(source) || typeof source.file !== "string") return [];
  if (isStandardInput(source.file)) return [standardInput(source.file)];
  const found = readStart(source.file);
  if (found === undefined) return [];
  if (found === "pipe") return checkPipe(source);
  if (!("head" in found)) return [found];
  const { head, bytes } = found;
  if (source.decompress !== "none" && compressionOf(head) !== "none") return [];
  if (format !== "raw" && format !== "qcow2" && format !== "iso") return [];
  const header = readImageHeader(head, format);
  if (isProblem(header)) return [errorAt(FILE, header.summary, header.detail)];
  if (header.format === "qcow2") {
    const place = qcow2LastPlace(head, (at, length) => readPart(source.file as string, at, length));
    if (place >= bytes) return [cutOff(bytes, place)];
  }
  const guestBytes = header.format === "qcow2" ? header.virtualBytes : bytes;
  if (typeof size === "number" && guestBytes > size) {
    const detail = `Found ${formatSize(guestBytes)}, and a size of ${formatSize(size)}. Write a larger size, or leave it out.`;
    return [errorAt(FILE, "is larger than the volume", detail)];
  }
  return [];
}

function cutOff(bytes: number, place: number): Diagnostic {
  const detail = `Found ${bytes} bytes, and a table in it that names the place ${place}. Fetch or copy the image again.`;
  return errorAt(FILE, "is a qcow2 image that is cut off", detail);
}

/** For a volume that is to be made. Only a warning: the same run may make the file first. */
export function warnOfMissingSource({ source }: Properties): readonly Diagnostic[] {
  if (!isProperties(source) || typeof source.file !== "string") return [];
  if (readStart(source.file) !== undefined) return [];
  const detail = `Found nothing at ${JSON.stringify(source.file)}, seen from ${process.cwd()}. It must be there when the volume is made.`;
  return [warningAt(FILE, "does not exist", detail)];
}

/** A pipe can be read only once, so what comes through it is looked at when the volume is made. */
function checkPipe({ checksum, length }: Properties): readonly Diagnostic[] {
  if (checksum !== undefined || length !== undefined) return [];
  const detail =
    "Found neither source.checksum nor source.length. The end of a pipe looks like a break of it; write one of them.";
  return [errorAt(FILE, "is a pipe whose end cannot be told", detail)];
}

/** An engine starts us with an input of its own; what its user pipes into the engine does not come here. */
function isStandardInput(path: string): boolean {
  return path === "-" || /^(\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/.test(path);
}

function standardInput(path: string): Diagnostic {
  const detail = `Found ${JSON.stringify(path)}. The engine does not hand its standard input on. Write into a named pipe (mkfifo) and give its path.`;
  return errorAt(FILE, "is the standard input", detail);
}

interface Start {
  readonly head: Buffer;
  readonly bytes: number;
}

/** Undefined when there is no such file. */
function readStart(path: string): Start | "pipe" | Diagnostic | undefined {
  const shown = JSON.stringify(path);
  try {
    const stat = fs.statSync(path);
    if (stat.isDirectory()) {
      return errorAt(FILE, "is a directory", `Found the directory ${shown}. Expected an image.`);
    }
    if (stat.isFIFO()) return "pipe";
    if (!stat.isFile()) {
      return errorAt(
        FILE,
        "is no plain file",
        `Found ${shown}. Expected an image or a named pipe.`,
      );
    }
    if (stat.size === 0) {
      return errorAt(FILE, "is empty", `Found ${shown} with 0 bytes. Expected an image.`);
    }
    const file = fs.openSync(path, "r");
    try {
      const head = Buffer.alloc(IMAGE_HEADER_BYTES);
      return { head: head.subarray(0, fs.readSync(file, head)), bytes: stat.size };
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    return errorAt(FILE, "cannot be read", `${message}.`);
  }
}

/** Fewer bytes where the file ends before them; none where it changes under our hands, which its sending tells. */
function readPart(path: string, at: number, length: number): Buffer {
  let file: number | undefined;
  try {
    file = fs.openSync(path, "r");
    const part = Buffer.alloc(length);
    return part.subarray(0, fs.readSync(file, part, 0, length, at));
  } catch {
    return Buffer.alloc(0);
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}
