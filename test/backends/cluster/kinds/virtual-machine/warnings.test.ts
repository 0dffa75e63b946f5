import { createClusterBackend } from "../../../../../provider/backends/cluster/cluster-backend";
import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import { createProvider } from "../../../../../provider/core/provider";
import { type Properties, UNKNOWN } from "../../../../../provider/core/value";
import { virtualMachine } from "../../../../../provider/kinds/virtual-machine/virtual-machine-schema";

const provider = createProvider({
  kinds: [virtualMachine],
  backend: createClusterBackend,
  config: { cluster: {} },
});

const toldOf = (inputs: Properties) =>
  provider.check("VirtualMachine", { name: "web", memory: "1GiB", ...inputs }).diagnostics;

const PING = '{"guestAgentPing":{}}';
const WARNINGS: readonly [string, Properties, string][] = [
  [
    "C2-15 memory that the node was not asked for",
    { cluster: { requests: { memory: "512MiB" } } },
    "cluster.requests.memory: overcommits the node's memory",
  ],
  [
    "C0-23 a machine that moves away from nodes but does not survive one",
    { cluster: { runStrategy: "Manual", evictionStrategy: "LiveMigrate" } },
    "cluster.runStrategy: does not survive its node",
  ],
  [
    "C2-16 memory that is not asked for, and a limit that is not the one that was written",
    { cluster: { overcommitGuestOverhead: true, limits: { memory: "2GiB" } } },
    "cluster.overcommitGuestOverhead: raises the limit of memory",
  ],
  [
    "C2-30 a watchdog that powers off what nobody starts again",
    { watchdog: { action: "poweroff" }, cluster: { runStrategy: "Manual" } },
    "watchdog.action: leaves the machine off",
  ],
  [
    "C2-30 a watchdog beside a liveness probe",
    { watchdog: { action: "reset" }, cluster: { livenessProbe: PING } },
    "cluster.livenessProbe: competes with the watchdog",
  ],
  [
    "C0-12 a machine that cannot move but should",
    {
      hostDevices: [{ name: "gpu", device: "nvidia.com/gpu" }],
      cluster: { evictionStrategy: "LiveMigrate" },
    },
    "cluster.evictionStrategy: blocks every drain of the node",
  ],
  [
    "C3-03 a guest's address outside the subnet",
    {
      interfaces: [{ name: "lan", network: "pod" }],
      cloudInit: { networkConfig: "addresses: [fd10:0:3::2/120]" },
      cluster: { ipv6Subnet: "fd10:0:2::/120" },
    },
    "cluster.ipv6Subnet: does not hold the guest's address",
  ],
];

test.each(WARNINGS)("%s is a warning", (_, inputs, says) => {
  const told = toldOf(inputs).filter(({ severity }) => severity === "warning");
  expect(told.map(formatDiagnostic)).toContainEqual(expect.stringContaining(says));
});

test("C3-03 a guest's address inside the subnet is nothing", () => {
  const told = toldOf({
    interfaces: [{ name: "lan", network: "pod" }],
    cloudInit: { networkConfig: "addresses: [fd10:0:2::2/120]" },
    cluster: { ipv6Subnet: "fd10:0:2::/120" },
  });
  expect(told).toEqual([]);
});

test("names that are not known yet are judged as neither missing nor the pod network", () => {
  const told = toldOf({
    disks: [{ name: "root", volume: UNKNOWN }],
    interfaces: [
      { name: "a", network: UNKNOWN, binding: "sriov" },
      { name: "b", network: UNKNOWN },
    ],
  });
  expect(told).toEqual([]);
});
