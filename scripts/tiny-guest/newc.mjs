// Writes the archive format of an initramfs: cpio's "newc". Source: Documentation/driver-api/early-userspace/buffer-format.rst of Linux.

/** @typedef {{ name: string, mode: number, content?: Buffer, device?: [number, number] }} Entry name without a leading slash */

/** @param {readonly Entry[]} entries folders before what is in them @returns {Buffer} */
export function newcArchive(entries) {
  const parts = [];
  let inode = 1;
  for (const entry of [...entries, { name: "TRAILER!!!", mode: 0 }]) {
    const content = entry.content ?? Buffer.alloc(0);
    const name = Buffer.from(`${entry.name}\0`);
    const [major, minor] = entry.device ?? [0, 0];
    const fields = [
      inode++,
      entry.mode,
      0,
      0,
      1,
      0,
      content.length,
      0,
      0,
      major,
      minor,
      name.length,
      0,
    ];
    const header = `070701${fields.map((field) => field.toString(16).padStart(8, "0")).join("")}`;
    parts.push(padded(Buffer.concat([Buffer.from(header), name])), padded(content));
  }
  return Buffer.concat(parts);
}

function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** @param {string} name */
export const folder = (name) => ({ name, mode: 0o040755 });
/** @param {string} name @param {Buffer | string} content @param {number} permissions */
export const file = (name, content, permissions = 0o644) => ({
  name,
  mode: 0o100000 | permissions,
  content: Buffer.from(content),
});
/** @param {string} name @param {number} major @param {number} minor */
export const characterDevice = (name, major, minor) => ({
  name,
  mode: 0o020600,
  device: [major, minor],
});
