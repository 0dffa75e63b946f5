import { readFileSync } from "node:fs";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";

interface Registration extends KubeObject {
  readonly webhooks?: readonly { readonly clientConfig: { readonly service: object } }[];
}

/** An operator's own registrations of its API and admission; only the authority and the port are the bed's. */
export function registrations(
  file: string,
  authority: string,
  port: number,
): readonly KubeObject[] {
  const caBundle = Buffer.from(authority).toString("base64");
  return (JSON.parse(readFileSync(file, "utf8")) as Registration[])
    .filter(({ kind }) => kind.endsWith("WebhookConfiguration") || kind === "APIService")
    .map(({ apiVersion, kind, metadata, spec, webhooks }) => ({
      apiVersion,
      kind,
      metadata: { name: metadata.name ?? "" },
      ...(webhooks
        ? {
            webhooks: webhooks.map((hook) => ({
              ...hook,
              clientConfig: { service: { ...hook.clientConfig.service, port }, caBundle },
            })),
          }
        : {}),
      ...(spec
        ? {
            spec: {
              ...spec,
              caBundle,
              service: { ...(spec as { service: object }).service, port },
            },
          }
        : {}),
    }));
}
