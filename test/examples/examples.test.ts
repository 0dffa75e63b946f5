import { buildPlugins } from "../beds/build-plugins";
import { type ExampleBed, startExampleBed } from "./example-bed";
import { ENGINES, type ExampleEngine } from "./example-engine";
import { changesOf, scenarios, stepsOf, type Variables } from "./example-steps";

/** Every example, step by step through the real engines, with what its preview has to say. */
describe.each(scenarios())("example %s", (scenario) => {
  const { bed: kind, steps } = stepsOf(scenario);
  let bed: ExampleBed;
  beforeAll(async () => {
    await buildPlugins();
    bed = await startExampleBed(kind);
  });
  afterAll(() => bed?.stop());

  describe.each(Object.keys(ENGINES) as (keyof typeof ENGINES)[])("with %s", (engine) => {
    let example: ExampleEngine;
    beforeAll(async () => {
      example = await ENGINES[engine](scenario);
    });
    afterAll(() => example?.dispose());

    let variables: Variables = {};
    test.each(steps)(
      "$step: the preview says what happens, and is empty after it",
      async (step) => {
        variables = { ...bed.variables, ...variables, ...step.with };
        const planned = changesOf(await example.preview(variables));
        if (step.preview === undefined) {
          expect(new Set(Object.values(planned).map(({ action }) => action))).toEqual(
            new Set(["create"]),
          );
        } else expect(planned).toEqual(step.preview);
        await example.up(variables);
        expect(changesOf(await example.preview(variables))).toEqual({});
      },
    );

    test("destroy leaves nothing on the host", async () => {
      await example.destroy(variables);
      expect(await bed.leftovers()).toEqual([]);
    });
  });
});
