/**
 * A real Kubernetes control plane on loopback, with KubeVirt's own admission and controllers: etcd,
 * kube-apiserver, kube-controller-manager, kube-scheduler, virt-api and virt-controller as plain
 * processes. There are no nodes: what a node would do, a named simulator writes as status.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import { loadClusterAccess } from "../../../provider/backends/cluster/api/cluster-access";
import { createClusterBackend } from "../../../provider/backends/cluster/cluster-backend";
import type { Kind } from "../../../provider/core/kind";
import { createProvider, type Provider } from "../../../provider/core/provider";
import { SYSTEM_CLOCK } from "../../../provider/core/system-clock";
import { KINDS } from "../../../provider/kinds/registry";
import { repositoryRoot } from "../repository-root";
import { BedProcess } from "./bed-process";
import { type Certificates, makeCertificates } from "./certificates";
import { freePorts } from "./free-ports";
import { isHealthy } from "./health";
import { installKubeVirt } from "./install-kubevirt";
import { loadDefinitions } from "./load-definitions";
import { untilTrue } from "./until-true";

const run = promisify(execFile);

const MOST_TRIES = 3;

/** Who may log in, by token. `limited` may nothing until a test binds a role to "alice". */
export const TOKENS = {
  admin: "admin-token",
  limited: "limited-token",
  virtController: "vc-token",
  controllerManager: "kcm-token",
  scheduler: "sched-token",
} as const;

const TOKEN_FILE = [
  `${TOKENS.admin},admin,u1,"system:masters"`,
  `${TOKENS.limited},alice,u2,"devs"`,
  `${TOKENS.virtController},system:serviceaccount:kubevirt:kubevirt-controller,u3,"system:serviceaccounts,system:serviceaccounts:kubevirt,system:masters"`,
  `${TOKENS.controllerManager},system:kube-controller-manager,u4,"system:masters"`,
  `${TOKENS.scheduler},system:kube-scheduler,u5,"system:masters"`,
  "",
].join("\n");

export interface ControlPlane {
  readonly server: string;
  /** A kubeconfig file of the account, made when first asked for. */
  kubeconfig(account: keyof typeof TOKENS): string;
  /** The same as text. */
  kubeconfigText(account: keyof typeof TOKENS): string;
  /** A client of the account, for what a test does behind our back. */
  client(account: keyof typeof TOKENS): Promise<ApiClient>;
  /** Our provider as the administrator; it is closed with the bed. */
  provider(kinds?: readonly Kind[]): Provider;
  /** Makes etcd forget all history, so that no watch can be resumed from before. */
  compact(): Promise<void>;
  /** Ends one server, as a bad day would. */
  kill(name: string): Promise<void>;
  stop(): Promise<void>;
}

export interface ControlPlaneOptions {
  /** KubeVirt's admission and controllers too; true by default. */
  readonly kubevirt?: boolean;
}

/** Ready in about 15 s with KubeVirt and 8 s without. Everything ends with this process. */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const { stdout } = await run(
    process.execPath,
    [path.join(repositoryRoot(), "scripts", "cluster-binaries.mjs")],
    { maxBuffer: 2 ** 24 },
  );
  for (let tries = 1; ; tries++) {
    const bed = new Bed(stdout.trim());
    try {
      await bed.start(options.kubevirt ?? true);
      return bed;
    } catch (error) {
      const logs = bed.logs();
      await bed.stop();
      // Between our look at a free port and a server's bind somebody else may have taken it.
      if (tries < MOST_TRIES && logs.includes("address already in use")) continue;
      throw new Error(`the control plane did not start: ${String(error)}\n${logs}`, {
        cause: error,
      });
    }
  }
}

