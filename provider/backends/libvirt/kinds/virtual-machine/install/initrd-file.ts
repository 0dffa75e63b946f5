/**
 * One more file for an initial RAM disk. The kernel unpacks archives that follow each other, each
 * packed or not, so the file is an archive of its own behind the tree's. Format: cpio's "newc", as in
 * Linux' documentation of the initramfs buffer format.
 */
export function withFile(initrd: Buffer, name: string, content: Buffer): Buffer {
  const padded = Buffer.concat([initrd, zeros(initrd.length)]);
  return Buffer.concat([
    padded,
    entry(name, 0o100755, content),
    entry("TRAILER!!!", 0, Buffer.alloc(0)),
  ]);
}

const BLOCK = 4;

function zeros(length: number): Buffer {
  return Buffer.alloc((BLOCK - (length % BLOCK)) % BLOCK);
}

function entry(name: string, mode: number, content: Buffer): Buffer {
  const path = Buffer.from(`${name}\0`);
  const links = mode === 0 ? 0 : 1;
  // Inode, mode, owner, group, links, time, length, device twice, its own device twice, name, sum.
  const fields = [0, mode, 0, 0, links, 0, content.length, 0, 0, 0, 0, path.length, 0];
  const numbers = fields.map((field) => field.toString(16).padStart(8, "0")).join("");
  const head = Buffer.concat([Buffer.from(`070701${numbers}`), path]);
  return Buffer.concat([head, zeros(head.length), content, zeros(content.length)]);
}
