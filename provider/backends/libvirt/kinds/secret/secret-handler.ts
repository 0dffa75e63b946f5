import type { Diagnostic } from "../../../../core/diagnostic";
import type { Handler, ListedObject, ReconcileRequest } from "../../../../core/handler";
import { uuidFor } from "../../../../core/identity";
import type { Impact } from "../../../../core/impact";
import type { Operation } from "../../../../core/operation";
import type { PropertyChange } from "../../../../core/property-change";
import { ProviderError } from "../../../../core/provider-error";
import type { Observed, ResourceState } from "../../../../core/resource-state";
import { isUnknown, type Properties } from "../../../../core/value";
import type { SecretInputs } from "../../../../kinds/secret/secret-schema";
import type { Connection, SecretRef } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { ErrorNumber } from "../../rpc/constants";
import { formatXml, parseXml } from "../../xml";
import { isMarkUsage } from "../volume/secret-marks";
import { secretImpact } from "./secret-impacts";
import { readSecretXml, secretXml, USAGES } from "./secret-xml";

export function createSecretHandler(connection: Connection): Handler {
  return new SecretHandler(connection);
}

class SecretHandler implements Handler {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  check(): readonly Diagnostic[] {
    return [];
  }

  impact(change: PropertyChange): Impact {
    return secretImpact(change);
  }

  async plannedOutputs(inputs: Properties, { owner }: Operation): Promise<Properties> {
    if (isUnknown(inputs.name) || isUnknown(inputs.usage)) return {};
    return { uuid: await uuidOf(owner, String(inputs.usage), String(inputs.name)) };
  }

  async reconcile({ inputs: given, prior }: ReconcileRequest, operation: Operation) {
    const inputs = given as SecretInputs;
    const { signal, owner } = operation;
    const object = secretObject(inputs.name);
    const uuid = prior?.id ?? (await uuidOf(owner, inputs.usage, inputs.name));
    return asLibvirtWork("keep", object, async (): Promise<Observed> => {
      await this.#refuseOther(inputs, uuid, signal);
      const xml = formatXml(secretXml(inputs, uuid));
      const { secret } = await this.#connection.call(
        "secretDefineXML",
        { xml, flags: 0 },
        { signal },
      );
      const value = Buffer.from(inputs.value, inputs.encoding === "base64" ? "base64" : "utf8");
      await this.#connection.call("secretSetValue", { secret, value, flags: 0 }, { signal });
      const read = await this.#read(uuid, signal);
      if (read !== undefined) return read;
      throw new ProviderError({
        code: "Aborted",
        operation: "keep",
        object,
        message: "someone removed it meanwhile",
        retryable: true,
      });
    });
  }

  read(
    id: string,
    prior: ResourceState | undefined,
    { signal }: Operation,
  ): Promise<Observed | undefined> {
    return asLibvirtWork("read", secretObject(String(prior?.inputs.name ?? id)), () =>
      this.#read(id, signal),
    );
  }

  async delete(state: ResourceState, { signal }: Operation): Promise<void> {
    await asLibvirtWork("delete", secretObject(String(state.inputs.name)), async () => {
      try {
        const args = { secret: { uuid: state.id, usageType: 0, usageID: "" } };
        await this.#connection.call("secretUndefine", args, { signal });
      } catch (error) {
        if (!hasErrorNumber(error, ErrorNumber.NoSecret)) throw error;
      }
    });
  }

  async list({ signal }: Operation): Promise<readonly ListedObject[]> {
    const args = { need_results: 1, flags: 0 };
    const { secrets } = await asLibvirtWork("list", "the secrets", () =>
      this.#connection.call("connectListAllSecrets", args, { signal }),
    );
    return secrets
      .filter(({ usageID }) => !isMarkUsage(usageID))
      .map(({ uuid, usageID }) => ({ id: uuid, name: usageID || uuid }));
  }

  async #read(uuid: string, signal: AbortSignal): Promise<Observed | undefined> {
    const secret: SecretRef = { uuid, usageType: 0, usageID: "" };
    try {
      const { xml } = await this.#connection.call(
        "secretGetXMLDesc",
        { secret, flags: 0 },
        { signal },
      );
      return { id: uuid, properties: readSecretXml(parseXml(xml)), outputs: { uuid } };
    } catch (error) {
      if (hasErrorNumber(error, ErrorNumber.NoSecret)) return undefined;
      throw error;
    }
  }

  /** libvirt refuses a second secret of one usage and name with a code of many meanings, so we look first. */
  async #refuseOther({ usage, name }: SecretInputs, uuid: string, signal: AbortSignal) {
    const args = { usageType: USAGES[usage].type, usageID: name };
    try {
      const { secret } = await this.#connection.call("secretLookupByUsage", args, { signal });
      if (secret.uuid === uuid) return;
      throw new ProviderError({
        code: "AlreadyExists",
        operation: "create",
        object: secretObject(name),
        message: `the host has one of this usage and name already, with the UUID ${secret.uuid}, and this program did not make it.`,
        hint: `Import it with the id ${secret.uuid}, or give this one another name.`,
      });
    } catch (error) {
      if (!hasErrorNumber(error, ErrorNumber.NoSecret)) throw error;
    }
  }
}

function uuidOf(owner: string, usage: string, name: string): Promise<string> {
  return uuidFor(owner, "Secret", `${usage} ${name}`);
}

function secretObject(name: string): string {
  return `secret ${JSON.stringify(name)}`;
}
