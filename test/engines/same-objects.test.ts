import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { tinyGuest } from "../beds/tiny-guest";
import { recordFigure } from "../support/figure";
import { openConstructsDoor } from "./doors/constructs-door";
import { type Door, type DoorOptions, openDoor } from "./doors/door";

let libvirtd: LibvirtdBed;

beforeAll(async () => {
  [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins(), tinyGuest()]);
});

afterAll(() => libvirtd?.stop());

const NAME = "first-machine";

const WAYS: readonly (readonly [name: string, open: (options: DoorOptions) => Promise<Door>])[] = [
  ["Pulumi native", (options) => openDoor("Pulumi plugin", options)],
  ["Pulumi dynamic", (options) => openDoor("Pulumi dynamic", options)],
  ["HCL", (options) => openDoor("OpenTofu", options)],
  ["CDKTF", (options) => openConstructsDoor("cdktf", options)],
  ["cdktn", (options) => openConstructsDoor("cdktn", options)],
];

type Objects = Readonly<Record<string, string>>;

/** What the host holds after the door made the example, as virsh tells it. */
async function objectsThrough(open: (options: DoorOptions) => Promise<Door>): Promise<Objects> {
  const { qcow2: image } = await tinyGuest();
  const door = await open({ uri: libvirtd.uri, image });
  try {
    expect(await door.up()).toMatchObject({ ok: true });
    const volumes = ["base.qcow2", "root.qcow2"];
    const objects = {
      domain: await libvirtd.virsh("dumpxml", "--inactive", NAME),
      network: await libvirtd.virsh("net-dumpxml", "--inactive", NAME),
      pool: await libvirtd.virsh("pool-dumpxml", NAME),
      ...Object.fromEntries(
        await Promise.all(
          volumes.map(async (volume) => [
            volume,
            await libvirtd.virsh("vol-dumpxml", volume, NAME),
          ]),
        ),
      ),
    };
    expect(await door.destroy()).toMatchObject({ ok: true });
    return objects;
  } finally {
    door.dispose();
  }
}

/**
 * What the owner decides (UUIDs, MAC addresses, names made from them, marks), what the clock decides
 * and what a measurement says is told apart from what the program asked for.
 */
function asked(xml: string): string {
  return xml
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "UUID")
    .replaceAll(/52:54:00(:[0-9a-f]{2}){3}/g, "MAC")
    .replaceAll(/virbr-[0-9a-f]{8}/g, "virbr-HASH")
    .replaceAll(/cloudinit-[0-9a-f]{12}/g, "cloudinit-HASH")
    .replaceAll(/(owner|fingerprint)=(['"])[^'"]*\2/g, "$1=MARK")
    .replaceAll(/<(atime|mtime|ctime|btime)>[^<]*</g, "<$1>TIME<")
    .replaceAll(/<(allocation|available|capacity|physical) unit='bytes'>\d+</g, "<$1>BYTES<");
}

test("the same stack leaves the same objects on the host, whichever way it is written", async () => {
  const [first, ...others] = await objectsByWay();
  if (first === undefined) throw new Error("no way at all");
  for (const { way, objects } of others) {
    expect([way, Object.keys(objects)]).toEqual([way, Object.keys(first.objects)]);
    for (const [object, xml] of Object.entries(first.objects)) {
      expect(`${way}, ${object}:\n${asked(objects[object] ?? "")}`).toBe(
        `${way}, ${object}:\n${asked(xml)}`,
      );
    }
  }
  const ways = [first, ...others].map(({ way }) => way).join(", ");
  for (const [object, xml] of Object.entries(first.objects)) {
    recordFigure(`${object}: ${xml.split("\n").length} lines of XML equal by ${ways}`);
  }
});

/** One after the other: they all use the same names. */
async function objectsByWay(): Promise<readonly { way: string; objects: Objects }[]> {
  const results: { way: string; objects: Objects }[] = [];
  for (const [way, open] of WAYS) results.push({ way, objects: await objectsThrough(open) });
  return results;
}
