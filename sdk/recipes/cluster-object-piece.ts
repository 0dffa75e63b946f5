import { type Piece, present } from "./recipe";

/** How the object is kept, as the kind's inputs of these names. */
export interface ObjectKeeping {
  readonly ownership?: "fields";
  readonly waitFor?: FieldWait | { readonly nodes: true };
}

interface FieldWait {
  readonly field: string;
  readonly value: string;
  readonly failedValue?: string;
}

/** One object of a cluster; members of the manifest that are undefined are left out. */
export function clusterObjectPiece(
  key: string,
  manifest: object,
  { ownership, waitFor }: ObjectKeeping = {},
): Piece {
  const args = present({ manifest: JSON.stringify(manifest), ownership, waitFor });
  return { key, kind: "ClusterObject", args };
}
