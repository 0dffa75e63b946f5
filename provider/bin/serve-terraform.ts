import type { OpenedSocket } from "../frontends/terraform-plugin/open-socket";
import { serve as servePlugin } from "../frontends/terraform-plugin/serve";
import { checkProviderConfig, providerConfig } from "../kinds/provider-config";
import { KINDS } from "../kinds/registry";
import { makeBackend } from "./backend-factory";

/** Everything of the Terraform plugin that need not be there before the handshake. */
export function serve(opened: OpenedSocket): void {
  const backend = makeBackend;
  servePlugin({ kinds: KINDS, providerConfig, checkProviderConfig, backend }, opened);
}
