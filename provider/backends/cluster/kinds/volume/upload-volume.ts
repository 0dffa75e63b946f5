/** Sends a local file through CDI's upload proxy. Source: CDI, doc/upload.md. */
import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { pipeline } from "node:stream/promises";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { VolumeInputs } from "../../../../kinds/volume/volume-schema";
import type { ApiClient } from "../../api/api-client";
import { readBody } from "../../api/http-transport";
import type { ObjectRef } from "../../api/kube-object";
import type { Cluster } from "../../cluster";
import { CDI_CONFIG } from "./cdi-config";

const TOKEN_REQUEST = {
  apiVersion: "upload.cdi.kubevirt.io/v1beta1",
  kind: "UploadTokenRequest",
} as const;

type Source = NonNullable<VolumeInputs["source"]>;

/** Sends the whole file; CDI then converts it and the volume becomes `Succeeded`. */
export async function uploadVolume(
  cluster: Cluster,
  ref: ObjectRef,
  source: Source & { readonly file: string },
  operation: Operation,
): Promise<void> {
  await verifyFile(source, operation);
  const client = await cluster.client();
  const proxy = cluster.uploadProxy ?? (await proxyOf(client, operation));
  const token = await uploadToken(client, ref, operation);
  await send(new URL("/v1beta1/upload-async", proxy), token, source.file, operation);
}

async function proxyOf(client: ApiClient, { signal }: Operation): Promise<string> {
  const config = await client.get(CDI_CONFIG, signal);
  const { uploadProxyURL } = (config?.status ?? {}) as { uploadProxyURL?: string };
  if (uploadProxyURL)
    return uploadProxyURL.includes("://") ? uploadProxyURL : `https://${uploadProxyURL}`;
  throw failed(
    "FailedPrecondition",
    "the cluster's CDIConfig names no upload proxy",
    "Expose the service cdi-uploadproxy, and set `cluster.uploadProxy` in the provider's configuration.",
  );
}

async function uploadToken(
  client: ApiClient,
  { name, namespace = "" }: ObjectRef,
  { signal }: Operation,
): Promise<string> {
  const request = { ...TOKEN_REQUEST, metadata: { name, namespace }, spec: { pvcName: name } };
  const answer = await client.create(request, signal);
  const { token } = (answer.status ?? {}) as { token?: string };
  if (token) return token;
  throw failed("Internal", "CDI gave no upload token", "See the log of cdi-apiserver.");
}

/** Before anything is sent: a volume must never count as made with other content. */
async function verifyFile(
  source: Source & { readonly file: string },
  { signal }: Operation,
): Promise<void> {
  const [algorithm, wanted] = source.checksum?.split(":") ?? [];
  try {
    if (algorithm === undefined || wanted === undefined) {
      statSync(source.file);
      return;
    }
    const hash = createHash(algorithm);
    await pipeline(createReadStream(source.file), hash, { signal });
    const found = hash.digest("hex");
    if (found === wanted.toLowerCase()) return;
    throw failed(
      "FailedPrecondition",
      `the checksum of ${source.file} is ${algorithm}:${found}, expected ${source.checksum}`,
      "Nothing was sent.",
    );
  } catch (error) {
    if (error instanceof ProviderError || signal.aborted) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw failed("NotFound", message, "The file is looked for where the program runs.");
  }
}

async function send(url: URL, token: string, file: string, operation: Operation): Promise<void> {
  const totalBytes = statSync(file).size;
  const { signal, progress } = operation;
  const request = (url.protocol === "http:" ? http : https).request(url, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/octet-stream",
      "content-length": totalBytes,
    },
    signal,
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    request.once("error", reject);
  });
  // An answer may come before all is sent; it then says why.
  answered.catch(() => undefined);
  let doneBytes = 0;
  const content = createReadStream(file).on("data", (chunk) => {
    doneBytes += chunk.length;
    progress.report({ stage: "upload", doneBytes, totalBytes });
  });
  try {
    await pipeline(content, request, { signal });
    const answer = await answered;
    const text = await readBody(answer);
    if (answer.statusCode === 200) return;
    throw failed(
      "Unavailable",
      `HTTP ${answer.statusCode}: ${text.slice(0, 200)}`,
      "Run it again.",
    );
  } catch (error) {
    if (error instanceof ProviderError || signal.aborted) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw failed("Unavailable", `${url.origin}: ${message}`, "Check `cluster.uploadProxy`.");
  }
}

function failed(
  code: "FailedPrecondition" | "Internal" | "NotFound" | "Unavailable",
  message: string,
  hint: string,
): ProviderError {
  return new ProviderError({ code, operation: "upload", message, hint });
}
