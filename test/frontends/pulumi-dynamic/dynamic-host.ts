/** The host of dynamic resources that Pulumi ships, in a folder that finds our package by its name. */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { repositoryRoot } from "../../beds/repository-root";

export interface DynamicHost {
  call<Response>(method: keyof ResourceProviderClient, request: object): Promise<Response>;
  /** What the host printed, which its engine shows to the user. */
  output(): string;
  stop(): Promise<void>;
}

/** `entry` is the file that `require("@virt-iac/provider/dynamic")` loads. */
export async function startDynamicHost(entry: string, config: object): Promise<DynamicHost> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "virt-dynamic-"));
  const modules = path.join(folder, "node_modules");
  const root = repositoryRoot();
  fs.mkdirSync(path.join(modules, "@virt-iac", "provider"), { recursive: true });
  fs.symlinkSync(path.join(root, "node_modules", "@pulumi"), path.join(modules, "@pulumi"));
  fs.writeFileSync(
    path.join(modules, "@virt-iac", "provider", "package.json"),
    JSON.stringify({ name: "@virt-iac/provider", exports: { "./dynamic": "./dynamic.cjs" } }),
  );
  fs.copyFileSync(entry, path.join(modules, "@virt-iac", "provider", "dynamic.cjs"));
  const program = path.join(root, "node_modules/@pulumi/pulumi/cmd/dynamic-provider/index.js");
  const child = spawn(process.execPath, [program, "127.0.0.1:1"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const port = await firstLine(child);
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
  const call = <Response>(method: keyof ResourceProviderClient, request: object) =>
    new Promise<Response>((resolve, reject) => {
      const method_ = client[method] as unknown as (
        request: object,
        done: (error: ServiceError | null, response: Response) => void,
      ) => void;
      method_.call(client, request, (error, response) =>
        error ? reject(error) : resolve(response),
      );
    });
  const { Struct } = await import("google-protobuf/google/protobuf/struct_pb.js");
  const configure = new pb.ConfigureRequest();
  configure.setArgs(Struct.fromJavaScript(config as never));
  await call("configure", configure);
  return {
    call,
    output: () => output,
    stop: async () => {
      client.close();
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (chunk) => resolve(String(chunk).trim()));
    child.once("close", (code) => reject(new Error(`the host ended with ${code}`)));
  });
}
