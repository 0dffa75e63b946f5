import { ProviderError } from "../../provider/core/provider-error";
import { waitUntil } from "../../provider/core/wait-until";
import { ManualClock } from "../support/manual-clock";
import { testOperation } from "../support/test-operation";

const options = { what: "the address", timeoutMs: 1000, intervalMs: 300 };

describe("waiting", () => {
  test("looks at once and returns without a pause when it is there", async () => {
    const clock = new ManualClock();
    expect(await waitUntil(testOperation({ clock }), options, async () => "10.0.0.2")).toBe(
      "10.0.0.2",
    );
    expect(clock.slept).toEqual([]);
  });

  test("looks a last time when the time is over, then says what was tried", async () => {
    const clock = new ManualClock();
    let looks = 0;
    const wait = waitUntil(
      testOperation({ clock }),
      { ...options, tried: () => "asked leases" },
      async () => {
        looks++;
        return undefined;
      },
    );
    await expect(wait).rejects.toMatchObject({
      code: "DeadlineExceeded",
      message: "wait for the address: not seen within 1s; asked leases",
    });
    expect(clock.slept).toEqual([300, 300, 300, 100]);
    expect(looks).toBe(5);
  });

  test("an error of the look ends the wait", async () => {
    const gone = new ProviderError({ code: "NotFound", operation: "look", message: "gone" });
    const wait = waitUntil(testOperation({ clock: new ManualClock() }), options, () =>
      Promise.reject(gone),
    );
    await expect(wait).rejects.toBe(gone);
  });

  test("an abort ends the wait with its reason", async () => {
    const abort = new AbortController();
    abort.abort(new Error("stop"));
    const operation = testOperation({ clock: new ManualClock(), signal: abort.signal });
    await expect(waitUntil(operation, options, async () => undefined)).rejects.toThrow("stop");
  });

  test("a wake-up ends a pause early", async () => {
    let looks = 0;
    const found = await waitUntil(
      testOperation(),
      { ...options, timeoutMs: 60_000, intervalMs: 30_000, wake: async () => "event" },
      async () => (++looks === 3 ? "there" : undefined),
    );
    expect(found).toBe("there");
  });
});
