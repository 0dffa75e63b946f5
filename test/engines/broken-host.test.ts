import { existsSync } from "node:fs";
import { type FakeHost, startFakeHost } from "../../provider/testing";
import { buildPlugins } from "../beds/build-plugins";
import { tinyGuest } from "../beds/tiny-guest";
import { recordFigure } from "../support/figure";
import { DOORS, type Door, openDoor } from "./doors/door";

interface Breakage {
  readonly title: string;
  set(host: FakeHost): void;
  /** libvirt's own words, or the system's, that the user must read. */
  readonly says: RegExp;
}

const BREAKAGES: readonly Breakage[] = [
  {
    title: "a host that cannot be reached",
    set: (host) => host.faults.unreachable(),
    says: /connect|reach|connection/i,
  },
  {
    title: "a host that denies permission",
    set: (host) => host.faults.deny({}),
    says: /access denied/i,
  },
];

beforeAll(async () => {
  await Promise.all([buildPlugins(), tinyGuest()]);
});

describe.each(DOORS)("through %s", (name) => {
  let host: FakeHost;
  let door: Door;
  beforeAll(async () => {
    host = await startFakeHost();
    const { qcow2: image } = await tinyGuest();
    expect(existsSync(image)).toBe(true);
    door = await openDoor(name, { uri: host.uri, image });
    expect(await door.up()).toMatchObject({ ok: true });
  });
  afterAll(async () => {
    door?.dispose();
    await host?.stop();
  });
  afterEach(() => host.faults.clear());

  test.each(BREAKAGES)(
    "$title fails refresh and destroy and leaves the state alone",
    async ({ set, says, title }) => {
      const before = resourcesOf(door.savedState());
      const held = [host.state.domains.size, host.state.networks.size];
      set(host);
      for (const work of ["refresh", "destroy"] as const) {
        const { ok, text } = await door[work]();
        expect(ok).toBe(false);
        expect(text).toMatch(says);
      }
      host.faults.clear();
      expect(resourcesOf(door.savedState())).toEqual(before);
      expect([host.state.domains.size, host.state.networks.size]).toEqual(held);
      expect(await door.preview()).toEqual([]);
      recordFigure(`${name}, ${title}: state untouched, exit code not 0`);
    },
  );
});

/** What the state says that exists; time stamps and serial numbers are the engine's own. */
function resourcesOf(state: string): readonly string[] {
  return [...new Set(state.match(/"(?:id|urn)": *"[^"]+"/g) ?? [])].sort();
}
