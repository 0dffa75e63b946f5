import { createHash } from "node:crypto";
import type { Operation } from "../../../../../core/operation";
import { isGone, ProviderError } from "../../../../../core/provider-error";
import { httpContent } from "../../volume/content/http-content";
import { ftpContent } from "./ftp-content";
import { KNOWN_LAYOUTS, parseTreeInfo, TREE_INFO_NAMES, type TreeFiles } from "./tree-info";

/** Larger than any installer's kernel or initial RAM disk. */
const MOST_BYTES = 512 * 2 ** 20;
const MOST_INFO_BYTES = 2 ** 20;

export interface TreeWish {
  readonly tree: string;
  readonly architecture: string;
  /** Files inside the tree that the user named. */
  readonly kernel?: string | undefined;
  readonly initrd?: string | undefined;
}

export interface InstallerFiles {
  readonly kernel: Buffer;
  readonly initrd: Buffer;
}

/** Fetches what starts the installer of a network install tree. */
export async function fetchInstaller(
  wish: TreeWish,
  operation: Operation,
): Promise<InstallerFiles> {
  const { kernel, initrd, checksums } = await treeFiles(wish, operation);
  const fetched = (file: string) => {
    operation.progress.report({ stage: `fetch ${file}` });
    return fetchFile(wish.tree, file, { mostBytes: MOST_BYTES, checksums }, operation);
  };
  return { kernel: await fetched(kernel), initrd: await fetched(initrd) };
}

async function treeFiles(wish: TreeWish, operation: Operation): Promise<TreeFiles> {
  const { kernel, initrd, tree } = wish;
  if (kernel !== undefined && initrd !== undefined) return { kernel, initrd };
  const told = (await toldFiles(wish, operation)) ?? (await usualFiles(wish, operation));
  if (told !== undefined) {
    return { ...told, kernel: kernel ?? told.kernel, initrd: initrd ?? told.initrd };
  }
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "read the install tree",
    object: tree,
    message: `it has neither ${TREE_INFO_NAMES.join(" nor ")} that names a kernel for ${wish.architecture}, nor one at a usual place.`,
    hint: "Write install.kernel and install.initrd.",
  });
}

async function toldFiles(wish: TreeWish, operation: Operation): Promise<TreeFiles | undefined> {
  for (const name of TREE_INFO_NAMES) {
    const text = await fetchIfThere(wish.tree, name, operation);
    const files = text && parseTreeInfo(text.toString("utf8"), wish.architecture);
    if (files) return files;
  }
  return undefined;
}

async function usualFiles(
  { tree }: TreeWish,
  operation: Operation,
): Promise<TreeFiles | undefined> {
  for (const files of KNOWN_LAYOUTS) {
    if (await isThere(tree, files.kernel, operation)) return files;
  }
  return undefined;
}

async function isThere(tree: string, file: string, operation: Operation): Promise<boolean> {
  try {
    const { pieces } = await open(tree, file, false, operation);
    // Taking a piece and no more lets go of the connection.
    for await (const _ of pieces) break;
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

async function fetchIfThere(tree: string, file: string, operation: Operation) {
  try {
    return await fetchFile(tree, file, { mostBytes: MOST_INFO_BYTES }, operation);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

interface Bounds {
  readonly mostBytes: number;
  readonly checksums?: ReadonlyMap<string, string> | undefined;
}

async function fetchFile(
  tree: string,
  file: string,
  { mostBytes, checksums }: Bounds,
  operation: Operation,
): Promise<Buffer> {
  const checksum = readChecksum(checksums?.get(file));
  const content = await open(tree, file, checksum !== undefined, operation);
  const pieces: Buffer[] = [];
  let total = 0;
  for await (const piece of content.pieces) {
    total += piece.length;
    if (total > mostBytes) throw tooLarge(content.name, mostBytes);
    pieces.push(Buffer.from(piece));
  }
  const whole = Buffer.concat(pieces);
  if (checksum !== undefined) mustBe(whole, checksum, content.name);
  return whole;
}

async function open(tree: string, file: string, isVerified: boolean, operation: Operation) {
  const root = new URL(tree.endsWith("/") ? tree : `${tree}/`);
  const url = new URL(file, root);
  if (url.origin !== root.origin) throw outside(tree, file);
  if (url.protocol === "ftp:") return ftpContent(url.href, operation);
  const { signal, clock } = operation;
  return httpContent(url.href, { signal, clock, isVerified });
}

interface Checksum {
  readonly algorithm: string;
  readonly digest: string;
}

/** Undefined as well for algorithms that prove nothing any more. */
function readChecksum(text: string | undefined): Checksum | undefined {
  const [, algorithm, digest] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text ?? "") ?? [];
  return algorithm && digest ? { algorithm, digest } : undefined;
}

function mustBe(bytes: Buffer, { algorithm, digest }: Checksum, name: string): void {
  const found = createHash(algorithm).update(bytes).digest("hex");
  if (found === digest) return;
  throw new ProviderError({
    code: "Aborted",
    operation: "fetch",
    object: name,
    message: `it has the ${algorithm} ${found}, but its tree says ${digest}.`,
    hint: "The mirror may be just changing: run it again, or take another one.",
    retryable: true,
  });
}

function outside(tree: string, file: string): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "read the install tree",
    object: tree,
    message: `it names ${JSON.stringify(file)}, which is on another server.`,
    hint: "Write install.kernel and install.initrd as paths inside the tree.",
  });
}

function tooLarge(name: string, mostBytes: number): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "fetch",
    object: name,
    message: `it is larger than ${mostBytes} bytes, so it is not what an installer starts from.`,
  });
}
