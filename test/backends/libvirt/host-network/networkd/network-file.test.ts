import fc from "fast-check";
import {
  type FileSection,
  formatNetworkFile,
  parseNetworkFile,
  valueIn,
  valuesIn,
} from "../../../../../provider/backends/libvirt/host-network/networkd/network-file";

describe("a file of systemd-networkd", () => {
  it("is read as sections in their order, without comments", () => {
    const text = [
      "# made by hand",
      "[Match]",
      "Name = eth0",
      "; and so on",
      "[Network]",
      "Address=10.0.0.1/24",
      "Address=10.0.0.2/24",
      "DNS=10.0.0.3 \\",
      "10.0.0.4",
      "",
      "[Route]",
      "Gateway=10.0.0.254",
      "[Route]",
      "Gateway=10.0.0.253",
    ].join("\n");
    const sections = parseNetworkFile(text);
    expect(sections.map(({ name }) => name)).toEqual(["Match", "Network", "Route", "Route"]);
    expect(valueIn(sections, "Match", "Name")).toBe("eth0");
    expect(valuesIn(sections, "Network", "Address")).toEqual(["10.0.0.1/24", "10.0.0.2/24"]);
    expect(valueIn(sections, "Network", "DNS")).toBe("10.0.0.3  10.0.0.4");
    expect(valueIn(sections, "Route", "Gateway")).toBe("10.0.0.253");
    expect(valueIn(sections, "Link", "MTUBytes")).toBeUndefined();
  });

  it.each(["", "no section=1", "\r\n\r\n", "# only a comment"])("%j has no sections", (text) => {
    expect(parseNetworkFile(text)).toEqual([]);
  });

  it("is read back as it was written", () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
    const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9:./= -]{0,20}[a-z]$/);
    const section: fc.Arbitrary<FileSection> = fc.record({
      name: word,
      entries: fc.array(fc.tuple(word, value), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 4 }), (sections) => {
        expect(parseNetworkFile(formatNetworkFile(sections))).toEqual(sections);
      }),
    );
  });
});
