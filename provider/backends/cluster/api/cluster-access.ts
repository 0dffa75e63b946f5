/**
 * Where the cluster is and who we are there. `@kubernetes/client-node` reads the kubeconfig and does
 * the authentication, and nothing else; it costs half a second, so it is loaded when first needed.
 */
import type { RequestOptions } from "node:https";
import { ProviderError } from "../../../core/provider-error";

export interface AccessConfig {
  /** Path of a kubeconfig; `KUBECONFIG`, `~/.kube/config` or the pod's own account when left out. */
  readonly kubeconfig?: string;
  /** The kubeconfig itself, as text. Wins over the path. */
  readonly kubeconfigContent?: string;
  readonly context?: string;
  /** The API server's address; instead of a kubeconfig, with `token`. */
  readonly server?: string;
  readonly token?: string;
  /** PEM, for `server`. */
  readonly certificateAuthority?: string;
  /** The user to act as. */
  readonly impersonate?: string;
}

export interface ClusterAccess {
  readonly server: URL;
  /** The context's namespace, else `default`. */
  readonly namespace: string;
  /** Certificates, token and agent of one request; tokens are renewed by this call. */
  options(): Promise<RequestOptions>;
}

export async function loadClusterAccess(config: AccessConfig): Promise<ClusterAccess> {
  const { KubeConfig } = await loadClient();
  const kubeConfig = new KubeConfig();
  try {
    if (config.server !== undefined)
      kubeConfig.loadFromOptions(kubeconfigOf(config.server, config));
    else if (config.kubeconfigContent !== undefined)
      kubeConfig.loadFromString(config.kubeconfigContent);
    else if (config.kubeconfig !== undefined) kubeConfig.loadFromFile(config.kubeconfig);
    else kubeConfig.loadFromDefault();
    if (config.context !== undefined) kubeConfig.setCurrentContext(config.context);
  } catch (cause) {
    throw unusable(`${sourceOf(config)} cannot be read`, cause);
  }
  const cluster = kubeConfig.getCurrentCluster();
  if (!cluster || !URL.canParse(cluster.server)) {
    throw unusable(
      `${sourceOf(config)} names no cluster for the context "${kubeConfig.getCurrentContext()}"`,
    );
  }
  const context = kubeConfig.getContextObject(kubeConfig.getCurrentContext());
  return {
    server: new URL(cluster.server),
    namespace: context?.namespace ?? "default",
    options: async () => impersonating(await optionsOf(kubeConfig), config.impersonate),
  };
}

type KubeConfigClass = import("@kubernetes/client-node").KubeConfig;

/** One agent for each set of credentials, so that connections are kept. */
async function optionsOf(kubeConfig: KubeConfigClass): Promise<RequestOptions> {
  const options: RequestOptions = {};
  try {
    await kubeConfig.applyToHTTPSOptions(options);
  } catch (cause) {
    throw new ProviderError({
      code: "Unauthenticated",
      operation: "log in to the cluster",
      message: cause instanceof Error ? cause.message : String(cause),
      hint: "Check the kubeconfig's user: an expired token, or a log-in command that fails.",
      cause,
    });
  }
  return options;
}

/** The shape of a kubeconfig for one server and one token. */
function kubeconfigOf(server: string, { token, certificateAuthority }: AccessConfig): object {
  const caData =
    certificateAuthority === undefined
      ? {}
      : { caData: Buffer.from(certificateAuthority).toString("base64") };
  return {
    clusters: [{ name: "given", server, skipTLSVerify: false, ...caData }],
    users: [{ name: "given", token }],
    contexts: [{ name: "given", cluster: "given", user: "given" }],
    currentContext: "given",
  };
}

function impersonating(options: RequestOptions, user: string | undefined): RequestOptions {
  if (user === undefined) return options;
  return { ...options, headers: { ...options.headers, "Impersonate-User": user } as never };
}

async function loadClient(): Promise<typeof import("@kubernetes/client-node")> {
  try {
    return await import("@kubernetes/client-node");
  } catch (cause) {
    throw new ProviderError({
      code: "FailedPrecondition",
      operation: "reach the cluster",
      message: "the package @kubernetes/client-node is not installed",
      hint: "Install it beside this provider: npm install @kubernetes/client-node",
      cause,
    });
  }
}

function unusable(message: string, cause?: unknown): ProviderError {
  return new ProviderError({
    code: "InvalidArgument",
    operation: "read the kubeconfig",
    message,
    hint: "Set `cluster.kubeconfig` and `cluster.context`, or KUBECONFIG.",
    cause,
  });
}

function sourceOf(config: AccessConfig): string {
  if (config.server !== undefined) return "the given server";
  if (config.kubeconfigContent !== undefined) return "the given kubeconfig";
  return config.kubeconfig ?? "the default kubeconfig";
}
