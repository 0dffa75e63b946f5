import { choice, flag, list, map, object, size, text } from "../../core/property-schema";
import { ACCESS_MODES, VOLUME_MODES } from "../volume/claim-modes";

const claimModes = list({
  doc: "What volumes of the class are when they say nothing, best first: an edit of CDI's StorageProfile.",
  maxItems: 8,
  items: object({
    doc: "One way.",
    properties: {
      accessModes: list({
        doc: "Who may use it at once.",
        required: true,
        minItems: 1,
        items: choice({
          doc: "One mode.",
          choices: ACCESS_MODES,
        }),
      }),
      volumeMode: choice({
        doc: "A file system with an image in it, or a block device.",
        choices: VOLUME_MODES,
        default: "Filesystem",
      }),
    },
  }),
});

/** What only a cluster's pool has: it is one of three things. */
export const storagePoolClusterSchema = object({
  doc: "What only a cluster has. Without `provisioner` and without `localDevices` the class is there already and is only looked up.",
  only: "cluster",
  properties: {
    provisioner: text({
      doc: "Who makes the volumes: the class is then made, and deleted with this pool. Changing it makes a new class.",
      pattern: {
        regex: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(\/[A-Za-z0-9._-]{1,63})?$/,
        expected: "a driver's name, as ebs.csi.aws.com",
      },
      example: "rbd.csi.ceph.com",
    }),
    parameters: map({
      example: '{ "type": "thin" }',
      doc: "What the provisioner wants to know. Changing it makes a new class.",
      values: text({ doc: "The parameter's value." }),
    }),
    reclaimPolicy: choice({
      doc: "What happens to the data when a volume is deleted. Changing it makes a new class.",
      choices: ["Delete", "Retain"],
      default: "Delete",
    }),
    binding: choice({
      doc: "Whether a volume is made at once, or for the node of the first machine that uses it. Changing it makes a new class.",
      choices: ["Immediate", "WaitForFirstConsumer"],
      default: "Immediate",
    }),
    allowExpansion: flag({ doc: "Volumes can grow.", default: true }),
    claimModes,
    cloneStrategy: choice({
      doc: "How volumes are copied: an edit of CDI's StorageProfile. By default what the storage can do.",
      choices: ["copy", "snapshot", "csi-clone"],
    }),
    snapshotClass: text({
      example: "csi-snapshots",
      doc: "The class of snapshots that copies are made through: an edit of CDI's StorageProfile.",
      maxLength: 253,
    }),
    localDevices: list({
      doc: "Block devices of nodes, prepared there by other means: the pool is then these, one volume each. Deleting the pool is refused while one is in use.",
      key: "name",
      maxItems: 256,
      items: object({
        doc: "One device of one node.",
        properties: {
          name: text({
            doc: "The name of the persistent volume.",
            required: true,
            pattern: {
              regex: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/,
              expected: "small letters, digits, '-' and '.'",
            },
            example: "local-node01-loop10",
          }),
          node: text({
            doc: "The node's host name.",
            required: true,
            maxLength: 253,
            example: "node01",
          }),
          path: text({
            doc: "The device on that node.",
            required: true,
            format: "absolute-path",
            example: "/dev/loop10",
          }),
          size: size({ doc: "Its size.", required: true, min: "1MiB", example: "20GiB" }),
        },
      }),
    }),
  },
});
