import {
  choice,
  duration,
  flag,
  list,
  number,
  object,
  size,
  text,
} from "../../core/property-schema";
import { DEVICE_NAME } from "./device-name";

const rate = (direction: string) =>
  object({
    doc: `Limits of the traffic ${direction}.`,
    properties: {
      average: size({
        doc: "Bytes per second in the long run.",
        required: true,
        min: "1KiB",
        multipleOf: "1KiB",
        example: "100MiB",
      }),
      peak: size({
        doc: "Bytes per second at most.",
        min: "1KiB",
        multipleOf: "1KiB",
        example: "256MiB",
      }),
      burst: size({
        doc: "Bytes that may go at `peak`.",
        min: "1KiB",
        multipleOf: "1KiB",
        example: "16MiB",
      }),
    },
  });

const bandwidth = (of: string) =>
  object({
    doc: `Traffic limits of ${of}. The host needs the kernel's \`sch_htb\`, \`sch_sfq\` and ingress schedulers.`,
    properties: { inbound: rate("towards the machines"), outbound: rate("from the machines") },
  });

/** What only a libvirt network has. */
export const networkLibvirtSchema = object({
  doc: "What only libvirt has.",
  only: "libvirt",
  properties: {
    uplinks: list({
      doc: "Devices of the host. In the modes `nat` and `routed` at most one, to which traffic is limited; in mode `macvtap` those that machines are spread over.",
      unordered: true,
      items: text({ doc: "A network device of the host.", pattern: DEVICE_NAME, example: "eth0" }),
    }),
    macvtapMode: choice({
      doc: "Mode `macvtap`: how machines on one device reach each other.",
      choices: ["bridge", "vepa", "private", "passthrough"],
      default: "bridge",
    }),
    managed: flag({
      doc: "Mode `sriov`: a virtual function leaves its host driver when a machine gets it, and returns after.",
      default: true,
    }),
    nat: object({
      doc: "Mode `nat`: what the machines' traffic looks like from outside.",
      properties: {
        addressStart: text({
          example: "203.0.113.10",
          doc: "The first address to appear as; the host's own by default.",
          format: "ip",
        }),
        addressEnd: text({
          example: "203.0.113.19",
          doc: "The last address to appear as.",
          format: "ip",
        }),
        portStart: number({
          doc: "The first port.",
          default: 1024,
          min: 1,
          max: 65_535,
          example: "10000",
        }),
        portEnd: number({
          doc: "The last port.",
          default: 65_535,
          min: 1,
          max: 65_535,
          example: "20000",
        }),
        ipv6: flag({ doc: "NAT for IPv6 too; otherwise IPv6 is routed.", default: false }),
      },
    }),
    routes: list({
      doc: "Subnets that the host reaches through a machine of the network. Only in the modes with addresses.",
      key: "destination",
      items: object({
        doc: "One static route of the host.",
        properties: {
          destination: text({
            doc: "The subnet, by its first address and the length of its prefix.",
            required: true,
            format: "cidr",
            example: "192.168.7.0/24",
          }),
          gateway: text({
            doc: "The machine's address, in a subnet of `addresses`.",
            required: true,
            format: "ip",
            example: "10.0.0.7",
          }),
          metric: number({
            doc: "The lower one wins among routes to the same place.",
            min: 1,
            max: 4_294_967_295,
            example: "10",
          }),
        },
      }),
    }),
    localDomain: flag({
      doc: "Names in `domain` are answered here only and never asked of other servers.",
      default: false,
    }),
    stp: flag({ doc: "The bridge runs the spanning tree protocol.", default: true }),
    forwardDelay: duration({
      doc: "How long a new port of the bridge waits before it forwards, in whole seconds.",
      default: "0s",
      min: "0s",
      max: "30s",
      example: "2s",
    }),
    macTableManager: choice({
      doc: "Who fills the bridge's table of MAC addresses. `libvirt` switches off learning and flooding.",
      choices: ["kernel", "libvirt"],
      default: "kernel",
    }),
    zone: text({
      example: "libvirt",
      doc: "The firewalld zone of the bridge.",
      pattern: { regex: /^[A-Za-z0-9_-]{1,17}$/, expected: "a firewalld zone's name" },
    }),
    isolatedPorts: flag({
      doc: "Machines reach the host but not each other.",
      default: false,
    }),
    bandwidth: bandwidth("the whole network"),
    portGroups: list({
      doc: "Classes of interfaces, chosen by a machine's interface by name. They change while the network runs; interfaces already plugged keep what they have.",
      key: "name",
      items: object({
        doc: "One class of interfaces.",
        properties: {
          name: text({
            example: "guests",
            doc: "The class's name.",
            required: true,
            format: "name",
          }),
          default: flag({ doc: "Interfaces that name no class get this one.", default: false }),
          vlan: number({
            doc: "The VLAN tag; only on networks that can tag.",
            min: 1,
            max: 4094,
            example: "100",
          }),
          bandwidth: bandwidth("each interface of the class"),
        },
      }),
    }),
  },
});
