import { choice, flag, map, object, text } from "../../core/property-schema";
import { claimProperties } from "./claim-properties";
import { VOLUME_REFERENCE } from "./content-schema";

export const REGISTRY_IMAGE = {
  regex: /^(docker|oci-archive):\/\/\S+$/,
  expected: "docker:// or oci-archive:// and an image's name",
} as const;

/** What only a cluster's volume has. */
export const volumeClusterSchema = object({
  doc: "What only a cluster has.",
  only: "cluster",
  properties: {
    namespace: text({
      doc: "The namespace. By default the provider's. Changing it makes a new volume.",
      pattern: { regex: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, expected: "a namespace's name" },
      example: "lab",
    }),
    registry: text({
      doc: "A container image with a disk in it, that the volume is filled from. Changing it makes a new volume.",
      pattern: REGISTRY_IMAGE,
      example: "docker://quay.io/containerdisks/fedora:42",
    }),
    snapshot: text({
      example: "lab/web-1-before-upgrade",
      doc: "A VolumeSnapshot that the volume starts as, as `namespace/name`. Changing it makes a new volume.",
      pattern: VOLUME_REFERENCE,
    }),
    ...claimProperties,
    contentType: choice({
      doc: "What the content is: the disk of a machine, or an archive, which is unpacked from a URL into a file system, or copied from a volume that holds one.",
      choices: ["kubevirt", "archive"],
      default: "kubevirt",
    }),
    immediateBind: flag({
      doc: "Fill it now, also when its storage class waits for a machine to use it. By default such a volume counts as made while it waits.",
      default: false,
    }),
    secret: text({
      example: "registry-login",
      doc: "A secret of the namespace with the user's name and password (`accessKeyId`, `secretKey`) for the URL or registry.",
      maxLength: 253,
    }),
    certificates: text({
      example: "registry-ca",
      doc: "A ConfigMap of the namespace with the certificate authority of the URL's or registry's server.",
      maxLength: 253,
    }),
    priorityClass: text({
      example: "low",
      doc: "The priority class of the pods that fill it.",
      maxLength: 253,
    }),
    labels: map({
      example: '{ "app": "web" }',
      doc: "Labels of the volume.",
      values: text({ doc: "The label's value." }),
    }),
  },
});
