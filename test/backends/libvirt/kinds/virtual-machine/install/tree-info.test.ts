import { parseTreeInfo } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/install/tree-info";

const TREE = `; made by hand
[general]
arch = x86_64
family = Some Linux

[images-x86_64]
kernel = images/pxeboot/vmlinuz
initrd=images/pxeboot/initrd.img

[images-xen]
kernel = images/xen/vmlinuz
`;

test("a tree names its installer for each architecture", () => {
  expect(parseTreeInfo(TREE, "x86_64")).toEqual({
    kernel: "images/pxeboot/vmlinuz",
    initrd: "images/pxeboot/initrd.img",
  });
});

test.each([
  ["for another architecture", TREE, "aarch64"],
  ["that names only half", TREE, "xen"],
  ["of something else", "<html></html>", "x86_64"],
  ["of nothing", "", "x86_64"],
])("information %s names none", (_, text, architecture) => {
  expect(parseTreeInfo(text, architecture)).toBeUndefined();
});
