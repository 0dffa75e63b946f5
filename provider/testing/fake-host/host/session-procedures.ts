import type { EventFamily } from "../event-sink";
import { FakeFailure } from "../fake-failure";
import type { FakeProcedures } from "../procedure-table";

/** Event callbacks, the close callback and the network update's argument order. */
const FEATURES = [14, 15, 16];

/** Login: whoever may open the socket is let in, as root is by a real daemon. */
export const sessionProcedures: FakeProcedures = {
  authList: () => ({ types: [0] }),
  connectOpen: ({ name }) => {
    if (name === null || /^qemu:\/{3}(system|session)$/.test(name)) return {};
    throw new FakeFailure("NoConnect", "None", `no connection driver available for ${name}`);
  },
  connectClose: () => ({}),
  connectSupportsFeature: ({ feature }) => ({ supported: FEATURES.includes(feature) ? 1 : 0 }),
  connectRegisterCloseCallback: () => ({}),
  connectUnregisterCloseCallback: () => ({}),
  connectDomainEventCallbackRegisterAny: ({ eventID }, { events }) => ({
    callbackID: events.register("domain", eventID),
  }),
  connectNetworkEventRegisterAny: ({ eventID }, { events }) => ({
    callbackID: events.register("network", eventID),
  }),
  connectStoragePoolEventRegisterAny: ({ eventID }, { events }) => ({
    callbackID: events.register("storagePool", eventID),
  }),
  connectNodeDeviceEventRegisterAny: ({ eventID }, { events }) => ({
    callbackID: events.register("nodeDevice", eventID),
  }),
  connectSecretEventRegisterAny: ({ eventID }, { events }) => ({
    callbackID: events.register("secret", eventID),
  }),
  connectDomainEventCallbackDeregisterAny: deregister("domain"),
  connectNetworkEventDeregisterAny: deregister("network"),
  connectStoragePoolEventDeregisterAny: deregister("storagePool"),
  connectNodeDeviceEventDeregisterAny: deregister("nodeDevice"),
  connectSecretEventDeregisterAny: deregister("secret"),
};

function deregister(family: EventFamily) {
  return (
    { callbackID }: { readonly callbackID: number },
    { events }: { readonly events: { deregister(family: EventFamily, id: number): void } },
  ) => {
    events.deregister(family, callbackID);
    return {};
  };
}
