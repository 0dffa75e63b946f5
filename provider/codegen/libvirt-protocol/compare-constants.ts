import * as constants from "../../backends/libvirt/rpc/constants";

/** What stands before the members' names in C. */
const PREFIXES: Readonly<Record<string, string>> = {
  ErrorNumber: "VIR_ERR_",
  ErrorDomain: "VIR_FROM_",
  AgentLifecycleState: "VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_",
  ConnectFlags: "VIR_CONNECT_",
  DomainAffect: "VIR_DOMAIN_AFFECT_",
  DomainAuthorizedSSHKeysSet: "VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_",
  DomainBlockResize: "VIR_DOMAIN_BLOCK_RESIZE_",
  DomainConsole: "VIR_DOMAIN_CONSOLE_",
  DomainDefine: "VIR_DOMAIN_DEFINE_",
  DomainDestroy: "VIR_DOMAIN_DESTROY_",
  DomainDeviceModify: "VIR_DOMAIN_DEVICE_MODIFY_",
  DomainEvent: "VIR_DOMAIN_EVENT_",
  DomainEventID: "VIR_DOMAIN_EVENT_ID_",
  DomainEventStarted: "VIR_DOMAIN_EVENT_STARTED_",
  DomainEventStopped: "VIR_DOMAIN_EVENT_STOPPED_",
  DomainEventSuspended: "VIR_DOMAIN_EVENT_SUSPENDED_",
  DomainEventWatchdog: "VIR_DOMAIN_EVENT_WATCHDOG_",
  DomainGuestInfo: "VIR_DOMAIN_GUEST_INFO_",
  DomainInterfaceAddressesSource: "VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_",
  DomainJob: "VIR_DOMAIN_JOB_",
  DomainLifecycle: "VIR_DOMAIN_LIFECYCLE_",
  DomainLifecycleAction: "VIR_DOMAIN_LIFECYCLE_ACTION_",
  DomainList: "VIR_CONNECT_LIST_DOMAINS_",
  DomainMem: "VIR_DOMAIN_MEM_",
  DomainMemoryStat: "VIR_DOMAIN_MEMORY_STAT_",
  DomainMessage: "VIR_DOMAIN_MESSAGE_",
  DomainMetadata: "VIR_DOMAIN_METADATA_",
  DomainPassword: "VIR_DOMAIN_PASSWORD_",
  DomainPausedReason: "VIR_DOMAIN_PAUSED_",
  DomainReboot: "VIR_DOMAIN_REBOOT_",
  DomainRunningReason: "VIR_DOMAIN_RUNNING_",
  DomainSave: "VIR_DOMAIN_SAVE_",
  DomainShutdown: "VIR_DOMAIN_SHUTDOWN_",
  DomainShutoffReason: "VIR_DOMAIN_SHUTOFF_",
  DomainSnapshotCreate: "VIR_DOMAIN_SNAPSHOT_CREATE_",
  DomainSnapshotDelete: "VIR_DOMAIN_SNAPSHOT_DELETE_",
  DomainSnapshotList: "VIR_DOMAIN_SNAPSHOT_LIST_",
  DomainSnapshotRevert: "VIR_DOMAIN_SNAPSHOT_REVERT_",
  DomainStart: "VIR_DOMAIN_START_",
  DomainState: "VIR_DOMAIN_",
  DomainStats: "VIR_DOMAIN_STATS_",
  DomainTime: "VIR_DOMAIN_TIME_",
  DomainUndefine: "VIR_DOMAIN_UNDEFINE_",
  DomainVcpu: "VIR_DOMAIN_VCPU_",
  DomainXML: "VIR_DOMAIN_XML_",
  GetAllDomainStats: "VIR_CONNECT_GET_ALL_DOMAINS_STATS_",
  IPAddrType: "VIR_IP_ADDR_TYPE_",
  NetworkDefine: "VIR_NETWORK_DEFINE_",
  NetworkEvent: "VIR_NETWORK_EVENT_",
  NetworkEventID: "VIR_NETWORK_EVENT_ID_",
  NetworkMetadata: "VIR_NETWORK_METADATA_",
  NetworkSection: "VIR_NETWORK_SECTION_",
  NetworkUpdateAffect: "VIR_NETWORK_UPDATE_AFFECT_",
  NetworkUpdateCommand: "VIR_NETWORK_UPDATE_COMMAND_",
  NetworkXML: "VIR_NETWORK_XML_",
  NodeDeviceDefine: "VIR_NODE_DEVICE_DEFINE_XML_",
  NodeDeviceEvent: "VIR_NODE_DEVICE_EVENT_",
  NodeDeviceEventID: "VIR_NODE_DEVICE_EVENT_ID_",
  NodeDeviceList: "VIR_CONNECT_LIST_NODE_DEVICES_",
  NodeDeviceUpdateAffect: "VIR_NODE_DEVICE_UPDATE_AFFECT_",
  NodeDeviceXML: "VIR_NODE_DEVICE_XML_",
  SecretEvent: "VIR_SECRET_EVENT_",
  SecretEventID: "VIR_SECRET_EVENT_ID_",
  SecretUsageType: "VIR_SECRET_USAGE_TYPE_",
  StoragePoolBuild: "VIR_STORAGE_POOL_BUILD_",
  StoragePoolCreate: "VIR_STORAGE_POOL_CREATE_",
  StoragePoolDelete: "VIR_STORAGE_POOL_DELETE_",
  StoragePoolEvent: "VIR_STORAGE_POOL_EVENT_",
  StoragePoolEventID: "VIR_STORAGE_POOL_EVENT_ID_",
  StoragePoolList: "VIR_CONNECT_LIST_STORAGE_POOLS_",
  StoragePoolState: "VIR_STORAGE_POOL_",
  StorageVolCreate: "VIR_STORAGE_VOL_CREATE_",
  StorageVolDelete: "VIR_STORAGE_VOL_DELETE_",
  StorageVolDownload: "VIR_STORAGE_VOL_DOWNLOAD_",
  StorageVolInfo: "VIR_STORAGE_VOL_",
  StorageVolResize: "VIR_STORAGE_VOL_RESIZE_",
  StorageVolType: "VIR_STORAGE_VOL_",
  StorageVolUpload: "VIR_STORAGE_VOL_UPLOAD_",
  StorageVolWipeAlgorithm: "VIR_STORAGE_VOL_WIPE_ALG_",
  StorageXML: "VIR_STORAGE_XML_",
};

/** Members that C names after another enumeration. */
const EXCEPTIONS: Readonly<Record<string, string>> = { "DomainStart.None": "VIR_DOMAIN_NONE" };

/** Compares every constant with the C headers of a release. An older release lacks the newest ones. */
export function compareConstants(headers: ReadonlyMap<string, number>): {
  readonly compared: number;
  readonly newer: number;
  readonly differences: readonly string[];
} {
  const theirs = new Map([...headers].map(([name, value]) => [withoutBars(name), value]));
  const ours = Object.entries(constants).flatMap(([table, members]) =>
    Object.entries(members).map(([member, value]: [string, number]) => {
      const name = `${table}.${member}`;
      return { name, value, theirName: EXCEPTIONS[name] ?? `${PREFIXES[table]}${member}` };
    }),
  );
  const known = ours.filter(({ theirName }) => theirs.has(withoutBars(theirName)));
  return {
    compared: known.length,
    newer: ours.length - known.length,
    differences: known.flatMap(({ name, value, theirName }) => {
      const found = theirs.get(withoutBars(theirName));
      return found === value ? [] : [`${name}: ${value}, not ${found}`];
    }),
  };
}

function withoutBars(name: string): string {
  return name.replaceAll("_", "").toUpperCase();
}
