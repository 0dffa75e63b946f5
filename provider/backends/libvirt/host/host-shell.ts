import { spawn } from "node:child_process";
import { ProviderError } from "../../../core/provider-error";
import { sshLogin } from "../daemon-transport";
import { parseLibvirtUri } from "../libvirt-uri";
import { shellCommand, sshCommandArguments } from "../rpc/transports/ssh";

const MOST_CHARACTERS = 1_000_000;
/** ssh's own way to say that it did not get there. */
const SSH_FAILED = 255;

/** A constant script of ours. What differs from call to call comes on its standard input. */
export interface HostScript {
  /** For a POSIX shell; no value is ever put into it. */
  readonly script: string;
  /** What it does, as a phrase: `set the number of virtual functions`. */
  readonly operation: string;
  readonly timeoutMs: number;
}

/** What libvirt has no call for is done by a shell of the host itself. */
export interface HostShell {
  /**
   * Runs a script; `lines` are its standard input. Returns what it printed. Throws
   * FailedPrecondition with what it said when it failed, Unavailable when it was not reached.
   */
  run(script: HostScript, lines: readonly string[], signal: AbortSignal): Promise<string>;
}

/** The shell of the host behind a libvirt URI; undefined where the URI has no login to it. `unshared` logs in anew. */
export function hostShell(uriText: string, { unshared = false } = {}): HostShell | undefined {
  const parsed = parseLibvirtUri(uriText);
  if (!parsed.ok) return undefined;
  const { uri } = parsed;
  if (uri.transport === "unix") {
    return shellOf((script) => ({ program: "sh", words: ["-c", script] }));
  }
  if (uri.transport !== "ssh") return undefined;
  const login = { ...sshLogin(uri), unshared };
  return shellOf((script) => ({
    program: login.program ?? "ssh",
    words: sshCommandArguments(login, shellCommand(script)),
  }));
}

type Command = (script: string) => { readonly program: string; readonly words: readonly string[] };

function shellOf(command: Command): HostShell {
  return {
    run: async (script, lines, signal) => {
      const { program, words } = command(script.script);
      const deadline = AbortSignal.timeout(script.timeoutMs);
      const ended = await runProgram(program, words, lines, AbortSignal.any([signal, deadline]));
      signal.throwIfAborted();
      if (ended.code === 0) return ended.out;
      throw failure(script, program, ended, deadline.aborted);
    },
  };
}

interface Ended {
  readonly code: number | undefined;
  readonly out: string;
  readonly said: string;
}

function runProgram(
  program: string,
  words: readonly string[],
  lines: readonly string[],
  signal: AbortSignal,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { signal, stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out = `${out}${text}`.slice(0, MOST_CHARACTERS);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = `${said}${text}`.slice(-MOST_CHARACTERS);
    });
    child.once("error", (error) => resolve({ code: undefined, out, said: error.message }));
    child.once("close", (code) => resolve({ code: code ?? undefined, out, said: said.trim() }));
    // A program that ends early does not read it all; its status says why.
    child.stdin.on("error", () => undefined);
    child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  });
}

function failure(
  { operation, timeoutMs }: HostScript,
  program: string,
  { code, said }: Ended,
  isLate: boolean,
): ProviderError {
  if (isLate) {
    const message = `no answer within ${timeoutMs} ms; what was begun may go on there.`;
    return new ProviderError({ code: "DeadlineExceeded", operation, message });
  }
  const unreached = code === undefined || (code === SSH_FAILED && program !== "sh");
  const message = said || `${program} ended with status ${code}`;
  return new ProviderError({
    code: unreached ? "Unavailable" : "FailedPrecondition",
    operation,
    message,
    retryable: unreached,
  });
}
