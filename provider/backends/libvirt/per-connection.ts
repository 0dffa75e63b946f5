import type { Connection } from "./connection-api";

/**
 * What each connection has one of, shared by all handlers that use it: made when it is first asked
 * for, and gone with its connection.
 */
export function perConnection<T>(
  make: (connection: Connection) => T,
): (connection: Connection) => T {
  const made = new WeakMap<Connection, { readonly it: T }>();
  return (connection) => {
    const known = made.get(connection) ?? { it: make(connection) };
    made.set(connection, known);
    return known.it;
  };
}
