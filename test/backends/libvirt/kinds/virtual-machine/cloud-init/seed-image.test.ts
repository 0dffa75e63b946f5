import {
  isSeedImageName,
  seedImage,
} from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/cloud-init/seed-image";

const uuid = "11111111-2222-5333-8444-555555555555";

test("the name tells content apart and holds nothing of it", () => {
  const one = seedImage("web-1", uuid, { userData: "password: hunter2" });
  const two = seedImage("web-1", uuid, { userData: "password: hunter3" });
  expect(one.name).not.toBe(two.name);
  expect(one.name).toMatch(/^web-1-cloudinit-[0-9a-f]{12}\.iso$/);
  expect(one.name).not.toContain("hunter");
});

test("the same content of another machine has another name", () => {
  const other = "99999999-2222-5333-8444-555555555555";
  const cloudInit = { userData: "x", metaData: "instance-id: same\n" };
  expect(seedImage("web-1", uuid, cloudInit).name).not.toBe(
    seedImage("web-1", other, cloudInit).name,
  );
});

test("the same input gives the same image", () => {
  const make = () => seedImage("web-1", uuid, { userData: "x", networkConfig: "version: 2" });
  expect(make()).toEqual(make());
});

test.each([
  { machine: "web-1", volume: "web-1-cloudinit-0123456789ab.iso", is: true },
  { machine: "web-1", volume: "web-10-cloudinit-0123456789ab.iso", is: false },
  { machine: "web", volume: "web-1-cloudinit-0123456789ab.iso", is: false },
  { machine: "web-1", volume: "web-1-cloudinit-.iso", is: false },
  { machine: "web.1", volume: "web-1-cloudinit-0123456789ab.iso", is: false },
  { machine: "web-1", volume: "web-1-cloudinit-mine.iso", is: false },
])("$volume is a seed image of $machine: $is", ({ machine, volume, is }) => {
  expect(isSeedImageName(machine, volume)).toBe(is);
});
