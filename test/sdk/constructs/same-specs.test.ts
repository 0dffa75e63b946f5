import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import * as virt from "../../../sdk/pulumi";
import {
  CONSTRUCTS_LIBRARIES,
  type ConstructsLibrary,
  loadConstructs,
} from "../../beds/constructs-library";
import { recordFigure } from "../../support/figure";
import { ARBITRARY_PROPS } from "./arbitrary-props";
import { type MadeResources, referenceTo, resourcesOf } from "./made-resources";

const SECRET = "4dabf18193072939515e22adb298388d";
const RUNS = 25;

let registered: Record<string, unknown> = {};
beforeAll(async () => {
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        const [, , kind = ""] = type.split(":");
        const own = kind === "ClusterObject" ? {} : { name };
        if (kind in KINDS) registered[`${kind} ${name}`] = { ...own, ...revealed(inputs) };
        const [id, named] = ["id", "name"].map((output) => referenceTo(kind, name, output));
        return { id: id ?? "", state: { ...inputs, name: named, addresses: [] } };
      },
      call: ({ inputs }) => inputs,
    },
    "lab",
    "dev",
  );
});

const KINDS = {
  ...{ VirtualMachine: 1, Volume: 1, Network: 1, PciDevice: 1, StoragePool: 1 },
  ClusterObject: 1,
};

/** What the engine is told: without what is absent, and secrets as what they are. */
function revealed(inputs: unknown): object {
  return JSON.parse(JSON.stringify(inputs), (_, value: unknown) =>
    typeof value === "object" && value !== null && SECRET in value
      ? (value as { readonly value?: unknown }).value
      : value,
  );
}

async function throughPulumi(construct: string, props: object): Promise<MadeResources> {
  registered = {};
  const made = registered;
  const Class = (virt as unknown as Record<string, PulumiConstruct>)[construct];
  if (Class === undefined) throw new Error(`the package has no ${construct}`);
  new Class("one", props);
  await engine.waitForRPCs();
  return made;
}

/** Resolves when everything is registered; not among the library's types. */
const engine = pulumi.runtime as unknown as { waitForRPCs(): Promise<void> };

type PulumiConstruct = new (name: string, props: object) => object;

function throughConstructs(
  { virt: library, stack: newStack, synthesise }: ConstructsLibrary,
  construct: string,
  props: object,
): MadeResources {
  const Class = library[construct];
  if (Class === undefined) throw new Error(`the package has no ${construct}`);
  const stack = newStack();
  new Class(stack, "one", props);
  return resourcesOf(synthesise(stack));
}

describe.each(CONSTRUCTS_LIBRARIES)("Pulumi and %s make the same of the same props", (name) => {
  let library: ConstructsLibrary;
  beforeAll(async () => {
    library = await loadConstructs(name);
  }, 300_000);
  afterAll(() => library?.dispose());

  test.each(Object.entries(ARBITRARY_PROPS))("%s", async (construct, props) => {
    await fc.assert(
      fc.asyncProperty(props, async (given) => {
        const wanted = await throughPulumi(construct, given);
        expect(throughConstructs(library, construct, given)).toEqual(wanted);
      }),
      { numRuns: RUNS },
    );
  });

  test("the comparison would see a difference", async () => {
    const props = { physicalFunction: "eth3", vlan: 1 };
    const wanted = await throughPulumi("SriovAttachment", props);
    const other = { ...props, vlan: 2 };
    expect(throughConstructs(library, "SriovAttachment", other)).not.toEqual(wanted);
    const constructs = Object.keys(ARBITRARY_PROPS).length;
    recordFigure(`${name}: ${constructs} constructs, ${RUNS} random props each, equal to Pulumi's`);
  });
});
