import { readFile } from "node:fs/promises";
import path from "node:path";
import { type OpenedPort, runPlugin } from "../frontends/pulumi-plugin/run-plugin";
import { KINDS } from "../kinds/registry";
import { makeBackend } from "./backend-factory";
import { VERSION } from "./version";

/** Everything of the Pulumi plugin that need not be there before the port is printed. */
export function serve(opened: OpenedPort): void {
  const schema = () => readFile(path.join(__dirname, "schema.json"), "utf8");
  runPlugin({ kinds: KINDS, backend: makeBackend, schema, version: VERSION }, opened);
}
