/** Linux allows 15 bytes for the name of a network device. */
export const DEVICE_NAME = {
  regex: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,14}$/,
  expected: "the name of a network device: at most 15 letters, digits, '.', '_' or '-'",
} as const;
