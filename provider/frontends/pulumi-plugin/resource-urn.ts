import { ProviderError } from "../../core/provider-error";

/** What a Pulumi URN tells: `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME`. */
export interface ResourceUrn {
  readonly stack: string;
  readonly project: string;
  /** Without the types of its parents. */
  readonly type: string;
  readonly name: string;
}

export function parseUrn(urn: string): ResourceUrn {
  // Names may hold "::" themselves; the parts before them may not.
  const match = /^urn:pulumi:(.*?)::(.*?)::(.*?)::(.*)$/s.exec(urn);
  if (match === null) {
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "read the resource's URN",
      message: `found ${JSON.stringify(urn)}. Expected urn:pulumi:STACK::PROJECT::TYPE::NAME.`,
    });
  }
  const [, stack = "", project = "", types = "", name = ""] = match;
  return { stack, project, type: types.slice(types.lastIndexOf("$") + 1), name };
}

/** `virt:index:VirtualMachine` → `VirtualMachine`. */
export function kindOfToken(token: string): string {
  return token.slice(token.lastIndexOf(":") + 1);
}
