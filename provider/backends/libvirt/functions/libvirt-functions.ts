import { formatDiagnostic, hasErrors } from "../../../core/diagnostic";
import type { BackendFunction } from "../../../core/handler";
import { normalise } from "../../../core/normalise";
import { ProviderError } from "../../../core/provider-error";
import { FUNCTIONS } from "../../../kinds/functions/registry";
import type { Connection } from "../connection";
import { findPoolSources } from "../kinds/storage-pool/find-pool-sources";
import { libvirtFailure } from "../libvirt-failure";
import { getAddresses } from "./get-addresses";
import { getHost } from "./get-host";
import { getNetwork } from "./get-network";
import { getPciDevices } from "./get-pci-devices";

/** The functions of one host. Their inputs are checked here, because no engine checks them before. */
export function libvirtFunctions(connection: Connection): {
  readonly [name: string]: BackendFunction;
} {
  const functions: { readonly [name: string]: BackendFunction } = {
    getHost: getHost(connection),
    getPciDevices: getPciDevices(connection),
    getNetwork: getNetwork(connection),
    getAddresses: getAddresses(connection),
    getPoolSources: findPoolSources(connection),
  };
  return Object.fromEntries(
    Object.entries(functions).map(([name, call]) => [name, checked(name, call)]),
  );
}

function checked(name: string, call: BackendFunction): BackendFunction {
  const table = FUNCTIONS.find((one) => one.name === name)?.inputs ?? {};
  return async (inputs, operation) => {
    const { value, diagnostics } = normalise(table, inputs, { backend: "libvirt" });
    if (hasErrors(diagnostics)) {
      throw new ProviderError({
        code: "InvalidArgument",
        operation: "call",
        object: name,
        message: diagnostics.map(formatDiagnostic).join("; "),
      });
    }
    try {
      return await call(value, operation);
    } catch (error) {
      throw libvirtFailure(error, "call", name);
    }
  };
}
