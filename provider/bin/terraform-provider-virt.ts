import { serve } from "../frontends/terraform-plugin/serve";
import { checkProviderConfig, providerConfig } from "../kinds/provider-config";
import { KINDS } from "../kinds/registry";
import { makeBackend } from "./backend-factory";

serve({ kinds: KINDS, providerConfig, checkProviderConfig, backend: makeBackend }).catch(
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
