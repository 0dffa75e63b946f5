import { ProviderError } from "../../../core/provider-error";

/** XML that cannot be read or written. Never holds the text itself, which may be a secret. */
export function xmlError(operation: "read XML" | "write XML", message: string, cause?: unknown) {
  return new ProviderError({ code: "InvalidArgument", operation, message, cause });
}
