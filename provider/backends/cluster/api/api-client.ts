/** A thin client of the Kubernetes API: what an infrastructure provider needs, and no more. */
import type { Clock } from "../../../core/operation";
import { isGone } from "../../../core/provider-error";
import type { ClusterAccess } from "./cluster-access";
import { ClusterApiError, type KubeStatus } from "./cluster-api-error";
import { type ApiResource, Discovery } from "./discovery";
import { type HttpRequest, type HttpResponse, readBody, sendRequest } from "./http-transport";
import {
  describeRef,
  type KindRef,
  type KubeList,
  type KubeObject,
  type ObjectRef,
} from "./kube-object";
import { withRetry } from "./retry";

export interface ApplyOptions {
  readonly fieldManager: string;
  /** Take fields over from other managers. */
  readonly force?: boolean;
  /** Only tell what would happen; admission included. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

export interface DeleteOptions {
  /** Delete this very object, not one that was made anew under its name. */
  readonly uid?: string;
  /** `Foreground` by default: what it owns goes first. */
  readonly propagation?: "Foreground" | "Background" | "Orphan";
  readonly gracePeriodSeconds?: number;
  readonly signal?: AbortSignal;
}

export interface ListOptions {
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  readonly signal?: AbortSignal;
}

const PAGE_SIZE = 500;

export class ApiClient {
  readonly #access: ClusterAccess;
  readonly #clock: Clock;
  readonly #discovery: Discovery;
  readonly #requests = new Map<string, number>();

  constructor(access: ClusterAccess, clock: Clock) {
    this.#access = access;
    this.#clock = clock;
    this.#discovery = new Discovery((path, signal) =>
      this.#json("discover", path, { method: "GET", path, ...(signal ? { signal } : {}) }),
    );
  }

  /** Requests made so far, by `VERB resource`: what a role must allow. */
  requestCounts(): ReadonlyMap<string, number> {
    return this.#requests;
  }

  /** The namespace of the kubeconfig's context. */
  get defaultNamespace(): string {
    return this.#access.namespace;
  }

  resourceOf(kind: KindRef, signal?: AbortSignal): Promise<ApiResource> {
    return this.#discovery.resourceOf(kind, signal);
  }

  /** The object, or undefined when the server said that there is none. */
  async get(ref: ObjectRef, signal?: AbortSignal): Promise<KubeObject | undefined> {
    const { path, resource } = await this.#pathOf(ref, signal);
    this.#count("get", resource);
    try {
      return (await this.#json("read", describeRef(ref), {
        method: "GET",
        path,
        ...only({ signal }),
      })) as KubeObject;
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** Every object, page by page; a list that grew too old in between is begun anew by the server. */
  async list(kind: KindRef, options: ListOptions = {}): Promise<KubeList> {
    const { namespace, labelSelector, fieldSelector, signal } = options;
    const resource = await this.resourceOf(kind, signal);
    const path = collectionPath(kind, resource, namespace);
    const items: KubeObject[] = [];
    let next: string | undefined;
    let resourceVersion: string | undefined;
    do {
      this.#count("list", resource);
      const query = { limit: PAGE_SIZE, continue: next, labelSelector, fieldSelector };
      const page = (await this.#json("list", `${kind.kind}s`, {
        method: "GET",
        path,
        query,
        ...only({ signal }),
      })) as KubeList;
      // Items of a list carry neither kind nor version; what reads them should not care.
      items.push(
        ...page.items.map((item) => ({ ...item, apiVersion: kind.apiVersion, kind: kind.kind })),
      );
      next = page.metadata.continue || undefined;
      resourceVersion = page.metadata.resourceVersion;
    } while (next !== undefined);
    return { metadata: { ...only({ resourceVersion }) }, items };
  }

  /** The version of the collection as it is now, for a watch to begin at. */
  async versionOf(
    kind: KindRef,
    namespace: string | undefined,
    signal: AbortSignal,
  ): Promise<string> {
    const resource = await this.resourceOf(kind, signal);
    this.#count("list", resource);
    const path = collectionPath(kind, resource, namespace);
    const request: HttpRequest = { method: "GET", path, query: { limit: 1 }, signal };
    const { metadata } = (await this.#json("list", `${kind.kind}s`, request)) as KubeList;
    return metadata.resourceVersion ?? "";
  }

  /**
   * Server-side apply: creates or updates, owns exactly the fields that `object` has. With
   * `metadata.uid` it updates only.
   */
  async apply(object: KubeObject, options: ApplyOptions): Promise<KubeObject> {
    const { fieldManager, force = false, dryRun = false, signal } = options;
    const ref = refOf(object);
    const { path, resource } = await this.#pathOf(ref, signal);
    this.#count("patch", resource);
    return (await this.#json(dryRun ? "preview" : "apply", describeRef(ref), {
      method: "PATCH",
      path,
      query: { fieldManager, force, fieldValidation: "Strict", dryRun: dryRun ? "All" : undefined },
      body: object,
      contentType: "application/apply-patch+yaml",
      ...only({ signal }),
    })) as KubeObject;
  }

  /** Creates what only lives as its answer, as a token. */
  async create(object: KubeObject, signal?: AbortSignal): Promise<KubeObject> {
    const resource = await this.resourceOf(object, signal);
    this.#count("create", resource);
    return (await this.#json("create", `${object.kind} "${object.metadata.name}"`, {
      method: "POST",
      path: collectionPath(object, resource, object.metadata.namespace),
      query: { fieldValidation: "Strict" },
      body: object,
      ...only({ signal }),
    })) as KubeObject;
  }

  /** JSON merge patch, for what apply cannot express: conditional edits of shared lists. */
  async mergePatch(
    ref: ObjectRef,
    patch: unknown,
    options: { readonly signal?: AbortSignal; readonly subresource?: string } = {},
  ): Promise<KubeObject> {
    const { path, resource } = await this.#pathOf(ref, options.signal);
    this.#count("patch", resource);
    return (await this.#json("patch", describeRef(ref), {
      method: "PATCH",
      path: options.subresource ? `${path}/${options.subresource}` : path,
      query: { fieldValidation: "Strict" },
      body: patch,
      contentType: "application/merge-patch+json",
      ...only({ signal: options.signal }),
    })) as KubeObject;
  }

  /** Asks for deletion; true when there was something to delete. */
  async delete(ref: ObjectRef, options: DeleteOptions = {}): Promise<boolean> {
    const { uid, propagation = "Foreground", gracePeriodSeconds, signal } = options;
    const { path, resource } = await this.#pathOf(ref, signal);
    this.#count("delete", resource);
    const body = {
      apiVersion: "v1",
      kind: "DeleteOptions",
      propagationPolicy: propagation,
      ...only({ gracePeriodSeconds }),
      ...(uid ? { preconditions: { uid } } : {}),
    };
    try {
      await this.#json("delete", describeRef(ref), {
        method: "DELETE",
        path,
        body,
        ...only({ signal }),
      });
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  /** A verb of an aggregated API, as `start` of a KubeVirt machine. Answers may be empty. */
  async subresource(path: string, body: unknown, signal?: AbortSignal): Promise<string> {
    this.#requests.set(`put ${path}`, (this.#requests.get(`put ${path}`) ?? 0) + 1);
    const request: HttpRequest = { method: "PUT", path, body, accept: "*/*", ...only({ signal }) };
    return this.#text("call", path, request);
  }

  /** Opens a watch; the caller reads lines of JSON from the body. */
  async openWatch(
    kind: KindRef,
    namespace: string | undefined,
    resourceVersion: string,
    signal: AbortSignal,
  ): Promise<HttpResponse> {
    const resource = await this.resourceOf(kind, signal);
    this.#count("watch", resource);
    const path = collectionPath(kind, resource, namespace);
    const query = { watch: true, allowWatchBookmarks: true, resourceVersion, timeoutSeconds: 300 };
    const response = await sendRequest(this.#access, { method: "GET", path, query, signal });
    if (response.status === 200) return response;
    throw await errorOf("watch", `${kind.kind}s`, response);
  }

  async #json(operation: string, object: string, request: HttpRequest): Promise<unknown> {
    return JSON.parse(await this.#text(operation, object, request));
  }

  #text(operation: string, object: string, request: HttpRequest): Promise<string> {
    return withRetry({ clock: this.#clock, ...only({ signal: request.signal }) }, async () => {
      const response = await sendRequest(this.#access, request);
      if (response.status < 200 || response.status > 299) {
        throw await errorOf(operation, object, response);
      }
      return readBody(response.body);
    });
  }

  async #pathOf(
    ref: ObjectRef,
    signal?: AbortSignal,
  ): Promise<{ path: string; resource: ApiResource }> {
    const resource = await this.resourceOf(ref, signal);
    const folder = collectionPath(ref, resource, ref.namespace);
    return { path: `${folder}/${encodeURIComponent(ref.name)}`, resource };
  }

  #count(verb: string, resource: ApiResource): void {
    const key = `${verb} ${resource.name}`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
  }
}

