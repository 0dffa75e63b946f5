import type { Kind } from "../../core/kind";
import { choice, flag, list, type NormalisedTable, object, text } from "../../core/property-schema";

const clusterObjectInputs = {
  manifest: text({
    doc: "The object as JSON: `apiVersion`, `kind`, `metadata.name`, `metadata.namespace` where the kind has one, and the fields that this program owns. In Terraform `jsonencode({…})` or `jsonencode(yamldecode(file(…)))`, in TypeScript `JSON.stringify({…})`. Changing its kind, name or namespace makes a new object.",
    required: true,
    format: "json",
    example: '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"notes"},"data":{"a":"b"}}',
  }),
  ownership: choice({
    doc: "What is managed: the whole object (`object`), or nothing but the manifest's fields on an object that somebody else made (`fields`), as settings of an operator. With `fields` the object must be there, and a delete gives the fields back and leaves the object.",
    choices: ["object", "fields"],
    default: "object",
  }),
  conflictPolicy: choice({
    doc: "What happens when another manager owns a field of the manifest: `fail` names the manager and the field, `force` takes the field over.",
    choices: ["fail", "force"],
    default: "fail",
  }),
  deletePropagation: choice({
    doc: "Whether what the object owns goes before it, after it, or stays.",
    choices: ["foreground", "background", "orphan"],
    default: "foreground",
  }),
  waitFor: object({
    doc: "When the object counts as made. All that is given must hold. The engine's time-out ends the wait, 10m by default and 2h for `nodes`; the object stays.",
    properties: {
      condition: text({
        doc: "A condition of its status that must be True.",
        maxLength: 316,
        example: "Available",
      }),
      generation: flag({
        doc: "Its controller has seen it as written: `status.observedGeneration` has caught up.",
        default: false,
      }),
      field: text({
        doc: "The path of a field that must have the value of `value`, or must be there at all when `value` is left out.",
        pattern: {
          regex: /^[A-Za-z][\w-]*(\.[\w-]+|\[\d+\])*$/,
          expected: "a path of names and positions, as status.phase or status.nodes[0].ready",
        },
        example: "status.phase",
      }),
      value: text({ doc: "The value of `field`, as text.", example: "Running" }),
      failedValue: text({
        doc: "A value of `field` that never gets better: it ends the wait at once, as a failure.",
        example: "Failed",
      }),
      nodes: flag({
        doc: "Every node that the object is for has it: each card that a SriovNetworkNodePolicy selects its virtual functions, each node of a MachineConfig's pools the new configuration, for which it is rebooted. Other kinds have no nodes to wait for.",
        default: false,
      }),
    },
  }),
} as const;

export type ClusterObjectInputs = NormalisedTable<typeof clusterObjectInputs>;

export const clusterObject = {
  name: "ClusterObject",
  doc: "Any object of a cluster, applied with strict checking, awaited, and watched for drift in the fields that the manifest sets and in no others.",
  inputs: clusterObjectInputs,
  outputs: {
    uid: text({ doc: "The object's UID.", stable: true }),
    objectName: text({ doc: "The object's name.", stable: true }),
    objectNamespace: text({
      doc: "The object's namespace; empty where the kind has none.",
      stable: true,
    }),
    fieldManager: text({
      doc: "The name under which the API server keeps the manifest's fields.",
      stable: true,
    }),
    conditions: list({
      doc: "The conditions of its status, as `Ready=True (Reason): message`.",
      items: text({ doc: "One condition." }),
    }),
  },
  importId: {
    cluster:
      "`apiVersion:Kind:namespace/name`, as `apps/v1:Deployment:default/web`; without the namespace where the kind has none.",
  },
} as const satisfies Kind;
