import type { RpcClient } from "./rpc/client";
import type { ProcedureArgs } from "./rpc/procedures";

/** `VIR_DRV_FEATURE_NETWORK_UPDATE_HAS_CORRECT_ORDER`. */
const FEATURE_CORRECT_ORDER = 16;

/** Daemons before 7.2 read the command where the section stands, and the other way round. */
export async function networkUpdateArgs(
  client: RpcClient,
  args: ProcedureArgs<"networkUpdate">,
): Promise<ProcedureArgs<"networkUpdate">> {
  const feature = { feature: FEATURE_CORRECT_ORDER };
  const { supported } = await client.call("connectSupportsFeature", feature);
  if (supported !== 0) return args;
  return { ...args, command: args.section, section: args.command };
}
