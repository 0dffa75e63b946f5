import fs from "node:fs";
import path from "node:path";
import { openConnection } from "../../provider/backends/libvirt/connection";
import { startFakeHost } from "../../provider/testing";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { type HostScenario, HostUnderTest, SCENARIOS } from "./host-scenarios";

async function onFakeHost({ run }: HostScenario, folder: string): Promise<readonly unknown[]> {
  const host = await startFakeHost({ directories: [folder] });
  const connection = openConnection(host.uri);
  try {
    return await run(new HostUnderTest(connection), folder);
  } finally {
    await connection.close();
    await host.stop();
  }
}

async function onRealHost({ run }: HostScenario, bed: LibvirtdBed, folder: string) {
  const connection = openConnection(bed.uri);
  try {
    return await run(new HostUnderTest(connection), folder);
  } finally {
    await connection.close();
  }
}

/** The next scenario finds an empty host. */
async function clean(bed: LibvirtdBed): Promise<void> {
  const names = async (...command: string[]) =>
    (await bed.virsh(...command, "--all", "--name")).split("\n").filter(Boolean);
  const quietly = (...command: string[]) => bed.virsh(...command).catch(() => undefined);
  for (const name of await names("list")) {
    await quietly("destroy", name);
    await quietly("undefine", name);
  }
  for (const kind of ["net", "pool"]) {
    for (const name of await names(`${kind}-list`)) {
      await quietly(`${kind}-destroy`, name);
      await quietly(`${kind}-undefine`, name);
    }
  }
}

describe("the fake host answers as a real libvirtd 9.0 does", () => {
  let bed: LibvirtdBed;
  beforeAll(async () => {
    bed = await startLibvirtd();
  });
  afterEach(() => clean(bed));
  afterAll(() => bed.stop());

  test.each(SCENARIOS)("$title", async (scenario) => {
    const folder = path.join(bed.stateDir, scenario.title.replaceAll(/\W/g, "-"));
    fs.mkdirSync(folder, { recursive: true });
    const real = await onRealHost(scenario, bed, folder);
    expect(real.length).toBeGreaterThan(3);
    expect(await onFakeHost(scenario, folder)).toEqual(real);
  });
});
