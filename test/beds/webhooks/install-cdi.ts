import { execFile } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../provider/backends/cluster/api/kube-object";
import { eventually } from "../../support/eventually";
import { registrations } from "../control-plane/registrations";
import type { OperatorPrograms } from "./operator-programs";

const run = promisify(execFile);

const NAMESPACE = "cdi";
const CDI = { apiVersion: "cdi.kubevirt.io/v1beta1" };
const LATE = "HonorWaitForFirstConsumer";
const BY_BED = { fieldManager: "bed", force: true };
/** Compiled into CDI's API server. */
const CDI_PORT = 8443;
/** What CDI would start pods of; none starts here. */
const IMAGES = ["IMPORTER_IMAGE", "CLONER_IMAGE", "UPLOADSERVER_IMAGE", "OVIRT_POPULATOR_IMAGE"];

export interface CdiBed {
  readonly client: ApiClient;
  readonly programs: OperatorPrograms;
  readonly kubeconfig: string;
  /** What CDI's own package says its operator would create. */
  readonly objects: string;
}

/** Starts CDI's API server, which is its admission, and its controller. */
export async function installCdi(bed: CdiBed): Promise<void> {
  const { client, programs, kubeconfig } = bed;
  for (const object of clusterObjects()) await client.apply(object, BY_BED);
  const { certificate, key } = await programs.certificate("cdi-api", `cdi-api.${NAMESPACE}.svc`);
  const port = await programs.startServer({
    name: "cdi-apiserver",
    args: [`--kubeconfig=${kubeconfig}`],
    env: { CERT_FILE: certificate, KEY_FILE: key },
    serves: CDI_PORT,
  });
  for (const object of registrations(bed.objects, readFileSync(certificate, "utf8"), port)) {
    await client.apply(object, BY_BED);
  }
  await startController(bed);
  await eventually("CDI's controller has the settings", async () => {
    programs.mustRun();
    const config = await client.get({ ...CDI, kind: "CDIConfig", name: "config" });
    return JSON.stringify(config?.spec ?? {}).includes(LATE);
  });
}

async function startController({ client, programs, kubeconfig }: CdiBed): Promise<void> {
  const keys = programs.newFolder("cdi-run", "cdi", "token", "keys");
  const file = (name: string) => path.join(keys, name);
  await run("openssl", ["genrsa", "-traditional", "-out", file("id_rsa"), "2048"]);
  await run("openssl", ["rsa", "-in", file("id_rsa"), "-pubout", "-out", file("id_rsa.pub")]);
  for (const name of ["cdi-uploadserver-signer", "cdi-uploadserver-client-signer"]) {
    const { certificate, key } = await programs.certificate(name, name);
    const folder = programs.newFolder("cdi-run", "certs", name);
    cpSync(certificate, path.join(folder, "tls.crt"));
    cpSync(key, path.join(folder, "tls.key"));
    const data = { "ca-bundle.crt": readFileSync(certificate, "utf8") };
    await client.apply(namespaced("ConfigMap", `${name}-bundle`, { data }), BY_BED);
  }
  programs.start({
    name: "cdi-controller",
    args: [`--kubeconfig=${kubeconfig}`],
    env: {
      ...Object.fromEntries(IMAGES.map((name) => [name, "none"])),
      UPLOADPROXY_SERVICE: "cdi-uploadproxy",
    },
    runFolder: path.join(programs.folder, "cdi-run"),
  });
}

function clusterObjects(): readonly KubeObject[] {
  return [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: NAMESPACE } },
    {
      ...CDI,
      kind: "CDI",
      // CDI's operator marks the object whose settings count.
      metadata: { name: "cdi", annotations: { "cdi.kubevirt.io/configAuthority": "" } },
      // As real installations have it.
      spec: { config: { featureGates: [LATE] } },
    },
    // Admission and the aggregator follow a name to loopback, so no cluster network is needed.
    namespaced("Service", "cdi-api", {
      spec: { type: "ExternalName", externalName: "localhost" },
    }),
  ];
}

function namespaced(kind: string, name: string, more: object): KubeObject {
  return { apiVersion: "v1", kind, metadata: { name, namespace: NAMESPACE }, ...more };
}
