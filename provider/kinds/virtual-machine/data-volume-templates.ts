import { choice, list, object, size, text } from "../../core/property-schema";
import { claimProperties } from "../volume/claim-properties";
import { REGISTRY_IMAGE } from "../volume/cluster-schema";
import { VOLUME_REFERENCE } from "../volume/content-schema";

const CLAIM_NAME = {
  regex: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/,
  expected: "small letters, digits, '-' and '.', at most 253",
} as const;

/** Volumes that come and go with a machine on a cluster. */
export const dataVolumeTemplates = list({
  doc:
    "Volumes that KubeVirt makes with the machine and deletes with it, told apart by name. A disk uses one by its `volume`, as `namespace/name`. " +
    "Empty, or filled from one of `url`, `registry`, `cloneFrom`, `snapshot` and `dataSource`. A volume that is to outlive the machine is a `Volume`.",
  key: "name",
  items: object({
    doc: "One volume.",
    properties: {
      name: text({
        doc: "The volume's name in the machine's namespace.",
        required: true,
        pattern: CLAIM_NAME,
        example: "web-1-root",
      }),
      size: size({
        doc: "How much the guest sees. By default as much as what is copied has; required for everything else. A larger value grows the volume in place.",
        min: "1MiB",
        example: "20GiB",
      }),
      url: text({
        doc: "An http or https address of an image. Changing it makes a new machine.",
        format: "url",
        example:
          "https://cloud.debian.org/images/cloud/bookworm/latest/debian-12-generic-amd64.qcow2",
      }),
      registry: text({
        doc: "A container image with a disk in it. Changing it makes a new machine.",
        pattern: REGISTRY_IMAGE,
        example: "docker://quay.io/containerdisks/fedora:42",
      }),
      cloneFrom: text({
        doc: "A volume that is copied, as `namespace/name`. No machine may write to it meanwhile. Changing it makes a new machine.",
        pattern: VOLUME_REFERENCE,
        example: "images/golden",
      }),
      snapshot: text({
        doc: "A VolumeSnapshot that the volume starts as, as `namespace/name`. Changing it makes a new machine.",
        pattern: VOLUME_REFERENCE,
        example: "lab/web-1-before-upgrade",
      }),
      dataSource: text({
        doc: "A DataSource, which names the newest image of a system, as `namespace/name`. Changing it makes a new machine.",
        pattern: VOLUME_REFERENCE,
        example: "openshift-virtualization-os-images/fedora",
      }),
      storageClass: text({
        doc: "The storage class. By default the cluster's own default class. Changing it makes a new machine.",
        maxLength: 253,
        example: "fast",
      }),
      ...claimProperties,
      onDelete: choice({
        doc: "What happens to the data when the machine is deleted or replaced: nothing is done and it is an error (`refuse`), or it is deleted with it (`delete`).",
        choices: ["refuse", "delete"],
        default: "refuse",
      }),
    },
  }),
});
