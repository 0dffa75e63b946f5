import { uuidFor } from "../../../../core/identity";
import type { Connection, SecretRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber } from "../../rpc/constants";
import { element, formatXml, parseXml, textAt, textElement } from "../../xml";
import { type MarkPlace, type MarkStage, volumeOfKey } from "./mark-place";

const PREFIX = "virt-mark ";

/** True for the usage of a secret that is a mark, and no secret of anyone's. */
export function isMarkUsage(usageId: string): boolean {
  return usageId.startsWith(PREFIX);
}

/**
 * Marks of volumes that are devices: next to them an empty mark would cost an extent or a partition.
 * A libvirt secret is the one thing besides that has a name and a description of ours. It has no value.
 * An account that may not keep secrets makes volumes without marks.
 */
export class SecretMarks implements MarkPlace {
  readonly #connection: Connection;
  readonly #pool: string;

  constructor(connection: Connection, pool: string) {
    this.#connection = connection;
    this.#pool = pool;
  }

  make(key: string, signal: AbortSignal): Promise<void> {
    return this.grow(key, "intended", signal);
  }

  grow(key: string, stage: MarkStage, signal: AbortSignal): Promise<void> {
    return ifAllowed(undefined, async () => {
      const xml = element(
        "secret",
        { ephemeral: "no", private: "yes" },
        textElement("uuid", (await this.#ref(key)).uuid),
        textElement("description", stage),
        element("usage", { type: "volume" }, textElement("volume", this.#usage(key))),
      );
      const args = { xml: formatXml(xml), flags: 0 };
      await this.#connection.call("secretDefineXML", args, { signal });
    });
  }

  read(key: string, signal: AbortSignal): Promise<MarkStage> {
    return ifAllowed("absent", async () => {
      const args = { secret: await this.#ref(key), flags: 0 };
      const { xml } = await this.#connection.call("secretGetXMLDesc", args, { signal });
      return textAt(parseXml(xml), "description") as MarkStage;
    });
  }

  remove(key: string, signal: AbortSignal): Promise<void> {
    return ifAllowed(undefined, async () => {
      const args = { secret: await this.#ref(key) };
      await this.#connection.call("secretUndefine", args, { signal });
    });
  }

  keysOf(volume: string, signal: AbortSignal): Promise<readonly string[]> {
    return ifAllowed([], async () => {
      const args = { need_results: 1, flags: 0 };
      const { secrets } = await this.#connection.call("connectListAllSecrets", args, { signal });
      const prefix = this.#usage("");
      return secrets
        .filter(({ usageID }) => usageID.startsWith(prefix))
        .map(({ usageID }) => usageID.slice(prefix.length))
        .filter((key) => volumeOfKey(key) === volume);
    });
  }

  #usage(key: string): string {
    return `${PREFIX}${this.#pool}/${key}`;
  }

  /** The key names the owner already. */
  async #ref(key: string): Promise<SecretRef> {
    return { uuid: await uuidFor("", "VolumeMark", this.#usage(key)), usageType: 0, usageID: "" };
  }
}

/** `otherwise` also where there is no such mark. */
async function ifAllowed<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { AccessDenied, OperationDenied, NoSupport, NoSecret } = ErrorNumber;
    if (hasErrorNumber(error, AccessDenied, OperationDenied, NoSupport, NoSecret)) return otherwise;
    throw error;
  }
}
