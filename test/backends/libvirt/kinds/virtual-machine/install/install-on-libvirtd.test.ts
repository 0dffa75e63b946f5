import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Properties } from "../../../../../../provider/core/value";
import { recordFigure } from "../../../../../support/figure";
import { type MachineBed, startMachineBed } from "../machine-bed";

/**
 * An installer of the tiny guest's own kernel: it copies a disk that boots to the machine's first
 * one. It runs in place of the guest's own first program, from the answer file in its RAM disk.
 */
const ANSWER = `#!/bin/busybox sh
/bin/busybox mkdir -p /tmp
/bin/busybox sed '/^hostname tiny-guest/,$d' /init >/tmp/functions
. /tmp/functions
load always
while [ ! -b /dev/vda ] || [ ! -b /dev/vdb ]; do drivers; sleep 0.2; done
say installing
dd if=/dev/vdb of=/dev/vda bs=1M
sync
say installed
reboot -f
`;

const TREE_INFO = "[images-x86_64]\nkernel = boot/linux\ninitrd = boot/initrd\n";

let on: MachineBed;
let server: http.Server;
let asked: string[];

beforeAll(async () => {
  on = await startMachineBed();
  const files: Record<string, Buffer> = {
    "/tree/.treeinfo": Buffer.from(TREE_INFO),
    "/tree/boot/linux": fs.readFileSync(on.guest.kernel),
    "/tree/boot/initrd": fs.readFileSync(on.guest.initrd),
  };
  server = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    const file = files[request.url ?? ""];
    response.statusCode = file ? 200 : 404;
    response.setHeader("content-type", "application/octet-stream");
    response.end(file ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await on.stop();
});

beforeEach(() => {
  asked = [];
});

const url = (place: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${place}`;

async function machine(
  name: string,
  install: Properties,
  more: readonly Properties[] = [],
): Promise<Properties> {
  await on.bed.virsh("vol-create-as", "images", `${name}.raw`, "64M", "--format", "raw");
  return on.small(name, {
    memory: "256MiB",
    disks: [
      { name: "root", volume: `images/${name}.raw` },
      { name: "source", file: on.guest.raw, readOnly: true },
      ...more,
    ],
    install,
    waitFor: { console: "GUEST ready", timeout: "5m" },
  });
}

test("a network tree with an injected answer file installs a machine that then starts by itself", async () => {
  const inputs = await machine("tree", {
    tree: url("/tree"),
    answerFile: ANSWER,
    answerFileName: "answer.sh",
    arguments: "console=ttyS0 no_timer_check rdinit=/answer.sh",
    timeout: "5m",
  });
  const began = Date.now();
  const state = await on.create(inputs);
  const seconds = Math.round((Date.now() - began) / 1000);
  recordFigure(`a network tree with an injected answer file: ready after ${seconds} s`);
  expect(asked).toEqual(["/tree/.treeinfo", "/tree/boot/linux", "/tree/boot/initrd"]);

  const definition = await on.bed.virsh("dumpxml", "--inactive", "tree");
  expect(definition).not.toContain("<kernel>");
  expect(definition).toContain("<on_reboot>restart</on_reboot>");
  expect(await on.bed.virsh("vol-list", "images")).not.toContain("install-");
  expect(await on.drift(state)).toEqual([]);

  asked = [];
  await on.update({ ...inputs, description: "installed" }, state);
  expect(asked).toEqual([]);
  await on.remove(state);
});

test("a tree that names no installer leaves nothing behind", async () => {
  const inputs = await machine("empty", { tree: url("/nothing") });
  const failure = await on.create(inputs).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    name: "ProviderError",
    hint: "Write install.kernel and install.initrd.",
  });
  await expect(on.bed.virsh("domuuid", "empty")).rejects.toThrow();
  expect(await on.bed.virsh("vol-list", "images")).not.toContain("install-");
});

test("an installer that does not end is kept, and the next run waits for it", async () => {
  const signal = path.join(on.bed.stateDir, "signal.raw");
  fs.writeFileSync(signal, Buffer.alloc(1_048_576));
  const waiting = `say installing
until dd if=/dev/vdc bs=512 count=1 2>/dev/null | grep -q go; do
  echo 3 >/proc/sys/vm/drop_caches
  sleep 1
done`;
  const install = (timeout: string) => ({
    tree: url("/tree"),
    answerFile: ANSWER.replace("say installing", waiting),
    answerFileName: "answer.sh",
    arguments: "console=ttyS0 rdinit=/answer.sh",
    timeout,
  });
  const disk = { name: "signal", file: signal, readOnly: true };
  const inputs = await machine("slow", install("1s"), [disk]);
  const failure = await on.create(inputs).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "PartialStateError", code: "DeadlineExceeded" });
  expect(await on.bed.virsh("domstate", "slow")).toBe("running");

  asked = [];
  const { state } = failure as { state: Parameters<MachineBed["update"]>[1] };
  const letGo = () => fs.writeFileSync(signal, "go", { flag: "r+" });
  const operation = { ...on.operation, progress: { ...on.operation.progress, report: letGo } };
  const wished = { ...inputs, install: install("5m") };
  const done = await on.provider.update("VirtualMachine", wished, state, operation);
  expect(asked).toEqual([]);
  expect(await on.drift(done)).toEqual([]);
  await on.remove(done);
});
