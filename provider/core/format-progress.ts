import type { ProgressReport } from "./progress";
import { formatDuration } from "./unit";

/** `upload: 12.0 MiB of 64.0 MiB, 18 %, 30.1 MiB/s, 2s left`; the rate where it is known. */
export function formatProgress(report: ProgressReport, bytesPerSecond?: number): string {
  const parts: string[] = [];
  const { doneBytes, totalBytes, note } = report;
  if (doneBytes !== undefined) {
    const total = totalBytes === undefined ? "" : ` of ${formatAmount(totalBytes)}`;
    parts.push(`${formatAmount(doneBytes)}${total}`);
    if (totalBytes) parts.push(`${Math.floor((100 * doneBytes) / totalBytes)} %`);
    if (bytesPerSecond !== undefined) parts.push(`${formatAmount(bytesPerSecond)}/s`);
    if (bytesPerSecond && totalBytes !== undefined && doneBytes < totalBytes) {
      const seconds = Math.ceil((totalBytes - doneBytes) / bytesPerSecond);
      parts.push(`${formatDuration(seconds * 1000)} left`);
    }
  }
  if (note !== undefined) parts.push(note);
  return parts.length === 0 ? report.stage : `${report.stage}: ${parts.join(", ")}`;
}

/** Rounded for reading, unlike `formatSize`, which loses nothing. */
function formatAmount(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  const power = bytes < 1024 ? 0 : Math.min(4, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
