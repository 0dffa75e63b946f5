import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { forgetCompiled } from "../../provider/bin/forget-compiled";

test("compiled code of more than a month ago goes, and with it the folder of a Node that nobody uses", async () => {
  const cache = mkdtempSync(path.join(tmpdir(), "virt-compiled-"));
  try {
    const now = Date.parse("2026-11-21");
    const write = (name: string, day: string) => {
      const file = path.join(cache, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, "code");
      utimesSync(file, new Date(day), new Date(day));
    };
    write("v22/old", "2026-10-01");
    write("v24/old", "2026-10-01");
    write("v24/new", "2026-11-01");
    await forgetCompiled(cache, now);
    expect(existsSync(path.join(cache, "v22"))).toBe(false);
    expect(readdirSync(path.join(cache, "v24"))).toEqual(["new"]);
  } finally {
    rmSync(cache, { recursive: true });
  }
});
