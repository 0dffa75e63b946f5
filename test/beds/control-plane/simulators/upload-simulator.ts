/**
 * CDI's upload API and upload proxy: what a client sees of them, and no conversion of the content.
 *
 * The tokens come through the real API server's aggregation. Sources (CDI 1.64): POST of an
 * UploadTokenRequest answers with status.token (pkg/apiserver/apiserver.go); the proxy takes POST
 * /v1beta1/upload-async with that token as bearer, and refuses another with 401
 * (pkg/uploadproxy/uploadproxy.go).
 */
import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo, Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import { untilTrue } from "../until-true";
import type { Simulator } from "./simulator";

const run = promisify(execFile);
const GROUP = "upload.cdi.kubevirt.io";
const ROOT = `/apis/${GROUP}/v1beta1`;
const BY_CDI = { fieldManager: "cdi-operator", force: true };

export interface UploadSimulator extends Simulator {
  /** The proxy's address. */
  readonly url: string;
  /** SHA-256 of what arrived whole, by volume. */
  readonly received: ReadonlyMap<string, string>;
  /** The status of the next answer instead of a taken upload. */
  refuseNext(status: number): void;
}

export async function startUploadSimulator(admin: ApiClient): Promise<UploadSimulator> {
  const tokens = new Map<string, string>();
  const received = new Map<string, string>();
  let refusal: number | undefined;

  const proxy = http.createServer((request, response) => {
    void takeUpload(request, tokens).then((upload) => {
      const status = refusal ?? upload.status;
      refusal = undefined;
      if (status === 200) received.set(upload.volume, upload.digest);
      response.writeHead(status).end(status === 200 ? "" : "the simulator refuses");
    });
  });
  const api = https.createServer(await ownCertificate(), (request, response) => {
    void answerApi(request, response, tokens);
  });
  for (const server of [proxy, api]) {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  }
  await register(admin, portOf(api));
  return {
    url: `http://127.0.0.1:${portOf(proxy)}`,
    received,
    refuseNext: (status) => {
      refusal = status;
    },
    async stop() {
      for (const server of [proxy, api]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function takeUpload(
  request: IncomingMessage,
  tokens: ReadonlyMap<string, string>,
): Promise<{ status: number; volume: string; digest: string }> {
  const hash = createHash("sha256");
  for await (const chunk of request) hash.update(chunk as Buffer);
  const token = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
  const volume = tokens.get(token) ?? "";
  const asked = `${request.method} ${request.url}`;
  if (asked !== "POST /v1beta1/upload-async") return { status: 404, volume, digest: "" };
  return { status: volume === "" ? 401 : 200, volume, digest: hash.digest("hex") };
}

/** What the API server asks of an aggregated API: its resources, and what a client posts. */
async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  tokens: Map<string, string>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const send = (status: number, body: object) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  const kind = "UploadTokenRequest";
  if (request.method === "POST") {
    const wish = JSON.parse(Buffer.concat(chunks).toString()) as { spec: { pvcName: string } };
    const token = randomUUID();
    tokens.set(token, wish.spec.pvcName);
    send(201, { ...wish, status: { token } });
    return;
  }
  const name = "uploadtokenrequests";
  const resources = [{ name, singularName: "", namespaced: true, kind, verbs: ["create"] }];
  const list = { kind: "APIResourceList", apiVersion: "v1", groupVersion: `${GROUP}/v1beta1` };
  if (request.url?.split("?")[0] === ROOT) send(200, { ...list, resources });
  else send(404, { kind: "Status", apiVersion: "v1", status: "Failure", code: 404 });
}

async function register(admin: ApiClient, port: number): Promise<void> {
  const namespace = "cdi";
  const name = "cdi-api";
  await admin.apply({ apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } }, BY_CDI);
  await admin.apply(
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name, namespace },
      spec: { type: "ExternalName", externalName: "localhost" },
    },
    BY_CDI,
  );
  const service = { apiVersion: "apiregistration.k8s.io/v1", kind: "APIService" };
  const metadata = { name: `v1beta1.${GROUP}` };
  await admin.apply(
    {
      ...service,
      metadata,
      spec: {
        group: GROUP,
        version: "v1beta1",
        groupPriorityMinimum: 1000,
        versionPriority: 15,
        insecureSkipTLSVerify: true,
        service: { name, namespace, port },
      },
    },
    BY_CDI,
  );
  await untilTrue("the upload API is served", async () => {
    const { status } = (await admin.get({ ...service, ...metadata })) ?? {};
    const { conditions = [] } = (status ?? {}) as {
      conditions?: readonly { readonly type: string; readonly status: string }[];
    };
    return conditions.some((one) => one.type === "Available" && one.status === "True");
  });
}

async function ownCertificate(): Promise<{ key: Buffer; cert: Buffer }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "virt-upload-"));
  const [key, cert] = [path.join(folder, "key"), path.join(folder, "cert")];
  try {
    await run("openssl", [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
      ...["-days", "2", "-subj", "/CN=cdi-api", "-keyout", key, "-out", cert],
    ]);
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
