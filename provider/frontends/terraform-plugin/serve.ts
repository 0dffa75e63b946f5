import { toProviderError } from "../../core/provider-error";
import { Redaction } from "../../core/redaction";
import { defaultOwner } from "./owner";
import { makeCertificate } from "./process/certificate";
import { engineLog } from "./process/engine-log";
import {
  type Endpoint,
  type Handshake,
  HandshakeError,
  handshakeLine,
  PROTOCOL_VERSION,
  readHandshake,
} from "./process/handshake";
import { type Listening, listen } from "./process/listen";
import { watchForOrphan } from "./process/orphan-watch";
import { type PluginServer, pluginServer, serverCredentials } from "./process/plugin-server";
import { protectStdout } from "./process/protect-stdout";
import { Session, type SessionOptions } from "./session";

export type ServeOptions = Pick<
  SessionOptions,
  "kinds" | "backend" | "providerConfig" | "checkProviderConfig"
>;

/** The sources under which engines look the provider up when they are attached to it. */
const ADDRESSES = [
  "registry.opentofu.org/virt-iac/virt",
  "registry.terraform.io/virt-iac/virt",
] as const;

/** What in-flight work gets to end in order. */
const GRACE_MS = 5000;

/** Runs the plugin for the engine that started this process, until the engine is done with it. */
export async function serve(options: ServeOptions): Promise<void> {
  const writeOut = protectStdout(process);
  const debug = process.argv.includes("--debug");
  const handshake = debug ? { asksForMultiplexing: false } : handshakeOrExit();
  const redaction = new Redaction();
  const log = engineLog((line) => process.stderr.write(line), redaction);
  const session = new Session({
    ...options,
    defaultOwner: defaultOwner(process.cwd(), process.env),
    redaction,
    log,
  });
  const certificate = handshake.clientCertificate === undefined ? undefined : makeCertificate();
  const credentials = serverCredentials(handshake.clientCertificate, certificate);
  const plugin = pluginServer({ session, onShutdown: () => end(0) });
  const listening = await listen(plugin.server, credentials, handshake);
  const end = ending({ session, plugin, listening });

  endWithTheEngine(end, debug);
  process.on("uncaughtException", (error) => {
    log.log("error", toProviderError(error, "run the plugin").message);
    end(1);
  });
  writeOut(
    debug
      ? reattachLine(listening.endpoint)
      : handshakeLine(listening.endpoint, certificate?.certificateDer, handshake),
  );
}

function handshakeOrExit(): Handshake {
  try {
    return readHandshake(process.env);
  } catch (error) {
    if (!(error instanceof HandshakeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function endWithTheEngine(end: (code: number) => void, debug: boolean): void {
  // Ctrl-C at a terminal hits us too, but the engine says by StopProvider what it means.
  process.on("SIGINT", () => {
    if (debug) end(0);
  });
  process.on("SIGTERM", () => end(0));
  process.on("SIGHUP", () => end(0));
  if (!debug) watchForOrphan(() => end(1));
}

interface Running {
  readonly session: Session;
  readonly plugin: PluginServer;
  readonly listening: Listening;
}

/** Ends once: what is under way is aborted and answers, then all is removed. */
function ending({ session, plugin, listening }: Running): (code: number) => void {
  let ended = false;
  return (code) => {
    if (ended) return;
    ended = true;
    session.stop();
    const leave = () => {
      listening.cleanUp();
      process.exit(code);
    };
    setTimeout(leave, GRACE_MS).unref();
    plugin
      .end()
      .then(() => session.close())
      .then(leave, leave);
  };
}

/** How an engine is told to use a running provider instead of starting one. */
function reattachLine({ network, address }: Endpoint): string {
  const reattach = {
    Protocol: "grpc",
    ProtocolVersion: PROTOCOL_VERSION,
    Pid: process.pid,
    Test: true,
    Addr: { Network: network, String: address },
  };
  const providers = Object.fromEntries(ADDRESSES.map((name) => [name, reattach]));
  return `TF_REATTACH_PROVIDERS='${JSON.stringify(providers)}'\n`;
}
