import { PassThrough } from "node:stream";
import type { Client } from "basic-ftp";
import type { Operation } from "../../../../../core/operation";
import { type ErrorCode, ProviderError } from "../../../../../core/provider-error";
import { contentError } from "../../volume/content/content-error";
import type { Content } from "../../volume/content/file-content";

/** A server that sends nothing for so long is taken for dead. */
const STALL_TIMEOUT_MS = 60_000;

interface Download {
  readonly client: Client;
  readonly path: string;
  readonly name: string;
  readonly signal: AbortSignal;
  close(): void;
}

/** Opens an ftp address as anybody may. The body is fetched as it is taken. */
export async function ftpContent(url: string, { signal }: Operation): Promise<Content> {
  const { Client } = await import("basic-ftp");
  const { hostname, port, pathname, href } = new URL(url);
  const client = new Client(STALL_TIMEOUT_MS);
  const close = () => {
    signal.removeEventListener("abort", close);
    client.close();
  };
  signal.addEventListener("abort", close);
  const path = decodeURIComponent(pathname.slice(1));
  const download: Download = { client, path, name: href, signal, close };
  try {
    await client.access({ host: hostname, port: port === "" ? 21 : Number(port) });
    const totalBytes = await sizeOf(download);
    return { name: href, totalBytes, pieces: pieces(download, totalBytes) };
  } catch (error) {
    close();
    throw failure(download, error);
  }
}

/** Undefined where the server does not know the question. */
async function sizeOf({ client, path }: Download): Promise<number | undefined> {
  try {
    return await client.size(path);
  } catch (error) {
    if (replyCode(error) === 500 || replyCode(error) === 502) return undefined;
    throw error;
  }
}

async function* pieces(
  download: Download,
  totalBytes: number | undefined,
): AsyncGenerator<Buffer, void> {
  const { client, path, name, close } = download;
  const body = new PassThrough();
  const transfer = client.downloadTo(body, path).catch((error: unknown) => {
    body.destroy(error as Error);
  });
  let done = 0;
  try {
    for await (const piece of body) {
      done += (piece as Buffer).length;
      yield piece as Buffer;
    }
  } catch (error) {
    throw failure(download, error);
  } finally {
    close();
    await transfer;
  }
  if (totalBytes === undefined || done === totalBytes) return;
  throw contentError("fetch", `${name} ended after ${done} of ${totalBytes} bytes`);
}

/** RFC 959: 550 is a file that is not there or may not be read, 530 a login that is not allowed. */
function failure({ name, signal }: Download, error: unknown): Error {
  signal.throwIfAborted();
  const reply = replyCode(error);
  const codes: { readonly [reply: number]: ErrorCode } = {
    550: "NotFound",
    530: "PermissionDenied",
  };
  const code = reply === undefined ? "Unavailable" : (codes[reply] ?? "Unavailable");
  return new ProviderError({
    code,
    operation: "fetch",
    object: name,
    message: error instanceof Error ? error.message : String(error),
    cause: error,
    retryable: code === "Unavailable",
  });
}

/** The number of a server's own answer. Failures of sockets have words for codes. */
function replyCode(error: unknown): number | undefined {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "number" ? code : undefined;
}
