/**
 * Every copy that a cluster can be asked for, and the rules that refuse some of them. The rules are those of
 * the guides and of CDI 1.64 (pkg/controller/datavolume/pvc-clone-controller.go, snapshot-clone-controller.go and
 * its API's authorize_utils.go), written down here; the code under test has no part in them.
 */
export interface Copy {
  /** Where the source is, seen from the copy. */
  readonly place: (typeof PLACES)[number];
  /** What is copied: a claim whose machine is off or runs, or a snapshot of that machine's disk. */
  readonly source: (typeof SOURCES)[number];
  readonly storageClass: (typeof CLASSES)[number];
  readonly from: Mode;
  readonly to: Mode;
  readonly content: (typeof CONTENTS)[number];
  readonly size: (typeof SIZES)[number];
}

export type Mode = (typeof MODES)[number];

export const PLACES = ["same namespace", "permitted namespace", "closed namespace"] as const;
export const SOURCES = ["off", "running", "snapshot"] as const;
export const CLASSES = ["same", "other"] as const;
export const MODES = ["Block", "Filesystem"] as const;
export const CONTENTS = ["kubevirt", "archive"] as const;
export const SIZES = ["equal", "larger", "smaller"] as const;

export interface Rule {
  readonly refuses: (copy: Copy) => boolean;
  /** Offline, or by a look at the cluster. */
  readonly at: "check" | "preview";
  /** The property, of a Volume, and what is told of it. */
  readonly told: readonly [property: "size" | "source" | "contentType", summary: string];
}

export const RULES: readonly Rule[] = [
  {
    refuses: ({ size }) => size === "smaller",
    at: "preview",
    told: ["size", "is less than the source's"],
  },
  {
    refuses: ({ source }) => source === "running",
    at: "preview",
    told: ["source", "is in use"],
  },
  {
    refuses: ({ place }) => place === "closed namespace",
    at: "preview",
    told: ["source", "may not be copied by"],
  },
  {
    refuses: ({ content, to }) => content === "archive" && to === "Block",
    at: "check",
    told: ["contentType", "needs a file system"],
  },
  {
    refuses: ({ content, source }) => content === "archive" && source === "snapshot",
    at: "check",
    told: ["contentType", "needs a URL"],
  },
  {
    refuses: ({ content, from }) => content === "archive" && from === "Block",
    at: "preview",
    told: ["source", "is a block device"],
  },
];

/** All of them: neither another class nor another mode of a machine's disk refuses a copy. */
export const COPIES: readonly Copy[] = PLACES.flatMap((place) =>
  SOURCES.flatMap((source) =>
    CLASSES.flatMap((storageClass) =>
      MODES.flatMap((from) =>
        MODES.flatMap((to) =>
          CONTENTS.flatMap((content) =>
            SIZES.map((size) => ({ place, source, storageClass, from, to, content, size })),
          ),
        ),
      ),
    ),
  ),
);

/** What refuses a copy: what no look at the cluster is needed for keeps it from being looked at. */
export function refusalsOf(copy: Copy): readonly Rule[] {
  const broken = RULES.filter(({ refuses }) => refuses(copy));
  const offline = broken.filter(({ at }) => at === "check");
  return offline.length > 0 ? offline : broken;
}

export function nameOf({ place, source, storageClass, from, to, content, size }: Copy): string {
  return `${place}, ${source}, ${storageClass} class, ${from} to ${to}, ${content}, ${size}`;
}
