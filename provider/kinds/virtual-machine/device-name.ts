/** Names of devices become `ua-…` aliases on libvirt and volume names on a cluster. */
export const DEVICE_NAME = {
  regex: /^[A-Za-z0-9]([A-Za-z0-9_-]{0,48}[A-Za-z0-9])?$/,
  expected:
    "a name of at most 50 letters, digits, '-' or '_' that starts and ends with a letter or a digit",
} as const;

/** A guest address, in one word for each bus. */
export const GUEST_ADDRESS = {
  regex:
    /^(pci:([0-9a-f]{4}:)?[0-9a-f]{2}:[01][0-9a-f]\.[0-7]|drive:\d+:\d+:\d+:\d+|usb:\d+:\d+(\.\d+){0,3}|virtio-serial:\d+:\d+:\d+|ccid:\d+:\d+|isa:[0-9a-f]+(:[0-9a-f]+)?)$/,
  expected:
    "pci:00:05.0, drive:CONTROLLER:BUS:TARGET:UNIT, usb:BUS:PORT, virtio-serial:CONTROLLER:BUS:PORT, ccid:CONTROLLER:SLOT or isa:IOBASE:IRQ",
} as const;

/** A set of CPUs or NUMA nodes as libvirt writes it. */
export const NUMBER_SET = {
  regex: /^\^?\d+(-\d+)?(,\^?\d+(-\d+)?)*$/,
  expected: "numbers and ranges, as 0-3,^2,8",
} as const;

/** The name of a network device on the host. */
export const HOST_DEVICE_NAME = {
  regex: /^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,14}$/,
  expected: "the name of a network device: at most 15 letters, digits, '.', '_', ':' or '-'",
} as const;
