import { object, text } from "../../core/property-schema";

export const cloudInitProperty = object({
  doc: "What cloud-init does at the first boot. On libvirt an ISO image in a pool, attached as a cdrom drive; on a cluster a secret.",
  properties: {
    userData: text({
      doc: "The user data, usually a text that starts with `#cloud-config`.",
      secret: true,
      maxLength: 16_777_216,
    }),
    metaData: text({
      doc: "The metadata as YAML. By default an instance id made from the content, and the machine's name as host name.",
      only: "libvirt",
      maxLength: 1_048_576,
    }),
    networkConfig: text({
      doc: "The network configuration of version 1 or 2 as YAML.",
      secret: true,
      maxLength: 1_048_576,
    }),
    pool: text({
      doc: "The pool that holds the ISO image. By default the pool of the machine's first disk.",
      only: "libvirt",
      format: "name",
    }),
  },
});
