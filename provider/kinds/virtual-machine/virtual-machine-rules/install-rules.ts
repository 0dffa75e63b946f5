import { type Diagnostic, errorAt } from "../../../core/diagnostic";
import { isList, type Properties } from "../../../core/value";
import { isGiven, knownBag, knownItems, knownText } from "../../known-values";

const SOURCES = ["iso", "tree", "network"];
const ONLY_WITH_TREE = ["answerFile", "arguments", "kernel", "initrd"];

export function checkInstall(inputs: Properties): readonly Diagnostic[] {
  if (!isGiven(inputs.install)) return [];
  const install = knownBag(inputs.install);
  return [
    ...checkSources(install),
    ...checkTreeOptions(install),
    ...checkUsers(install),
    ...checkHostDrive(install),
    ...checkBootInterface(inputs, install),
    ...checkTarget(inputs),
  ];
}

function checkSources(install: Properties): readonly Diagnostic[] {
  const given = SOURCES.filter((source) => isGiven(install[source]));
  if (given.length === 1) return [];
  const found = given.length === 0 ? "nothing" : given.join(" and ");
  const detail = `Found ${found}. Expected exactly one of ${SOURCES.join(", ")}.`;
  return [errorAt(["install"], "needs exactly one source", detail)];
}

function checkTreeOptions(install: Properties): readonly Diagnostic[] {
  if (isGiven(install.tree)) return [];
  return ONLY_WITH_TREE.filter((name) => isGiven(install[name])).map((name) => {
    const detail =
      "Found it without tree. Only the kernel of an install tree can be told something.";
    return errorAt(["install", name], "needs an install tree", detail);
  });
}

/** No pattern refuses it, because what a pattern refuses is shown. */
function checkUsers(install: Properties): readonly Diagnostic[] {
  return ["iso", "tree"]
    .filter((name) => /^\w+:\/\/[^/]*@/.test(knownText(install[name]) ?? ""))
    .map((name) => {
      const detail =
        "Found a user before the server's name. Expected an address that anybody may read.";
      return errorAt(["install", name], "has a user in it", detail);
    });
}

/** A drive of the host seems to work and then fails in the middle of the installation. */
function checkHostDrive(install: Properties): readonly Diagnostic[] {
  const iso = knownText(install.iso);
  if (iso === undefined || !/^\/dev\/(sr|scd|cdrom|dvd)/.test(iso)) return [];
  const detail = `Found ${iso}, a drive of the host. Expected an image of the medium.`;
  return [errorAt(["install", "iso"], "is no image", detail)];
}

function checkBootInterface(inputs: Properties, install: Properties): readonly Diagnostic[] {
  const name = knownText(install.network);
  if (name === undefined || (isGiven(inputs.interfaces) && !isList(inputs.interfaces))) return [];
  const interfaces = [...knownItems(inputs.interfaces, ["interfaces"])].map(([nic]) => nic);
  const found = interfaces.find((nic) => nic.name === name);
  if (found === undefined) {
    const names = interfaces.map((nic) => knownText(nic.name)).join(", ") || "none";
    const detail = `Found "${name}". Expected the name of an interface of this machine: ${names}.`;
    return [errorAt(["install", "network"], "is no interface of the machine", detail)];
  }
  if (found.user !== true) return [];
  const detail = `Found "${name}", which is user-mode networking without a boot server. Expected a network or a bridge.`;
  return [errorAt(["install", "network"], "cannot boot from its network", detail)];
}

function checkTarget(inputs: Properties): readonly Diagnostic[] {
  if (isGiven(inputs.disks) && !isList(inputs.disks)) return [];
  const disks = [...knownItems(inputs.disks, ["disks"])];
  const writable = disks.some(([disk]) => disk.device !== "cdrom" && disk.readOnly !== true);
  if (writable) return [];
  const detail = "Found no disk that can be written. Give the machine a disk to install to.";
  return [errorAt(["install"], "has nothing to install to", detail)];
}
