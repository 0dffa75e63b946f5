import {
  isWishedAddress,
  withoutStale,
} from "../../../../../provider/backends/libvirt/kinds/virtual-machine/guest-addresses";

test.each([
  { address: "10.0.0.7", wish: "any", is: true },
  { address: "10.0.0.7", wish: "ipv4", is: true },
  { address: "10.0.0.7", wish: "ipv6", is: false },
  { address: "10.0.0.7", wish: "10.0.0.0/24", is: true },
  { address: "10.0.1.7", wish: "10.0.0.0/24", is: false },
  { address: "10.0.1.7", wish: "10.0.0.0/23", is: true },
  { address: "10.0.1.7", wish: "0.0.0.0/0", is: true },
  { address: "fd00::5", wish: "ipv6", is: true },
  { address: "fd00::5", wish: "fd00::/64", is: true },
  { address: "fd00:0:0:1::5", wish: "fd00::/64", is: false },
  { address: "fd00::5", wish: "0.0.0.0/0", is: false },
  { address: "fe80::5054:ff:fe00:1", wish: "any", is: false },
  { address: "169.254.3.4", wish: "ipv4", is: false },
  { address: "127.0.0.1", wish: "any", is: false },
])("$address is an address of $wish: $is", ({ address, wish, is }) => {
  expect(isWishedAddress(address, wish)).toBe(is);
});

test("a lease from before the start counts only when it was renewed since", () => {
  const lease = { mac: "52:54:00:00:00:01", address: "10.0.0.7", prefix: 24, expires: 100 };
  const other = { ...lease, address: "10.0.0.8" };
  const renewed = { ...lease, expires: 200 };
  expect(withoutStale([lease, other, renewed], [lease])).toEqual([other, renewed]);
});
