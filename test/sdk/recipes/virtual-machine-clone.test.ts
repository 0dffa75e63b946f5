import type { ClonedDisk } from "../../../sdk/recipes/cloned-disk";
import { RecipeError, Reference } from "../../../sdk/recipes/recipe";
import {
  type VirtualMachineCloneProps,
  virtualMachineClone,
} from "../../../sdk/recipes/virtual-machine-clone";

const clone = (props: VirtualMachineCloneProps) =>
  virtualMachineClone("copy", props).pieces.map(({ kind, key, args }) => ({ kind, key, args }));

describe("what becomes of the disks of a machine that is cloned", () => {
  const own = (name: string) => ({ name, volume: new Reference(name, "id") });

  test.each<[string, ClonedDisk, object | undefined, object]>([
    [
      "a copy has a volume of its own, in the format of the source",
      { name: "root", how: "copy", source: "images/a", format: "raw", size: "30GiB" },
      { cloneFrom: { volume: "images/a" }, format: "raw", size: "30GiB" },
      own("root"),
    ],
    [
      "a copy is qcow2 as every volume",
      { name: "root", how: "copy", source: "images/a" },
      { cloneFrom: { volume: "images/a" } },
      own("root"),
    ],
    [
      "an overlay has one that says what is below it",
      { name: "root", how: "overlay", source: "images/a", format: "raw" },
      { backing: { volume: "images/a", format: "raw" } },
      own("root"),
    ],
    [
      "what is shared is the source itself, and others may use it",
      { name: "data", how: "share", source: "images/data" },
      undefined,
      { name: "data", volume: "images/data", format: "raw", shareable: true },
    ],
    [
      "what is named by a path is used as it is",
      { name: "data", how: "path", source: "/srv/data.qcow2" },
      undefined,
      { name: "data", file: "/srv/data.qcow2", format: "qcow2" },
    ],
  ])("%s", (_what, disk, volume, expected) => {
    const pieces = clone({ disks: [disk], pool: "clones" });
    const machine = pieces.at(-1);
    expect(machine?.args.disks).toEqual([expected]);
    const volumes = volume && [
      { kind: "Volume", key: disk.name, args: { pool: "clones", onDelete: "delete", ...volume } },
    ];
    expect(pieces.slice(0, -1)).toEqual(volumes ?? []);
  });

  test("several keep their order, and only those of its own go with the clone", () => {
    const pieces = clone({
      disks: [
        { name: "root", how: "overlay", source: "images/root" },
        { name: "shared", how: "share", source: "images/shared" },
        { name: "data", how: "copy", source: "images/data" },
      ],
    });
    expect(pieces.map(({ key }) => key)).toEqual(["root", "data", ""]);
    expect(pieces.at(-1)?.args.disks).toMatchObject([
      { name: "root" },
      { name: "shared" },
      { name: "data" },
    ]);
  });

  test.each(["full", "linked"] as const)("one source is the short form: %s", (strategy) => {
    const how = strategy === "full" ? "copy" : "overlay";
    expect(clone({ source: "images/a", strategy, size: "20GiB" })).toEqual(
      clone({ disks: [{ name: "root", how, source: "images/a", size: "20GiB" }] }),
    );
  });

  test("an owned one is a template of the machine, whose disk names it by the namespace", () => {
    const owned: VirtualMachineCloneProps = {
      source: "golden/debian",
      strategy: "owned",
      namespace: "lab",
      pool: "fast",
      size: "20GiB",
      machine: {
        cluster: { labels: { tier: "web" }, dataVolumeTemplates: [{ name: "scratch" }] },
      },
    };
    expect(clone(owned)).toMatchObject([
      {
        kind: "VirtualMachine",
        args: {
          disks: [{ name: "root", volume: "lab/copy-root" }],
          interfaces: [{ network: "pod" }],
          cluster: {
            namespace: "lab",
            labels: { tier: "web" },
            dataVolumeTemplates: [
              {
                name: "copy-root",
                cloneFrom: "golden/debian",
                size: "20GiB",
                storageClass: "fast",
                onDelete: "delete",
              },
              { name: "scratch" },
            ],
          },
        },
      },
    ]);
    const { strategy: _, size, source = "", ...rest } = owned;
    expect(
      clone({ ...rest, disks: [{ name: "root", how: "owned", source, size: String(size) }] }),
    ).toEqual(clone(owned));
  });

  test.each<[string, VirtualMachineCloneProps, object]>([
    ["as a volume", { strategy: "full" }, { cluster: { namespace: "lab", snapshot: "lab/mon" } }],
    [
      "owned",
      { strategy: "owned", onDelete: "refuse" },
      {
        cluster: {
          namespace: "lab",
          dataVolumeTemplates: [{ name: "copy-root", snapshot: "lab/mon", onDelete: "refuse" }],
        },
      },
    ],
  ])("a snapshot is copied as well, %s", (_how, props, first) => {
    const [piece] = clone({
      source: "lab/mon",
      sourceKind: "snapshot",
      namespace: "lab",
      ...props,
    });
    expect(piece?.args).toMatchObject(first);
    expect(piece?.args).not.toHaveProperty("cloneFrom");
  });

  test("a volume of the clone's own is kept where the program says so", () => {
    const [own] = clone({ source: "images/a", onDelete: "keep" });
    expect(own?.args).toMatchObject({ onDelete: "keep" });
  });

  test.each<[string, VirtualMachineCloneProps, readonly string[]]>([
    ["nothing to clone", {}, ["source: found both or none"]],
    [
      "both forms at once",
      { source: "a/b", disks: [{ name: "root", how: "copy", source: "a/b" }] },
      ["source: found both or none"],
    ],
    [
      "the short form's words with disks",
      { strategy: "linked", size: "1GiB", disks: [{ name: "root", how: "copy", source: "a/b" }] },
      ["strategy: is only for source", "size: is only for source"],
    ],
    [
      "two disks of one name, of no size, and a size of someone else's",
      {
        disks: [
          { name: "root", how: "copy", source: "a/b", size: "20" },
          { name: "root", how: "path", source: "/srv/b", size: "20GiB" },
        ],
      },
      ["disks[0].size: found", "disks[1].name: is used twice", "disks[1].size: is only for a copy"],
    ],
    [
      "a snapshot below an overlay",
      { source: "lab/mon", sourceKind: "snapshot", strategy: "linked" },
      ["sourceKind: found snapshot with linked, expected full or owned"],
    ],
    [
      "what a cluster cannot make with a machine of no namespace, and the machine not give up",
      {
        disks: [{ name: "root", how: "owned", source: "a/b", format: "raw" }],
        onDelete: "keep",
        sourceKind: "snapshot",
      },
      [
        "sourceKind: is only for source",
        "disks[0].format: is not for owned",
        "namespace: is required with owned",
        "onDelete: found keep, expected refuse or delete",
      ],
    ],
    [
      "a snapshot that is shared, and a namespace with capitals",
      {
        disks: [{ name: "root", how: "share", source: "a/b", sourceKind: "snapshot" }],
        namespace: "Lab",
      },
      ["disks[0].sourceKind: found snapshot with share", 'namespace: found "Lab"'],
    ],
    [
      "an image with tables of its own for two machines at once",
      { disks: [{ name: "root", how: "share", source: "a/b", format: "qcow2" }] },
      ["disks[0].format: found qcow2"],
    ],
  ])("is refused: %s", (_what, props, problems) => {
    expect(() => clone(props)).toThrow(RecipeError);
    for (const problem of problems) expect(() => clone(props)).toThrow(problem);
  });
});
