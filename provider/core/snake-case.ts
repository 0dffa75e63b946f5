/** `macTableManager` as `mac_table_manager`. */
export function snakeCase(camelCase: string): string {
  let name = names.get(camelCase);
  if (name === undefined) {
    name = camelCase
      .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
      .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2")
      .toLowerCase();
    names.set(camelCase, name);
  }
  return name;
}

/** As many as the kinds have properties; each is asked for several times per resource. */
const names = new Map<string, string>();
