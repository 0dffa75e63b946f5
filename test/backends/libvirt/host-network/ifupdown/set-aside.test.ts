import fc from "fast-check";
import {
  givenBack,
  setAside,
} from "../../../../../provider/backends/libvirt/host-network/ifupdown/set-aside";

describe("lines that are set aside", () => {
  it("are comments in their place", () => {
    const text = "auto eth0\niface eth0 inet static\n\taddress 10.0.0.1/24\n";
    expect(setAside(text, [1, 2], "br0@eth0")).toBe(
      "auto eth0\n#virt-iac br0@eth0# iface eth0 inet static\n#virt-iac br0@eth0# \taddress 10.0.0.1/24\n",
    );
  });

  it("come back as they were, whatever they are and what was written around them meanwhile", () => {
    const lines = fc.array(fc.string().map((line) => line.replaceAll("\n", "")));
    fc.assert(
      fc.property(lines, fc.array(fc.nat(20)), lines, lines, (text, chosen, before, after) => {
        const aside = setAside(text.join("\n"), chosen, "br0@eth0");
        const edited = [...before, aside, ...after].join("\n");
        expect(givenBack(edited, "br0@eth0")).toBe(
          [...before, text.join("\n"), ...after].join("\n"),
        );
      }),
    );
  });

  it("come back for their own reason alone", () => {
    const aside = setAside("iface eth0 inet dhcp", [0], "br0@eth0");
    expect(givenBack(aside, "br0@eth0.7")).toBe(aside);
  });
});
