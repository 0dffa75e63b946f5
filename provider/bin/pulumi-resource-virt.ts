/** The Pulumi plugin: wiring only. The first line on standard output must be the port. */
import { openPort } from "../frontends/pulumi-plugin/open-port";

for (const method of ["log", "info", "debug"] as const) console[method] = console.error;

openPort(process.argv.slice(2), () => {
  const { serve } = require("./serve-pulumi") as typeof import("./serve-pulumi");
  return serve;
});
