import { snakeCase } from "../../../core/snake-case";

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
