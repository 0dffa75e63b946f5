import fc from "fast-check";
import {
  asSpec,
  specOf,
} from "../../../../../provider/backends/libvirt/kinds/network/network-spec";
import { networkElement } from "../../../../../provider/backends/libvirt/kinds/network/network-xml";
import { formatXml, parseXml } from "../../../../../provider/backends/libvirt/xml";
import { compare } from "../../../../../provider/core/compare";
import { normalise } from "../../../../../provider/core/normalise";
import type { Properties } from "../../../../../provider/core/value";
import { network } from "../../../../../provider/kinds/network/network";

const UUID = "11111111-1111-5111-8111-111111111111";

const NOT_IN_DEFINITION = ["autostart", "running"];

const bag = (spec: unknown) => spec as Properties;

const xmlOf = (inputs: Properties, stored?: string) =>
  formatXml(
    networkElement(
      asSpec(normalise(network.inputs, inputs).value),
      UUID,
      stored === undefined ? undefined : parseXml(stored),
    ),
  );

/** What libvirt 9.0 was told and told back, byte for byte but for white space. */
const WRITTEN: readonly (readonly [title: string, inputs: Properties, xml: string])[] = [
  [
    "nat",
    { name: "lab", addresses: [{ address: "10.0.0.1/24" }] },
    `<network><name>lab</name><uuid>${UUID}</uuid><forward mode="nat"/><bridge stp="on" delay="0"/><ip address="10.0.0.1" prefix="24"/></network>`,
  ],
  [
    "isolated",
    { name: "lab", mode: "isolated", libvirt: { stp: false } },
    `<network><name>lab</name><uuid>${UUID}</uuid><bridge stp="off" delay="0"/></network>`,
  ],
  [
    "host bridge",
    { name: "lab", mode: "bridge", bridge: "br0" },
    `<network><name>lab</name><uuid>${UUID}</uuid><forward mode="bridge"/><bridge name="br0"/></network>`,
  ],
  [
    "macvtap",
    { name: "lab", mode: "macvtap", libvirt: { uplinks: ["eth0", "eth1"], macvtapMode: "vepa" } },
    `<network><name>lab</name><uuid>${UUID}</uuid><forward mode="vepa"><interface dev="eth0"/><interface dev="eth1"/></forward></network>`,
  ],
  [
    "static routes",
    {
      name: "lab",
      mode: "routed",
      addresses: [{ address: "10.0.0.1/24" }, { address: "fd00::1/64" }],
      libvirt: {
        routes: [
          { destination: "192.168.7.0/24", gateway: "10.0.0.7", metric: 2 },
          { destination: "fd07::/64", gateway: "fd00::7" },
        ],
      },
    },
    `<network><name>lab</name><uuid>${UUID}</uuid><forward mode="route"/><bridge stp="on" delay="0"/><ip address="10.0.0.1" prefix="24"/><ip address="fd00::1" prefix="64" family="ipv6"/><route address="192.168.7.0" prefix="24" gateway="10.0.0.7" metric="2"/><route family="ipv6" address="fd07::" prefix="64" gateway="fd00::7"/></network>`,
  ],
  [
    "functions of a physical function",
    { name: "lab", mode: "sriov", physicalFunction: "eth3", vlan: 42 },
    `<network><name>lab</name><uuid>${UUID}</uuid><forward mode="hostdev" managed="yes"><pf dev="eth3"/></forward><vlan><tag id="42"/></vlan></network>`,
  ],
];

