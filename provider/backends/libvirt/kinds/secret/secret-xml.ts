import type { Properties } from "../../../../core/value";
import type { SecretInputs } from "../../../../kinds/secret/secret-schema";
import {
  childOf,
  childrenOf,
  element,
  textAt,
  textElement,
  textOf,
  type XmlElement,
} from "../../xml";

type Usage = SecretInputs["usage"];

/** `virSecretUsageType`, and the element that holds the name. */
export const USAGES: {
  readonly [usage in Usage]: { readonly type: number; readonly child: string };
} = {
  volume: { type: 1, child: "volume" },
  ceph: { type: 2, child: "name" },
  iscsi: { type: 3, child: "target" },
  tls: { type: 4, child: "name" },
  vtpm: { type: 5, child: "name" },
};

/** Private: the daemon gives the value to nobody, not to us either. */
export function secretXml(inputs: SecretInputs, uuid: string): XmlElement {
  const { usage, name, ephemeral, description } = inputs;
  return element(
    "secret",
    { ephemeral: ephemeral ? "yes" : "no", private: "yes" },
    textElement("uuid", uuid),
    textElement("description", description),
    element("usage", { type: usage }, textElement(USAGES[usage].child, name)),
  );
}

/** A secret in the kind's words; its value cannot be known. */
export function readSecretXml(secret: XmlElement): Properties {
  const usage = childOf(secret, "usage");
  const [name] = usage === undefined ? [] : childrenOf(usage);
  return {
    name: name === undefined ? null : textOf(name),
    usage: usage?.attributes.type ?? null,
    ephemeral: secret.attributes.ephemeral === "yes",
    description: textAt(secret, "description") || null,
  };
}
