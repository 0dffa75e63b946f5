// The programs of the suite of webhooks: CDI's and the SR-IOV network operator's own admission and controllers, made once per machine
// from the Go modules named in tools/cdi and tools/sriov-operator.
// From the command line: node scripts/webhook-binaries.mjs   prints the folder.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { goBuild, goFlags, goModuleFolder, goVersion } from "./go-build.mjs";
import { cached, cacheKey } from "./machine-cache.mjs";

const run = promisify(execFile);
const tools = fileURLToPath(new URL("../tools", import.meta.url));

const linkerFlags = "-s -w";
const cdi = "kubevirt.io/containerized-data-importer";
const operator = "github.com/k8snetworkplumbingwg/sriov-network-operator";

const programs = [
  ["cdi", "cdi-apiserver", `${cdi}/cmd/cdi-apiserver`],
  ["cdi", "cdi-controller", `${cdi}/cmd/cdi-controller`],
  ["cdi", "cdi-objects", "./objects"],
  ["sriov-operator", "sriov-operator-webhook", `${operator}/cmd/webhook`],
  ["sriov-operator", "sriov-network-operator", operator],
  ["sriov-operator", "sriov-operator-objects", "./objects"],
];

/**
 * A folder with bin/ (the programs), objects/ (what the operators would create, as JSON and YAML) and sriov-operator/ (where the SR-IOV
 * operator finds its templates). Building takes about five minutes on two cores, once.
 * @param {{ say?: (line: string) => void }} options
 */
export async function ensureWebhookBinaries({ say = () => {} } = {}) {
  const read = (...names) => fs.readFileSync(path.join(tools, ...names), "utf8");
  const modules = [...new Set(programs.map(([module]) => module))];
  const key = cacheKey([
    ...modules.flatMap((module) =>
      ["go.mod", "go.sum", "objects/main.go"].map((file) => read(module, file)),
    ),
    read("crds", "modules.json"),
    await goVersion("building the webhooks"),
    JSON.stringify([goFlags, programs, linkerFlags]),
  ]);
  return cached("webhooks", key, async (making) => {
    say("Building CDI's and the SR-IOV operator's admission (about five minutes, once)");
    for (const [module, name, target] of programs) {
      say(`  ${name}`);
      const output = path.join(making, "bin", name);
      await goBuild({ module: path.join(tools, module), target, output, linkerFlags });
    }
    const pinned = JSON.parse(read("crds", "modules.json")).find(
      ({ module }) => module === operator,
    );
    await writeObjects(making, pinned);
  });
}

/** Registrations by the operators' own packages; the rest as files of the SR-IOV operator's module. */
async function writeObjects(making, pinned) {
  const source = await goModuleFolder(pinned);
  const folder = path.join(making, "objects");
  const program = (name) => path.join(making, "bin", name);
  fs.mkdirSync(folder);
  const cdi = await run(program("cdi-objects"));
  fs.writeFileSync(path.join(folder, "cdi.json"), cdi.stdout);
  const sriov = await run(program("sriov-operator-objects"), [source]);
  fs.writeFileSync(path.join(folder, "sriov-operator.json"), sriov.stdout);
  // The operator watches every kind of its own; the control plane brings only those that we use.
  const definitions = path.join(source, "config", "crd", "bases");
  const missing = fs
    .readdirSync(definitions)
    .filter((name) => !pinned.files.some((file) => path.basename(file) === name))
    .map((name) => fs.readFileSync(path.join(definitions, name), "utf8"));
  fs.writeFileSync(path.join(folder, "sriov-definitions.yaml"), missing.join(""));
  fs.copyFileSync(
    path.join(source, "deploy", "configmap.yaml"),
    path.join(folder, "supported-nics.yaml"),
  );
  fs.cpSync(path.join(source, "bindata"), path.join(making, "sriov-operator", "bindata"), {
    recursive: true,
  });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(await ensureWebhookBinaries({ say: (line) => console.error(line) }));
}