describe("a network's XML", () => {
  test.each(WRITTEN)("is written: %s", (_, inputs, xml) => {
    expect(xmlOf(inputs)).toBe(xml);
  });

  test("keeps what no schema of ours knows", () => {
    const stored =
      `<network ipv6="yes"><name>lab</name><uuid>${UUID}</uuid><title>t</title>` +
      `<metadata><x:y xmlns:x="urn:x"/></metadata><forward mode="nat"/><bridge name="virbr0" stp="on" delay="0" other="1"/>` +
      `<mac address="52:54:00:00:00:09"/><dns><dnsmasq-like a="b"/></dns>` +
      `<ip address="10.0.0.1" prefix="24" localPtr="yes"><dhcp><range start="10.0.0.2" end="10.0.0.9"/></dhcp></ip>` +
      `</network>`;
    const xml = xmlOf(
      { name: "lab", bridge: "virbr0", addresses: [{ address: "10.0.0.1/24" }] },
      stored,
    );
    for (const kept of [
      'ipv6="yes"',
      "<title>t</title>",
      "<x:y ",
      'other="1"',
      "52:54:00:00:00:09",
      "<dnsmasq-like",
      'localPtr="yes"',
    ]) {
      expect(xml).toContain(kept);
    }
    expect(xml).not.toContain("<range");
  });

  test("that libvirt wrote with a netmask and without a prefix means the same", () => {
    const xml = `<network><name>lab</name><ip address="10.0.0.1" netmask="255.255.255.0"/><ip address="192.168.7.1"/></network>`;
    expect(specOf(parseXml(xml)).addresses?.map(({ address }) => address)).toEqual([
      "10.0.0.1/24",
      "192.168.7.1/24",
    ]);
  });

  test("says what was wished, whatever it is", () => {
    fc.assert(
      fc.property(networks(), (inputs) => {
        const spec = asSpec(normalise(network.inputs, inputs).value);
        const xml = formatXml(networkElement(spec, UUID, undefined));
        const lost = compare(network.inputs, bag(spec), bag(specOf(parseXml(xml))));
        expect(lost.map(({ pattern }) => pattern)).toEqual(NOT_IN_DEFINITION);
      }),
      { numRuns: 300 },
    );
  });
});

function networks(): fc.Arbitrary<Properties> {
  const byte = fc.integer({ min: 2, max: 250 });
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
  const rate = fc.record({ average: byte.map((n) => `${n}KiB`), peak: byte.map((n) => `${n}MiB`) });
  const host = fc.record({
    address: byte.map((n) => `10.0.0.${n}`),
    mac: byte.map((n) => `52:54:00:00:00:${n.toString(16).padStart(2, "0")}`),
    name: word,
  });
  const unique = <T extends object>(item: fc.Arbitrary<T>, key: keyof T) =>
    fc.uniqueArray(item, { selector: (one) => one[key], maxLength: 4 });
  return fc.record(
    {
      name: word,
      mode: fc.constantFrom("nat", "routed", "isolated", "open"),
      bridge: word,
      domain: word,
      mtu: fc.integer({ min: 576, max: 9000 }),
      addresses: fc.constant(undefined).chain(() =>
        fc.tuple(
          fc.record(
            {
              address: fc.constant("10.0.0.1/24"),
              tftpRoot: word.map((name) => `/srv/${name}`),
              dhcp: fc.record(
                {
                  hosts: unique(host, "address"),
                  ranges: fc.constant([{ start: "10.0.0.2", end: "10.0.0.9" }]),
                  bootFile: word,
                },
                { requiredKeys: [] },
              ),
            },
            { requiredKeys: ["address"] },
          ),
        ),
      ),
      dns: fc.record(
        {
          enabled: fc.boolean(),
          forwardPlainNames: fc.boolean(),
          hosts: unique(
            fc.record({ address: byte.map((n) => `10.0.0.${n}`), names: fc.tuple(word) }),
            "address",
          ),
          texts: unique(fc.record({ name: word, value: fc.string({ unit: "grapheme" }) }), "name"),
        },
        { requiredKeys: [] },
      ),
      libvirt: fc.record(
        {
          stp: fc.boolean(),
          forwardDelay: byte.map((n) => `${n % 30}s`),
          macTableManager: fc.constantFrom("kernel", "libvirt"),
          isolatedPorts: fc.boolean(),
          routes: unique(
            fc.record(
              {
                destination: byte.map((n) => `10.7.${n}.0/24`),
                gateway: byte.map((n) => `10.0.0.${n}`),
                metric: byte,
              },
              { requiredKeys: ["destination", "gateway"] },
            ),
            "destination",
          ),
          bandwidth: fc.record({ inbound: rate, outbound: rate }, { requiredKeys: [] }),
          portGroups: unique(fc.record({ name: word, default: fc.boolean() }), "name"),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ["name", "mode", "addresses"] },
  ) as unknown as fc.Arbitrary<Properties>;
}
