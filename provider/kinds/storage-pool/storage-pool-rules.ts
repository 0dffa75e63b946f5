import { type Diagnostic, errorAt } from "../../core/diagnostic";
import { isList, isProperties, isUnknown, type Properties, type Value } from "../../core/value";
import { FS_FORMATS } from "./source-schema";

interface TypeRule {
  /** Source properties that must be there. */
  readonly needs: readonly string[];
  /** Source properties that may be there as well. */
  readonly takes: readonly string[];
  readonly formats?: readonly string[];
  /** How many devices and hosts it can have. */
  readonly most?: { readonly devices?: number; readonly hosts?: number };
  readonly path: "required" | "optional" | "refused";
}

/** What each pool type is made of. */
const POOL_TYPE_RULES: { readonly [type: string]: TypeRule } = {
  dir: { needs: [], takes: [], path: "required" },
  fs: {
    needs: ["devices"],
    takes: ["format"],
    formats: FS_FORMATS,
    most: { devices: 1 },
    path: "required",
  },
  netfs: {
    needs: ["hosts", "directory"],
    takes: ["format", "nfsVersion"],
    formats: ["auto", "nfs", "cifs", "glusterfs"],
    most: { hosts: 1 },
    path: "required",
  },
  logical: { needs: [], takes: ["devices", "name", "format"], formats: ["lvm2"], path: "optional" },
  disk: {
    needs: ["devices"],
    takes: ["format"],
    formats: ["gpt", "dos"],
    most: { devices: 1 },
    path: "optional",
  },
  iscsi: {
    needs: ["hosts", "devices"],
    takes: ["initiator", "auth"],
    most: { devices: 1, hosts: 1 },
    path: "optional",
  },
  "iscsi-direct": {
    needs: ["hosts", "devices", "initiator"],
    takes: ["auth"],
    most: { devices: 1, hosts: 1 },
    path: "refused",
  },
  scsi: { needs: ["adapter"], takes: [], path: "optional" },
  mpath: { needs: [], takes: [], path: "optional" },
  gluster: {
    needs: ["hosts", "name"],
    takes: ["directory"],
    most: { hosts: 1 },
    path: "refused",
  },
  rbd: { needs: ["hosts", "name"], takes: ["auth"], path: "refused" },
  zfs: { needs: ["name"], takes: ["devices"], path: "refused" },
};

/** What is wrong with a pool beyond what its schema says. Offline; unknown values pass. */
export function checkStoragePool(inputs: Properties): readonly Diagnostic[] {
  const { type, source } = inputs;
  const rule = typeof type === "string" ? POOL_TYPE_RULES[type] : undefined;
  if (rule === undefined || isUnknown(source)) return [];
  const given = isProperties(source) ? source : {};
  return [
    ...checkPath(rule, String(type), inputs.path),
    ...checkSource(rule, String(type), given),
    ...checkAdapter(given.adapter),
    ...checkAuth(given.auth),
    ...checkRunning(inputs),
  ];
}

function checkPath(rule: TypeRule, type: string, path: Value | undefined): readonly Diagnostic[] {
  if (rule.path === "required" && path === undefined) {
    return [errorAt(["path"], "is required", `A pool of type ${type} needs the directory.`)];
  }
  if (rule.path === "refused" && path !== undefined) {
    const detail = `A pool of type ${type} has no directory on the host. Leave it out.`;
    return [errorAt(["path"], "is not possible here", detail)];
  }
  return [];
}

function checkSource(rule: TypeRule, type: string, source: Properties): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const name of rule.needs) {
    if (isMissing(source[name])) {
      const detail = `A pool of type ${type} needs it.`;
      diagnostics.push(errorAt(["source", name], "is required", detail));
    }
  }
  const known = [...rule.needs, ...rule.takes];
  for (const name of Object.keys(source)) {
    if (!isMissing(source[name]) && !known.includes(name)) {
      const takes = known.length === 0 ? "no source" : `only ${known.join(", ")}`;
      const detail = `A pool of type ${type} takes ${takes}. Leave it out.`;
      diagnostics.push(errorAt(["source", name], "is not possible here", detail));
    }
  }
  for (const name of ["devices", "hosts"] as const) {
    const most = rule.most?.[name];
    const value = source[name];
    if (most !== undefined && isList(value) && value.length > most) {
      const detail = `Found ${value.length}. A pool of type ${type} takes ${most}.`;
      diagnostics.push(errorAt(["source", name], "has too many items", detail));
    }
  }
  const { format } = source;
  if (typeof format === "string" && rule.formats && !rule.formats.includes(format)) {
    const detail = `Found "${format}". A pool of type ${type} takes ${rule.formats.join(", ")}.`;
    diagnostics.push(errorAt(["source", "format"], "is not possible here", detail));
  }
  return diagnostics;
}

function checkAdapter(adapter: Value | undefined): readonly Diagnostic[] {
  if (!isProperties(adapter)) return [];
  const { name, parent, wwnn, wwpn } = adapter;
  if ((wwnn === undefined) !== (wwpn === undefined)) {
    const missing = wwnn === undefined ? "wwnn" : "wwpn";
    const detail = "A virtual adapter is told by wwnn and wwpn together.";
    return [errorAt(["source", "adapter", missing], "is required", detail)];
  }
  if ((name === undefined) === (wwnn === undefined)) {
    const detail = "Give either name, or wwnn and wwpn.";
    return [errorAt(["source", "adapter"], "needs exactly one kind of adapter", detail)];
  }
  if (name !== undefined && parent !== undefined) {
    const detail = "Only a virtual adapter (wwnn and wwpn) has a parent. Leave it out.";
    return [errorAt(["source", "adapter", "parent"], "is not possible here", detail)];
  }
  return [];
}

function checkAuth(auth: Value | undefined): readonly Diagnostic[] {
  if (!isProperties(auth)) return [];
  if ((auth.password === undefined) !== (auth.secret === undefined)) return [];
  const detail = "Give exactly one of password and secret.";
  return [errorAt(["source", "auth"], "needs exactly one credential", detail)];
}

function checkRunning({ running, build }: Properties): readonly Diagnostic[] {
  if (running !== false || build !== "overwrite") return [];
  const detail = "A pool that is not started is not built either. Leave build out, or running.";
  return [errorAt(["build"], "is not possible here", detail)];
}

function isMissing(value: Value | undefined): boolean {
  return value === undefined || value === null || (isList(value) && value.length === 0);
}
