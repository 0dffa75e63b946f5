import type { SecretRef } from "../../../backends/libvirt/rpc/objects";
import { attributeAt, childOf, childrenOf, formatXml, textOf } from "../../../backends/libvirt/xml";
import { readDefinition, uuidOf, withUuid } from "../definition-xml";
import { FakeFailure } from "../fake-failure";
import type { FakeSecret, HostState } from "../host-state";
import type { FakeProcedures } from "../procedure-table";

const USAGE_TYPES = ["none", "volume", "ceph", "iscsi", "tls", "vtpm"];

export function secretProcedures(host: HostState): FakeProcedures {
  const of = ({ uuid }: { readonly uuid: string }): FakeSecret => {
    const found = host.secrets.get(uuid);
    if (found !== undefined) return found;
    throw new FakeFailure("NoSecret", "Secret", `no secret with matching uuid '${uuid}'`);
  };
  return {
    connectListAllSecrets: () => ({
      secrets: [...host.secrets.values()].map(ref),
      ret: host.secrets.size,
    }),
    secretLookupByUUID: ({ uuid }) => ({ secret: ref(of({ uuid })) }),
    secretLookupByUsage: ({ usageType, usageID }) => {
      const found = [...host.secrets.values()].find(
        (secret) => secret.usageType === usageType && secret.usageID === usageID,
      );
      if (found === undefined)
        throw new FakeFailure("NoSecret", "Secret", `no secret with matching usage '${usageID}'`);
      return { secret: ref(found) };
    },
    secretDefineXML: ({ xml }) => ({ secret: ref(define(host, xml)) }),
    secretSetValue: ({ secret, value }) => {
      of(secret).value = Uint8Array.from(value);
      return {};
    },
    secretGetXMLDesc: ({ secret }) => ({ xml: formatXml(of(secret).xml) }),
    secretUndefine: ({ secret }) => {
      host.secrets.delete(of(secret).uuid);
      return {};
    },
  };
}

function define(host: HostState, xml: string): FakeSecret {
  const given = readDefinition(xml, "secret", "Secret");
  const uuid = uuidOf(given);
  const usageType = Math.max(0, USAGE_TYPES.indexOf(attributeAt(given, "usage", "type") ?? "none"));
  const usage = childOf(given, "usage");
  const usageID = usage ? textOf(childrenOf(usage)[0] ?? usage).trim() : "";
  const clash = [...host.secrets.values()].find(
    (secret) => secret.uuid !== uuid && usageType !== 0 && secret.usageID === usageID,
  );
  if (clash !== undefined) {
    throw new FakeFailure(
      "InternalError",
      "Secret",
      `a secret with UUID ${clash.uuid} already defined for use with ${usageID}`,
    );
  }
  const secret = {
    uuid,
    usageType,
    usageID,
    xml: withUuid(given, uuid),
    value: host.secrets.get(uuid)?.value,
  };
  host.secrets.set(uuid, secret);
  return secret;
}

function ref({ uuid, usageType, usageID }: FakeSecret): SecretRef {
  return { uuid, usageType, usageID };
}
