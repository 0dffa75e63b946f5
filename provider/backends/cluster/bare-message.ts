import type { ProviderError } from "../../core/provider-error";

/** What went wrong without what we were doing, for an error that says that again. */
export function bareMessage({ message, operation, object }: ProviderError): string {
  const doing = `${object ? `${operation} ${object}` : operation}: `;
  return message.startsWith(doing) ? message.slice(doing.length) : message;
}
