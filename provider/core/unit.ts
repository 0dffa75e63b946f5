/** Amounts with units, as users write them, and back. */

const SIZE_UNITS = {
  B: 1,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  PiB: 2 ** 50,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
} as const;

const DURATION_UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

export const SIZE_EXPECTED = "a size with its unit, as 512MiB or 20GiB";
export const DURATION_EXPECTED = "a time with its unit, as 30s or 5m";

/** `"20GiB"` in bytes; undefined when it is no size or no whole number of bytes. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d{1,16}(?:\.\d{1,6})?) ?([KMGTP]i?B|B)$/.exec(text);
  const unit = SIZE_UNITS[match?.[2] as keyof typeof SIZE_UNITS];
  if (!match || unit === undefined) return undefined;
  const bytes = Number(match[1]) * unit;
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** Bytes in the largest binary unit that keeps them whole: 1073741824 as `1GiB`. */
export function formatSize(bytes: number): string {
  for (const unit of ["PiB", "TiB", "GiB", "MiB", "KiB"] as const) {
    if (bytes !== 0 && bytes % SIZE_UNITS[unit] === 0) return `${bytes / SIZE_UNITS[unit]}${unit}`;
  }
  return `${bytes}B`;
}

/** `"5m"` in milliseconds; undefined when it is no time. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,16}(?:\.\d{1,3})?) ?(ms|s|m|h)$/.exec(text);
  const unit = DURATION_UNITS[match?.[2] as keyof typeof DURATION_UNITS];
  if (!match || unit === undefined) return undefined;
  const ms = Number(match[1]) * unit;
  return Number.isSafeInteger(ms) ? ms : undefined;
}

/** Milliseconds in the largest unit that keeps them whole: 300000 as `5m`. */
export function formatDuration(ms: number): string {
  for (const unit of ["h", "m", "s"] as const) {
    if (ms !== 0 && ms % DURATION_UNITS[unit] === 0) return `${ms / DURATION_UNITS[unit]}${unit}`;
  }
  return `${ms}ms`;
}
