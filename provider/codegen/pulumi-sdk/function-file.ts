import type { FunctionSpec, PackageSpec } from "../pulumi-schema/package-spec";
import { docComment, GENERATED, nameOfToken } from "./source-text";
import { TypeText } from "./type-text";

/** The file of one function: asked at once, or of values that are still to come. */
export function functionFile(spec: PackageSpec, token: string, called: FunctionSpec): string {
  const name = nameOfToken(token);
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  const types = new TypeText(spec);
  const { properties, required = [] } = called.inputs;
  const names = Object.keys(properties);
  const optional = required.length === 0 ? " = {}" : "";
  const passed =
    names.length === 0 ? "{}" : `{ ${names.map((key) => `${key}: args.${key}`).join(", ")} }`;
  const parameter = (suffix: string) =>
    names.length === 0 ? "" : `args: ${pascal}${suffix}${optional}, `;
  const result = types.members(called.outputs.properties, called.outputs.required ?? [], "output");
  const plain = types.members(properties, required, "plain");
  const input = types.members(properties, required, "input");
  const takes =
    names.length === 0
      ? ""
      : `/** What {@link ${name}} takes. */
export interface ${pascal}Args {
${plain}
}

/** What {@link ${name}Output} takes. */
export interface ${pascal}OutputArgs {
${input}
}

`;
  const body = `${docComment(called.description)}
export function ${name}(${parameter("Args")}opts?: pulumi.InvokeOptions): Promise<${pascal}Result> {
  return pulumi.runtime.invoke(
    ${JSON.stringify(token)},
    ${passed},
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

${docComment(called.description)}
export function ${name}Output(${parameter("OutputArgs")}opts?: pulumi.InvokeOutputOptions): pulumi.Output<${pascal}Result> {
  return pulumi.runtime.invokeOutput(
    ${JSON.stringify(token)},
    ${passed},
    pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}),
  );
}

${takes}/** What {@link ${name}} gives. */
export interface ${pascal}Result {
${result}
}
`;
  const namespaces = [
    ["inputs", "input"],
    ["outputs", "output"],
    ["enums", "enums"],
  ] as const;
  const imports = namespaces
    .filter(([namespace]) => new RegExp(`\\b${namespace}\\.`).test(body))
    .map(([namespace, file]) => `import type * as ${namespace} from "./types/${file}";\n`);
  return `${GENERATED}

import * as pulumi from "@pulumi/pulumi";
${imports.join("")}import * as utilities from "./utilities";

${body}`;
}
