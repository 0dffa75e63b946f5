import {
  expectAction,
  expectImpact,
  expectNoChanges,
  expectReplace,
  type FakeHost,
  type ProgramResource,
  startFakeHost,
  type TestedProgram,
  testProgram,
} from "../../provider/testing";

/** A lab as a user would test it, without an engine. */
const lab = (change: { memory?: string; count?: number; format?: string } = {}) =>
  [
    {
      kind: "StoragePool",
      inputs: { name: "lab", path: "/var/lib/libvirt/images/lab", deleteStorage: true },
    },
    {
      kind: "Volume",
      inputs: {
        name: "web",
        pool: "lab",
        size: "1GiB",
        format: change.format ?? "qcow2",
        onDelete: "delete",
      },
    },
    {
      kind: "VirtualMachine",
      inputs: {
        name: "web",
        memory: change.memory ?? "1GiB",
        cpu: { count: change.count ?? 1, maxCount: 4 },
        disks: [{ name: "root", volume: "lab/web" }],
      },
    },
  ] satisfies readonly ProgramResource[];

let host: FakeHost;
let program: TestedProgram;
beforeEach(async () => {
  host = await startFakeHost();
  program = testProgram(host.uri);
});
afterEach(async () => {
  await program.close();
  await host.stop();
});

test("all of a new program is created, and then there is nothing to do", async () => {
  const planned = await program.preview(lab());
  for (const name of ["StoragePool lab", "Volume web", "VirtualMachine web"]) {
    expectAction(planned, name, "create");
  }
  await program.up(lab());
  expectNoChanges(await program.preview(lab()));
});

test("a change has its impact, and is made", async () => {
  await program.up(lab());
  const changed = lab({ memory: "2GiB", count: 2 });
  const impacts = { memory: "next-start", "cpu.count": "live" } as const;
  expectImpact(await program.preview(changed), "VirtualMachine web", impacts);
  await program.up(changed);
  expectNoChanges(await program.preview(changed));
});

test("what cannot change in place is replaced, what is no longer written is deleted", async () => {
  await program.up(lab());
  const [pool, volume] = lab({ format: "raw" });
  const changed = [pool, volume].filter((resource) => resource !== undefined);
  const planned = await program.preview(changed);
  expectReplace(planned, "Volume web");
  expectAction(planned, "VirtualMachine web", "delete");
  await program.up(changed);
  expect([...host.state.domains.keys()]).toEqual([]);
  await program.up([]);
  expect([...host.state.pools.keys()]).toEqual([]);
});

test("what somebody changed or removed by hand is planned back", async () => {
  await program.up(lab());
  const { dom } = await host.act("domainLookupByName", { name: "web" });
  await host.act("domainSetMemoryFlags", { dom, memory: 524_288n, flags: 2 });
  expectAction(await program.preview(lab()), "VirtualMachine web", "update");
  await host.act("domainDestroyFlags", { dom, flags: 0 });
  await host.act("domainUndefineFlags", { dom, flags: 0 });
  expectAction(await program.preview(lab()), "VirtualMachine web", "create");
});

test("what the checks refuse is told with its path", async () => {
  await expect(program.preview(lab({ memory: "2" }))).rejects.toThrow(
    /VirtualMachine web: memory: is not valid/,
  );
});
