import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { collectEvents, startPulumi } from "../beds/pulumi-engine";
import { repositoryRoot } from "../beds/repository-root";
import { startTofu, type TofuBed } from "../beds/tofu-engine";
import { domainDefinitions } from "../fixtures/domains/domain-definitions";
import { recordFigure } from "../support/figure";
import { pulumiProgram } from "./example-program";

const PASSWORD = "geheim12";

let libvirtd: LibvirtdBed;
let virt: string;

beforeAll(async () => {
  const [bed, dist] = await Promise.all([startLibvirtd(), buildPlugins()]);
  libvirtd = bed;
  virt = path.join(dist, "virt");
});

afterAll(() => libvirtd?.stop());

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function importHost(...args: readonly string[]): Promise<Ran> {
  const all = [virt, "import-host", "--uri", libvirtd.uri, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

function file(name: string, text: string): string {
  const written = path.join(libvirtd.stateDir, name);
  writeFileSync(written, text);
  return written;
}

function define(xml: string): Promise<string> {
  return libvirtd.virsh("define", file("domain.xml", xml));
}

const NETWORK = `<network><name>default</name><forward mode='nat'/>
  <ip address='192.168.177.1' netmask='255.255.255.0'><dhcp><range start='192.168.177.2' end='192.168.177.99'/>
  <host mac='52:54:00:00:00:01' ip='192.168.177.7'/></dhcp></ip></network>`;

/** Machines as three people would have typed them; IMAGES is the folder of the pool. */
const MACHINES: { readonly [name: string]: string } = {
  "web-1": `<domain type='qemu'><name>web-1</name><memory unit='MiB'>512</memory>
    <os><type arch='x86_64' machine='q35'>hvm</type></os><features><acpi/></features><devices>
    <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='IMAGES/web.qcow2'/><target dev='vda' bus='virtio'/></disk>
    <interface type='network'><source network='default'/><model type='virtio'/></interface>
    <serial type='pty'/><graphics type='vnc' port='-1' passwd='${PASSWORD}'/></devices></domain>`,
  class: `<domain type='qemu'><name>class</name><title>A \${word} of %{many} "languages"</title><memory unit='GiB'>1</memory><vcpu current='2'>4</vcpu>
    <os><type arch='x86_64' machine='pc'>hvm</type><boot dev='cdrom'/><boot dev='hd'/></os><clock offset='localtime'/><devices>
    <disk type='volume' device='disk'><driver name='qemu' type='qcow2'/><source pool='images' volume='db.qcow2'/><target dev='sda' bus='sata'/></disk>
    <disk type='file' device='cdrom'><source file='IMAGES/install.iso'/><target dev='hdc' bus='ide'/><readonly/></disk>
    <interface type='network'><source network='default'/><mac address='52:54:00:00:00:01'/><model type='e1000'/></interface>
    </devices></domain>`,
  "9 lives": `<domain type='qemu'><name>9-lives</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='q35'>hvm</type></os>
    <features><acpi/></features><devices><serial type='pty'/></devices></domain>`,
};

/** A pool with four images, a network, three machines of which one runs. */
async function makeHost(): Promise<void> {
  const images = path.join(libvirtd.stateDir, "images");
  mkdirSync(images);
  await libvirtd.virsh("pool-define-as", "images", "dir", "--target", images);
  await libvirtd.virsh("pool-start", "images");
  const volume = (...args: readonly string[]) => libvirtd.virsh("vol-create-as", "images", ...args);
  await volume("base.qcow2", "1G", "--format", "qcow2");
  await volume("db.qcow2", "2G", "--format", "qcow2");
  await volume("install.iso", "1M", "--format", "raw");
  const backing = ["--backing-vol", "base.qcow2", "--backing-vol-format", "qcow2"];
  await volume("web.qcow2", "3G", "--format", "qcow2", ...backing);
  await libvirtd.virsh("net-define", file("network.xml", NETWORK));
  await libvirtd.virsh("net-start", "default");
  for (const xml of Object.values(MACHINES)) await define(xml.replaceAll("IMAGES", images));
  await libvirtd.virsh("start", "9-lives");
}

/** Everything that the host has defined, as virsh tells it. */
async function definitions(): Promise<readonly string[]> {
  const names = (await libvirtd.virsh("list", "--all", "--name")).split("\n").filter(Boolean);
  const domains = names.map((name) => libvirtd.virsh("dumpxml", "--security-info", name));
  const others = ["net-dumpxml default", "pool-dumpxml images"].map((command) =>
    libvirtd.virsh(...command.split(" ")),
  );
  return Promise.all([...domains, ...others]);
}

describe("a host with three machines", () => {
  let before: readonly string[];
  beforeAll(async () => {
    await makeHost();
    before = await definitions();
  });
  afterAll(async () => {
    await libvirtd.virsh("destroy", "9-lives");
    for (const name of ["web-1", "class", "9-lives"]) await libvirtd.virsh("undefine", name);
  });

  async function inOpenTofu<T>(work: (tofu: TofuBed) => Promise<T>): Promise<T> {
    const tofu = startTofu({ env: { TF_VAR_web_1_graphics_vnc_password: PASSWORD } });
    // The program names the provider's source itself.
    tofu.write("providers.tf", "");
    try {
      return await work(tofu);
    } finally {
      tofu.dispose();
    }
  }

  test("OpenTofu imports it, changes nothing, and plans nothing after that", async () => {
    await inOpenTofu(async (tofu) => {
      const { code, stdout, stderr } = await importHost("--language", "hcl");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).not.toContain(PASSWORD);
      tofu.write("main.tf", stdout);
      expect(await tofu.run("fmt", "-check", "-diff")).toMatchObject({ exitCode: 0, stdout: "" });
      const first = await tofu.plan();
      expect(first.stderr).toBe("");
      expect(first.stdout).toContain("Plan: 9 to import, 0 to add, 0 to change, 0 to destroy.");
      expect(first.stdout).not.toContain(PASSWORD);
      expect(await tofu.apply()).toMatchObject({ exitCode: 0 });
      const second = await tofu.plan();
      expect(second.empty ? "" : second.stdout).toBe("");
      expect(await definitions()).toEqual(before);
      recordFigure("virt import-host, HCL: 9 objects, 0 changes, next plan empty");
    });
  });

  test("Pulumi imports it, changes nothing, and previews nothing after that", async () => {
    const folder = path.join(libvirtd.stateDir, "typescript");
    expect(await importHost("--out", folder)).toEqual({ code: 0, stdout: "", stderr: "" });
    const text = readFileSync(path.join(folder, "index.ts"), "utf8");
    expect(text).not.toContain(PASSWORD);
    expect(typeErrors(text)).toEqual([]);
    const bed = await startPulumi();
    try {
      const stack = await bed.stack("imported", await pulumiProgram(text, sourceFile()), {
        "virt:uri": { value: libvirtd.uri },
        "bed:web1GraphicsVncPassword": { value: PASSWORD, secret: true },
      });
      const first = collectEvents();
      await stack.preview({ onEvent: first.onEvent });
      const { steps, messages } = first.events();
      expect(steps.map(({ op, diffs }) => [op, diffs])).toEqual(Array(9).fill(["import", []]));
      expect(messages.filter(({ severity }) => severity !== "debug")).toEqual([]);
      await stack.up();
      const second = collectEvents();
      await stack.preview({ onEvent: second.onEvent, refresh: true });
      expect(second.events().steps.filter(({ op }) => op !== "same" && op !== "refresh")).toEqual(
        [],
      );
      expect(await definitions()).toEqual(before);
      recordFigure("virt import-host, TypeScript: 9 objects, 0 changes, next preview empty");
    } finally {
      bed.dispose();
    }
  });

  test("one machine is a program of its own, by its name or UUID", async () => {
    const uuid = await libvirtd.virsh("domuuid", "web-1");
    const byName = await importHost("web-1", "--language", "hcl");
    expect(await importHost(uuid, "--language", "hcl")).toEqual(byName);
    await inOpenTofu(async (tofu) => {
      tofu.write("main.tf", byName.stdout);
      const { stdout } = await tofu.plan();
      expect(stdout).toContain("Plan: 1 to import, 0 to add, 0 to change, 0 to destroy.");
    });
  });

  test("a machine that is not there is said to be so", async () => {
    const { code, stdout, stderr } = await importHost("nobody");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^virt: find .*"nobody".* has no domain of this name/);
  });

  test("a file that is there already is left alone", async () => {
    const folder = path.join(libvirtd.stateDir, "mine");
    mkdirSync(folder);
    copyFileSync(__filename, path.join(folder, "main.tf"));
    const { code, stderr } = await importHost("--language", "hcl", "--out", folder);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `virt: write the program: ${folder}/main.tf is there already. Give --out a folder of its own.\n`,
    });
    expect(readFileSync(path.join(folder, "main.tf"))).toEqual(readFileSync(__filename));
  });
});

