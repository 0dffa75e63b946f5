import type { Clock } from "../../core/operation";
import { ApiClient } from "./api/api-client";
import { type AccessConfig, type ClusterAccess, loadClusterAccess } from "./api/cluster-access";
import { ObjectWatch } from "./objects/object-watch";

export interface ClusterConfig extends AccessConfig {
  /** Where objects go that name no namespace; the context's own by default. */
  readonly namespace?: string;
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

  async close(): Promise<void> {
    (await this.#watch)?.close();
  }

  #connected(): Promise<ClusterAccess> {
    this.#access ??= loadClusterAccess(this.#config);
    return this.#access;
  }
}
