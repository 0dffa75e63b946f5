import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAllDocuments } from "yaml";
import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { Condition, KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { HYPERCONVERGED } from "../../../provider/codegen/cluster-schemas/hyperconverged-definition";
import { untilTrue } from "./until-true";

const DEFINITION = { apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition" };

/** Loads every resource definition of the folder and waits until all are served. */
export async function loadDefinitions(client: ApiClient, folder: string): Promise<void> {
  const definitions = [...readDefinitions(folder), HYPERCONVERGED];
  await Promise.all(definitions.map((definition) => client.create(definition)));
  // One after the other and each by itself: a list of all of them costs the server as much as making them.
  for (const { metadata } of definitions) {
    const ref = { ...DEFINITION, name: metadata.name ?? "" };
    await untilTrue(`${ref.name} is established`, async () => isEstablished(await client.get(ref)));
  }
}

function readDefinitions(folder: string): readonly KubeObject[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), "utf8");
      return name.endsWith(".json")
        ? (JSON.parse(text) as KubeObject[])
        : parseAllDocuments(text).map((document) => document.toJS() as KubeObject);
    })
    .filter((object) => object?.kind === DEFINITION.kind)
    .map(applicable);
}

/** What the generators leave in and an apply refuses: a null time stamp, a status. */
function applicable(object: KubeObject): KubeObject {
  const { name, annotations, labels } = object.metadata;
  const { status: _, ...rest } = object;
  return {
    ...rest,
    metadata: { name, ...(annotations ? { annotations } : {}), ...(labels ? { labels } : {}) },
  } as KubeObject;
}

function isEstablished(definition: KubeObject | undefined): boolean {
  const status = definition?.status as { conditions?: readonly Condition[] | null } | undefined;
  return (status?.conditions ?? []).some(
    ({ type, status }) => type === "Established" && status === "True",
  );
}
