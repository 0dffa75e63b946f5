import fc from "fast-check";
import { formatDuration, formatSize, parseDuration, parseSize } from "../../provider/core/unit";

describe("units", () => {
  test.each([
    ["20GiB", 21_474_836_480],
    ["1.5MiB", 1_572_864],
    ["1GB", 1_000_000_000],
    ["512 MiB", 536_870_912],
    ["7B", 7],
  ])("%s is %d bytes", (text, bytes) => expect(parseSize(text)).toBe(bytes));

  test.each(["", "20", "GiB", "-1GiB", "1e3B", "0.3B", "20gib", "9999999999999PiB", "1GiBB"])(
    "%p is no size",
    (text) => expect(parseSize(text)).toBeUndefined(),
  );

  test.each([
    ["30s", 30_000],
    ["1.5m", 90_000],
    ["250ms", 250],
    ["2h", 7_200_000],
  ])("%s is %d milliseconds", (text, ms) => expect(parseDuration(text)).toBe(ms));

  test("writing and reading give every size and time back", () => {
    fc.assert(fc.property(fc.nat(2 ** 31), (n) => parseSize(formatSize(n)) === n));
    fc.assert(fc.property(fc.nat(2 ** 31), (n) => parseDuration(formatDuration(n)) === n));
  });
});
