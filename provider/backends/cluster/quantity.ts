/** Amounts as Kubernetes writes them. Source: Kubernetes API, resource.Quantity. */

const BINARY = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50 } as const;
const DECIMAL = { k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 } as const;

/** Bytes in the largest binary unit that keeps them whole: 1073741824 as `1Gi`. */
export function formatBytes(bytes: number): string {
  for (const unit of ["Pi", "Ti", "Gi", "Mi", "Ki"] as const) {
    if (bytes !== 0 && bytes % BINARY[unit] === 0) return `${bytes / BINARY[unit]}${unit}`;
  }
  return String(bytes);
}

/** `1Gi`, `1.5G`, `1e3` or `512` in bytes; undefined when it is no quantity. */
export function parseBytes(quantity: unknown): number | undefined {
  const text = typeof quantity === "number" ? String(quantity) : quantity;
  if (typeof text !== "string") return undefined;
  const match = /^(\d+(?:\.\d+)?(?:e\d+)?)(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)?$/i.exec(text);
  if (match === null) return undefined;
  const unit = match[2] ?? "";
  const factor = { ...BINARY, ...DECIMAL }[unit as "Ki"] ?? (unit === "" ? 1 : undefined);
  return factor === undefined ? undefined : Math.round(Number(match[1]) * factor);
}
