import type { Clock } from "../../../../../core/operation";
import { ProviderError } from "../../../../../core/provider-error";
import { contentError } from "./content-error";
import type { Content } from "./file-content";

const MAX_REDIRECTS = 5;
/** Pauses before another try. The count begins anew whenever bytes came. */
const RETRY_DELAYS_MS = [200, 1_000, 2_000, 4_000];
/** A server that sends nothing for so long is taken for dead. */
const STALL_TIMEOUT_MS = 60_000;

export interface HttpOptions {
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** A checksum is verified later, so that a resumed body need not be vouched for by the server. */
  readonly isVerified: boolean;
  readonly stallTimeoutMs?: number;
}

/** Opens an http or https address. The body is fetched as it is taken, and resumed where it broke off. */
export async function httpContent(url: string, options: HttpOptions): Promise<Content> {
  const fetcher = new HttpFetcher(url, options);
  const first = await fetcher.open(0);
  return {
    name: fetcher.name,
    totalBytes: fetcher.totalBytes,
    pieces: fetcher.pieces(first),
  };
}

/** Something that another try may mend. */
class Transient extends Error {}

class HttpFetcher {
  readonly name: string;
  readonly #url: string;
  readonly #options: HttpOptions;
  #totalBytes: number | undefined;
  /** Strong ETag or date of the first answer: what comes later must be the same content. */
  #validator: string | undefined;
  #isOpened = false;

  constructor(url: string, options: HttpOptions) {
    this.#url = url;
    this.#options = options;
    this.name = shownUrl(url);
  }

  get totalBytes(): number | undefined {
    return this.#totalBytes;
  }

