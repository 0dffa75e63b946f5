// Made by `npm run bindings` from sdk/cdktf/composed-objects.ts.
import { Construct } from "constructs";
import type { Recipe } from "../recipes/recipe";
import { type ConstructConfig, MadePieces } from "./composed-machine";
import type { ClusterObject } from "./generated/cluster-object";

/** A construct with nothing in it but objects of a cluster. */
export abstract class ObjectsConstruct extends Construct {
  protected readonly made: MadePieces;

  protected constructor(
    scope: Construct,
    id: string,
    make: () => Recipe,
    { provider }: ConstructConfig,
  ) {
    super(scope, id);
    this.made = new MadePieces(this, make, () => provider);
  }

  protected objectOf(key: string): ClusterObject {
    return this.made.get(key) as ClusterObject;
  }
}
