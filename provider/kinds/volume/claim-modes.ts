/**
 * Who may use a claim at once, and what it is.
 * Source: Kubernetes documentation, "Persistent Volumes", sections "Access Modes" and "Volume Mode".
 */
export const ACCESS_MODES = [
  "ReadWriteOnce",
  "ReadWriteMany",
  "ReadOnlyMany",
  "ReadWriteOncePod",
] as const;

export const VOLUME_MODES = ["Filesystem", "Block"] as const;
