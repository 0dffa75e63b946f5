import type { RpcClient } from "./rpc/client";
import {
  DomainEventID,
  NetworkEventID,
  NodeDeviceEventID,
  SecretEventID,
  StoragePoolEventID,
} from "./rpc/constants";
import type { EventName } from "./rpc/procedures";

/** How one kind of event is asked for. Every registration is for all objects of the host. */
export interface EventRegistration {
  /** Resolves with the registration's number when the daemon sends such events, until the connection ends. */
  register(client: RpcClient): Promise<number>;
}

const onDomains = (eventID: number): EventRegistration => ({
  register: async (client) =>
    (await client.call("connectDomainEventCallbackRegisterAny", { eventID, dom: null })).callbackID,
});

const onNetworks = (eventID: number): EventRegistration => ({
  register: async (client) =>
    (await client.call("connectNetworkEventRegisterAny", { eventID, net: null })).callbackID,
});

const onPools = (eventID: number): EventRegistration => ({
  register: async (client) =>
    (await client.call("connectStoragePoolEventRegisterAny", { eventID, pool: null })).callbackID,
});

const onNodeDevices = (eventID: number): EventRegistration => ({
  register: async (client) =>
    (await client.call("connectNodeDeviceEventRegisterAny", { eventID, dev: null })).callbackID,
});

const onSecrets = (eventID: number): EventRegistration => ({
  register: async (client) =>
    (await client.call("connectSecretEventRegisterAny", { eventID, secret: null })).callbackID,
});

/** The registration that makes the daemon send each event of the protocol's table. */
export const eventRegistrations: Readonly<Record<EventName, EventRegistration>> = {
  connectEventConnectionClosed: {
    register: async (client) => {
      await client.call("connectRegisterCloseCallback", {});
      return 0;
    },
  },
  domainEventCallbackLifecycle: onDomains(DomainEventID.Lifecycle),
  domainEventCallbackReboot: onDomains(DomainEventID.Reboot),
  domainEventCallbackRtcChange: onDomains(DomainEventID.RtcChange),
  domainEventCallbackWatchdog: onDomains(DomainEventID.Watchdog),
  domainEventCallbackIOError: onDomains(DomainEventID.IOError),
  domainEventCallbackGraphics: onDomains(DomainEventID.Graphics),
  domainEventCallbackIOErrorReason: onDomains(DomainEventID.IOErrorReason),
  domainEventCallbackControlError: onDomains(DomainEventID.ControlError),
  domainEventCallbackBlockJob: onDomains(DomainEventID.BlockJob),
  domainEventCallbackDiskChange: onDomains(DomainEventID.DiskChange),
  domainEventCallbackTrayChange: onDomains(DomainEventID.TrayChange),
  domainEventCallbackPmwakeup: onDomains(DomainEventID.Pmwakeup),
  domainEventCallbackPmsuspend: onDomains(DomainEventID.Pmsuspend),
  domainEventCallbackBalloonChange: onDomains(DomainEventID.BalloonChange),
  domainEventCallbackDeviceRemoved: onDomains(DomainEventID.DeviceRemoved),
  domainEventCallbackTunable: onDomains(DomainEventID.Tunable),
  domainEventCallbackAgentLifecycle: onDomains(DomainEventID.AgentLifecycle),
  domainEventCallbackDeviceAdded: onDomains(DomainEventID.DeviceAdded),
  domainEventCallbackJobCompleted: onDomains(DomainEventID.JobCompleted),
  domainEventCallbackDeviceRemovalFailed: onDomains(DomainEventID.DeviceRemovalFailed),
  domainEventCallbackMetadataChange: onDomains(DomainEventID.MetadataChange),
  domainEventBlockThreshold: onDomains(DomainEventID.BlockThreshold),
  domainEventMemoryDeviceSizeChange: onDomains(DomainEventID.MemoryDeviceSizeChange),
  networkEventLifecycle: onNetworks(NetworkEventID.Lifecycle),
  storagePoolEventLifecycle: onPools(StoragePoolEventID.Lifecycle),
  storagePoolEventRefresh: onPools(StoragePoolEventID.Refresh),
  nodeDeviceEventLifecycle: onNodeDevices(NodeDeviceEventID.Lifecycle),
  nodeDeviceEventUpdate: onNodeDevices(NodeDeviceEventID.Update),
  secretEventLifecycle: onSecrets(SecretEventID.Lifecycle),
  secretEventValueChanged: onSecrets(SecretEventID.ValueChanged),
};
