import { choice, map, object, text } from "../../core/property-schema";

/** On which nodes of a cluster, and how many at a time. */
export const bridgeClusterSchema = object({
  doc: "What only a cluster has.",
  only: "cluster",
  properties: {
    policy: text({
      example: "br-lab",
      doc: "The name of the NodeNetworkConfigurationPolicy. By default the bridge's name. Changing it makes a new policy.",
      pattern: {
        regex: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/,
        expected: "small letters, digits, '-' and '.'",
      },
    }),
    nodeSelector: map({
      example: '{ "node-role.kubernetes.io/worker": "" }',
      doc: "Labels that a node must have to get the bridge. By default every worker node.",
      values: text({ doc: "The label's value." }),
    }),
    maxUnavailable: text({
      example: "50%",
      doc: "How many nodes may be changed at a time, as `1` or `50%`.",
      pattern: { regex: /^(\d{1,4}|\d{1,2}%|100%)$/, expected: "a number or a share, as 1 or 50%" },
      default: "50%",
    }),
    noMatchingNode: choice({
      doc: "What it means when no node has the labels.",
      choices: ["error", "warn"],
      default: "error",
    }),
  },
});
