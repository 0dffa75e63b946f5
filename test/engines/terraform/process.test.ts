import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { credentials, makeGenericClientConstructor } from "@grpc/grpc-js";
import { makeCertificate } from "../../../provider/frontends/terraform-plugin/process/certificate";
import { CALLS } from "../../../provider/frontends/terraform-plugin/protocol/calls";
import { decode, encode } from "../../../provider/frontends/terraform-plugin/protocol/messages";
import { buildPlugins } from "../../beds/build-plugins";
import { repositoryRoot } from "../../beds/repository-root";
import { eventually } from "../../support/eventually";

/** The shipped executable as an engine treats it, good and bad. */

const COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

let program: string;
const started: ChildProcess[] = [];
beforeAll(async () => {
  program = path.join(await buildPlugins(), "terraform-provider-virt");
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

interface Plugin {
  readonly child: ChildProcess;
  readonly fields: readonly string[];
  readonly exited: Promise<number | null>;
}

function start(environment: Readonly<Record<string, string>>, command = [program]): ChildProcess {
  const bin = path.join(repositoryRoot(), "node_modules", ".bin");
  const [first = program, ...args] = command;
  const child = spawn(first, args, {
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  return child;
}

async function startPlugin(environment: Readonly<Record<string, string>> = {}): Promise<Plugin> {
  const child = start({
    TF_PLUGIN_MAGIC_COOKIE: COOKIE,
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    ...environment,
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  expect(line.toString()).toMatch(/^1\|6\|unix\|[^|\n]+\|grpc\|[^|\n]*\n$/);
  return { child, fields: line.toString().trim().split("|"), exited };
}

test.each([
  ["by hand", {}, "not meant to be run by hand"],
  [
    "by an engine of another protocol",
    { TF_PLUGIN_MAGIC_COOKIE: COOKIE, PLUGIN_PROTOCOL_VERSIONS: "4,5" },
    "needs 6",
  ],
])("started %s it says why it does not run", async (_, environment, says) => {
  const child = start(environment);
  const [[stderr], [code]] = await Promise.all([
    once(child.stderr as NodeJS.ReadableStream, "data") as Promise<[Buffer]>,
    once(child, "exit"),
  ]);
  expect(String(stderr)).toContain(says);
  expect(code).toBe(1);
});

test("speaks TLS with the engine's certificate and with nobody else", async () => {
  const engine = makeCertificate();
  const { fields, child } = await startPlugin({ PLUGIN_CLIENT_CERT: engine.certificatePem });
  const [, , , socket, , encoded = ""] = fields;
  const own = Buffer.from(
    `-----BEGIN CERTIFICATE-----\n${encoded.padEnd(Math.ceil(encoded.length / 4) * 4, "=")}\n-----END CERTIFICATE-----\n`,
  );
  const stranger = makeCertificate();
  await expect(metadata(`unix:${socket}`, own, stranger)).rejects.toMatchObject({ code: 14 });
  const answer = await metadata(`unix:${socket}`, own, engine);
  expect(answer.resources).toContainEqual({ typeName: "virt_virtual_machine" });
  child.kill("SIGTERM");
});

test("Ctrl-C is the engine's business; Shutdown ends it and nothing stays", async () => {
  const { fields, child, exited } = await startPlugin();
  const [, , , socket = ""] = fields;
  child.kill("SIGINT");
  const answer = await metadata(`unix:${socket}`);
  expect(answer.serverCapabilities).toEqual({ planDestroy: true, getProviderSchemaOptional: true });
  await call(`unix:${socket}`, "/plugin.GRPCController/Shutdown");
  expect(await exited).toBe(0);
  expect(existsSync(path.dirname(socket))).toBe(false);
});

test("told to end while it is still loading it leaves nothing either", async () => {
  const { fields, child, exited } = await startPlugin();
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
  expect(existsSync(path.dirname(fields[3] ?? ""))).toBe(false);
});

test("an engine that is killed takes it along", async () => {
  // A shell between us and the plugin is the engine here: it waits and can be killed.
  const engine = start({ TF_PLUGIN_MAGIC_COOKIE: COOKIE, PLUGIN_PROTOCOL_VERSIONS: "6" }, [
    "/bin/sh",
    "-c",
    '"$0" & echo "pid $!"; wait',
    program,
  ]);
  let said = "";
  for await (const chunk of engine.stdout as NodeJS.ReadableStream) {
    said += String(chunk);
    if (said.includes("|grpc|") && /pid \d+/.test(said)) break;
  }
  const socket = /unix\|([^|]+)\|/.exec(said)?.[1] ?? "";
  expect(existsSync(socket)).toBe(true);
  engine.kill("SIGKILL");
  await eventually("the plugin removed its socket", () => !existsSync(socket));
});

async function metadata(
  address: string,
  server?: Buffer,
  client?: ReturnType<typeof makeCertificate>,
) {
  const [request, response] = CALLS.GetMetadata;
  const bytes = await call(
    address,
    "/tfplugin6.Provider/GetMetadata",
    encode(request, {}),
    server,
    client,
  );
  return decode(response, bytes);
}

/** One call as bytes, over a connection of its own. */
function call(
  address: string,
  method: string,
  request: Buffer = Buffer.alloc(0),
  server?: Buffer,
  client?: ReturnType<typeof makeCertificate>,
): Promise<Buffer> {
  const channel =
    server && client
      ? credentials.createSsl(
          server,
          Buffer.from(client.privateKeyPem),
          Buffer.from(client.certificatePem),
        )
      : credentials.createInsecure();
  const Client = makeGenericClientConstructor({}, "any");
  const connected = new Client(address, channel, {
    "grpc.ssl_target_name_override": "localhost",
    "grpc.default_authority": "localhost",
    "grpc.enable_retries": 0,
  });
  return new Promise<Buffer>((resolve, reject) => {
    connected.makeUnaryRequest(
      method,
      (bytes: Buffer) => bytes,
      (bytes: Buffer) => bytes,
      request,
      { deadline: Date.now() + 120_000 },
      (error, answer) => (error ? reject(error) : resolve(answer ?? Buffer.alloc(0))),
    );
  }).finally(() => connected.close());
}
