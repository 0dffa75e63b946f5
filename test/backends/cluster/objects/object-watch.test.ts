import { randomUUID } from "node:crypto";
import type { Agent } from "node:https";
import { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import { loadClusterAccess } from "../../../../provider/backends/cluster/api/cluster-access";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import { ObjectWatch } from "../../../../provider/backends/cluster/objects/object-watch";
import type { Clock } from "../../../../provider/core/operation";
import { SYSTEM_CLOCK } from "../../../../provider/core/system-clock";
import { type ControlPlane, startControlPlane } from "../../../beds/control-plane/control-plane";
import { untilTrue } from "../../../beds/control-plane/until-true";

const CONFIG_MAP = { apiVersion: "v1", kind: "ConfigMap" };
const AT_ONCE = { propagation: "Background" } as const;

describe("a watch of a real API server", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let client: ApiClient;
  let watch: ObjectWatch;
  let namespace = "";
  const none = new AbortController().signal;
  const counts = (verb: string) => client.requestCounts().get(`${verb} configmaps`) ?? 0;
  const refOf = (name: string) => ({ ...CONFIG_MAP, namespace, name });
  const write = (name: string, value: string) =>
    admin.apply(
      { ...CONFIG_MAP, metadata: { name, namespace }, data: { value } },
      { fieldManager: "test" },
    );
  const next = (name: string, seen: KubeObject | undefined, signal = none) =>
    watch.nextEvent(refOf(name), seen, signal);

  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    admin = await bed.client("admin");
  });
  afterAll(() => bed?.stop());
  beforeEach(async () => {
    namespace = `watch-${randomUUID()}`;
    const object = { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } };
    await admin.apply(object, { fieldManager: "test" });
    await open(SYSTEM_CLOCK);
  });
  afterEach(() => watch.close());

  async function open(clock: Clock): Promise<void> {
    client = await bed.client("admin");
    watch = new ObjectWatch(client, clock);
  }

  test("many waits one after another, also for other objects, are one request", async () => {
    let seen = await write("one", "0");
    let other = await write("other", "0");
    for (const value of ["1", "2", "3"]) {
      const told = next("one", seen);
      seen = await write("one", value);
      await told;
      const otherTold = next("other", other);
      other = await write("other", value);
      await otherTold;
    }
    // "other" was older than the watch when it was first waited for, so it was looked at once more.
    expect({ watch: counts("watch"), list: counts("list") }).toEqual({ watch: 1, list: 0 });
  });

  test("what happened between a look and the wait is not lost, and is told once", async () => {
    const first = await write("early", "0");
    const told = next("early", first);
    const second = await write("early", "1");
    await told;
    await write("early", "2");
    await next("early", second);
    const third = (await admin.get(refOf("early"))) as KubeObject;
    const end = new AbortController();
    const quiet = next("early", third, end.signal);
    end.abort(new Error("nothing more"));
    await expect(quiet).rejects.toThrow("nothing more");
  });

  test("an object that is not there yet is told when it is made, and again when it goes", async () => {
    const stop = new AbortController();
    let found: KubeObject | undefined;
    const appears = (async () => {
      while (found === undefined) {
        await next("later", undefined, stop.signal);
        found = await admin.get(refOf("later"));
      }
    })();
    await untilTrue("the watch is open", async () => counts("watch") === 1);
    await write("later", "1");
    await appears;
    const gone = next("later", found);
    await admin.delete(refOf("later"), AT_ONCE);
    await gone;
    expect(await admin.get(refOf("later"))).toBeUndefined();
  });

  test("a watch that is cut goes on where it was, without a list", async () => {
    const access = await loadClusterAccess({ kubeconfig: bed.kubeconfig("admin") });
    client = new ApiClient(access, SYSTEM_CLOCK);
    watch = new ObjectWatch(client, SYSTEM_CLOCK);
    let seen = await write("cut", "0");
    for (const value of ["1", "2"]) {
      const told = next("cut", seen);
      await untilTrue("the watch is open", async () => counts("watch") === Number(value));
      // Every connection that the client has.
      ((await access.options()).agent as Agent).destroy();
      seen = await write("cut", value);
      await told;
    }
    expect({ watch: counts("watch") > 1, list: counts("list") }).toEqual({ watch: true, list: 0 });
  });

  test("a version that the server has forgotten costs a list and another look", async () => {
    // Of a defined kind the server remembers nothing from before its definition.
    const kind = { apiVersion: "k8s.cni.cncf.io/v1", kind: "NetworkAttachmentDefinition" };
    const ref = { ...kind, namespace, name: "old" };
    const object = { ...kind, metadata: { name: ref.name, namespace } };
    const now = await admin.apply(object, { fieldManager: "test" });
    const ancient = { ...now, metadata: { ...now.metadata, resourceVersion: "1" } };
    await watch.nextEvent(ref, ancient, none);
    const told = watch.nextEvent(ref, now, none);
    await admin.mergePatch(ref, { metadata: { labels: { changed: "yes" } } });
    await told;
    expect(client.requestCounts().get("list network-attachment-definitions")).toBe(1);
  });

  test("it closes when nobody has waited for a while, and opens again for the next", async () => {
    const clock = new HeldClock();
    await open(clock);
    const first = await write("idle", "0");
    const told = next("idle", first);
    const second = await write("idle", "1");
    await told;
    await clock.pass();
    const again = next("idle", second);
    await write("idle", "2");
    await again;
    expect(counts("watch")).toBe(2);
  });
});

/** Sleeps end when the test says so. */
class HeldClock implements Clock {
  #sleeping: (() => void)[] = [];

  now(): number {
    return 0;
  }

  sleep(): Promise<void> {
    return new Promise((resolve) => this.#sleeping.push(resolve));
  }

  async pass(): Promise<void> {
    const woken = this.#sleeping;
    this.#sleeping = [];
    for (const wake of woken) wake();
    await new Promise(setImmediate);
  }
}
