import { type ErrorCode, ProviderError } from "../../../../../core/provider-error";

/** Content that cannot be read, or is not what it should be. Sending it again would not help. */
export function contentError(
  operation: string,
  message: string,
  cause?: unknown,
  code: ErrorCode = "InvalidArgument",
): ProviderError {
  return new ProviderError({ code, operation, message, cause });
}
