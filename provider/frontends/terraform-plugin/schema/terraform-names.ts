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

/** `VirtualMachine` as `virt_virtual_machine`. */
export function typeNameOf(kind: string): string {
  return `virt_${snakeCase(kind)}`;
}

/** The write-only twin of a secret, and the number that says when it changed. */
export function writeOnlyName(name: string): string {
  return `${name}_wo`;
}

export function writeOnlyVersionName(name: string): string {
  return `${name}_wo_version`;
}