export function refOf(object: KubeObject): ObjectRef {
  const { name = "", namespace } = object.metadata;
  return { apiVersion: object.apiVersion, kind: object.kind, name, ...only({ namespace }) };
}

function collectionPath(
  kind: KindRef,
  resource: ApiResource,
  namespace: string | undefined,
): string {
  const root = kind.apiVersion.includes("/")
    ? `/apis/${kind.apiVersion}`
    : `/api/${kind.apiVersion}`;
  const scope =
    resource.namespaced && namespace ? `/namespaces/${encodeURIComponent(namespace)}` : "";
  return `${root}${scope}/${resource.name}`;
}

async function errorOf(
  operation: string,
  object: string,
  response: HttpResponse,
): Promise<ClusterApiError> {
  const text = await readBody(response.body);
  const status = parseStatus(text);
  const after = Number(response.headers["retry-after"]);
  const details = Number.isFinite(after)
    ? { retryAfterSeconds: after, ...status.details }
    : status.details;
  return new ClusterApiError(operation, object, response.status, {
    ...status,
    ...(details ? { details } : {}),
  });
}

/** Not every error is a Status: proxies and aggregated servers answer plain text. */
function parseStatus(text: string): KubeStatus {
  try {
    const status: unknown = JSON.parse(text);
    if (typeof status === "object" && status !== null) return status as KubeStatus;
  } catch {
    // Plain text is an answer as well.
  }
  return { message: text.slice(0, 500) };
}

/** The same object without absent members, as `exactOptionalPropertyTypes` would want it. */
function only<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
