import type { BackendFactory } from "../../core/handler";
import type { Kind } from "../../core/kind";

/** What the executable gives the front end. */
export interface PluginOptions {
  readonly kinds: readonly Kind[];
  readonly backend: BackendFactory;
  /** The text of `schema.json`; read when the engine asks for it. */
  readonly schema: () => Promise<string>;
  /** Of this provider, as `0.1.0`. */
  readonly version: string;
}
