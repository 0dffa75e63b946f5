import type { ValueOf } from "./codec";
import { int, string, struct } from "./codecs";
import { uuid } from "./uuid";

/*
 * How libvirt's objects are named on the wire. The field names are the protocol's own.
 */

export const domain = struct({ name: string, uuid, id: int });
export const network = struct({ name: string, uuid });
export const networkPort = struct({ net: network, uuid });
export const nwfilter = struct({ name: string, uuid });
export const nwfilterBinding = struct({ portdev: string, filtername: string });
export const hostInterface = struct({ name: string, mac: string });
export const storagePool = struct({ name: string, uuid });
export const storageVol = struct({ pool: string, name: string, key: string });
export const nodeDevice = struct({ name: string });
export const secret = struct({ uuid, usageType: int, usageID: string });
export const domainCheckpoint = struct({ name: string, dom: domain });
export const domainSnapshot = struct({ name: string, dom: domain });

/** A domain; `id` is -1 while it does not run. The daemon finds it by its UUID. */
export type DomainRef = ValueOf<typeof domain>;
export type NetworkRef = ValueOf<typeof network>;
export type StoragePoolRef = ValueOf<typeof storagePool>;
/** A volume; `pool` is the pool's name, `key` is unique on the host (for files, their path). */
export type StorageVolRef = ValueOf<typeof storageVol>;
export type SecretRef = ValueOf<typeof secret>;
