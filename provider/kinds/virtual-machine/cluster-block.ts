import {
  choice,
  flag,
  list,
  map,
  object,
  type PropertyTable,
  size,
  text,
} from "../../core/property-schema";
import { dataVolumeTemplates } from "./data-volume-templates";

const QUANTITY = {
  regex: /^\d+(\.\d+)?m?$/,
  expected: "an amount of processors, as 2 or 500m",
} as const;

const resources = (what: string) =>
  object({
    doc: `What the machine's pod ${what}.`,
    properties: {
      cpu: text({ doc: "Processors, as `2` or `500m`.", pattern: QUANTITY, example: "2" }),
      memory: size({ doc: "Memory.", min: "1MiB", example: "4GiB" }),
    },
  });

/** `u1.medium` belongs to no namespace; `namespaced:small` to the machine's own. */
const TYPE_NAME = {
  regex: /^(namespaced:)?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/,
  expected: "a name, as u1.medium; namespaced:small for one of the machine's namespace",
} as const;

/** What only a cluster honours; the content of a machine's `cluster` block. */
export const clusterBlock = {
  namespace: text({
    doc: "The namespace. By default the provider's. Changing it makes a new machine.",
    pattern: { regex: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, expected: "a namespace's name" },
    example: "lab",
  }),
  runStrategy: choice({
    doc: "When KubeVirt runs the machine, in its own words. By default `Always` for `power.state: running` and `Halted` for `stopped`.",
    choices: ["Always", "RerunOnFailure", "Manual", "Halted", "Once"],
  }),
  managePower: flag({
    doc: "With `false` starting and stopping is left to others after the create, and is no drift.",
    default: true,
  }),
  requests: resources("asks for"),
  limits: resources("may use at most"),
  overcommitGuestOverhead: flag({
    doc: "Do not ask for the memory that running the machine costs.",
    default: false,
  }),
  dedicatedCpus: flag({
    doc: "Whole processors of the node for this machine alone.",
    default: false,
  }),
  nodeSelector: map({
    example: '{ "kubernetes.io/arch": "amd64" }',
    doc: "Labels that the node must have.",
    values: text({ doc: "The label's value." }),
  }),
  tolerations: text({
    doc: "Taints of nodes that the machine bears: a list as JSON, as a pod has them.",
    format: "json",
    example: '[{"key":"gpu","operator":"Exists","effect":"NoSchedule"}]',
  }),
  affinity: text({
    example: '{"podAntiAffinity":{}}',
    doc: "Rules of affinity as JSON, as a pod has them.",
    format: "json",
  }),
  topologySpread: text({
    example:
      '[{"maxSkew":1,"topologyKey":"kubernetes.io/hostname","whenUnsatisfiable":"DoNotSchedule"}]',
    doc: "A list of topology spread constraints as JSON.",
    format: "json",
  }),
  evictionStrategy: choice({
    doc: "What happens when the node is drained.",
    choices: ["LiveMigrate", "LiveMigrateIfPossible", "None", "External"],
  }),
  labels: map({
    example: '{ "app": "web" }',
    doc: "Labels of the running machine and its pod.",
    values: text({ doc: "The label's value." }),
  }),
  annotations: map({
    example: '{ "example.com/contact": "web-team" }',
    doc: "Annotations of the running machine and its pod.",
    values: text({ doc: "The annotation's value." }),
  }),
  hostname: text({
    example: "web-1",
    doc: "The guest's host name. By default the machine's name.",
    maxLength: 63,
  }),
  subdomain: text({
    example: "machines",
    doc: "The headless service that gives the guest a name in the cluster's DNS.",
    maxLength: 63,
  }),
  priorityClass: text({ example: "production", doc: "The pod's priority class.", maxLength: 253 }),
  instanceType: text({
    doc: "An instance type, which then decides processors and memory; `namespaced:` before one of the machine's own namespace.",
    pattern: TYPE_NAME,
    example: "u1.medium",
  }),
  preference: text({
    doc: "A preference, which fills in what is left out; `namespaced:` before one of the machine's own namespace.",
    pattern: TYPE_NAME,
    example: "fedora",
  }),
  sshKeys: object({
    doc: "Public keys from a secret of the namespace.",
    properties: {
      secret: text({
        example: "web-keys",
        doc: "The secret's name.",
        required: true,
        maxLength: 253,
      }),
      users: list({
        doc: "Users for whom the guest agent installs the keys. By default cloud-init does, for its default user.",
        items: text({ example: "fedora", doc: "A user's name." }),
      }),
    },
  }),
  readinessProbe: text({
    example: '{"tcpSocket":{"port":22},"initialDelaySeconds":60}',
    doc: "A readiness probe as JSON.",
    format: "json",
  }),
  livenessProbe: text({
    example: '{"guestAgentPing":{},"failureThreshold":10}',
    doc: "A liveness probe as JSON.",
    format: "json",
  }),
  serviceAccount: text({
    example: "web",
    doc: "A service account whose token the guest gets as a disk.",
    maxLength: 253,
  }),
  ipv6Subnet: text({
    example: "fd10:0:2::/120",
    doc: "The guest's IPv6 subnet on the pod network, for dual stack with masquerade.",
    format: "cidr",
  }),
  dataVolumeTemplates,
  conflictPolicy: choice({
    doc: "What happens when another manager owns a field: `fail` names the manager and the field, `force` takes the field over.",
    choices: ["fail", "force"],
    default: "fail",
  }),
  patch: text({
    example: '{"spec":{"template":{"spec":{"startStrategy":"Paused"}}}}',
    doc: "A JSON merge patch of the machine's manifest, for what this schema lacks. It is checked by the cluster and takes part in previews.",
    format: "json",
  }),
} as const satisfies PropertyTable;
