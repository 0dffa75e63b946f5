import { types } from "node:util";
import { toProviderError } from "../../core/provider-error";

/** What went wrong, for the terminal. A file that cannot be read or written is the user's, not our bug. */
export function failureText(error: unknown): string {
  if (!isSystemError(error)) return toProviderError(error, "run the command").message;
  const words = error.message.replace(`${error.code}: `, "");
  return `${words} (${error.code})`;
}

/** An error of the operating system, as Node tells it. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return types.isNativeError(error) && "syscall" in error && "code" in error && "errno" in error;
}
