import type { Properties } from "../../../../../provider/core/value";
import { type FakeHost, startFakeHost } from "../../../../../provider/testing";
import { freshProvider } from "../../../../lifecycles/fake-host-run";
import { testOperation } from "../../../../support/test-operation";

const operation = testOperation();
const MACHINE: Properties = { name: "web", memory: "1GiB", power: { state: "stopped" } };

describe("a create whose run was killed while it waited", () => {
  let host: FakeHost;
  beforeEach(async () => {
    host = await startFakeHost();
  });
  afterEach(() => host.stop());

  /** Creates in a process of its own; the answer is lost. */
  async function create(inputs: Properties): Promise<string> {
    const provider = freshProvider(host);
    try {
      return (await provider.create("VirtualMachine", inputs, operation)).id;
    } finally {
      await provider.close();
    }
  }

  test("goes on with its machine when the wait is another one", async () => {
    const id = await create({ ...MACHINE, waitFor: { console: "never seen" } });
    expect(await create(MACHINE)).toBe(id);
    expect(host.state.domains.size).toBe(1);
  });

  test("refuses its machine when another one is wished", async () => {
    await create(MACHINE);
    await expect(create({ ...MACHINE, memory: "2GiB" })).rejects.toMatchObject({
      code: "AlreadyExists",
      message: expect.stringContaining("our own, but created from other inputs than these"),
    });
  });
});
