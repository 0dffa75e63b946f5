import type { Clock } from "../../provider/core/operation";
import type { ProgressReport } from "../../provider/core/progress";
import { ProgressThrottle, type ThrottleOptions } from "../../provider/core/progress-throttle";

const MIB = 1_048_576;

/** Lines by the second in which each report came. */
function linesOf(options: ThrottleOptions, reports: readonly [second: number, ProgressReport][]) {
  let now = 0;
  const clock: Clock = { now: () => now, sleep: () => Promise.resolve() };
  const throttle = new ProgressThrottle(clock, options);
  return reports.flatMap(([second, report]) => {
    now = second * 1000;
    return throttle.line(report) ?? [];
  });
}

const upload = (doneMib: number, totalMib = 100): ProgressReport => ({
  stage: "upload",
  doneBytes: doneMib * MIB,
  totalBytes: totalMib * MIB,
});

describe("which reports are worth a line", () => {
  const EACH_SECOND = { intervalMs: 1000 };
  const ONLY_LONG = { intervalMs: 5000, onlyLong: true };

  test.each<[string, ThrottleOptions, readonly [number, ProgressReport][], readonly string[]]>([
    [
      "short work begins and ends with one",
      EACH_SECOND,
      [
        [0, upload(0)],
        [0.1, upload(8)],
        [0.5, upload(100)],
      ],
      ["upload: 0 B of 100.0 MiB, 0 %", "upload: 100.0 MiB of 100.0 MiB, 100 %, 200.0 MiB/s"],
    ],
    [
      "long work says how fast it goes and how much is left, once in a while",
      EACH_SECOND,
      [
        [0, upload(0)],
        [0.9, upload(10)],
        [1, upload(20)],
        [1.9, upload(30)],
      ],
      ["upload: 0 B of 100.0 MiB, 0 %", "upload: 20.0 MiB of 100.0 MiB, 20 %, 20.0 MiB/s, 4s left"],
    ],
    [
      "every stage begins with one, and nothing is said twice",
      EACH_SECOND,
      [
        [0, upload(100)],
        [5, upload(100)],
        [5, { stage: "wipe" }],
        [9, { stage: "wipe" }],
      ],
      [
        "upload: 100.0 MiB of 100.0 MiB, 100 %",
        "upload: 100.0 MiB of 100.0 MiB, 100 %, 0 B/s",
        "wipe",
      ],
    ],
    [
      "where lines must be few, short work says nothing",
      ONLY_LONG,
      [
        [0, upload(0)],
        [4, upload(100)],
      ],
      [],
    ],
    [
      "where lines must be few, what was begun is ended",
      ONLY_LONG,
      [
        [0, upload(0)],
        [5, upload(50)],
        [6, upload(100)],
      ],
      [
        "upload: 50.0 MiB of 100.0 MiB, 50 %, 10.0 MiB/s, 5s left",
        "upload: 100.0 MiB of 100.0 MiB, 100 %, 16.7 MiB/s",
      ],
    ],
  ])("%s", (_what, options, reports, expected) => {
    expect(linesOf(options, reports)).toEqual(expected);
  });
});
