import type { RpcCallOptions, RpcClient } from "./client";
import { LibvirtError } from "./libvirt-error";
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
  if (types.includes(AuthType.Polkit)) await askPolkit(client, options);
  else await refuseSasl(client, options);
}

/** The daemon asks its host's polkit about us; we only wait for the answer. */
async function askPolkit(client: RpcClient, options: RpcCallOptions): Promise<void> {
  try {
    await client.call("authPolkit", {}, options);
  } catch (cause) {
    if (!(cause instanceof LibvirtError)) throw cause;
    throw new AuthenticationError(`polkit does not let us in: ${cause.message}`, { cause });
  }
}

async function refuseSasl(client: RpcClient, options: RpcCallOptions): Promise<void> {
  const { mechlist } = await client.call("authSaslInit", {}, options);
  throw new AuthenticationError(
    `the daemon asks for SASL (${mechlist}), which this client does not speak; ` +
      "use a unix socket, ssh, or TLS with client certificates",
  );
}
