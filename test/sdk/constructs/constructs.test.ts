import {
  CONSTRUCTS_LIBRARIES,
  type ConstructsLibrary,
  loadConstructs,
} from "../../beds/constructs-library";
import { CONSTRUCT_CASES, type ConstructCase, KEY, REFUSED } from "./construct-cases";
import { resourcesOf } from "./made-resources";

describe.each(CONSTRUCTS_LIBRARIES)("constructs for %s", (name) => {
  let library: ConstructsLibrary;
  beforeAll(async () => {
    library = await loadConstructs(name);
  }, 300_000);
  afterAll(() => library?.dispose());

  function make({ construct }: Pick<ConstructCase, "construct">, stack: object, props: object) {
    const Class = library.virt[construct];
    if (Class === undefined) throw new Error(`the package has no ${construct}`);
    return new Class(stack, "one", props);
  }

  describe.each(CONSTRUCT_CASES)("$construct", (one) => {
    test.each([
      ["minimal", one.minimal],
      ["with every option", one.full],
    ])("%s", (_, props) => {
      const stack = library.stack();
      make(one, stack, props);
      const made = Object.keys(resourcesOf(library.synthesise(stack)));
      expect(made.sort()).toEqual(one.makes);
    });
  });

  test.each(REFUSED)("$construct refuses what is wrong, all of it at synthesis", (one) => {
    const stack = library.stack();
    make(one, stack, one.props);
    const found = problemsOf(stack);
    expect(found.map((problem) => problem.replace(/:.*/, ":"))).toEqual(one.problems);
  });

  test("problems of several constructs are told at once, and the way to what is not made", () => {
    const stack = library.stack();
    const web = make({ construct: "CloudInitMachine" }, stack, { sshKeys: [KEY] });
    new (library.virt.PxeMachine ?? Object)(stack, "bare", { network: "lab", subnet: "x" });
    expect(problemsOf(stack)).toHaveLength(2);
    expect(() => web.machine).toThrow(/image: expected either image or baseVolume/);
  });

  function problemsOf(stack: object): readonly string[] {
    try {
      library.synthesise(stack);
      return [];
    } catch (error) {
      const lines = String(error).matchAll(/^ *\[stack\/\w+\] (.*)$/gm);
      return [...lines].map(([, problem = ""]) => problem);
    }
  }

  test("a machine's address and login are expressions that may be null", () => {
    const stack = library.stack();
    const web = make(CONSTRUCT_CASES[0] as ConstructCase, stack, CONSTRUCT_CASES[0]?.full ?? {});
    const { Volume } = library.virt;
    if (Volume) new Volume(stack, "note", { name: web.address, pool: web.sshCommand, size: "1B" });
    const { virt_volume: volumes = {} } = library.synthesise(stack).resource ?? {};
    const note = volumes.note;
    expect(note?.name).toMatch(/^\$\{virt_virtual_machine\.one_machine_\w+\.address\}$/);
    expect(note?.pool).toMatch(/^\$\{one\(formatlist\("ssh me@%s", compact\(/);
  });

  test("what is there already is taken as it is", () => {
    const { Volume, Network, PciDevice, VirtualMachine } = library.virt;
    const { CloudInitMachine, ExposedMachine, PxeMachine, SriovAttachment, VirtualMachineClone } =
      library.virt;
    const stack = library.stack();
    if (!Volume || !Network || !PciDevice || !VirtualMachine)
      throw new Error("the package has no kinds");
    const volume = new Volume(stack, "golden", { name: "golden", pool: "images", size: "1GiB" });
    const network = new Network(stack, "lan", { name: "lan", mode: "isolated" });
    CloudInitMachine?.fromVolume?.(stack, "a", volume, { sshKeys: [KEY] });
    VirtualMachineClone?.fromVolume?.(stack, "e", volume, { strategy: "linked" });
    ExposedMachine?.fromVolume?.(stack, "b", volume, { sshKeys: [KEY], ports: [{ port: 80 }] });
    PxeMachine?.fromNetwork?.(stack, "c", network, {});
    const fast = SriovAttachment?.fromNetwork?.(stack, "d", network, {});
    new VirtualMachine(stack, "m", { name: "m", interfaces: [fast?.interface] });
    const card = new PciDevice(stack, "card", { name: "card", selector: "8086:158b" });
    const fixed = SriovAttachment?.fromCard?.(stack, "f", card, { functionIndex: 1, vlan: 42 });
    new VirtualMachine(stack, "n", { name: "n", interfaces: [fixed?.interface] });
    const made = resourcesOf(library.synthesise(stack));
    expect(made).toMatchObject({
      "Volume a-root": { backing: { volume: "<Volume golden>.id" } },
      "Volume b-root": { cloneFrom: { volume: "<Volume golden>.id" } },
      "Volume e-root": { backing: { volume: "<Volume golden>.id" } },
      "VirtualMachine c": { interfaces: [{ network: "<Network lan>.name" }] },
      "VirtualMachine m": { interfaces: [{ name: "sriov", network: "<Network lan>.name" }] },
      "PciDevice f-function": {
        libvirt: { match: { physicalFunction: "<PciDevice card>.device", functionIndex: 1 } },
      },
      "VirtualMachine n": {
        interfaces: [{ name: "sriov", virtualFunction: "<PciDevice f-function>.device", vlan: 42 }],
      },
    });
  });
});
