// The same machines on two hosts, dealt out in turn by one loop.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();
const memory = config.get("memory") ?? "128MiB";

const hosts = config.requireObject<string[]>("hosts").map((uri, index) => {
  const provider = new virt.Provider(`host-${index + 1}`, { uri });
  const network = new virt.Network(
    `workers-${index + 1}`,
    { name: "workers", mode: "isolated" },
    { provider },
  );
  return { provider, network };
});

for (let number = 1; number <= 4; number++) {
  const host = hosts[(number - 1) % hosts.length];
  if (host === undefined) throw new Error("no hosts are configured");
  new virt.VirtualMachine(
    `worker-${number}`,
    { memory, interfaces: [{ name: "workers", network: host.network.name }] },
    { provider: host.provider },
  );
}
