// The same machines on two hosts, dealt out in turn by one loop.
import { Network, VirtProvider, VirtualMachine } from "@virt-iac/cdktf";
import { App, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "two-hosts");

const memory = new TerraformVariable(stack, "memory", {
  type: "string",
  default: "128MiB",
  description: "The memory of each machine.",
});
// The loop runs when the program is synthesised, so the hosts are context and no variable.
const uris: readonly string[] = app.node.getContext("hosts");

const hosts = uris.map((uri, index) => {
  const alias = `host-${index + 1}`;
  const provider = new VirtProvider(stack, alias, { alias, uri });
  const network = new Network(stack, `workers-${index + 1}`, {
    provider,
    name: "workers",
    mode: "isolated",
  });
  return { provider, network };
});

for (let number = 1; number <= 4; number++) {
  const host = hosts[(number - 1) % hosts.length];
  if (host === undefined) throw new Error("no hosts are given");
  const name = `worker-${number}`;
  new VirtualMachine(stack, name, {
    provider: host.provider,
    name,
    memory: memory.stringValue,
    interfaces: [{ name: "workers", network: host.network.name }],
  });
}

app.synth();
