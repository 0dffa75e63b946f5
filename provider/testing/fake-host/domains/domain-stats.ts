import type { ProcedureResult } from "../../../backends/libvirt/rpc/procedures";
import { attributeAt } from "../../../backends/libvirt/xml";
import type { FakeDomain, HostState } from "../host-state";
import { probeVolume } from "../storage/probe-volume";
import { devicesOf } from "./edit-devices";

type Params = ProcedureResult<"connectGetAllDomainStats">["retStats"][number]["params"];

/** State, and every file that a machine has open with the images below it. */
export function fieldsOf(domain: FakeDomain, host: HostState): Params {
  const open = domain.live === undefined ? [] : openFiles(domain, host);
  const fields: Params[number][] = [
    { field: "state.state", value: { type: "int", value: domain.state } },
    { field: "state.reason", value: { type: "int", value: domain.reason } },
    { field: "block.count", value: { type: "uint", value: open.length } },
  ];
  for (const [index, { name, path, depth }] of open.entries()) {
    fields.push({ field: `block.${index}.name`, value: { type: "string", value: name } });
    fields.push({ field: `block.${index}.path`, value: { type: "string", value: path } });
    if (depth > 0) {
      fields.push({ field: `block.${index}.backingIndex`, value: { type: "uint", value: depth } });
    }
  }
  return fields;
}

function openFiles(domain: FakeDomain, host: HostState) {
  const open: { name: string; path: string; depth: number }[] = [];
  for (const disk of domain.live ? devicesOf(domain.live) : []) {
    if (disk.name !== "disk") continue;
    const name = attributeAt(disk, "target", "dev") ?? "";
    let path = attributeAt(disk, "source", "file");
    for (let depth = 0; path !== undefined && depth < 100; depth += 1) {
      open.push({ name, path, depth });
      const file = host.files.files.get(path);
      path = file && probeVolume(file).backing?.path;
    }
  }
  return open;
}