class Bed implements ControlPlane {
  readonly #binaries: string;
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), "virt-cluster-"));
  readonly #processes: BedProcess[] = [];
  readonly #providers: Provider[] = [];
  #etcdPort = 0;
  server = "";

  constructor(binaries: string) {
    this.#binaries = binaries;
  }

  async start(kubevirt: boolean): Promise<void> {
    const certificates = await makeCertificates(this.#folder);
    const [etcd = 0, peer = 0, api = 0, manager = 0, scheduler = 0, ...virt] = await freePorts(9);
    this.#etcdPort = etcd;
    this.server = `https://127.0.0.1:${api}`;
    writeFileSync(this.#file("tokens.csv"), TOKEN_FILE, { mode: 0o600 });
    this.#run("etcd", "etcd", etcdFlags(this.#file("etcd"), etcd, peer));
    this.#run(
      "kube-apiserver",
      "kube-apiserver",
      apiserverFlags(certificates, this.#folder, etcd, api),
    );
    const client = await this.client("admin");
    // The others ask it for ten seconds whether it is healthy, and then end.
    await this.#healthy("the API server", `${this.server}/healthz`);
    this.#run("kube-controller-manager", "kube-controller-manager", [
      ...clientFlags(this.kubeconfig("controllerManager"), this.#folder, manager),
      "--controllers=*,-node-lifecycle-controller,-node-ipam-controller",
      `--service-account-private-key-file=${certificates.file("service-account.key")}`,
      `--root-ca-file=${certificates.file("ca.crt")}`,
    ]);
    this.#run(
      "kube-scheduler",
      "kube-scheduler",
      clientFlags(this.kubeconfig("scheduler"), this.#folder, scheduler),
    );
    await this.#healthy("the controller manager", `https://127.0.0.1:${manager}/healthz`);
    await this.#healthy("the scheduler", `https://127.0.0.1:${scheduler}/healthz`);
    await loadDefinitions(client, path.join(this.#binaries, "objects"));
    if (!kubevirt) return;
    await installKubeVirt({
      client,
      objects: path.join(this.#binaries, "objects", "kubevirt.json"),
      certificates,
      adminKubeconfig: this.kubeconfig("admin"),
      controllerKubeconfig: this.kubeconfig("virtController"),
      ports: virt,
      run: (name, args) => this.#run(name, name, args),
    });
  }

  kubeconfig(account: keyof typeof TOKENS): string {
    const file = this.#file(`${account}.kubeconfig`);
    writeFileSync(file, kubeconfigOf(this.server, this.#file("ca.crt"), TOKENS[account]), {
      mode: 0o600,
    });
    return file;
  }

  kubeconfigText(account: keyof typeof TOKENS): string {
    return kubeconfigOf(this.server, this.#file("ca.crt"), TOKENS[account]);
  }

  async compact(): Promise<void> {
    // etcd's JSON gateway: the revision of now, and everything before it forgotten.
    const url = `http://127.0.0.1:${this.#etcdPort}/v3/kv`;
    const post = async (path: string, body: object) =>
      (await fetch(`${url}/${path}`, { method: "POST", body: JSON.stringify(body) })).json();
    const { header } = (await post("range", { key: "AA==" })) as { header: { revision: string } };
    await post("compaction", { revision: header.revision, physical: true });
  }

  async client(account: keyof typeof TOKENS): Promise<ApiClient> {
    const access = await loadClusterAccess({ kubeconfig: this.kubeconfig(account) });
    return new ApiClient(access, SYSTEM_CLOCK);
  }

  provider(kinds = KINDS): Provider {
    const config = { cluster: { kubeconfig: this.kubeconfig("admin") } };
    const provider = createProvider({ kinds, backend: createClusterBackend, config });
    this.#providers.push(provider);
    return provider;
  }

  async kill(name: string): Promise<void> {
    await Promise.all(this.#processes.filter((one) => one.name === name).map((one) => one.kill()));
  }

  async stop(): Promise<void> {
    for (const provider of this.#providers) await provider.close();
    await Promise.all(this.#processes.map((one) => one.kill()));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  logs(): string {
    return this.#processes.map((one) => `--- ${one.name}\n${one.tail()}`).join("\n");
  }

  #file(name: string): string {
    return path.join(this.#folder, name);
  }

  #run(name: string, program: string, args: readonly string[]): BedProcess {
    mkdirSync(this.#file("logs"), { recursive: true });
    const file = path.join(this.#binaries, "bin", program);
    const started = new BedProcess(name, file, args, this.#file(`logs/${name}.log`));
    this.#processes.push(started);
    return started;
  }

  #healthy(who: string, url: string): Promise<void> {
    return untilTrue(`${who} is healthy`, async () => {
      const dead = this.#processes.find(({ running }) => !running);
      if (dead) throw new Error(`${dead.name} ended`);
      return isHealthy(url, TOKENS.admin);
    });
  }
}

function etcdFlags(data: string, port: number, peer: number): readonly string[] {
  const [own, other] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peer}`];
  return [
    `--data-dir=${data}`,
    `--listen-client-urls=${own}`,
    `--advertise-client-urls=${own}`,
    `--listen-peer-urls=${other}`,
    `--initial-advertise-peer-urls=${other}`,
    `--initial-cluster=default=${other}`,
    "--unsafe-no-fsync",
  ];
}

function apiserverFlags(
  certificates: Certificates,
  folder: string,
  etcd: number,
  port: number,
): readonly string[] {
  const { file } = certificates;
  return [
    `--etcd-servers=http://127.0.0.1:${etcd}`,
    "--bind-address=127.0.0.1",
    "--advertise-address=127.0.0.1",
    // Without it the server insists on an address that is not loopback.
    "--endpoint-reconciler-type=none",
    `--secure-port=${port}`,
    `--tls-cert-file=${file("apiserver.crt")}`,
    `--tls-private-key-file=${file("apiserver.key")}`,
    `--cert-dir=${folder}`,
    `--client-ca-file=${file("ca.crt")}`,
    `--token-auth-file=${file("tokens.csv")}`,
    "--authorization-mode=RBAC",
    "--anonymous-auth=false",
    "--service-cluster-ip-range=10.96.0.0/16",
    "--service-account-issuer=https://testbed",
    `--service-account-key-file=${file("service-account.pub")}`,
    `--service-account-signing-key-file=${file("service-account.key")}`,
    `--requestheader-client-ca-file=${file("proxy-ca.crt")}`,
    "--requestheader-allowed-names=front-proxy-client",
    "--requestheader-username-headers=X-Remote-User",
    "--requestheader-group-headers=X-Remote-Group",
    "--requestheader-extra-headers-prefix=X-Remote-Extra-",
    `--proxy-client-cert-file=${file("front-proxy.crt")}`,
    `--proxy-client-key-file=${file("front-proxy.key")}`,
    "--disable-admission-plugins=ServiceAccount",
    "--allow-privileged=true",
  ];
}

function clientFlags(kubeconfig: string, folder: string, port: number): readonly string[] {
  return [
    `--kubeconfig=${kubeconfig}`,
    "--bind-address=127.0.0.1",
    `--secure-port=${port}`,
    `--cert-dir=${folder}`,
    "--leader-elect=false",
  ];
}

function kubeconfigOf(server: string, authority: string, token: string): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "bed",
    clusters: [{ name: "bed", cluster: { server, "certificate-authority": authority } }],
    users: [{ name: "bed", user: { token } }],
    contexts: [{ name: "bed", context: { cluster: "bed", user: "bed", namespace: "default" } }],
  });
}
