import type { Clock } from "../../core/operation";
import { ApiClient } from "./api/api-client";
import { type AccessConfig, type ClusterAccess, loadClusterAccess } from "./api/cluster-access";
import { ObjectWatch } from "./objects/object-watch";

export interface ClusterConfig extends AccessConfig {
  /** Where objects go that name no namespace; the context's own by default. */
  readonly namespace?: string;
  /** `force` takes fields over from other managers, everywhere. */
  readonly conflictPolicy?: "fail" | "force";
  /** The address of CDI's upload proxy, when it is not what the CDIConfig says. */
  readonly uploadProxy?: string;
}

/** One cluster, connected when it is first needed. What every handler of this backend shares. */
export class Cluster {
  readonly #config: ClusterConfig;
  readonly #clock: Clock;
  #access: Promise<ClusterAccess> | undefined;
  #client: Promise<ApiClient> | undefined;
  #watch: Promise<ObjectWatch> | undefined;

  constructor(config: ClusterConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  async client(): Promise<ApiClient> {
    this.#client ??= this.#connected().then((access) => new ApiClient(access, this.#clock));
    return this.#client;
  }

  async watch(): Promise<ObjectWatch> {
    this.#watch ??= this.client().then((client) => new ObjectWatch(client, this.#clock));
    return this.#watch;
  }

  async namespace(): Promise<string> {
    return this.#config.namespace ?? (await this.#connected()).namespace;
  }

  /** Whether fields are taken over from other managers: by the object's own word, or the provider's. */
  forces(conflictPolicy?: "fail" | "force"): boolean {
    return conflictPolicy === "force" || this.#config.conflictPolicy === "force";
  }

  get uploadProxy(): string | undefined {
    return this.#config.uploadProxy;
  }

  async close(): Promise<void> {
    (await this.#watch)?.close();
  }

  #connected(): Promise<ClusterAccess> {
    this.#access ??= loadClusterAccess(this.#config);
    return this.#access;
  }
}
