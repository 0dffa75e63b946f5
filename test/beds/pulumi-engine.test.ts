import * as pulumi from "@pulumi/pulumi";
import { collectEvents, type PulumiBed, startPulumi } from "./pulumi-engine";

class DynamicThing extends pulumi.dynamic.Resource {}
class AbsentThing extends pulumi.CustomResource {}

describe("the Pulumi bed", () => {
  let bed: PulumiBed;
  beforeAll(async () => {
    bed = await startPulumi();
  });
  afterAll(() => bed?.dispose());

  it("previews, applies, previews nothing, and destroys dynamic resources", async () => {
    const handler: pulumi.dynamic.ResourceProvider = {
      create: async (inputs) => ({ id: "one", outs: inputs }),
      diff: async (_id, olds, news) => ({ changes: olds.size !== news.size }),
      update: async (_id, _olds, news) => ({ outs: news }),
    };
    let size = 1;
    const program = async () => {
      const made = new DynamicThing(handler, "one", { size });
      return { id: made.id };
    };
    const stack = await bed.stack("dev", program);
    const preview = collectEvents();
    await stack.preview({ onEvent: preview.onEvent });
    expect(preview.events().steps).toMatchObject([{ name: "one", op: "create" }]);
    const up = await stack.up();
    expect(up.outputs.id?.value).toBe("one");
    const second = collectEvents();
    await stack.preview({ onEvent: second.onEvent });
    expect(second.events().steps.map(({ op }) => op)).toEqual(["same"]);
    size = 2;
    const third = collectEvents();
    await stack.preview({ onEvent: third.onEvent });
    expect(third.events().steps).toMatchObject([{ name: "one", op: "update" }]);
    await stack.destroy();
    expect((await stack.exportStack()).deployment.resources ?? []).toEqual([]);
  });

  it("says which plugin it could not find", async () => {
    const program = async () => {
      new AbsentThing("absent:index:Thing", "one", {}, { version: "1.0.0" });
    };
    const stack = await bed.stack("absent", program);
    await expect(stack.preview()).rejects.toThrow("pulumi-resource-absent");
  });
});
