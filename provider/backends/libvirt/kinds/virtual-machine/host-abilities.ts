import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection } from "../../connection-api";
import { parseXml } from "../../xml";
import { type DomainCapabilities, parseDomainCapabilities } from "./domain-xml/domain-capabilities";

/** The host's size, for warnings. */
export interface HostSize {
  readonly memoryBytes: number;
  readonly cpus: number;
}

/** What a host can run. It does not change while we look, so each question is asked once. */
export class HostAbilities {
  readonly #connection: Connection;
  readonly #capabilities = new Map<string, Promise<DomainCapabilities>>();
  #size: Promise<HostSize> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** What the emulator that these inputs choose can do; the host's own choice where they leave it open. */
  domainCapabilities(inputs: Pick<MachineInputs, "libvirt">): Promise<DomainCapabilities> {
    const { architecture, accelerator, emulator, machine } = inputs.libvirt ?? {};
    const args = {
      emulatorbin: textOrNull(emulator),
      arch: textOrNull(architecture),
      machine: textOrNull(machine),
      virttype: textOrNull(accelerator),
      flags: 0,
    };
    return remember(this.#capabilities, JSON.stringify(args), async () => {
      const { capabilities } = await this.#connection.call("connectGetDomainCapabilities", args);
      return parseDomainCapabilities(parseXml(capabilities));
    });
  }

  size(): Promise<HostSize> {
    this.#size ??= readSize(this.#connection);
    this.#size.catch(() => {
      this.#size = undefined;
    });
    return this.#size;
  }
}

async function readSize(connection: Connection): Promise<HostSize> {
  const { memory, cpus } = await connection.call("nodeGetInfo", {});
  return { memoryBytes: Number(memory) * 1024, cpus };
}

/** In a preview a wish may not be known yet. */
function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function remember<T>(
  known: Map<string, Promise<T>>,
  key: string,
  ask: () => Promise<T>,
): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const now = ask();
  known.set(key, now);
  now.catch(() => known.delete(key));
  return now;
}
