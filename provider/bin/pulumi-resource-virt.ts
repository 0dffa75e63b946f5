/** The Pulumi plugin: wiring only. The first line on standard output must be the port. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { runPlugin } from "../frontends/pulumi-plugin/run-plugin";
import { KINDS } from "../kinds/registry";
import { makeBackend } from "./backend-factory";
import { VERSION } from "./version";

for (const method of ["log", "info", "debug"] as const) console[method] = console.error;

runPlugin(
  {
    kinds: KINDS,
    backend: makeBackend,
    schema: () => readFile(path.join(__dirname, "schema.json"), "utf8"),
    version: VERSION,
  },
  process.argv.slice(2),
).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
