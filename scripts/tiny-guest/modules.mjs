// Which kernel modules the guest carries, and for which devices it loads them.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** Loaded at every start. */
const always = ["virtio_pci", "button", "evdev"];
/** Loaded when a PCI device with this vendor and device id, or with this class, is seen; also after hot-plug. */
const forDevices = {
  "1af4:1000 1af4:1041": ["virtio_net"],
  "1af4:1001 1af4:1042": ["virtio_blk"],
  "1af4:1002 1af4:1045": ["virtio_balloon"],
  "1af4:1003 1af4:1043": ["virtio_console"],
  "1af4:1004 1af4:1048": ["virtio_scsi", "sd_mod", "sr_mod"],
  "1af4:1005 1af4:1044": ["virtio-rng"],
  "1af4:1009 1af4:1049": ["9pnet_virtio", "9p"],
  "1af4:1058": ["virtio_mem"],
  "1af4:105a": ["virtiofs"],
  "8086:25ab": ["i6300esb"],
  "8086:100e": ["e1000"],
  "8086:10d3": ["e1000e"],
  "8086:10c9": ["igb"],
  "8086:10ca": ["igbvf"],
  "10ec:8139": ["8139cp"],
  "class:0101": ["ata_piix", "ata_generic", "sd_mod", "sr_mod"],
  "class:0106": ["ahci", "sd_mod", "sr_mod"],
  "class:0108": ["nvme"],
  "class:0c03": ["xhci_pci", "uas", "usb_storage", "sd_mod", "sr_mod", "usbhid"],
};
/** Loaded when the script asks for them. */
const onDemand = {
  filesystems: ["isofs", "vfat", "nls_cp437", "nls_ascii", "nls_utf8", "nls_iso8859-1"],
  ext4: ["crc32c_generic", "ext4"],
  tco: ["lpc_ich", "iTCO_wdt"],
};

/**
 * The modules of one kernel, in an order in which they can be inserted.
 * @param {string} modulesFolder lib/modules/VERSION of an unpacked package
 * @returns {{ files: Map<string, Buffer>, lists: Map<string, readonly string[]>, missing: readonly string[] }}
 *   files by module name; lists by "always", the names of onDemand, and PCI ids; missing: names that this kernel neither has nor has built in
 */
export function chooseModules(modulesFolder) {
  const found = new Map(findModules(modulesFolder).map((file) => [moduleName(file), file]));
  const builtIn = new Set(
    fs
      .readFileSync(path.join(modulesFolder, "modules.builtin"), "utf8")
      .split("\n")
      .map(moduleName),
  );
  const files = new Map();
  const missing = [];
  const closure = (name, into) => {
    const key = moduleName(name);
    const file = found.get(key);
    if (!file) {
      if (!builtIn.has(key)) missing.push(name);
      return;
    }
    if (into.includes(key)) return;
    if (!files.has(key)) files.set(key, uncompressed(file));
    for (const needed of dependencies(files.get(key))) closure(needed, into);
    into.push(key);
  };
  const lists = new Map();
  const addList = (list, names) => {
    const into = [];
    for (const name of names) closure(name, into);
    lists.set(list, into);
  };
  addList("always", always);
  for (const [ids, names] of Object.entries({ ...onDemand, ...forDevices })) {
    for (const id of ids.split(" ")) addList(id, names);
  }
  return { files, lists, missing: [...new Set(missing)] };
}

/**
 * Some modules of a kernel with all that they need, in an order in which they can be inserted.
 * @param {string} modulesFolder lib/modules/VERSION of an unpacked package
 * @param {readonly string[]} names
 * @returns {Map<string, Buffer>} by name
 */
export function modulesInOrder(modulesFolder, names) {
  const found = new Map(findModules(modulesFolder).map((file) => [moduleName(file), file]));
  const files = new Map();
  const add = (name) => {
    const key = moduleName(name);
    const file = found.get(key);
    if (!file || files.has(key)) return;
    const bytes = uncompressed(file);
    for (const needed of dependencies(bytes)) add(needed);
    files.set(key, bytes);
  };
  for (const name of names) add(name);
  return files;
}

function findModules(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ko(\.xz|\.zst|\.gz)?$/.test(name))
    .map((name) => path.join(folder, name));
}

/** The kernel treats - and _ alike. */
function moduleName(file) {
  return path
    .basename(file)
    .replace(/\.ko(\..*)?$/, "")
    .replaceAll("-", "_");
}

function uncompressed(file) {
  const bytes = fs.readFileSync(file);
  if (file.endsWith(".ko")) return bytes;
  const program = file.endsWith(".xz") ? "xz" : file.endsWith(".zst") ? "zstd" : "gzip";
  return execFileSync(program, ["-dc"], { input: bytes, maxBuffer: 1 << 28 });
}

/** modinfo's "depends=" line, read from the module itself. */
function dependencies(bytes) {
  const at = bytes.indexOf("\0depends=");
  if (at < 0) return [];
  const end = bytes.indexOf(0, at + 1);
  return bytes
    .toString("latin1", at + 9, end)
    .split(",")
    .filter(Boolean);
}
