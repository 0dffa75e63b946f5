import { attributeAt, childrenOf, element, type XmlElement } from "../../../xml";

const DEFAULT_PORTS: { readonly [protocol: string]: string } = {
  nbd: "10809",
  iscsi: "3260",
  gluster: "24007",
  http: "80",
  https: "443",
  ftp: "21",
  ftps: "990",
};

/** What libvirt calls the secret of a protocol. */
const SECRET_TYPES: { readonly [protocol: string]: string } = { rbd: "ceph", iscsi: "iscsi" };

/** `<source protocol=…>` of a storage server's URL, with the login when there is one. */
export function networkSource(url: string, login: string | undefined): XmlElement {
  const [, protocol = "", servers = "", rest = ""] = /^([a-z]+):\/\/([^/]+)\/(.*)$/.exec(url) ?? [];
  const question = rest.indexOf("?");
  const name = question < 0 ? rest : rest.slice(0, question);
  const query = question < 0 ? undefined : rest.slice(question + 1);
  const hosts = servers.split(",").map((server) => {
    const [, host = server, port] = /^(.*?)(?::(\d+))?$/.exec(server) ?? [];
    const name = host.replace(/^\[(.*)\]$/, "$1");
    return element("host", { name, port: port ?? DEFAULT_PORTS[protocol] });
  });
  return element("source", { protocol, name, query }, hosts, login && authOf(protocol, login));
}

function authOf(protocol: string, login: string): XmlElement {
  const colon = login.indexOf(":");
  const secret = login.slice(colon + 1);
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(secret);
  return element(
    "auth",
    { username: login.slice(0, colon) },
    element("secret", {
      type: SECRET_TYPES[protocol] ?? protocol,
      ...(isUuid ? { uuid: secret } : { usage: secret }),
    }),
  );
}

/** The URL of a `<source protocol=…>`; undefined for what no URL of ours says. */
export function networkUrl(source: XmlElement): string | undefined {
  const { protocol, name, query } = source.attributes;
  const hosts = childrenOf(source, "host");
  if (protocol === undefined || hosts.length === 0) return undefined;
  if (hosts.some((host) => !isPlainHost(host))) return undefined;
  if (!(protocol in DEFAULT_PORTS) && protocol !== "rbd") return undefined;
  const servers = hosts.map((host) => {
    const server = attributeAt(host, "", "name") ?? "";
    const port = attributeAt(host, "", "port");
    const bracketed = server.includes(":") ? `[${server}]` : server;
    return port === undefined || port === DEFAULT_PORTS[protocol]
      ? bracketed
      : `${bracketed}:${port}`;
  });
  return `${protocol}://${servers.join(",")}/${name ?? ""}${query === undefined ? "" : `?${query}`}`;
}

/** The login of a source, as `user:usage`. */
export function loginOf(disk: XmlElement): string | undefined {
  const auth = [
    ...childrenOf(disk, "auth"),
    ...childrenOf(disk, "source").flatMap((source) => [...childrenOf(source, "auth")]),
  ][0];
  const user = auth && attributeAt(auth, "", "username");
  const secret =
    auth && (attributeAt(auth, "secret", "usage") ?? attributeAt(auth, "secret", "uuid"));
  return user === undefined || secret === undefined ? undefined : `${user}:${secret}`;
}

function isPlainHost(host: XmlElement): boolean {
  const { name, transport } = host.attributes;
  return name !== undefined && (transport === undefined || transport === "tcp");
}