  async *pieces(first: Response): AsyncGenerator<Buffer, void> {
    let done = 0;
    let response = first;
    for (let attempt = 0; ; ) {
      const before = done;
      try {
        for await (const piece of this.#body(response)) {
          done += piece.length;
          this.#mustNotExceed(done);
          yield piece;
        }
        if (this.#totalBytes === undefined || done === this.#totalBytes) return;
        throw new Transient(`it ended after ${done} of ${this.#totalBytes} bytes`);
      } catch (error) {
        if (!(error instanceof Transient)) throw error;
        if (done > before) attempt = 0;
        await this.#pause(attempt, error);
        attempt += 1;
        response = await this.open(done);
      }
    }
  }

  /** Asks for the body from an offset on, again and again while the server may still come back. */
  async open(offset: number): Promise<Response> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#request(offset);
      } catch (error) {
        if (!(error instanceof Transient)) throw error;
        await this.#pause(attempt, error);
      }
    }
  }

  async #request(offset: number): Promise<Response> {
    // Without this a server may compress on the way, and offsets would mean something else.
    const headers: Record<string, string> = { "accept-encoding": "identity" };
    if (offset > 0) {
      this.#mustBeResumable(offset);
      headers.range = `bytes=${offset}-`;
      if (this.#validator !== undefined) headers["if-range"] = this.#validator;
    }
    const response = await this.#follow(headers);
    const { status } = response;
    if (status === 408 || status === 425 || status === 429 || status >= 500) {
      await response.body?.cancel();
      throw new Transient(`the server answered ${status}`);
    }
    if (offset > 0) return this.#resumed(response, offset);
    return this.#opened(response);
  }

  async #follow(headers: Record<string, string>): Promise<Response> {
    let url = this.#url;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const response = await this.#fetch(url, headers);
      const location = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || location === null) return response;
      await response.body?.cancel();
      url = this.#redirected(url, location);
    }
    throw contentError("fetch", `${this.name} was redirected more than ${MAX_REDIRECTS} times`);
  }

  #redirected(from: string, location: string): string {
    const to = URL.canParse(location, from) ? new URL(location, from) : undefined;
    if (to === undefined || !/^https?:$/.test(to.protocol)) {
      throw contentError("fetch", `${this.name} redirects to something that is not http or https`);
    }
    if (from.startsWith("https:") && to.protocol === "http:") {
      throw contentError("fetch", `${this.name} redirects from https to http`);
    }
    return to.href;
  }

  async #fetch(url: string, headers: Record<string, string>): Promise<Response> {
    const stall = AbortSignal.timeout(this.#options.stallTimeoutMs ?? STALL_TIMEOUT_MS);
    const opening = new AbortController();
    const onStall = () => opening.abort(stall.reason);
    stall.addEventListener("abort", onStall, { once: true });
    try {
      const signal = AbortSignal.any([this.#options.signal, opening.signal]);
      return await fetch(url, { headers, redirect: "manual", signal });
    } catch (error) {
      this.#options.signal.throwIfAborted();
      throw new Transient(reasonOf(error));
    } finally {
      stall.removeEventListener("abort", onStall);
    }
  }

  async #opened(response: Response): Promise<Response> {
    const { status, headers } = response;
    if (status !== 200) {
      await response.body?.cancel();
      const code = status === 401 || status === 403 ? "PermissionDenied" : "NotFound";
      const message = `${this.name}: the server answered ${status}`;
      throw contentError("fetch", message, undefined, code);
    }
    if (/^text\/html\b/i.test(headers.get("content-type") ?? "")) {
      await response.body?.cancel();
      throw contentError("fetch", `${this.name} is an HTML page, not an image`);
    }
    const total = lengthOf(headers.get("content-length"));
    const etag = headers.get("etag");
    const validator = etag && !etag.startsWith("W/") ? etag : headers.get("last-modified");
    if (
      this.#isOpened &&
      (total !== this.#totalBytes || (validator ?? undefined) !== this.#validator)
    ) {
      throw this.#changed();
    }
    this.#isOpened = true;
    this.#totalBytes = total;
    this.#validator = validator ?? undefined;
    return response;
  }

  async #resumed(response: Response, offset: number): Promise<Response> {
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get("content-range") ?? "");
    const total = range?.[2] === "*" ? this.#totalBytes : Number(range?.[2]);
    if (response.status === 206 && Number(range?.[1]) === offset && total === this.#totalBytes) {
      return response;
    }
    await response.body?.cancel();
    throw this.#changed();
  }

  async *#body(response: Response): AsyncGenerator<Buffer, void> {
    if (response.body === null) return;
    const reader = response.body.getReader();
    try {
      for (;;) {
        const { done, value } = await this.#withinStall(reader.read());
        if (done) return;
        yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      }
    } finally {
      reader.cancel().catch(() => undefined);
    }
  }

  async #withinStall<T>(read: Promise<T>): Promise<T> {
    const timeoutMs = this.#options.stallTimeoutMs ?? STALL_TIMEOUT_MS;
    const done = new AbortController();
    const stalled = this.#options.clock.sleep(timeoutMs, done.signal).then(
      () => {
        throw new Transient(`nothing came for ${Math.round(timeoutMs / 1000)}s`);
      },
      () => new Promise<never>(() => undefined),
    );
    try {
      return await Promise.race([read, stalled]);
    } catch (error) {
      this.#options.signal.throwIfAborted();
      throw error instanceof Transient ? error : new Transient(reasonOf(error));
    } finally {
      done.abort();
    }
  }

  #mustNotExceed(done: number): void {
    if (this.#totalBytes === undefined || done <= this.#totalBytes) return;
    const message = `${this.name} sent more than the ${this.#totalBytes} bytes that it announced`;
    throw contentError("fetch", message);
  }

  #mustBeResumable(offset: number): void {
    if (this.#validator !== undefined || this.#options.isVerified) return;
    throw new ProviderError({
      code: "Aborted",
      operation: "fetch",
      object: this.name,
      message: `the connection broke after ${offset} bytes, and the server gives nothing to tell whether the rest is of the same content.`,
      hint: "Run it again. Write a checksum where you can, and the rest is fetched from there.",
      retryable: true,
    });
  }

  #changed(): ProviderError {
    return new ProviderError({
      code: "Aborted",
      operation: "fetch",
      object: this.name,
      message: "it changed while it was fetched, or the server cannot resume.",
      hint: "Run it again.",
      retryable: true,
    });
  }

  async #pause(attempt: number, error: Error): Promise<void> {
    const pauseMs = RETRY_DELAYS_MS[attempt];
    if (pauseMs !== undefined) return this.#options.clock.sleep(pauseMs, this.#options.signal);
    throw new ProviderError({
      code: "Unavailable",
      operation: "fetch",
      object: this.name,
      message: `${error.message}; gave up after ${attempt} more tries.`,
      cause: error,
      retryable: true,
    });
  }
}

function lengthOf(header: string | null): number | undefined {
  const length = header !== null && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
  return length;
}

/** Without credentials and query, where people put tokens. */
function shownUrl(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}${search === "" ? "" : "?…"}`;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
