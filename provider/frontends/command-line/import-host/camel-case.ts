/** `web_1_pool` as `web1Pool`. */
export function camelCase(label: string): string {
  return label.replaceAll(/_+([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}
