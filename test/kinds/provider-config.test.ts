import { formatDiagnostic } from "../../provider/core/diagnostic";
import { backendOf, checkProviderConfig } from "../../provider/kinds/provider-config";

const GOOD = [
  "qemu:///system",
  "qemu:///session",
  "qemu+ssh://root@kvm.example/system",
  "qemu+ssh://root@kvm.example:2222/system?keyfile=/k",
  "qemu+tls://[fd00::1]:16514/system",
  "qemu+unix:///system?socket=/run/x",
  "qemu+tcp://127.0.0.1/system",
  "test:///default",
];

const BAD: readonly (readonly [uri: string, says: RegExp])[] = [
  ["", /no libvirt URI/],
  ["/var/run/libvirt", /no libvirt URI/],
  ["http://host/system", /unknown scheme.*"http"/],
  ["qemu+carrier://host/system", /unknown scheme.*"carrier"/],
  ["qemu+ssh://root:canary@kvm.example/system", /must not hold a password/],
  ["qemu+ssh://root%3Acanary@kvm.example/system", /must not hold a password/],
  ["qemu+ssh://root@kvm.example/system?password=canary", /must not hold a password/],
  ["qemu+tls://a:b:c/system", /malformed host/],
];

describe("the provider's configuration", () => {
  test.each(GOOD)("takes %s", (uri) => {
    expect(checkProviderConfig({ uri })).toEqual([]);
  });

  test.each(BAD)("refuses %j", (uri, says) => {
    const told = checkProviderConfig({ uri }).map(formatDiagnostic).join("\n");
    expect(told).toMatch(/^uri: /);
    expect(told).toMatch(says);
    expect(told).not.toContain("canary");
  });

  test.each(["root:canary@host", "canary@@", "q emu://root:canary@host/"])(
    "never repeats what may be a password: %j",
    (uri) => {
      expect(checkProviderConfig({ uri }).map(formatDiagnostic).join()).not.toContain("canary");
    },
  );

  test("refuses a URI for a cluster", () => {
    expect(checkProviderConfig({ backend: "cluster", uri: "qemu:///system" })).toHaveLength(1);
  });

  test("means libvirt unless a cluster is given", () => {
    expect(backendOf({})).toBe("libvirt");
    expect(backendOf({ cluster: { context: "lab" } })).toBe("cluster");
    expect(backendOf({ cluster: { context: "lab" }, backend: "libvirt" })).toBe("libvirt");
  });
});
