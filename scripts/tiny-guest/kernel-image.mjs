// Takes the kernel itself out of a bzImage: QEMU starts it through its PVH entry, without real mode and without unpacking in the guest.
// Offsets: Documentation/arch/x86/boot.rst of Linux.
import { execFileSync } from "node:child_process";
import zlib from "node:zlib";

const formats = [
  {
    magic: [0xfd, 0x37, 0x7a, 0x58],
    unpack: (bytes) => filter("xz", ["-dc", "--single-stream"], bytes),
  },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], unpack: (bytes) => filter("zstd", ["-dc"], bytes) },
  { magic: [0x1f, 0x8b], unpack: (bytes) => zlib.gunzipSync(bytes) },
  { magic: [0x02, 0x21, 0x4c, 0x18], unpack: (bytes) => filter("lz4", ["-dc"], bytes) },
];

/** The ELF file inside a bzImage, or undefined where it cannot be unpacked or has no PVH entry. @param {Buffer} bzImage */
export function uncompressedKernel(bzImage) {
  const setupSectors = bzImage[0x1f1] || 4;
  const start = (setupSectors + 1) * 512 + bzImage.readUInt32LE(0x248);
  const payload = bzImage.subarray(start, start + bzImage.readUInt32LE(0x24c));
  const format = formats.find(({ magic }) => magic.every((byte, index) => payload[index] === byte));
  const elf = format?.unpack(payload);
  return elf && isElf(elf) && hasPvhEntry(elf) ? elf : undefined;
}

function isElf(bytes) {
  return bytes.subarray(0, 4).equals(Buffer.from("\x7fELF"));
}

/** A note "Xen" of type 18 names the 32-bit entry point. */
function hasPvhEntry(elf) {
  const note = Buffer.from([4, 0, 0, 0, 8, 0, 0, 0, 18, 0, 0, 0, 0x58, 0x65, 0x6e, 0]);
  const shorter = Buffer.from([4, 0, 0, 0, 4, 0, 0, 0, 18, 0, 0, 0, 0x58, 0x65, 0x6e, 0]);
  return elf.includes(note) || elf.includes(shorter);
}

/** Four bytes of size follow the stream, so a program that has written everything may still complain about its end. */
function filter(program, args, input) {
  try {
    return execFileSync(program, args, {
      input,
      maxBuffer: 1 << 30,
      stdio: ["pipe", "pipe", "ignore"],
    });
  } catch (error) {
    return error.stdout?.length > 0 ? error.stdout : undefined;
  }
}
