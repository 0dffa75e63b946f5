import { duration, list, object, text } from "../../core/property-schema";

/** What the host's DHCP server gives on one subnet. */
export const dhcpSchema = object({
  doc: "The DHCP server of this subnet. Without it machines need addresses of their own.",
  properties: {
    ranges: list({
      doc: "Addresses that are given to any machine. They change while the network runs.",
      key: "start",
      items: object({
        doc: "A range of addresses, both ends included.",
        properties: {
          start: text({
            doc: "The first address.",
            required: true,
            format: "ip",
            example: "10.0.0.100",
          }),
          end: text({
            doc: "The last address.",
            required: true,
            format: "ip",
            example: "10.0.0.199",
          }),
        },
      }),
    }),
    hosts: list({
      doc: "Addresses kept for certain machines. They change while the network runs; a machine sees it when it renews its lease.",
      key: "address",
      items: object({
        doc: "One reservation. IPv4 needs `mac` or `name`, IPv6 needs `clientId` or `name`.",
        properties: {
          address: text({
            example: "192.168.10.5",
            doc: "The address that the machine gets.",
            required: true,
            format: "ip",
          }),
          mac: text({
            example: "52:54:00:12:34:56",
            doc: "The MAC address of the machine's interface; IPv4 only.",
            format: "mac",
          }),
          clientId: text({
            example: "00:03:00:01:52:54:00:12:34:56",
            doc: "The DHCPv6 unique identifier of the machine; IPv6 only.",
            pattern: {
              regex: /^([0-9a-fA-F]{2}:){3,127}[0-9a-fA-F]{2}$/,
              expected:
                "pairs of hexadecimal digits with colons between, as 00:03:00:01:52:54:00:12:34:56",
            },
          }),
          name: text({
            doc: "The host name that the machine gets and that DNS answers for it.",
            pattern: {
              regex: /^[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}))*$/,
              expected: "a host name of letters, digits and '-'",
            },
            example: "web-1",
          }),
        },
      }),
    }),
    leaseTime: duration({
      doc: "How long a machine may keep an address without asking again; libvirt's default is one hour.",
      min: "2m",
      example: "12h",
    }),
    bootFile: text({
      doc: "The file that a machine loads when it boots from the network.",
      example: "pxelinux.0",
    }),
    bootServer: text({
      example: "192.168.10.2",
      doc: "The TFTP server that has `bootFile`; the host itself by default.",
      format: "ip",
    }),
  },
});
