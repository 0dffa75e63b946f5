import type * as pulumi from "@pulumi/pulumi";
import { type CertificateRotationProps, certificateRotation } from "../../recipes/certificate-rotation";
import type { ClusterObject } from "../cluster-object";
import { ObjectsComponent } from "../composed-objects";

export type { CertificateLife } from "../../recipes/certificate-rotation";
export type CertificateRotationArgs = CertificateRotationProps;

/**
 * How long the certificates of OpenShift Virtualization live: settings of the operator's own object, which a delete
 * gives back.
 *
 * ```ts
 * new virt.CertificateRotation("certificates", { server: { duration: "12h", renewBefore: "6h" } });
 * ```
 */
export class CertificateRotation extends ObjectsComponent {
  constructor(
    name: string,
    args: CertificateRotationArgs,
    options?: pulumi.ComponentResourceOptions,
  ) {
    super("virt:index:CertificateRotation", name, certificateRotation(name, args), options);
  }

  /** The operator's object, of which nothing but these fields is managed. */
  public get settings(): ClusterObject {
    return this.objectOf("settings");
  }
}
