import { DomainEventID, DomainState } from "../../../backends/libvirt/rpc/constants";
import type { DomainRef } from "../../../backends/libvirt/rpc/objects";
import { textAt } from "../../../backends/libvirt/xml";
import { nameOf, readDefinition, uuidOf, withUuid } from "../definition-xml";
import type { EmitEvent } from "../event-sink";
import { FakeFailure } from "../fake-failure";
import type { FakeDomain, HostState } from "../host-state";
import { completedDomain } from "./complete-domain";
import { devicesOf } from "./edit-devices";
import { refuseUnstartable, runningDomain, unplugInterface } from "./running-domain";

const Lifecycle = {
  Defined: 0,
  Undefined: 1,
  Started: 2,
  Suspended: 3,
  Resumed: 4,
  Stopped: 5,
  Shutdown: 6,
};

/** The machines of a fake host and what happens to them. */
export class DomainTable {
  readonly host: HostState;
  readonly #emit: EmitEvent;

  constructor(host: HostState, emit: EmitEvent) {
    this.host = host;
    this.#emit = emit;
  }

  of({ uuid }: { readonly uuid: string }): FakeDomain {
    const found = this.host.domains.get(uuid);
    if (found !== undefined) return found;
    throw new FakeFailure("NoDomain", "Qemu", `no domain with matching uuid '${uuid}'`);
  }

  named(name: string): FakeDomain {
    const found = [...this.host.domains.values()].find((domain) => domain.name === name);
    if (found !== undefined) return found;
    throw new FakeFailure("NoDomain", "Qemu", `no domain with matching name '${name}'`);
  }

  /** The running machine; LIVE on one that is off is refused so. */
  running(dom: DomainRef, from: "Domain" | "Qemu" = "Domain"): FakeDomain {
    const found = this.of(dom);
    if (found.live === undefined) throw this.invalid("domain is not running", from);
    return found;
  }

  define(xml: string): FakeDomain {
    const given = readDefinition(xml, "domain", "Domain");
    const name = nameOf(given, "Domain");
    const uuid = uuidOf(given);
    const before = this.host.domains.get(uuid);
    const namesake = [...this.host.domains.values()].find((domain) => domain.name === name);
    if (namesake !== undefined && namesake !== before) {
      throw taken(`domain '${name}' already exists with uuid ${namesake.uuid}`);
    }
    if (before !== undefined && before.name !== name) {
      throw taken(`domain '${before.name}' is already defined with uuid ${uuid}`);
    }
    const stored = completedDomain(withUuid(given, uuid));
    const domain = before ?? newDomain(uuid, name);
    domain.stored = stored;
    this.host.domains.set(uuid, domain);
    this.tell(domain, Lifecycle.Defined, before === undefined ? 0 : 1);
    return domain;
  }

  start(domain: FakeDomain, isPaused: boolean): void {
    if (domain.live !== undefined) throw this.invalid("domain is already running", "Qemu");
    if (domain.stored === undefined) throw this.invalid("transient domain");
    refuseUnstartable(domain.stored, this.host);
    domain.id = this.host.next("domain");
    try {
      domain.live = runningDomain(domain, this.host);
    } catch (error) {
      domain.id = -1;
      throw error;
    }
    domain.boots += 1;
    domain.hasManagedSave = false;
    domain.state = isPaused ? DomainState.Paused : DomainState.Running;
    domain.reason = 1;
    this.tell(domain, Lifecycle.Resumed, 0);
    this.tell(domain, Lifecycle.Started, 0);
  }

  /** `detail`: 0 shut down by itself, 1 destroyed. */
  stop(domain: FakeDomain, detail: number): void {
    if (domain.live === undefined) throw this.invalid("domain is not running");
    for (const device of devicesOf(domain.live)) {
      if (device.name === "interface") unplugInterface(device, this.host);
    }
    domain.live = undefined;
    domain.state = DomainState.Shutoff;
    domain.reason = detail === 1 ? 2 : 1;
    if (domain.stored === undefined) this.host.domains.delete(domain.uuid);
    this.tell(domain, Lifecycle.Stopped, detail);
    domain.id = -1;
  }

  undefine(domain: FakeDomain, flags: number): void {
    if (domain.stored === undefined) throw this.invalid("cannot undefine transient domain");
    if (domain.hasManagedSave && (flags & 1) === 0) {
      throw this.invalid("Refusing to undefine while domain managed save image exists");
    }
    const hasNvram = textAt(domain.stored, "os/nvram") !== undefined;
    if (hasNvram && (flags & (4 | 8)) === 0)
      throw this.invalid("cannot undefine domain with nvram");
    domain.stored = undefined;
    domain.autostart = false;
    if (domain.live === undefined) this.host.domains.delete(domain.uuid);
    this.tell(domain, Lifecycle.Undefined, 0);
  }

  setPaused(domain: FakeDomain, isPaused: boolean): void {
    if (domain.live === undefined) throw this.invalid("domain is not running");
    domain.state = isPaused ? DomainState.Paused : DomainState.Running;
    domain.reason = isPaused ? 1 : 5;
    this.tell(domain, isPaused ? Lifecycle.Suspended : Lifecycle.Resumed, 0);
  }

  tell(domain: FakeDomain, event: number, detail: number): void {
    const dom = refOf(domain);
    this.#emit("domain", DomainEventID.Lifecycle, "domainEventCallbackLifecycle", (callbackID) => ({
      callbackID,
      msg: { dom, event, detail },
    }));
  }

  tellDevice(domain: FakeDomain, what: "added" | "removed", devAlias: string): void {
    const dom = refOf(domain);
    if (what === "added") {
      this.#emit(
        "domain",
        DomainEventID.DeviceAdded,
        "domainEventCallbackDeviceAdded",
        (callbackID) => ({
          callbackID,
          dom,
          devAlias,
        }),
      );
      return;
    }
    this.#emit(
      "domain",
      DomainEventID.DeviceRemoved,
      "domainEventCallbackDeviceRemoved",
      (callbackID) => ({
        callbackID,
        msg: { dom, devAlias },
      }),
    );
  }

  /** Some checks are made by QEMU's driver, the others by code that all drivers share. */
  invalid(message: string, from: "Domain" | "Qemu" = "Domain"): FakeFailure {
    return new FakeFailure(
      "OperationInvalid",
      from,
      `Requested operation is not valid: ${message}`,
    );
  }
}

export function refOf({ name, uuid, id }: FakeDomain): DomainRef {
  return { name, uuid, id };
}

function newDomain(uuid: string, name: string): FakeDomain {
  return {
    uuid,
    name,
    id: -1,
    stored: undefined,
    live: undefined,
    state: DomainState.Shutoff,
    reason: 0,
    autostart: false,
    hasManagedSave: false,
    boots: 0,
  };
}

function taken(message: string): FakeFailure {
  return new FakeFailure("OperationFailed", "Domain", message);
}
