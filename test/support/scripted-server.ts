import http from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface ScriptedServer {
  readonly url: string;
  /** The headers of every request, in order. */
  readonly requests: readonly http.IncomingHttpHeaders[];
  close(): Promise<void>;
}

/** A loopback web server that answers each request by the next line of a script; the last one repeats. */
export async function startScriptedServer(script: readonly Answer[]): Promise<ScriptedServer> {
  const requests: http.IncomingHttpHeaders[] = [];
  const server = http.createServer((request, response) => {
    const answer = script[Math.min(requests.length, script.length - 1)];
    requests.push(request.headers);
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/image`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with content, resumable by its ETag; breaks off after so many bytes when told. */
export function serve(
  content: Buffer,
  options: { etag?: string; breakAfter?: number } = {},
): Answer {
  return (request, response) => {
    const { etag, breakAfter } = options;
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const part = content.subarray(start);
    const headers: Record<string, string> = { "content-length": String(part.length) };
    if (etag !== undefined) headers.etag = etag;
    if (start > 0)
      headers["content-range"] = `bytes ${start}-${content.length - 1}/${content.length}`;
    response.writeHead(start > 0 ? 206 : 200, headers);
    if (breakAfter === undefined) response.end(part);
    else response.write(part.subarray(0, breakAfter), () => response.destroy());
  };
}

export function answer(status: number, headers: Record<string, string> = {}, body = ""): Answer {
  return (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}
