import { choice, flag, number, object, text } from "../../core/property-schema";

const onOff = (doc: string) => choice({ doc, choices: ["on", "off"] });

const sriovSchema = object({
  doc: "Mode `sriov`: which virtual functions, and what they may do. The operator makes the attachment definition from it.",
  properties: {
    resourceName: text({
      doc: "The resource that a SriovNetworkNodePolicy gives the functions.",
      required: true,
      pattern: {
        regex: /^[A-Za-z0-9]([A-Za-z0-9_]{0,61}[A-Za-z0-9])?$/,
        expected: "at most 63 letters, digits and '_', with a letter or digit at both ends",
      },
      example: "lab_nics",
    }),
    operatorNamespace: text({
      example: "sriov-network-operator",
      doc: "The namespace of the SR-IOV operator. Changing it makes a new network.",
      default: "openshift-sriov-network-operator",
      maxLength: 63,
    }),
    vlanQos: number({
      doc: "The priority of tagged traffic.",
      min: 0,
      max: 7,
      default: 0,
      example: "3",
    }),
    spoofCheck: onOff("Whether the card drops traffic with other MAC addresses than its own."),
    trust: onOff("Whether the guest may change its MAC address and see all traffic."),
    linkState: choice({
      doc: "Whether the function's link follows the physical one.",
      choices: ["auto", "enable", "disable"],
      default: "auto",
    }),
    minTxRate: number({
      doc: "The least rate.",
      unit: "Mbit/s",
      min: 0,
      max: 10_000_000,
      example: "100",
    }),
    maxTxRate: number({
      doc: "The highest rate.",
      unit: "Mbit/s",
      min: 0,
      max: 10_000_000,
      example: "1000",
    }),
  },
});

/** What only a cluster's network has. */
export const networkClusterSchema = object({
  doc: "What only a cluster has.",
  only: "cluster",
  properties: {
    namespace: text({
      doc: "The namespace of the machines that use it. By default the provider's. Changing it makes a new network.",
      pattern: { regex: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, expected: "a namespace's name" },
      example: "lab",
    }),
    plugin: choice({
      doc: "Mode `bridge`: the name of the CNI plugin. OpenShift calls its own `cnv-bridge`. It must not change while machines use the network.",
      choices: ["bridge", "cnv-bridge"],
      default: "bridge",
    }),
    macSpoofCheck: flag({
      doc: "Mode `bridge`: the node drops traffic with other MAC addresses than the machine's own. Nodes need nftables.",
      default: false,
    }),
    tuning: flag({
      doc: "Mode `bridge`: let the machine's own MAC address through the plugin `tuning`, for machines that boot from the network.",
      default: false,
    }),
    selectNodes: flag({
      doc: "Mode `bridge`: run machines only on nodes that have the bridge.",
      default: false,
    }),
    sriov: sriovSchema,
  },
});
