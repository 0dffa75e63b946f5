import type { Operation } from "../../../../core/operation";
import type { BusCallOptions, DBusClient } from "../dbus/dbus-client";
import { hasErrorName } from "../dbus/dbus-error";
import type { DBusValue } from "../dbus/dbus-value";
import { type HostNetwork, readHostNetwork } from "./host-network";
import { type ProfileSettings, readSettings } from "./profile-settings";

const NM = "org.freedesktop.NetworkManager";
const ROOT = "/org/freedesktop/NetworkManager";
const SETTINGS = `${ROOT}/Settings`;
const CALL_TIMEOUT_MS = 20_000;

/** Of AddConnection2 and Update2: to disk, and not brought up before we say so. */
const TO_DISK = 0x1;
const BLOCK_AUTOCONNECT = 0x20;
/** Of a rollback: profiles made meanwhile go, and so do devices. */
const DELETE_NEW_CONNECTIONS = 0x2;
const DISCONNECT_NEW_DEVICES = 0x4;

/** A stored profile of NetworkManager, and where it is on the bus. */
export interface Profile {
  readonly path: string;
  readonly settings: ProfileSettings;
}

/** NetworkManager of a host, as its calls tell of it (API of 1.20 and newer). */
export class NetworkManager {
  readonly #bus: DBusClient;
  readonly #options: BusCallOptions;

  constructor(
    bus: DBusClient,
    { signal }: Pick<Operation, "signal">,
    { callTimeoutMs = CALL_TIMEOUT_MS }: { readonly callTimeoutMs?: number | undefined } = {},
  ) {
    this.#bus = bus;
    this.#options = { signal, timeoutMs: Math.min(callTimeoutMs, CALL_TIMEOUT_MS) };
  }

  async isRunning(): Promise<boolean> {
    const bus = "org.freedesktop.DBus";
    const [owned] = await this.#call(bus, "/org/freedesktop/DBus", bus, "NameHasOwner", "s", [NM]);
    return owned === true;
  }

  /** Devices, what is active on them and open checkpoints, all of one moment. */
  async look(): Promise<HostNetwork> {
    const manager = "org.freedesktop.DBus.ObjectManager";
    const [objects] = await this.#call(NM, "/org/freedesktop", manager, "GetManagedObjects");
    return readHostNetwork(objects);
  }

  /** What the user of the connection may not do, of what a bridge needs. */
  async missingPermissions(): Promise<readonly string[]> {
    const [permissions] = await this.#call(NM, ROOT, NM, "GetPermissions");
    const granted = permissions as { readonly [name: string]: string };
    return ["network-control", "settings.modify.system", "checkpoint-rollback"]
      .map((name) => `${NM}.${name}`)
      .filter((name) => granted[name] !== undefined && granted[name] !== "yes");
  }

  async profiles(): Promise<readonly Profile[]> {
    const [paths] = await this.#call(NM, SETTINGS, `${NM}.Settings`, "ListConnections");
    const read = (paths as readonly string[]).map((path) => this.#readProfile(path));
    return (await Promise.all(read)).filter((profile) => profile !== undefined);
  }

  async addProfile(settings: ProfileSettings): Promise<string> {
    const args = [settings, TO_DISK | BLOCK_AUTOCONNECT, {}];
    const settingsManager = `${NM}.Settings`;
    const signature = "a{sa{sv}}ua{sv}";
    const [path] = await this.#call(
      NM,
      SETTINGS,
      settingsManager,
      "AddConnection2",
      signature,
      args,
    );
    return String(path);
  }

  async updateProfile(path: string, settings: ProfileSettings): Promise<void> {
    const args = [settings, TO_DISK, {}];
    await this.#onProfile(path, "Update2", "a{sa{sv}}ua{sv}", args);
  }

  /** Gone is success. */
  async deleteProfile(path: string): Promise<void> {
    await this.#onProfile(path, "Delete").catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }

  /** Begins it; whether it comes to be shows in `look`. */
  async activate(profile: string, device: string): Promise<void> {
    await this.#manage("ActivateConnection", "ooo", [profile, device, "/"]);
  }

  async deactivate(activeConnection: string): Promise<void> {
    await this.#manage("DeactivateConnection", "o", [activeConnection]);
  }

  /** Brings what its profile says now into force on a device, without interrupting it. */
  async reapply(device: string): Promise<void> {
    // No settings mean those of its profile.
    const args = [{}, 0n, 0];
    await this.#call(NM, device, `${NM}.Device`, "Reapply", "a{sa{sv}}tu", args);
  }

  /** From here on the host puts everything back by itself after so many seconds. Returns its path. */
  async createCheckpoint(seconds: number): Promise<string> {
    const flags = DELETE_NEW_CONNECTIONS | DISCONNECT_NEW_DEVICES;
    const [path] = await this.#manage("CheckpointCreate", "aouu", [[], seconds, flags]);
    return String(path);
  }

  /** Keeps what was done since. */
  async destroyCheckpoint(path: string): Promise<void> {
    await this.#manage("CheckpointDestroy", "o", [path]);
  }

  async rollBack(path: string): Promise<void> {
    await this.#manage("CheckpointRollback", "o", [path]);
  }

  async #readProfile(path: string): Promise<Profile | undefined> {
    try {
      const [settings] = await this.#onProfile(path, "GetSettings");
      return { path, settings: readSettings(settings) };
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  #onProfile(path: string, member: string, signature = "", args: readonly DBusValue[] = []) {
    return this.#call(NM, path, `${NM}.Settings.Connection`, member, signature, args);
  }

  #manage(member: string, signature: string, args: readonly DBusValue[]) {
    return this.#call(NM, ROOT, NM, member, signature, args);
  }

  #call(
    destination: string,
    path: string,
    interfaceName: string,
    member: string,
    signature = "",
    args: readonly DBusValue[] = [],
  ): Promise<readonly DBusValue[]> {
    const call = { destination, path, interface: interfaceName, member, signature, args };
    return this.#bus.call(call, this.#options);
  }
}

/** A profile that was deleted meanwhile leaves the bus. */
function isGone(error: unknown): boolean {
  return hasErrorName(
    error,
    "org.freedesktop.DBus.Error.UnknownMethod",
    "org.freedesktop.DBus.Error.UnknownObject",
    `${NM}.Settings.InvalidConnection`,
  );
}
