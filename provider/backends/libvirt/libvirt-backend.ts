import type { Backend, Handler } from "../../core/handler";
import { ProviderError } from "../../core/provider-error";
import { isUnknown, type Properties, reveal } from "../../core/value";
import { type Connection, openConnection } from "./connection";
import { libvirtFunctions } from "./functions/libvirt-functions";
import { createBridgeHandler } from "./kinds/bridge/bridge-handler";
import { createNetworkHandler } from "./kinds/network/network-handler";
import { FunctionClaims } from "./kinds/pci-device/function-claims";
import { createPciDeviceHandler } from "./kinds/pci-device/pci-device-handler";
import { createSecretHandler } from "./kinds/secret/secret-handler";
import { createStoragePoolHandler } from "./kinds/storage-pool/storage-pool-handler";
import { openMachineConsole } from "./kinds/virtual-machine/open-machine-console";
import { createVirtualMachineHandler } from "./kinds/virtual-machine/virtual-machine-handler";
import { createVolumeHandler } from "./kinds/volume/volume-handler";
import { removeFinishedMarks } from "./kinds/volume/volume-marks";
import { lazyConnection } from "./lazy-connection";
import { withLibvirtErrors } from "./with-libvirt-errors";

const DEFAULT_URI = "qemu:///system";

/** An engine reads object after object and may pause between two of them; nobody looks closer. */
const LINGER_MS = 200;

/** Everything that a libvirt host holds. Nothing is sent before a handler needs the host. */
export function createLibvirtBackend(config: Properties): Backend {
  const connection = lazyConnection(() => openConnection(uriOf(config)));
  return {
    name: "libvirt",
    handlers: handlersOn(connection, { lingerMs: LINGER_MS }),
    functions: libvirtFunctions(connection),
    identity: () => connection.hostIdentity().catch(() => undefined),
    openConsole: (request, operation) => openMachineConsole(connection, request, operation),
    close: async () => {
      await removeFinishedMarks(connection);
      await connection.close();
    },
  };
}

/** The handlers of one host; a connection of your own instead of one made from configuration. */
export function handlersOn(
  connection: Connection,
  options: Parameters<typeof createVirtualMachineHandler>[1] = {},
): { readonly [kind: string]: Handler } {
  const functions = new FunctionClaims();
  const handlers = {
    StoragePool: createStoragePoolHandler(connection),
    Volume: createVolumeHandler(connection),
    Secret: createSecretHandler(connection),
    Network: createNetworkHandler(connection, functions),
    Bridge: createBridgeHandler(connection),
    PciDevice: createPciDeviceHandler(connection, functions),
    VirtualMachine: createVirtualMachineHandler(connection, options),
  };
  return Object.fromEntries(
    Object.entries(handlers).map(([kind, handler]) => [kind, withLibvirtErrors(kind, handler)]),
  );
}

function uriOf(config: Properties): string {
  const uri = reveal(config.uri);
  if (isUnknown(uri)) {
    throw new ProviderError({
      code: "Unavailable",
      operation: "connect to libvirt",
      message: "the provider's uri is not known yet",
      hint: "It comes from something that is made in the same run.",
    });
  }
  if (typeof uri === "string" && uri !== "") return uri;
  return process.env.LIBVIRT_DEFAULT_URI || DEFAULT_URI;
}
