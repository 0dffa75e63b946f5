import { object, text } from "../../core/property-schema";

export const cloudInitProperty = object({
  doc: "What cloud-init does at the first boot. On libvirt an ISO image in a pool, attached as a cdrom drive; on a cluster a secret.",
  properties: {
    userData: text({
      example: "#cloud-config\npackages: [nginx]\n",
      doc: "The user data, usually a text that starts with `#cloud-config`.",
      secret: true,
      maxLength: 16_777_216,
    }),
    metaData: text({
      example: "local-hostname: web-1",
      doc: "The metadata as YAML. By default the machine's UUID as instance id, so that a changed text alone does not run again, and its name as host name.",
      only: "libvirt",
      maxLength: 1_048_576,
    }),
    networkConfig: text({
      example: "version: 2\nethernets: {eth0: {dhcp4: true}}\n",
      doc: "The network configuration of version 1 or 2 as YAML.",
      secret: true,
      maxLength: 1_048_576,
    }),
    pool: text({
      example: "images",
      doc: "The pool that holds the ISO image. By default the pool of the machine's first disk.",
      only: "libvirt",
      format: "name",
    }),
  },
});
