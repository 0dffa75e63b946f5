import { tmpdir } from "node:os";
import { toProviderError } from "../../core/provider-error";
import { Redaction } from "../../core/redaction";
import type { OpenedSocket } from "./open-socket";
import { defaultOwner } from "./owner";
import { END_SIGNALS } from "./process/end-signals";
import { engineLog } from "./process/engine-log";
import { removeLeftSockets } from "./process/left-sockets";
import { watchForOrphan } from "./process/orphan-watch";
import { type PluginServer, pluginServer } from "./process/plugin-server";
import { Session, type SessionOptions } from "./session";

export type ServeOptions = Pick<
  SessionOptions,
  "kinds" | "functions" | "backend" | "providerConfig" | "checkProviderConfig"
>;

/** What in-flight work gets to end in order. */
const GRACE_MS = 5000;

/** The life of the process after the handshake: serve, until the engine is done with it. */
export function serve(options: ServeOptions, opened: OpenedSocket): void {
  const redaction = new Redaction();
  const log = engineLog((line) => process.stderr.write(line), redaction);
  const session = new Session({
    ...options,
    defaultOwner: defaultOwner(process.cwd(), process.env),
    redaction,
    log,
  });
  const plugin = pluginServer({
    session,
    clientCertificate: opened.handshake.clientCertificate,
    certificate: opened.certificate,
    onShutdown: () => end(0),
  });
  const end = ending(session, plugin, opened);
  process.on("uncaughtException", (error) => {
    log.log("error", toProviderError(error, "run the plugin").message);
    end(1);
  });
  opened.listener.on("connection", (socket) => plugin.accept(socket));
  for (const socket of opened.early) plugin.accept(socket);
  endWithTheEngine(end, opened);
  // Tidiness fails nobody's run.
  removeLeftSockets(tmpdir(), Date.now()).catch(() => undefined);
}

function endWithTheEngine(end: (code: number) => void, { engine, debug }: OpenedSocket): void {
  if (debug) process.on("SIGINT", () => end(0));
  for (const signal of END_SIGNALS) process.on(signal, () => end(0));
  if (!debug) watchForOrphan(engine, () => end(1));
}

/** Ends once: what is under way is aborted and answers, then all is removed. */
function ending(
  session: Session,
  plugin: PluginServer,
  { listener, cleanUp }: OpenedSocket,
): (code: number) => void {
  let ended = false;
  return (code) => {
    if (ended) return;
    ended = true;
    session.stop();
    listener.close();
    const leave = () => {
      cleanUp();
      process.exit(code);
    };
    setTimeout(leave, GRACE_MS).unref();
    plugin
      .end()
      .then(() => session.close())
      .then(leave, leave);
  };
}
