/** The Terraform plugin: wiring only. The first line on standard output must be the handshake. */
import { openSocket } from "../frontends/terraform-plugin/open-socket";

openSocket(() => {
  const { serve } = require("./serve-terraform") as typeof import("./serve-terraform");
  return serve;
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
