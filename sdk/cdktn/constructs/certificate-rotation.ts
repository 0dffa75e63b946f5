// Made by `npm run bindings` from sdk/cdktf/constructs/certificate-rotation.ts.
import type { Construct } from "constructs";
import {
  type CertificateRotationProps,
  certificateRotation,
} from "../../recipes/certificate-rotation";
import type { ConstructConfig } from "../composed-machine";
import { ObjectsConstruct } from "../composed-objects";
import type { ClusterObject } from "../generated/cluster-object";

export type { CertificateLife } from "../../recipes/certificate-rotation";
export type CertificateRotationConfig = CertificateRotationProps & ConstructConfig;

/**
 * How long the certificates of OpenShift Virtualization live: settings of the operator's own object, which a delete
 * gives back.
 */
export class CertificateRotation extends ObjectsConstruct {
  public constructor(scope: Construct, id: string, config: CertificateRotationConfig) {
    super(scope, id, () => certificateRotation(id, config), config);
  }

  /** The operator's object, of which nothing but these fields is managed. */
  public get settings(): ClusterObject {
    return this.objectOf("settings");
  }
}
