import type { Socket } from "node:net";
import { type Certificate, makeCertificate } from "./process/certificate";
import { END_SIGNALS } from "./process/end-signals";
import {
  type Endpoint,
  type Handshake,
  HandshakeError,
  handshakeLine,
  PROTOCOL_VERSION,
  readHandshake,
} from "./process/handshake";
import { type Listening, listen } from "./process/listen";
import { protectStdout } from "./process/protect-stdout";

/** What was made before the engine was answered. */
export interface OpenedSocket extends Listening {
  /** Connections that came before anything could answer them. */
  readonly early: readonly Socket[];
  readonly handshake: Handshake;
  /** Absent when the engine gave no certificate of its own. */
  readonly certificate: Certificate | undefined;
  /** The process that started us. */
  readonly engine: number;
  /** Started by a person, who attaches an engine to it. */
  readonly debug: boolean;
}

/** The sources under which engines look the provider up when they are attached to it. */
const ADDRESSES = [
  "registry.opentofu.org/virt-iac/virt",
  "registry.terraform.io/virt-iac/virt",
] as const;

/**
 * Listens and answers the engine's handshake. Loads nothing else before that: the engine connects
 * while the rest of the plugin is being loaded, and it starts us up to four times in one apply.
 */
export async function openSocket(load: () => (opened: OpenedSocket) => void): Promise<void> {
  const engine = process.ppid;
  const writeOut = protectStdout(process);
  const debug = process.argv.includes("--debug");
  const handshake = debug ? { asksForMultiplexing: false } : handshakeOrExit();
  // Ctrl-C at a terminal hits us too, but the engine says by StopProvider what it means.
  if (!debug) process.on("SIGINT", () => {});
  const certificate = handshake.clientCertificate === undefined ? undefined : makeCertificate();
  const listening = await listen(handshake);
  const { listener, endpoint } = listening;
  const endEarly = () => {
    listening.cleanUp();
    process.exit(0);
  };
  for (const signal of END_SIGNALS) process.on(signal, endEarly);
  const early: Socket[] = [];
  const keep = (socket: Socket) => early.push(socket);
  listener.on("connection", keep);
  writeOut(
    debug
      ? reattachLine(endpoint)
      : handshakeLine(endpoint, certificate?.certificateDer, handshake),
  );
  const run = load();
  listener.off("connection", keep);
  run({ ...listening, early, handshake, certificate, engine, debug });
  // Only now: a signal that came while we were loading is told to whoever listens after it.
  for (const signal of END_SIGNALS) process.off(signal, endEarly);
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
