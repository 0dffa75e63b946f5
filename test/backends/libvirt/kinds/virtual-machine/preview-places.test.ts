import { formatDiagnostic } from "../../../../../provider/core/diagnostic";
import type { Properties } from "../../../../../provider/core/value";
import { type MachineBed, startMachineBed } from "./machine-bed";

let on: MachineBed;

beforeAll(async () => {
  on = await startMachineBed();
  await on.bed.namespaceExec("ip", ["link", "add", "br-there", "type", "bridge"]);
  await on.bed.virsh("vol-create-as", "images", "wide.qcow2", "6G", "--format", "qcow2");
  await on.volume("narrow.qcow2");
});
afterAll(() => on?.stop());

async function warnings(more: Properties): Promise<readonly string[]> {
  const inputs = { ...on.small("asked", { memory: "512MiB" }), ...more };
  const plan = await on.provider.plan("VirtualMachine", inputs, undefined, on.operation);
  const told = await on.provider.preview("VirtualMachine", inputs, undefined, plan, on.operation);
  return told.map((diagnostic) => `${diagnostic.severity} ${formatDiagnostic(diagnostic)}`);
}

const installed = (volume: string) => ({
  disks: [{ name: "root", volume }],
  install: { iso: "images/debian.iso" },
});
const STARTED = /^warning install: an installer is started/;

test.each<[string, Properties, readonly RegExp[]]>([
  ["a bridge that is there", { interfaces: [{ name: "lan", bridge: "br-there" }] }, []],
  [
    "a bridge that is not there",
    { interfaces: [{ name: "lan", bridge: "br-gone" }] },
    [
      /^warning interfaces\[0\]\.bridge: names a network device that the host does not have yet\. Found "br-gone"\./,
    ],
  ],
  [
    "a device below macvtap that is not there",
    { interfaces: [{ name: "lan", hostInterface: "eth77" }] },
    [
      /^warning interfaces\[0\]\.hostInterface: names a network device that the host does not have yet\. Found "eth77"\./,
    ],
  ],
  [
    "an installation onto 8 MiB",
    installed("images/narrow.qcow2"),
    [/^warning disks\[0\]\.volume: is little to install to\. Found 8MiB\. .*1GiB.*5GiB/, STARTED],
  ],
  ["an installation onto 6 GiB", installed("images/wide.qcow2"), [STARTED]],
  ["an installation onto a volume of the same run", installed("images/later.qcow2"), [STARTED]],
])("%s", async (_, more, expected) => {
  const said = await warnings(more);
  expect(said).toHaveLength(expected.length);
  for (const [index, line] of expected.entries()) expect(said[index]).toMatch(line);
});
