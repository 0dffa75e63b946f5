import { choice, flag, number, object, text } from "../../core/property-schema";

/** How a cluster offers the device. */
export const pciDeviceClusterSchema = object({
  doc: "What only a cluster has.",
  only: "cluster",
  properties: {
    resourceName: text({
      doc: "The name under which nodes offer the device. By default `virt-iac.dev/` and `name`. Changing it makes a new entry.",
      pattern: {
        regex:
          /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
        expected: "a domain, a slash and a name, as nvidia.com/gpu",
      },
      example: "nvidia.com/TU104GL_Tesla_T4",
    }),
    externalResourceProvider: flag({
      doc: "Another device plugin offers it to machines.",
      default: false,
    }),
    permitIn: choice({
      doc: "Where the permission is written: in the HyperConverged object where there is one, or in the KubeVirt object.",
      choices: ["auto", "hyperconverged", "kubevirt"],
      default: "auto",
    }),
    minimumCount: number({
      doc: "How many devices the nodes must offer before this counts as made. With 0 nothing is awaited.",
      default: 1,
      min: 0,
      max: 100_000,
      example: "2",
    }),
  },
});
