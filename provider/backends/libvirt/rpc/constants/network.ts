/** `virNetworkXMLFlags`. Bits. */
export const NetworkXML = {
  Inactive: 1,
} as const;

/** `virNetworkDefineFlags`. Bits. */
export const NetworkDefine = {
  Validate: 1,
} as const;

/** `virNetworkUpdateCommand`. */
export const NetworkUpdateCommand = {
  None: 0,
  Modify: 1,
  Delete: 2,
  AddLast: 3,
  AddFirst: 4,
} as const;

/** `virNetworkUpdateSection`. The part of a network that an update changes. */
export const NetworkSection = {
  None: 0,
  Bridge: 1,
  Domain: 2,
  IP: 3,
  IPDHCPHost: 4,
  IPDHCPRange: 5,
  Forward: 6,
  ForwardInterface: 7,
  ForwardPf: 8,
  Portgroup: 9,
  DNSHost: 10,
  DNSTxt: 11,
  DNSSrv: 12,
} as const;

/** `virNetworkUpdateFlags`. Bits. */
export const NetworkUpdateAffect = {
  Current: 0,
  Live: 1,
  Config: 2,
} as const;

/** `virNetworkMetadataType`. */
export const NetworkMetadata = {
  Description: 0,
  Title: 1,
  Element: 2,
} as const;
