import fc from "fast-check";
import { placesToLook } from "../../../../../provider/backends/libvirt/kinds/storage-pool/device-content";

const MIB = 1_048_576;

describe("where a device is looked at", () => {
  const looked = (capacity: number) => [...placesToLook(capacity)];

  it("is inside of it, in pieces that one answer can hold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (capacity) => {
        for (const { offset, size } of looked(capacity)) {
          expect(size).toBeGreaterThan(0);
          expect(size).toBeLessThanOrEqual(4 * MIB);
          expect(offset + size).toBeLessThanOrEqual(capacity);
        }
      }),
    );
  });

  it("is all of a small one, and begin and end of any", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 44 }), (capacity) => {
        const places = looked(capacity);
        expect(places[0]?.offset).toBe(0);
        expect(places.some(({ offset, size }) => offset + size === capacity)).toBe(true);
        if (capacity > 64 * MIB) return;
        const bytes = places.reduce((sum, { size }) => sum + size, 0);
        expect(bytes).toBe(capacity);
      }),
    );
  });

  it("is little of a large one", () => {
    const bytes = looked(16 * 2 ** 40).reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBe((64 + 1 + 4) * MIB);
  });
});
