/** What the far side answered instead of a result. Decide by `errorName`. */
export class DBusError extends Error {
  override readonly name = "DBusError";
  /** As `org.freedesktop.DBus.Error.ServiceUnknown`. */
  readonly errorName: string;

  constructor(errorName: string, message: string) {
    super(message === "" ? errorName : message);
    this.errorName = errorName;
  }
}

export function hasErrorName(error: unknown, ...names: readonly string[]): error is DBusError {
  return error instanceof DBusError && names.includes(error.errorName);
}
