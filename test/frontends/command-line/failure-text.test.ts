import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ProviderError } from "../../../provider/core/provider-error";
import { failureText } from "../../../provider/frontends/command-line/failure-text";

function textOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    return failureText(error);
  }
  throw new Error("it did not fail");
}

const missing = path.join(os.tmpdir(), "virt-no-such-folder", "plan.json");
const files: readonly (readonly [title: string, work: () => void, text: string])[] = [
  [
    "a file that is not there",
    () => fs.readFileSync(missing),
    `no such file or directory, open '${missing}' (ENOENT)`,
  ],
  [
    "a folder where a file is wanted",
    () => fs.readFileSync(os.tmpdir()),
    "illegal operation on a directory, read (EISDIR)",
  ],
];
test.each(files)("%s is told as the system tells it, and not as our bug", (_, work, text) => {
  expect(textOf(work)).toBe(text);
});

test("a failure of ours is told in its own words", () => {
  const failure = new ProviderError({ code: "NotFound", operation: "find", message: "it is gone" });
  expect(failureText(failure)).toBe("find: it is gone");
});

test("anything else is our bug, and says so", () => {
  expect(failureText(new TypeError("x is not a function"))).toMatch(
    /^internal error: run the command: x is not a function\. This is a bug/,
  );
});
