import { choice, flag, list, number, object, text } from "../../core/property-schema";

/** What the host's DNS server answers on a network. */
export const dnsSchema = object({
  doc: "The DNS server that the host runs on the network.",
  only: "libvirt",
  properties: {
    enabled: flag({
      doc: "The host answers DNS on the network.",
      default: true,
    }),
    forwardPlainNames: flag({
      doc: "Names without a dot are asked of the host's own servers too.",
      default: true,
    }),
    hosts: list({
      doc: "Names and their addresses. They change while the network runs.",
      key: "address",
      items: object({
        doc: "The names of one address.",
        properties: {
          address: text({ doc: "The address.", required: true, format: "ip", example: "10.0.0.5" }),
          names: list({
            doc: "Its names.",
            required: true,
            unordered: true,
            minItems: 1,
            items: text({ doc: "A host name.", maxLength: 255, example: "db.lab.example" }),
          }),
        },
      }),
    }),
    forwarders: list({
      doc: "Servers that unknown names are asked of, instead of the host's own. The first that fits is used.",
      items: object({
        doc: "A server, a domain or both.",
        properties: {
          address: text({
            example: "9.9.9.9",
            doc: "The server's address; without it `domain` is not forwarded.",
            format: "ip",
          }),
          domain: text({
            example: "corp.example",
            doc: "Only names in this domain; all names by default.",
            maxLength: 255,
          }),
        },
      }),
    }),
    texts: list({
      doc: "TXT records. They change while the network runs; the DNS server restarts for a moment.",
      key: "name",
      items: object({
        doc: "One record.",
        properties: {
          name: text({
            example: "info",
            doc: "The record's name.",
            required: true,
            maxLength: 255,
          }),
          value: text({
            example: "v=1",
            doc: "The record's text.",
            required: true,
            maxLength: 255,
          }),
        },
      }),
    }),
    services: list({
      doc: "SRV records. They change while the network runs; the DNS server restarts for a moment.",
      unordered: true,
      items: object({
        doc: "One record: where a service is.",
        properties: {
          service: text({
            doc: "The service without its underscore.",
            required: true,
            example: "ldap",
          }),
          protocol: choice({ doc: "How it is reached.", choices: ["tcp", "udp"], required: true }),
          domain: text({
            example: "lab.example",
            doc: "The domain that has the service; the network's own by default.",
          }),
          target: text({ example: "ldap.lab.example", doc: "The host that serves it." }),
          port: number({ doc: "Its port.", min: 1, max: 65_535, example: "389" }),
          priority: number({ doc: "Lower is asked first.", min: 0, max: 65_535, example: "10" }),
          weight: number({
            doc: "The share among equal priorities.",
            min: 0,
            max: 65_535,
            example: "5",
          }),
        },
      }),
    }),
  },
});
