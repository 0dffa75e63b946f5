/** What may follow the question mark of a libvirt URI. All of it concerns the way to the daemon. */
export interface UriParameters {
  /** Opened instead of what the URI itself says. */
  readonly name: string | undefined;
  readonly socket: string | undefined;
  /** Which daemons of this machine are tried: the driver's own, the one for all, or both in this order. */
  readonly mode: "auto" | "legacy" | "direct";
  /** The ssh program. */
  readonly command: string | undefined;
  readonly netcat: string | undefined;
  readonly proxy: "auto" | "netcat" | "native";
  readonly keyfile: string | undefined;
  readonly knownHosts: string | undefined;
  readonly knownHostsVerify: "normal" | "auto" | "ignore";
  readonly noVerify: boolean;
  readonly pkipath: string | undefined;
  /** Parameters that are the driver's own, as a query with its question mark. */
  readonly passedOn: string;
}

type Wrong = (summary: string, detail: string) => void;

const KNOWN = [
  ...["name", "socket", "mode", "command", "netcat", "proxy", "keyfile"],
  ...["known_hosts", "known_hosts_verify", "no_verify", "pkipath", "no_tty", "no_sanity"],
];

const REFUSED: Readonly<Record<string, string>> = {
  tls_priority: "it is in the language of another TLS library",
  authfile: "it holds credentials for SASL, which is not supported",
  auth: "ssh itself decides how to log in: configure it in ssh_config",
  sshauth: "ssh itself decides how to log in: configure it in ssh_config",
};

export function parseUriParameters(query: string, wrong: Wrong): UriParameters {
  const pairs = query.split(/[&;]/).filter(Boolean).map(splitPair);
  const values = new Map<string, string>();
  const passedOn: string[] = [];
  for (const { raw, name, value } of pairs) {
    const reason = REFUSED[name];
    if (reason !== undefined)
      wrong(`the parameter ${name} is not supported`, `Remove it: ${reason}.`);
    else if (KNOWN.includes(name)) values.set(name, value);
    else passedOn.push(raw);
  }
  const word = <W extends string>(name: string, words: readonly [W, ...W[]]): W => {
    const value = values.get(name) ?? words[0];
    const found = words.find((candidate) => candidate === value);
    if (found === undefined) {
      wrong(`not a value of ${name}`, `Found "${value}", expected ${words.join(", ")}.`);
    }
    return found ?? words[0];
  };
  return {
    name: values.get("name"),
    socket: values.get("socket"),
    mode: word("mode", ["auto", "legacy", "direct"]),
    command: values.get("command"),
    netcat: values.get("netcat"),
    proxy: word("proxy", ["auto", "netcat", "native"]),
    keyfile: values.get("keyfile"),
    knownHosts: values.get("known_hosts"),
    knownHostsVerify: word("known_hosts_verify", ["normal", "auto", "ignore"]),
    noVerify: word("no_verify", ["0", "1"]) === "1",
    pkipath: values.get("pkipath"),
    passedOn: passedOn.length === 0 ? "" : `?${passedOn.join("&")}`,
  };
}

interface Pair {
  readonly raw: string;
  readonly name: string;
  readonly value: string;
}

function splitPair(raw: string): Pair {
  const [name = "", ...rest] = raw.split("=");
  return { raw, name, value: decodeOrKeep(rest.join("=")) };
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
