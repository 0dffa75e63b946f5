import type { BackendFunction } from "../../../core/handler";
import { ProviderError } from "../../../core/provider-error";
import type { Connection } from "../connection";
import { NetworksOnHost, networkObject } from "../kinds/network/network-on-host";
import { specOf } from "../kinds/network/network-spec";

export function getNetwork(connection: Connection): BackendFunction {
  const networks = new NetworksOnHost(connection);
  return async ({ name }, operation) => {
    const ref = await networks.lookupByName(String(name));
    const found = ref && (await networks.read(ref.uuid, operation));
    if (found === undefined) {
      throw new ProviderError({
        code: "NotFound",
        operation: "look up",
        object: networkObject(String(name)),
        message: `${connection.uri} has no network of this name.`,
      });
    }
    const { mode, bridge = "", domain = "", addresses = [] } = specOf(found.live ?? found.stored);
    return {
      uuid: found.ref.uuid,
      mode,
      bridgeName: bridge,
      domain,
      addresses: addresses.map(({ address }) => address),
      active: found.live !== undefined,
      autostart: found.isAutostart,
    };
  };
}
