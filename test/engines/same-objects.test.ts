import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { tinyGuest } from "../beds/tiny-guest";
import { recordFigure } from "../support/figure";
import { DOORS, type DoorName, openDoor } from "./doors/door";

let libvirtd: LibvirtdBed;

beforeAll(async () => {
  [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins(), tinyGuest()]);
}, 600_000);

afterAll(() => libvirtd?.stop());

const NAME = "first-machine";

/** What the host holds after the door made the example, as virsh tells it. */
async function objectsOf(name: DoorName): Promise<Record<string, string>> {
  const { qcow2: image } = await tinyGuest();
  const door = await openDoor(name, { uri: libvirtd.uri, image });
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

test("the same stack through each door leaves the same objects on the host", async () => {
  const [first = {}, ...others] = await objectsByDoor();
  for (const other of others) {
    expect(Object.keys(other)).toEqual(Object.keys(first));
    for (const [object, xml] of Object.entries(first)) {
      expect(asked(other[object] ?? "")).toBe(asked(xml));
    }
  }
  const lines = Object.values(first).join("\n").split("\n").length;
  recordFigure(
    `${Object.keys(first).length} objects, ${lines} lines of XML equal through ${DOORS.length} doors`,
  );
}, 600_000);

/** One after the other: they all use the same names. */
async function objectsByDoor(): Promise<Record<string, string>[]> {
  const results: Record<string, string>[] = [];
  for (const name of DOORS) results.push(await objectsOf(name));
  return results;
}
