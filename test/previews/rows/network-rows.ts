import { UNKNOWN } from "../../../provider/core/value";
import type { PreviewRow } from "../preview-row";

const inputs = {
  name: "lab",
  mode: "nat",
  addresses: [
    {
      address: "10.0.0.1/24",
      dhcp: {
        ranges: [{ start: "10.0.0.100", end: "10.0.0.199" }],
        hosts: [{ address: "10.0.0.5", mac: "52:54:00:AA:BB:01", name: "db" }],
      },
    },
  ],
} as const;
const [address] = inputs.addresses;
const prior = {
  id: "3f6f1c1e-6f5b-5a53-9a43-0d3f3a1f0001",
  inputs,
  outputs: {
    uuid: "3f6f1c1e-6f5b-5a53-9a43-0d3f3a1f0001",
    bridgeName: "virbr7",
    active: true,
    pendingImpact: {},
  },
} as const;
const kind = "Network";

function withDhcp(dhcp: { readonly [name: string]: unknown }) {
  return { ...inputs, addresses: [{ ...address, dhcp: { ...address.dhcp, ...dhcp } }] } as never;
}

export const networkRows: readonly PreviewRow[] = [
  {
    title: "a new network is started only when it is made",
    kind,
    inputs,
    expected: { action: "create", unknownOutputs: ["active"] },
  },
  {
    title: "another spelling of a MAC address is no change",
    kind,
    prior,
    inputs: withDhcp({ hosts: [{ address: "10.0.0.5", mac: "52-54-00-aa-bb-01", name: "db" }] }),
    expected: { action: "none", impact: {} },
  },
  {
    title: "another order of kept addresses is no change, and a written default is none",
    kind,
    prior,
    inputs: {
      addresses: inputs.addresses,
      autostart: true,
      running: true,
      mode: "nat",
      name: "lab",
    },
    expected: { action: "none", impact: {} },
  },
  {
    title: "a kept address comes while the network runs",
    kind,
    prior,
    inputs: withDhcp({
      hosts: [...address.dhcp.hosts, { address: "10.0.0.6", mac: "52:54:00:aa:bb:02" }],
    }),
    expected: {
      action: "update",
      impact: { "addresses[0].dhcp.hosts[1]": "live" },
      knownOutputs: { uuid: prior.outputs.uuid },
    },
  },
  {
    title: "another domain restarts the network",
    kind,
    prior,
    inputs: { ...inputs, domain: "lab.example" },
    expected: {
      action: "update",
      impact: { domain: "restart" },
      knownOutputs: { uuid: prior.outputs.uuid, pendingImpact: { domain: "restart" } },
    },
  },
  {
    title: "another name is another network",
    kind,
    prior,
    inputs: { ...inputs, name: "lab-2" },
    expected: { action: "replace", impact: { name: "replace" } },
  },
  {
    title: "from NAT to isolated restarts the network, and its machines stay on it",
    kind,
    prior,
    inputs: { ...inputs, mode: "isolated" },
    expected: { action: "update", impact: { mode: "restart" } },
  },
  {
    title: "a domain that is not known yet is a change and not yet a refusal",
    kind,
    prior,
    inputs: { ...inputs, domain: UNKNOWN },
    expected: { action: "update", impact: { domain: "restart" } },
  },
  {
    title: "a DHCP range outside of the subnet is refused",
    kind,
    inputs: withDhcp({ ranges: [{ start: "10.0.1.100", end: "10.0.1.199" }] }),
    expected: {
      action: "refused",
      diagnostics: [
        {
          severity: "error",
          path: "addresses[0].dhcp.ranges[0].start",
          says: /10\.0\.0\.1\/24|subnet/,
        },
        {
          severity: "error",
          path: "addresses[0].dhcp.ranges[0].end",
          says: /10\.0\.0\.1\/24|subnet/,
        },
      ],
    },
  },
  {
    title: "a property that is none is refused with the one that was meant",
    kind,
    inputs: { ...inputs, adresses: [] },
    expected: {
      action: "refused",
      diagnostics: [{ severity: "error", path: "adresses", says: /Did you mean "addresses"/ }],
    },
  },
];
