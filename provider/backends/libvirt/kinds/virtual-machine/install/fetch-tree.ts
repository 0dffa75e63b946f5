import type { Operation } from "../../../../../core/operation";
import { isGone, ProviderError } from "../../../../../core/provider-error";
import { httpContent } from "../../volume/content/http-content";
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
  const files = await treeFiles(wish, operation);
  operation.progress.report({ stage: `fetch ${files.kernel}` });
  const kernel = await fetchFile(wish.tree, files.kernel, MOST_BYTES, operation);
  operation.progress.report({ stage: `fetch ${files.initrd}` });
  const initrd = await fetchFile(wish.tree, files.initrd, MOST_BYTES, operation);
  return { kernel, initrd };
}

async function treeFiles(wish: TreeWish, operation: Operation): Promise<TreeFiles> {
  const { kernel, initrd, tree } = wish;
  if (kernel !== undefined && initrd !== undefined) return { kernel, initrd };
  const told = (await toldFiles(wish, operation)) ?? (await usualFiles(wish, operation));
  if (told !== undefined) {
    return { kernel: kernel ?? told.kernel, initrd: initrd ?? told.initrd };
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
    await open(tree, file, operation);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

async function fetchIfThere(tree: string, file: string, operation: Operation) {
  try {
    return await fetchFile(tree, file, MOST_INFO_BYTES, operation);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function fetchFile(
  tree: string,
  file: string,
  mostBytes: number,
  operation: Operation,
): Promise<Buffer> {
  const content = await open(tree, file, operation);
  const pieces: Buffer[] = [];
  let total = 0;
  for await (const piece of content.pieces) {
    total += piece.length;
    if (total > mostBytes) throw tooLarge(content.name, mostBytes);
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}

function open(tree: string, file: string, { signal, clock }: Operation) {
  const root = tree.endsWith("/") ? tree : `${tree}/`;
  return httpContent(new URL(file, root).href, { signal, clock, isVerified: false });
}

function tooLarge(name: string, mostBytes: number): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "fetch",
    object: name,
    message: `it is larger than ${mostBytes} bytes, so it is not what an installer starts from.`,
  });
}
