import { choice, flag, list, map, number, object, text } from "../../core/property-schema";
import { DEVICE_NAME, GUEST_ADDRESS, HOST_DEVICE_NAME } from "./device-name";

export const INTERFACE_MODELS = [
  "virtio",
  "virtio-transitional",
  "virtio-non-transitional",
  "e1000",
  "e1000e",
  "igb",
  "rtl8139",
  "pcnet",
  "ne2k_pci",
  "vmxnet3",
] as const;

/** A PCI function of the host: `0000:03:10.1`, `03:10.1` or `pci_0000_03_10_1`. */
const PCI_FUNCTION = {
  regex:
    /^(pci_[0-9a-fA-F]{4}_[0-9a-fA-F]{2}_[01][0-9a-fA-F]_[0-7]|([0-9a-fA-F]{4}:)?[0-9a-fA-F]{2}:[01][0-9a-fA-F]\.[0-7])$/,
  expected: "a PCI function, as 0000:03:10.1 or pci_0000_03_10_1",
} as const;

export const interfacesProperty = list({
  doc: "Network interfaces, told apart by name. What an interface is plugged into is one of `network`, `bridge`, `hostInterface`, `virtualFunction`, `vhostUser` and `user`.",
  key: "name",
  items: object({
    doc: "One interface.",
    properties: {
      name: text({
        doc: "The interface's name in this machine. Its MAC address is made from it, unless `mac` says another.",
        required: true,
        pattern: DEVICE_NAME,
        example: "lan",
      }),
      network: text({
        doc: "The name of a Network. On a cluster `pod` is the pod network, and a network of another namespace is `namespace/name`.",
        maxLength: 200,
        example: "lab",
      }),
      bridge: text({
        doc: "A bridge that the host already has.",
        only: "libvirt",
        pattern: HOST_DEVICE_NAME,
        example: "br0",
      }),
      hostInterface: text({
        doc: "A network device of the host that the machine shares through macvtap.",
        only: "libvirt",
        pattern: HOST_DEVICE_NAME,
        example: "eth1",
      }),
      macvtapMode: choice({
        doc: "How machines on the same `hostInterface` see each other; libvirt's default is `vepa`.",
        only: "libvirt",
        choices: ["vepa", "bridge", "private", "passthrough"],
      }),
      virtualFunction: text({
        doc: "A virtual function of an SR-IOV card, given to the machine alone.",
        only: "libvirt",
        pattern: PCI_FUNCTION,
        example: "0000:03:10.1",
      }),
      vhostUser: text({
        example: "/run/openvswitch/vhost-web1",
        doc: "The socket of a switch in user space. Needs shared memory.",
        only: "libvirt",
        format: "absolute-path",
      }),
      user: flag({
        doc: "User-mode networking: the guest reaches out through the host, nothing reaches in. Needs no privileges.",
        only: "libvirt",
        default: false,
      }),
      binding: choice({
        doc: "How the interface reaches its network. By default `masquerade` on the network `pod` and `bridge` on every other.",
        only: "cluster",
        choices: ["masquerade", "bridge", "sriov"],
      }),
      ports: list({
        doc: "Ports that `masquerade` lets in; all of them when left out.",
        only: "cluster",
        items: object({
          doc: "One port.",
          properties: {
            port: number({ doc: "The number.", required: true, min: 1, max: 65_535 }),
            name: text({
              example: "http",
              doc: "A name for services to point at.",
              pattern: {
                regex: /^[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/,
                expected: "at most 15 small letters, digits and '-'",
              },
            }),
            protocol: choice({ doc: "The protocol.", choices: ["TCP", "UDP"], default: "TCP" }),
          },
        }),
      }),
      portGroup: text({
        example: "guests",
        doc: "The port group of the network.",
        only: "libvirt",
        maxLength: 200,
      }),
      mac: text({
        doc: "The MAC address. By default one made from machine and interface, the same for ever.",
        format: "mac",
        example: "52:54:00:12:34:56",
      }),
      model: choice({
        doc: "The network card that the guest sees. A cluster does not know the transitional models and `vmxnet3`.",
        choices: INTERFACE_MODELS,
        default: "virtio",
      }),
      linkState: choice({
        doc: "Whether the cable is plugged in. Changes while the machine runs.",
        choices: ["up", "down"],
        default: "up",
      }),
      bootOrder: number({
        doc: "The place of this interface in the order in which devices are tried at boot, from 1. Each number once, disks included.",
        min: 1,
        max: 1000,
        example: "2",
      }),
      mtu: number({
        doc: "The largest packet.",
        only: "libvirt",
        min: 68,
        max: 65_535,
        unit: "bytes",
        example: "9000",
      }),
      queues: number({
        doc: "How many queues a virtio interface has.",
        only: "libvirt",
        min: 1,
        max: 256,
        example: "4",
      }),
      driver: map({
        example: '{ "name": "vhost" }',
        doc: "More attributes of libvirt's `<driver>`: `name` (`vhost`, `qemu`, `vfio`), `txmode`, `ioeventfd`, `event_idx`, `rx_queue_size`, `tx_queue_size`, `packed`, `iommu`.",
        only: "libvirt",
        values: text({ doc: "The attribute's value." }),
      }),
      vlan: number({
        doc: "The VLAN tag of the machine's traffic. On a virtual function or an Open vSwitch port; a Linux bridge has no tags.",
        only: "libvirt",
        min: 0,
        max: 4095,
        example: "100",
      }),
      virtualPort: map({
        example: '{ "type": "openvswitch", "interfaceid": "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f" }',
        doc: "The port profile of the switch: `type` (`openvswitch`, `802.1Qbh`, `802.1Qbg`, `midonet`) and its parameters, as `profileid` or `interfaceid`.",
        only: "libvirt",
        values: text({ doc: "The parameter's value." }),
      }),
      filter: text({
        doc: "A network filter of the host.",
        only: "libvirt",
        maxLength: 200,
        example: "clean-traffic",
      }),
      filterParameters: map({
        example: '{ "IP": "192.168.10.5" }',
        doc: "Variables of the network filter.",
        only: "libvirt",
        values: text({ doc: "The variable's value." }),
      }),
      bandwidth: map({
        example: '{ "inboundAverage": 12800, "outboundAverage": 12800 }',
        doc: "Limits of throughput: `inboundAverage`, `inboundPeak`, `inboundBurst`, `inboundFloor` and the same with `outbound`, in KiB a second or KiB.",
        only: "libvirt",
        values: number({ doc: "KiB.", min: 0 }),
      }),
      isolated: flag({
        doc: "The machine cannot talk to other isolated ones on the same bridge.",
        only: "libvirt",
        default: false,
      }),
      trustGuestFilters: flag({
        doc: "The host follows the guest's changes of its own MAC address and filters.",
        only: "libvirt",
        default: false,
      }),
      rom: text({
        example: "off",
        doc: "`off` hides the card's boot ROM, a path on the host replaces it.",
        only: "libvirt",
        pattern: { regex: /^(off|on|\/.+)$/, expected: "off, on or an absolute path" },
      }),
      target: text({
        example: "tap-web1",
        doc: "The name of the tap device on the host. By default libvirt picks one at each start.",
        only: "libvirt",
        pattern: HOST_DEVICE_NAME,
      }),
      address: text({
        example: "pci:0000:04:00.0",
        doc: "Where the guest finds the card. By default libvirt picks the place and keeps it.",
        only: "libvirt",
        pattern: GUEST_ADDRESS,
      }),
    },
  }),
});
