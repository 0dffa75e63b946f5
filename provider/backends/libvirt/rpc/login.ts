import type { RpcCallOptions, RpcClient } from "./client";
import { AuthenticationError } from "./rpc-error";

const AuthType = { None: 0, Sasl: 1, Polkit: 2 } as const;

/** Proves who we are, in the way the daemon asks for, and opens the hypervisor. */
export async function login(
  client: RpcClient,
  open: { readonly name: string; readonly flags: number },
  options: RpcCallOptions,
): Promise<void> {
  const { types } = await client.call("authList", {}, options);
  if (!types.includes(AuthType.None) && types.length > 0)
    await authenticate(client, types, options);
  await client.call("connectOpen", open, options);
}

async function authenticate(
  client: RpcClient,
  types: readonly number[],
  options: RpcCallOptions,
): Promise<void> {
  if (types.includes(AuthType.Polkit)) {
    await client.call("authPolkit", {}, options);
    return;
  }
  const { mechlist } = await client.call("authSaslInit", {}, options);
  throw new AuthenticationError(
    `the daemon asks for SASL (${mechlist}), which this client does not speak; ` +
      "use a unix socket, ssh, or TLS with client certificates",
  );
}
