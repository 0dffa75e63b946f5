import { spawn } from "node:child_process";
import { ConnectionLostError } from "../rpc-error";
import type { Connect } from "../transport";
import { childTransport } from "./child-process";

/** How the user's own ssh program gets to a host. */
export interface SshLogin {
  readonly host: string;
  readonly port?: number;
  readonly user?: string;
  /** The ssh program. Default `ssh`, the user's own, with all of its configuration. */
  readonly program?: string;
  readonly keyFile?: string;
  readonly knownHostsFile?: string;
  /** How an unknown host key is met: refused, taken on trust when new, or never looked at. */
  readonly hostKeys: "check" | "accept-new" | "ignore";
  /** Log in anew, also where the user's configuration shares connections. Default false. */
  readonly unshared?: boolean;
}

export interface SshOptions extends SshLogin {
  /** What runs on the far side: libvirt's own helper, netcat, or whichever is there. */
  readonly proxy: "auto" | "native" | "netcat";
  /** The netcat program there. Default `nc`. */
  readonly netcat?: string;
  /** The daemon's socket there. */
  readonly socketPath: string;
  /** What the helper is to open, as `qemu:///system`. */
  readonly remoteUri: string;
}

/** A connection through the user's own ssh program: its configuration, agents, jump hosts and known hosts apply. */
export function sshTransport(options: SshOptions): Connect {
  return sshCommandTransport(options, remoteCommand(options));
}

/** A program's standard input and output on the far side. Its login shell reads `command`: a constant, or quoted. */
export function sshCommandTransport(login: SshLogin, command: string): Connect {
  return async (signal) => {
    signal.throwIfAborted();
    const child = spawn(login.program ?? "ssh", sshCommandArguments(login, command), {
      stdio: ["pipe", "pipe", "pipe"],
    });
    return childTransport(child, `${login.host} over ssh`, "ssh");
  };
}

/** The arguments for ssh. Never a shell on this side; what the far side's shell reads is quoted. */
export function sshArguments(options: SshOptions): readonly string[] {
  return sshCommandArguments(options, remoteCommand(options));
}

/** The same for any command; the far side's login shell reads it. */
export function sshCommandArguments(options: SshLogin, command: string): readonly string[] {
  refuseOption(options.host, "host");
  if (options.user !== undefined) refuseOption(options.user, "user");
  const hostKeyChecking = { check: [], "accept-new": ["accept-new"], ignore: ["no"] };
  return [
    ...(options.port === undefined ? [] : ["-p", String(options.port)]),
    ...(options.user === undefined ? [] : ["-l", options.user]),
    ...(options.keyFile === undefined ? [] : ["-i", options.keyFile]),
    ...(options.knownHostsFile === undefined
      ? []
      : ["-o", `UserKnownHostsFile=${options.knownHostsFile}`]),
    ...hostKeyChecking[options.hostKeys].flatMap((word) => ["-o", `StrictHostKeyChecking=${word}`]),
    // An engine owns the terminal: a question from ssh would wait for ever, and garble the screen.
    ...["-T", "-e", "none", "-o", "BatchMode=yes"],
    ...(options.unshared ? ["-o", "ControlPath=none"] : []),
    "--",
    options.host,
    command,
  ];
}

function refuseOption(word: string, what: string): void {
  if (word.startsWith("-")) {
    throw new ConnectionLostError(
      `the ${what} "${word}" begins with "-": ssh would take it as an option`,
    );
  }
}

/** A script as a command for the far side's login shell, whichever that is: one `sh -c` with one quoted word. */
export function shellCommand(script: string): string {
  return `sh -c ${quote(script)}`;
}

function remoteCommand(options: SshOptions): string {
  const helper = `exec virt-ssh-helper ${quote(options.remoteUri)}`;
  const netcat = quote(options.netcat ?? "nc");
  // Some netcats end only when told to (-q0), others do not know the option.
  const viaNetcat =
    `if ${netcat} -q 2>&1 | grep "requires an argument" >/dev/null 2>&1; ` +
    `then exec ${netcat} -q0 -U ${quote(options.socketPath)}; ` +
    `else exec ${netcat} -U ${quote(options.socketPath)}; fi`;
  const scripts = {
    native: helper,
    netcat: viaNetcat,
    auto: `if command -v virt-ssh-helper >/dev/null 2>&1; then ${helper}; else ${viaNetcat}; fi`,
  };
  return shellCommand(scripts[options.proxy]);
}

/** One word for a POSIX shell. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
