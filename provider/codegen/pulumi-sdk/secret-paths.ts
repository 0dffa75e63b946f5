import type { PackageSpec, PropertySpec, TypeSpec } from "../pulumi-schema/package-spec";

/** Where secrets are inside a property: `[["userData"]]`; `*` stands for every item. */
export function nestedSecrets(
  spec: PackageSpec,
  property: TypeSpec,
): readonly (readonly string[])[] {
  if (property.items !== undefined) return under("*", nestedSecrets(spec, property.items));
  if (property.additionalProperties !== undefined) {
    return under("*", nestedSecrets(spec, property.additionalProperties));
  }
  const type = property.$ref ? spec.types[property.$ref.replace("#/types/", "")] : undefined;
  return Object.entries(type?.properties ?? {}).flatMap(([name, member]: [string, PropertySpec]) =>
    member.secret ? [[name]] : under(name, nestedSecrets(spec, member)),
  );
}

function under(
  step: string,
  paths: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return paths.map((path) => [step, ...path]);
}
