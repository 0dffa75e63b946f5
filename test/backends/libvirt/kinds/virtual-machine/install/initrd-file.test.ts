import { withFile } from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/install/initrd-file";

/** Reads one entry as the kernel's documentation describes it. */
function entryAt(archive: Buffer, at: number) {
  const field = (index: number) =>
    Number.parseInt(archive.toString("latin1", at + 6 + index * 8, at + 14 + index * 8), 16);
  const aligned = (offset: number) => offset + ((4 - (offset % 4)) % 4);
  const nameLength = field(11);
  const name = archive.toString("utf8", at + 110, at + 110 + nameLength - 1);
  const start = aligned(at + 110 + nameLength);
  const content = archive.subarray(start, start + field(6));
  return {
    magic: archive.toString("latin1", at, at + 6),
    mode: field(1),
    name,
    content,
    next: aligned(start + field(6)),
  };
}

test.each([0, 1, 2, 3, 4, 5])("a file follows an archive of %i odd bytes", (odd) => {
  const initrd = Buffer.alloc(16 + odd, 0xab);
  const archive = withFile(initrd, "preseed.cfg", Buffer.from("d-i x\n"));
  expect(archive.subarray(0, initrd.length).equals(initrd)).toBe(true);
  const first = entryAt(archive, 16 + (odd === 0 ? 0 : odd <= 4 ? 4 : 8));
  expect(first).toMatchObject({ magic: "070701", mode: 0o100755, name: "preseed.cfg" });
  expect(first.content.toString()).toBe("d-i x\n");
  expect(entryAt(archive, first.next)).toMatchObject({ magic: "070701", name: "TRAILER!!!" });
});
