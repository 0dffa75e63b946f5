import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { eventually } from "../support/eventually";
import { type LibvirtdBed, startLibvirtd } from "./private-libvirtd";
import { repositoryRoot } from "./repository-root";

const network = `<network><name>default</name><forward mode="nat"/>
  <bridge name="virbr0" stp="off" delay="0"/>
  <ip address="192.168.122.1" netmask="255.255.255.0"><dhcp>
    <range start="192.168.122.2" end="192.168.122.254"/></dhcp></ip></network>`;
const domain = `<domain type="qemu"><name>firmware-only</name><memory unit="MiB">64</memory>
  <os><type arch="x86_64" machine="q35">hvm</type></os>
  <devices><interface type="network"><source network="default"/></interface></devices></domain>`;

/** The hardware addresses of what `ip -o link` shows; the loopback device has none of its own. */
function hardwareAddresses(links: string): string[] {
  return [...links.matchAll(/link\/ether (\S+)/g)].map(([, address = ""]) => address);
}

function processesNaming(text: string): string[] {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(text);
      } catch {
        return false;
      }
    });
}

describe("the private libvirtd", () => {
  let bed: LibvirtdBed;
  beforeAll(async () => {
    bed = await startLibvirtd();
  });
  afterAll(() => bed.stop());

  it("starts empty", async () => {
    expect(await bed.virsh("list", "--all", "--name")).toBe("");
    expect(await bed.virsh("net-list", "--all", "--name")).toBe("");
    expect(await bed.virsh("pool-list", "--all", "--name")).toBe("");
  });

  it("runs a network and a guest that the host does not see", async () => {
    fs.writeFileSync(path.join(bed.stateDir, "network.xml"), network);
    fs.writeFileSync(path.join(bed.stateDir, "domain.xml"), domain);
    await bed.virsh("net-create", path.join(bed.stateDir, "network.xml"));
    await bed.virsh("create", path.join(bed.stateDir, "domain.xml"));
    expect(await bed.virsh("domstate", "firmware-only")).toBe("running");
    const links = await bed.namespaceExec("ip", ["-o", "link"]);
    expect(links).toContain("virbr0");
    expect(links).toContain("vnet0");
    const seen = hardwareAddresses(execFileSync("ip", ["-o", "link"], { encoding: "utf8" }));
    expect(hardwareAddresses(links).filter((address) => seen.includes(address))).toEqual([]);
  });

  it.each(["SIGTERM", "SIGKILL"] as const)(
    "keeps guests running over a %s of the daemon",
    async (how) => {
      const id = await bed.virsh("domid", "firmware-only");
      await bed.restartDaemon(how);
      expect(await bed.virsh("domid", "firmware-only")).toBe(id);
      expect(await bed.virsh("domstate", "firmware-only")).toBe("running");
    },
  );
});

it("leaves no process and no file when it is stopped", async () => {
  const bed = await startLibvirtd();
  expect(processesNaming(bed.stateDir).length).toBeGreaterThan(0);
  await bed.stop();
  // The kernel has been told to end the last of them, and has still to do it.
  await eventually("no process is left", () => processesNaming(bed.stateDir).length === 0);
  expect(fs.existsSync(bed.stateDir)).toBe(false);
});

it("ends with its guests when the process that holds it is killed", async () => {
  const bed = await startLibvirtd();
  const holders = processesNaming(bed.stateDir).filter((pid) =>
    fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("hold"),
  );
  expect(holders).toHaveLength(1);
  process.kill(Number(holders[0]), "SIGKILL");
  await expect(bed.stop()).rejects.toThrow("SIGKILL");
  await eventually("no process is left", () => processesNaming(bed.stateDir).length === 0);
  fs.rmSync(bed.stateDir, { recursive: true, force: true });
});

it("starts from a folder whose path is longer than a unix socket's may be", async () => {
  const folder = fs.mkdtempSync("/tmp/virt-long-");
  const long = path.join(folder, "a".repeat(60), "b".repeat(60), "state");
  const script = path.join(repositoryRoot(), "scripts", "private-libvirtd.mjs");
  const started = execFileSync(process.execPath, [script, "start", long], { encoding: "utf8" });
  expect(started).toMatch(/^qemu\+unix:\/\/\/(system|session)\?socket=/);
  const again = execFileSync(process.execPath, [script, "start", long], { encoding: "utf8" });
  expect(again).toBe(started);
  const socketFolder = path.dirname(started.trim().split("socket=")[1] ?? "");
  const stop = spawn(process.execPath, [script, "stop", long]);
  await new Promise((resolve) => stop.once("close", resolve));
  expect(fs.existsSync(socketFolder)).toBe(false);
  expect(fs.existsSync(long)).toBe(false);
  fs.rmSync(folder, { recursive: true });
});
