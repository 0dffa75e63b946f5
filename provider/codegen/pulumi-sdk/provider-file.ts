import type { PackageSpec } from "../pulumi-schema/package-spec";
import { docComment, GENERATED } from "./source-text";
import { TypeText } from "./type-text";

/** `provider.ts`: the class of an explicit provider. */
export function providerFile(spec: PackageSpec): string {
  const types = new TypeText(spec);
  const properties = Object.entries(spec.provider.inputProperties);
  // What is no text travels as JSON, which is nothing that a program could use.
  const texts = properties.filter(([, { type }]) => type === "string");
  const fields = texts.map(
    ([name, { description }]) =>
      `${docComment(description, "  ")}\n  declare public readonly ${name}: pulumi.Output<string | undefined>;`,
  );
  const given = properties.map(([name, property]) => {
    const isText = property.type === "string";
    return `      ${name}: ${isText ? `args.${name}` : `utilities.asJson(args.${name})`},`;
  });
  const members = types.members(spec.provider.inputProperties, [], "input");
  const namespaces = [
    ["inputs", "input"],
    ["enums", "enums"],
  ] as const;
  const imports = namespaces
    .filter(([namespace]) => new RegExp(`\\b${namespace}\\.`).test(members))
    .map(([namespace, file]) => `import type * as ${namespace} from "./types/${file}";\n`);
  return `${GENERATED}

import * as pulumi from "@pulumi/pulumi";
${imports.join("")}import * as utilities from "./utilities";

${docComment(spec.provider.description)}
export class Provider extends pulumi.ProviderResource {
  /** @internal */
  public static readonly __pulumiType = ${JSON.stringify(spec.name)};

  /** True for a Provider, also for one of another copy of this package. */
  public static override isInstance(value: unknown): value is Provider {
    return (
      typeof value === "object" &&
      value !== null &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType ===
        \`pulumi:providers:\${Provider.__pulumiType}\`
    );
  }

${fields.join("\n")}

  /**
   * @param name the name of the provider in this program
   * @param args which host or cluster
   */
  constructor(name: string, args: ProviderArgs = {}, opts: pulumi.ResourceOptions = {}) {
    const given: pulumi.Inputs = {
${given.join("\n")}
    };
    super(Provider.__pulumiType, name, given, pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts));
  }
}

/** What a {@link Provider} is made from. */
export interface ProviderArgs {
${members}
}
`;
}

/** `config.ts`: the stack's configuration of the default provider. */
export function configFile(spec: PackageSpec): string {
  const getters = Object.entries(spec.config.variables).map(
    ([name, property]) =>
      `${docComment(property.description, "  ")}\n  get ${name}(): string | undefined {\n    return stackConfig.get(${JSON.stringify(name)});\n  },`,
  );
  return `${GENERATED}

import * as pulumi from "@pulumi/pulumi";

const stackConfig = new pulumi.Config(${JSON.stringify(spec.name)});

/** The stack's configuration of the default provider. */
export const config = {
${getters.join("\n")}
};
`;
}
