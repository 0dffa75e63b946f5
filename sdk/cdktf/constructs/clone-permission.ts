import type { Construct } from "constructs";
import { type ClonePermissionProps, clonePermission } from "../../recipes/clone-permission";
import type { ConstructConfig } from "../composed-machine";
import { ObjectsConstruct } from "../composed-objects";
import type { ClusterObject } from "../generated/cluster-object";

export type ClonePermissionConfig = ClonePermissionProps & ConstructConfig;

/**
 * That volumes of one namespace may be copied into another one. Only an administrator of the cluster can make it.
 */
export class ClonePermission extends ObjectsConstruct {
  public constructor(scope: Construct, id: string, config: ClonePermissionConfig) {
    super(scope, id, () => clonePermission(id, config), config);
  }

  /** What is allowed. */
  public get role(): ClusterObject {
    return this.objectOf("role");
  }

  /** To whom, and where. */
  public get binding(): ClusterObject {
    return this.objectOf("binding");
  }
}
