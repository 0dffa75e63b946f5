import * as pulumi from "@pulumi/pulumi";
import type { Recipe } from "../recipes/recipe";
import type { ClusterObject } from "./cluster-object";
import { makePieces } from "./composed-machine";

/** A construct with nothing in it but objects of a cluster. */
export abstract class ObjectsComponent extends pulumi.ComponentResource {
  /** Everything that was made, by the keys of the recipe. */
  declare protected readonly made: ReadonlyMap<string, pulumi.CustomResource>;

  protected constructor(
    type: string,
    name: string,
    { pieces }: Recipe,
    options: pulumi.ComponentResourceOptions | undefined,
  ) {
    super(type, name, {}, options);
    const made = makePieces(name, pieces, () => ({ parent: this }));
    Object.defineProperty(this, "made", { value: made });
    this.registerOutputs({});
  }

  protected objectOf(key: string): ClusterObject {
    return this.made.get(key) as ClusterObject;
  }
}
