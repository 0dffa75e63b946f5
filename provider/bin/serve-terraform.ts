import type { OpenedSocket } from "../frontends/terraform-plugin/open-socket";
import { serve as servePlugin } from "../frontends/terraform-plugin/serve";
import { FUNCTIONS } from "../kinds/functions/registry";
import { checkProviderConfig, providerConfig } from "../kinds/provider-config";
import { KINDS } from "../kinds/registry";
import { makeBackend } from "./backend-factory";

/** Everything of the Terraform plugin that need not be there before the handshake. */
export function serve(opened: OpenedSocket): void {
  servePlugin(
    {
      kinds: KINDS,
      functions: FUNCTIONS,
      providerConfig,
      checkProviderConfig,
      backend: makeBackend,
    },
    opened,
  );
}
