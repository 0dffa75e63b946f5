import type * as pulumi from "@pulumi/pulumi";
import { type ClonePermissionProps, clonePermission } from "../../recipes/clone-permission";
import type { ClusterObject } from "../cluster-object";
import { ObjectsComponent } from "../composed-objects";

export type ClonePermissionArgs = ClonePermissionProps;

/**
 * That volumes of one namespace may be copied into another one. Only an administrator of the cluster can make it.
 *
 * ```ts
 * new virt.ClonePermission("golden-to-lab", { sourceNamespace: "golden", targetNamespace: "lab" });
 * ```
 */
export class ClonePermission extends ObjectsComponent {
  constructor(
    name: string,
    args: ClonePermissionArgs,
    options?: pulumi.ComponentResourceOptions,
  ) {
    super("virt:index:ClonePermission", name, clonePermission(name, args), options);
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
