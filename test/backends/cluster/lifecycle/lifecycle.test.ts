import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import { buildPlugins } from "../../../beds/build-plugins";
import { type ControlPlane, startControlPlane } from "../../../beds/control-plane/control-plane";
import { startCdiSimulator } from "../../../beds/control-plane/simulators/cdi-simulator";
import { startNmstateSimulator } from "../../../beds/control-plane/simulators/nmstate-simulator";
import { addNode } from "../../../beds/control-plane/simulators/node-simulator";
import type { Simulator } from "../../../beds/control-plane/simulators/simulator";
import { DOORS } from "../../../engines/doors/door";
import { KIND_ROWS } from "./kind-rows";
import { openProgramDoor, type ProgramDoor } from "./program-door";

const WRITTEN = KIND_ROWS.map(({ kind, inputs }) => ({ kind, inputs }));
const CHANGED = KIND_ROWS.map(({ kind, inputs, change }) => ({
  kind,
  inputs: { ...inputs, ...change },
}));
const IMPORTED = KIND_ROWS.map(({ kind, inputs, change, id }) => ({
  kind,
  inputs: { ...inputs, ...change },
  importId: id,
}));

describe("every kind of the cluster, through every door, on a real API server", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  const simulators: Simulator[] = [];
  beforeAll(async () => {
    [bed] = await Promise.all([startControlPlane(), buildPlugins()]);
    admin = await bed.client("admin");
    await addNode(admin, "node01", { "example.com/life": "1" });
    simulators.push(startCdiSimulator(admin), startNmstateSimulator(admin));
  });
  afterAll(async () => {
    for (const one of simulators) await one.stop();
    await bed?.stop();
  });

  /** What the server itself shows of each kind; undefined where nothing is left of it. */
  async function seen(): Promise<Record<string, unknown>> {
    const shown = KIND_ROWS.map(async ({ kind, object, seen }) => {
      const found = await admin.get(object);
      return [kind, found === undefined ? "gone" : seen(found)] as const;
    });
    return Object.fromEntries(await Promise.all(shown));
  }
  const expected = (column: "before" | "after") =>
    Object.fromEntries(KIND_ROWS.map((row) => [row.kind, row[column]]));
  const succeeds = async (run: ReturnType<ProgramDoor["up"]>) => {
    const { ok, text } = await run;
    expect(ok ? "" : text).toBe("");
  };

  test.each(DOORS)(
    "is made, quiet, changed, quiet after a refresh, imported and gone through %s",
    async (name) => {
      const kubeconfig = bed.kubeconfig("admin");
      const door = await openProgramDoor(name, kubeconfig);
      const other = await openProgramDoor(name, kubeconfig);
      try {
        await door.write(WRITTEN);
        await succeeds(door.up());
        expect(await seen()).toEqual(expected("before"));
        expect(await door.preview()).toEqual([]);

        await door.write(CHANGED);
        expect((await door.preview()).filter((change) => !change.startsWith("update"))).toEqual([]);
        expect(await door.preview()).toHaveLength(KIND_ROWS.length);
        await succeeds(door.up());
        expect(await seen()).toEqual(expected("after"));
        await succeeds(door.refresh());
        expect(await door.preview()).toEqual([]);

        // Pulumi's own server of dynamic resources cannot read what it has not made.
        if (name !== "Pulumi dynamic") {
          await other.write(IMPORTED);
          await succeeds(other.up());
          expect(await other.preview()).toEqual([]);
        }

        await succeeds(door.destroy());
        const left = Object.entries(await seen()).filter(([, value]) => value !== "gone");
        // The list of permitted devices is the cluster's own; only the entry goes.
        expect(left).toEqual([["PciDevice", undefined]]);
        await succeeds(other.destroy());
      } finally {
        // What a failure left would fail the other doors too.
        for (const one of [door, other]) {
          await one.destroy();
          one.dispose();
        }
      }
    },
  );
});
