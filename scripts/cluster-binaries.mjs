// The programs and the resource definitions of the cluster bed: a real Kubernetes control plane with KubeVirt's own admission and
// controllers, made once per machine from the Go modules named in tools/kube, tools/kubevirt and tools/crds.
// From the command line: node scripts/cluster-binaries.mjs   prints the folder.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { goBuild, goFlags, goModuleFolder, goVersion } from "./go-build.mjs";
import { cached, cacheKey } from "./machine-cache.mjs";

const run = promisify(execFile);
const tools = fileURLToPath(new URL("../tools", import.meta.url));

const kubeVersion = "v1.36.3";
const base = "k8s.io/component-base/version";
const plain = "-s -w";
// Without these the server calls itself v0.0.0-master and clients' version checks mislead.
const versioned = `${plain} -X ${base}.gitVersion=${kubeVersion} -X ${base}.gitMajor=1 -X ${base}.gitMinor=36`;

const programs = [
  ["kube", "kube-apiserver", "k8s.io/kubernetes/cmd/kube-apiserver", versioned],
  ["kube", "kube-controller-manager", "k8s.io/kubernetes/cmd/kube-controller-manager", versioned],
  ["kube", "kube-scheduler", "k8s.io/kubernetes/cmd/kube-scheduler", versioned],
  ["kube", "etcd", "go.etcd.io/etcd/server/v3", versioned],
  ["kubevirt", "virt-api", "kubevirt.io/kubevirt/cmd/virt-api", plain],
  ["kubevirt", "virt-controller", "kubevirt.io/kubevirt/cmd/virt-controller", plain],
  ["kubevirt", "kubevirt-objects", "./objects", plain],
];

/**
 * A folder with bin/ (etcd, the Kubernetes and KubeVirt programs) and objects/ (kubevirt.json and *.yaml). Building takes about
 * ten minutes on two cores, once.
 * @param {{ say?: (line: string) => void }} options
 */
export async function ensureClusterBinaries({ say = () => {} } = {}) {
  const read = (...names) => fs.readFileSync(path.join(tools, ...names), "utf8");
  const key = cacheKey([
    read("kube", "go.mod"),
    read("kube", "go.sum"),
    read("kubevirt", "go.mod"),
    read("kubevirt", "go.sum"),
    read("kubevirt", "objects", "main.go"),
    read("crds", "modules.json"),
    await goVersion("building the cluster bed"),
    JSON.stringify([goFlags, programs]),
  ]);
  return cached("cluster", key, async (making) => {
    say("Building the cluster bed's control plane (about ten minutes, once)");
    for (const [module, name, target, linkerFlags] of programs) {
      say(`  ${name}`);
      const output = path.join(making, "bin", name);
      await goBuild({ module: path.join(tools, module), target, output, linkerFlags });
    }
    await writeObjects(making, JSON.parse(read("crds", "modules.json")));
  });
}

/** Resource definitions of KubeVirt, by its own package, and of its neighbours, as their modules' files. */
async function writeObjects(making, modules) {
  const folder = path.join(making, "objects");
  fs.mkdirSync(folder);
  const kubevirt = await run(path.join(making, "bin", "kubevirt-objects"), { maxBuffer: 2 ** 28 });
  fs.writeFileSync(path.join(folder, "kubevirt.json"), kubevirt.stdout);
  for (const pinned of modules) {
    const source = await goModuleFolder(pinned);
    for (const file of pinned.files) {
      const text = fs.readFileSync(path.join(source, file), "utf8");
      const name = path.basename(file).replace(/\.go$/, ".yaml");
      fs.writeFileSync(path.join(folder, name), file.endsWith(".go") ? yamlInGo(text) : text);
    }
  }
}

/** YAML documents that a Go file keeps as raw strings; a back-tick inside is spliced as ` + "`" + `. */
function yamlInGo(source) {
  const whole = source.replaceAll('` + "`" + `', "\0");
  const documents = [...whole.matchAll(/^\t"[a-z]+": `([^`]*)`,$/gm)].map(([, yaml]) => yaml);
  if (documents.length === 0) throw new Error("the Go file holds no YAML");
  return documents.map((yaml) => `---\n${yaml.replaceAll("\0", "`")}`).join("");
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  console.log(await ensureClusterBinaries({ say: (line) => console.error(line) }));
}
