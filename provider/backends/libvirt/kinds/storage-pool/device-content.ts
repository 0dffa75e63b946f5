import { uuidFor } from "../../../../core/identity";
import type { Operation } from "../../../../core/operation";
import type { Connection, DomainRef } from "../../connection";
import { element, formatXml, textElement, type XmlElement } from "../../xml";

const MIB = 1_048_576;

/** What the protocol lets one answer hold. */
const PEEK_BYTES = 4 * MIB;
/** Where partition tables, file systems and volume groups begin, and where copies of them end. */
const HEAD_BYTES = 64 * MIB;
const TAIL_BYTES = MIB;
/** Between the two only samples are read: a disk of terabytes would take hours. */
const SAMPLES = 64;
const SAMPLE_BYTES = 65_536;

/** The target that the device has in the definition through which it is read. */
const DISK = "vda";

/**
 * Where on a block device of the host the first byte is that is not zero, as far as it is looked at;
 * undefined when there is none.
 *
 * libvirt knows an empty device by the signatures that it does not find, and data can be there without
 * any. It reads blocks for us only from a disk of a machine; so the device is for a moment the disk of
 * a definition, which is never started. Its UUID is made from owner and device: one that was left by a
 * cut is the next look's own.
 */
export async function findDeviceContent(
  connection: Connection,
  device: string,
  { owner, signal }: Operation,
): Promise<number | undefined> {
  const uuid = await uuidFor(owner, "DeviceContent", device);
  const define = { xml: formatXml(machineXml(device, uuid)), flags: 0 };
  const { dom } = await connection.call("domainDefineXMLFlags", define, { signal });
  try {
    return await firstContent(connection, dom, signal);
  } finally {
    // Also after a cancel nothing is to be left.
    const options = { signal: AbortSignal.timeout(10_000) };
    await connection.call("domainUndefineFlags", { dom, flags: 0 }, options);
  }
}

async function firstContent(
  connection: Connection,
  dom: DomainRef,
  signal: AbortSignal,
): Promise<number | undefined> {
  const asked = { dom, path: DISK, flags: 0 };
  const { capacity } = await connection.call("domainGetBlockInfo", asked, { signal });
  for (const { offset, size } of placesToLook(Number(capacity))) {
    const args = { ...asked, offset: BigInt(offset), size };
    const { buffer } = await connection.call("domainBlockPeek", args, { signal });
    const at = buffer.findIndex((byte) => byte !== 0);
    if (at >= 0) return offset + at;
  }
  return undefined;
}

/** Head, tail, and places evenly spread between; all of a device that is not larger than these. */
export function* placesToLook(
  capacity: number,
): Generator<{ readonly offset: number; readonly size: number }> {
  const tail = Math.max(capacity - TAIL_BYTES, 0);
  const head = Math.min(HEAD_BYTES, tail);
  yield* pieces(0, head);
  yield* pieces(tail, capacity);
  const between = tail - head;
  if (between <= SAMPLES * SAMPLE_BYTES) {
    yield* pieces(head, tail);
    return;
  }
  const step = Math.floor(between / SAMPLES);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    yield { offset: head + sample * step, size: SAMPLE_BYTES };
  }
}

function* pieces(start: number, end: number) {
  for (let offset = start; offset < end; offset += PEEK_BYTES) {
    yield { offset, size: Math.min(PEEK_BYTES, end - offset) };
  }
}

function machineXml(device: string, uuid: string): XmlElement {
  return element(
    "domain",
    { type: "qemu" },
    textElement("name", `.virt-look-${uuid}`),
    textElement("uuid", uuid),
    textElement("description", `Only to read ${device}; never started`),
    element("memory", { unit: "MiB" }, "64"),
    element("os", {}, textElement("type", "hvm")),
    element(
      "devices",
      {},
      element(
        "disk",
        { type: "block" },
        element("driver", { name: "qemu", type: "raw" }),
        element("source", { dev: device }),
        element("target", { dev: DISK, bus: "virtio" }),
        element("readonly"),
      ),
    ),
  );
}
