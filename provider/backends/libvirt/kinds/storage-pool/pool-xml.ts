import type { Properties, Value } from "../../../../core/value";
import type {
  PoolType,
  StoragePoolInputs,
} from "../../../../kinds/storage-pool/storage-pool-schema";
import {
  attributeAt,
  childOf,
  childrenOf,
  element,
  elementAt,
  textAt,
  textElement,
  type XmlElement,
} from "../../xml";

type Source = NonNullable<StoragePoolInputs["source"]>;

/** Where the host finds the volumes when the user does not say. */
const DEFAULT_PATHS: { readonly [type in PoolType]?: string } = {
  disk: "/dev",
  iscsi: "/dev/disk/by-path",
  scsi: "/dev/disk/by-path",
  mpath: "/dev/mapper",
};

const DEFAULT_FORMATS: { readonly [type in PoolType]?: string } = {
  fs: "auto",
  netfs: "auto",
  logical: "lvm2",
  disk: "gpt",
};

export function targetPathOf(inputs: StoragePoolInputs): string | undefined {
  if (inputs.path !== undefined) return inputs.path;
  return defaultPath(inputs.type, inputs.source?.name ?? inputs.name);
}

function defaultPath(type: PoolType, sourceName: string): string | undefined {
  if (type === "logical") return `/dev/${sourceName}`;
  return type === "zfs" ? `/dev/zvol/${sourceName}` : DEFAULT_PATHS[type];
}

/** What a pool of a type has when its user does not say. */
export function defaultsOf(type: string, name: string, pool: XmlElement) {
  const known = type as PoolType;
  const isLogical = type === "logical";
  return {
    path: defaultPath(known, textAt(pool, "source/name") ?? name),
    source: present({
      format: DEFAULT_FORMATS[known],
      name: isLogical ? name : undefined,
      directory: type === "gluster" ? "/" : undefined,
    }),
  };
}

/** The pool's definition. `secret` is the libvirt secret with the credential, when there is one. */
export function poolXml(inputs: StoragePoolInputs, uuid: string, secret?: string): XmlElement {
  const path = targetPathOf(inputs);
  return element(
    "pool",
    { type: inputs.type },
    textElement("name", inputs.name),
    textElement("uuid", uuid),
    inputs.type !== "dir" && sourceXml(inputs, inputs.source ?? {}, secret),
    path !== undefined &&
      element("target", {}, textElement("path", path), permissionsXml(inputs.permissions)),
  );
}

function sourceXml(inputs: StoragePoolInputs, source: Source, secret?: string): XmlElement {
  const { type } = inputs;
  const name = source.name ?? (type === "logical" ? inputs.name : undefined);
  const format = source.format ?? DEFAULT_FORMATS[type];
  const directory = source.directory ?? (type === "gluster" ? "/" : undefined);
  return element(
    "source",
    {},
    source.hosts?.map(({ name, port }) => element("host", { name, port })),
    source.devices?.map((path) => element("device", { path })),
    directory !== undefined && element("dir", { path: directory }),
    adapterXml(source.adapter),
    textElement("name", name),
    source.initiator !== undefined &&
      element("initiator", {}, element("iqn", { name: source.initiator })),
    source.auth &&
      element(
        "auth",
        { type: type === "rbd" ? "ceph" : "chap", username: source.auth.username },
        element("secret", { uuid: secret ?? source.auth.secret }),
      ),
    format !== undefined && element("format", { type: format }),
    source.nfsVersion !== undefined && element("protocol", { ver: source.nfsVersion }),
  );
}

function adapterXml(adapter: Source["adapter"]): XmlElement | undefined {
  if (adapter === undefined) return undefined;
  if (adapter.name !== undefined) {
    return element("adapter", { type: "scsi_host", name: adapter.name });
  }
  const { parent, wwnn, wwpn } = adapter;
  return element("adapter", { type: "fc_host", parent, wwnn, wwpn });
}

export function permissionsXml(
  permissions: { mode?: string; owner?: number; group?: number; label?: string } | undefined,
): XmlElement | undefined {
  if (permissions === undefined) return undefined;
  const { mode, owner, group, label } = permissions;
  return element(
    "permissions",
    {},
    textElement("mode", mode?.padStart(4, "0")),
    textElement("owner", owner),
    textElement("group", group),
    textElement("label", label),
  );
}

/** A pool's definition in the words of the kind's inputs. */
export function readPoolXml(pool: XmlElement): Properties {
  const type = pool.attributes.type ?? null;
  const path = textAt(pool, "target/path");
  const source = childOf(pool, "source");
  return {
    name: textAt(pool, "name") ?? null,
    type,
    path: path === undefined ? null : withoutTrailingSlash(path),
    ...(type === "dir" || source === undefined ? {} : { source: readSource(source) }),
  };
}

function readSource(source: XmlElement): Properties {
  const adapter = childOf(source, "adapter");
  return present({
    devices: childrenOf(source, "device").flatMap((device) => device.attributes.path ?? []),
    hosts: childrenOf(source, "host").map(({ attributes: { name, port } }) =>
      present({ name, port: port === undefined ? undefined : Number(port) }),
    ),
    directory: attributeAt(source, "dir", "path"),
    name: textAt(source, "name"),
    format: attributeAt(source, "format", "type"),
    nfsVersion: attributeAt(source, "protocol", "ver"),
    initiator: attributeAt(source, "initiator/iqn", "name"),
    ...(adapter && { adapter: readAdapter(adapter) }),
    ...(elementAt(source, "auth") && { auth: readAuth(source) }),
  });
}

function readAdapter({ attributes }: XmlElement): Properties {
  const { name, parent, wwnn, wwpn } = attributes;
  return present({ name, parent, wwnn, wwpn });
}

/** A password is never read back; whose secret it is decides the handler. */
function readAuth(source: XmlElement): Properties {
  return present({
    username: attributeAt(source, "auth", "username"),
    secret: attributeAt(source, "auth/secret", "uuid"),
  });
}

function present(bag: { readonly [name: string]: Value | undefined }): Properties {
  return Object.fromEntries(Object.entries(bag).filter(([, value]) => value !== undefined));
}

function withoutTrailingSlash(path: string): string {
  return path === "/" ? path : path.replace(/\/+$/, "");
}
