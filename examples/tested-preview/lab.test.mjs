// Tests of what a program's previews say, with the fake host and without an engine. The same
// expectations read what `pulumi preview --json` and `tofu show -json PLAN` print.
import { afterEach, beforeEach, test } from "node:test";
import {
  expectImpact,
  expectNoChanges,
  expectReplace,
  startFakeHost,
  testProgram,
} from "@virt-iac/provider/testing";

/** What the lab is made of; in a project it is imported from the program itself. */
function lab({ memory = "2GiB", format = "qcow2" } = {}) {
  const path = "/var/lib/libvirt/images/lab";
  return [
    { kind: "StoragePool", inputs: { name: "lab", path } },
    {
      kind: "Volume",
      inputs: { name: "web", pool: "lab", size: "20GiB", format, onDelete: "delete" },
    },
    {
      kind: "VirtualMachine",
      inputs: { name: "web", memory, disks: [{ name: "root", volume: "lab/web" }] },
    },
  ];
}

let host;
let program;
beforeEach(async () => {
  host = await startFakeHost();
  program = testProgram(host.uri);
  await program.up(lab());
});
afterEach(async () => {
  await program.close();
  await host.stop();
});

test("the lab is as it is written", async () => {
  expectNoChanges(await program.preview(lab()));
});

test("more memory does not restart the web machine", async () => {
  const planned = await program.preview(lab({ memory: "4GiB" }));
  expectImpact(planned, "VirtualMachine web", { memory: "next-start" });
});

test("another format loses what the volume holds", async () => {
  expectReplace(await program.preview(lab({ format: "raw" })), "Volume web");
});
