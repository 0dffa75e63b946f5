import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { ProviderError } from "../../../core/provider-error";
import type { ClusterAccess } from "./cluster-access";

export interface HttpRequest {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** Begins with a slash; already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly contentType?: string;
  /** `application/json` by default; subresources of KubeVirt take only `*` + `/*`. */
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

/** Sends one request; throws Unavailable when no answer came. Any status is an answer. */
export async function sendRequest(
  access: ClusterAccess,
  request: HttpRequest,
): Promise<HttpResponse> {
  const url = urlOf(access.server, request);
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  const options = await access.options();
  const headers: http.OutgoingHttpHeaders = {
    ...(options.headers as http.OutgoingHttpHeaders | undefined),
    accept: request.accept ?? "application/json",
  };
  if (body !== undefined) {
    headers["content-type"] = request.contentType ?? "application/json";
    headers["content-length"] = Buffer.byteLength(body);
  }
  const { method, signal } = request;
  return new Promise((resolve, reject) => {
    const send = url.protocol === "http:" ? http.request : https.request;
    const outgoing = send(url, { ...options, method, headers, ...(signal ? { signal } : {}) });
    outgoing.once("response", (answer) =>
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: answer }),
    );
    outgoing.once("error", (error) => reject(signal?.aborted ? error : unreachable(url, error)));
    outgoing.end(body);
  });
}

/** The whole body as text, at most 256 MiB: a server must not be able to exhaust us. */
export async function readBody(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > 2 ** 28) throw new Error("the answer is larger than 256 MiB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function urlOf(server: URL, request: HttpRequest): URL {
  const url = new URL(server.pathname.replace(/\/$/, "") + request.path, server);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

const CERTIFICATE_ERRORS = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_HAS_EXPIRED",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

function unreachable(url: URL, error: NodeJS.ErrnoException): ProviderError {
  const certificate = CERTIFICATE_ERRORS.has(error.code ?? "");
  return new ProviderError({
    code: certificate ? "Unauthenticated" : "Unavailable",
    operation: "reach the cluster",
    object: url.origin,
    message: error.message,
    hint: certificate
      ? "The kubeconfig's certificate authority did not sign the server's certificate."
      : "Check the address in the kubeconfig and that the API server runs.",
    cause: error,
    retryable: !certificate,
  });
}
