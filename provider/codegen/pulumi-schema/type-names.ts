/** `disks` → `Disk`, `addresses` → `Address`: the name of one item of a list. */
export function itemName(listName: string): string {
  return pascalCase(singular(listName));
}

export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function singular(plural: string): string {
  if (/ies$/.test(plural)) return plural.replace(/ies$/, "y");
  if (/(ss|x|ch|sh)es$/.test(plural)) return plural.replace(/es$/, "");
  if (/[^su]s$/.test(plural)) return plural.replace(/s$/, "");
  return plural;
}

/** A choice as the name of an enumeration's value: `next-start` → `NextStart`, `802.1Q` → `V802_1Q`. */
export function enumValueName(choice: string): string {
  const words = choice.split(/[^A-Za-z0-9.]+/).filter((word) => word !== "");
  const name = words.map(pascalCase).join("").replaceAll(".", "_");
  return /^[A-Za-z]/.test(name) ? name : `V${name}`;
}
