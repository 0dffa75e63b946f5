import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import {
  failed,
  failing,
  READY,
  type ReadinessRule,
  waiting,
} from "../../../../provider/backends/cluster/conditions/condition";
import { waitForObject } from "../../../../provider/backends/cluster/conditions/wait-for-object";
import { ObjectWatch } from "../../../../provider/backends/cluster/objects/object-watch";
import type { Operation } from "../../../../provider/core/operation";
import { SYSTEM_CLOCK } from "../../../../provider/core/system-clock";
import { type ControlPlane, startControlPlane } from "../../../beds/control-plane/control-plane";
import { ManualClock } from "../../../support/manual-clock";
import { testOperation } from "../../../support/test-operation";

/** What a controller has written last; the rule reads it as a kind's own rule reads a status. */
const WORDS: Readonly<Record<string, ReturnType<ReadinessRule>>> = {
  works: READY,
  waits: waiting("it waits"),
  retries: failing("the first try failed"),
  broken: failed("it is broken"),
};

describe("a wait for an object on a real API server", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let watch: ObjectWatch;
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    admin = await bed.client("admin");
    watch = new ObjectWatch(admin, SYSTEM_CLOCK);
  });
  afterAll(async () => {
    watch?.close();
    await bed?.stop();
  });

  const refOf = (name: string) => {
    return { apiVersion: "v1", kind: "ConfigMap", namespace: "default", name };
  };
  const write = (name: string, word: string) =>
    admin.apply(
      {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { namespace: "default", name },
        data: { word },
      },
      { fieldManager: "test" },
    );
  const wordOf = (object: KubeObject) =>
    (object as KubeObject & { data: { word: string } }).data.word;

  /** Waits while a controller writes one word after each look. */
  async function waitWhile(
    name: string,
    words: readonly string[],
    operation: Operation,
  ): Promise<KubeObject> {
    const [first = "", ...rest] = words;
    await write(name, first);
    const rule: ReadinessRule = (object) => {
      const next = rest.shift();
      if (next !== undefined) void write(name, next);
      return WORDS[wordOf(object)] ?? waiting("an unknown word");
    };
    const wait = { ref: refOf(name), rule, what: `"${name}"`, timeoutMs: 300_000 };
    return waitForObject(admin, watch, wait, operation);
  }

  test("a failure that its controller takes back is waited for", async () => {
    const words = ["waits", "retries", "waits", "retries", "works"];
    expect(wordOf(await waitWhile("taken-back", words, testOperation()))).toBe("works");
  });

  test("a failure that stands ends the wait long before its time, with the controller's word", async () => {
    const clock = new ManualClock();
    const ends = waitWhile("stands", ["retries"], testOperation({ clock }));
    await expect(ends).rejects.toThrow("the first try failed");
    expect(clock.now()).toBe(15_000);
  });

  test("a failure that comes and goes is no standing one", async () => {
    const clock = new ManualClock();
    await write("flaps", "retries");
    let looks = 0;
    const rule: ReadinessRule = () => {
      looks++;
      if (looks === 12) return READY;
      return looks % 3 === 0 ? waiting("it waits") : failing("a try failed");
    };
    const wait = { ref: refOf("flaps"), rule, what: '"flaps"', timeoutMs: 60_000 };
    await waitForObject(admin, watch, wait, testOperation({ clock }));
    expect(looks).toBe(12);
  });

  test("a final failure ends it at the first look", async () => {
    const clock = new ManualClock();
    const ends = waitWhile("broken", ["broken"], testOperation({ clock }));
    await expect(ends).rejects.toThrow("it is broken");
    expect(clock.slept).toEqual([]);
  });
});