test("every machine of the corpus on one host is imported by one plan without a change", async () => {
  const all = domainDefinitions();
  for (const [index, { xml }] of all.entries()) {
    const named = xml
      .replace("<name>imported</name>", `<name>machine-${index}</name>`)
      .replace(/<uuid>[^<]*<\/uuid>/, "");
    await define(named);
  }
  const { stdout: program } = await importHost("--language", "hcl");
  const secrets = [...program.matchAll(/^variable "(\w+)"/gm)].map(([, name = ""]) => name);
  const leftOut = program.match(/^# Left out: VirtualMachine.*$/gm) ?? [];
  const tofu = startTofu({
    env: Object.fromEntries(secrets.map((name) => [`TF_VAR_${name}`, "secret"])),
  });
  try {
    tofu.write("providers.tf", "");
    tofu.write("main.tf", program);
    const { stdout, stderr } = await tofu.plan();
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy\.$/m);
    // What libvirt stores and can never start here, each with its reason in the program.
    expect(leftOut.filter((line) => !line.includes("needs KVM"))).toEqual([]);
    const machines = program.match(/^ {2}to = virt_virtual_machine\./gm) ?? [];
    expect(machines.length + leftOut.length).toBe(all.length);
    recordFigure(
      `virt import-host: ${machines.length} machines of one host, 0 changes; ${leftOut.length} left out by name`,
    );
  } finally {
    tofu.dispose();
  }
});

function sourceFile(): string {
  return path.join(repositoryRoot(), "test", "imported-host.ts");
}

/** What the TypeScript compiler says of the program, with the SDK's own types. */
function typeErrors(text: string): readonly string[] {
  const root = repositoryRoot();
  const name = sourceFile();
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node20,
    types: ["node"],
    paths: { "@virt-iac/pulumi": [path.join(root, "sdk/pulumi/index.ts")] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, file, ...rest);
  host.fileExists = (file) => file === name || fileExists.call(host, file);
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
