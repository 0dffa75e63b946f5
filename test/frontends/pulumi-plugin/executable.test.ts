import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { credentials } from "@grpc/grpc-js";
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { buildPlugins } from "../../beds/build-plugins";
import { eventually } from "../../support/eventually";

let plugin: string;
beforeAll(async () => {
  plugin = path.join(await buildPlugins(), "pulumi-resource-virt");
});

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await ended(child);
    }
  }
});

describe("the plugin's executable", () => {
  test("prints its port, and nothing else, on standard output", async () => {
    const { child, port, output } = await start();
    const client = connect(port);
    await handshake(client);
    const info = await new Promise<PluginInfo>((resolve, reject) => {
      client.getPluginInfo(new Empty(), (error, response) =>
        error ? reject(error) : resolve(response),
      );
    });
    expect(info.getVersion()).toMatch(/^\d+\.\d+\.\d+/);
    client.close();
    child.kill("SIGTERM");
    expect(await ended(child)).toBe(0);
    expect(output()).toBe(`${port}\n`);
  });

  test("answers a connection that comes before anything else is loaded", async () => {
    const { port } = await start();
    const clients = [connect(port), connect(port), connect(port)];
    await Promise.all(clients.map(handshake));
    for (const client of clients) client.close();
  });

  test("gives its schema without any host", async () => {
    const { port } = await start();
    const client = connect(port);
    const schema = await new Promise<pb.GetSchemaResponse>((resolve, reject) => {
      client.getSchema(new pb.GetSchemaRequest(), (error, response) =>
        error ? reject(error) : resolve(response),
      );
    });
    expect(JSON.parse(schema.getSchema())).toMatchObject({ name: "virt" });
    client.close();
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "ends by %s while a client is connected",
    async (signal) => {
      const { child, port } = await start();
      const client = connect(port);
      await handshake(client);
      child.kill(signal);
      expect(await ended(child)).toBe(0);
      client.close();
    },
  );

  test("survives a peer that speaks no gRPC", async () => {
    const { port } = await start();
    for (const bytes of [
      "GET / HTTP/1.1\r\n\r\n",
      "\0".repeat(4096),
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ]) {
      await new Promise<void>((resolve) => {
        const socket = net.connect(Number(port), "127.0.0.1", () => socket.end(bytes));
        socket.on("error", () => resolve()).on("close", () => resolve());
        socket.resume();
      });
    }
    const client = connect(port);
    await handshake(client);
    client.close();
  });

  test("ends when the engine that started it is gone", async () => {
    const script = `const {spawn}=require("node:child_process");
      const child=spawn(${JSON.stringify(plugin)},["127.0.0.1:1"],{stdio:["ignore","pipe","ignore"]});
      child.stdout.once("data",()=>{console.log(child.pid);});`;
    const engine = spawn(process.execPath, ["-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.push(engine);
    const pid = Number(await firstLine(engine));
    engine.kill("SIGKILL");
    await ended(engine);
    await eventually("the plugin has ended too", () => !isAlive(pid));
  });
});

async function start(): Promise<{ child: ChildProcess; port: string; output: () => string }> {
  const child = spawn(plugin, ["--logtostderr", "127.0.0.1:1"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  let text = "";
  child.stdout?.on("data", (chunk) => {
    text += chunk;
  });
  const port = await firstLine(child);
  expect(port).toMatch(/^\d+$/);
  return { child, port, output: () => text };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (chunk) => resolve(String(chunk).trim()));
    child.once("close", (code) => reject(new Error(`ended with ${code} before its first line`)));
  });
}

function connect(port: string): ResourceProviderClient {
  return new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
}

function handshake(client: ResourceProviderClient): Promise<pb.ProviderHandshakeResponse> {
  return new Promise((resolve, reject) => {
    client.handshake(new pb.ProviderHandshakeRequest(), (error, response) =>
      error ? reject(error) : resolve(response),
    );
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("close", (code) => resolve(code)));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
