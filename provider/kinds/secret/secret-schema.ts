import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { Kind } from "../../core/kind";
import {
  choice,
  flag,
  type NormalisedTable,
  type PropertyTable,
  text,
} from "../../core/property-schema";
import type { Properties } from "../../core/value";

const SECRET_USAGES = ["iscsi", "ceph", "volume", "tls", "vtpm"] as const;

const secretInputs = {
  name: text({
    doc:
      "What the secret is found by among those of its usage: for `volume` the path of the volume, else a name of your choice. " +
      "Changing it makes a new secret.",
    required: true,
    maxLength: 1024,
    example: "images-chap",
  }),
  usage: choice({
    doc:
      "What it is for: the login of an iSCSI pool (`iscsi`), of a ceph pool (`ceph`), the passphrase of an encrypted volume (`volume`), " +
      "of a TLS key (`tls`), or of a TPM's state (`vtpm`). Changing it makes a new secret.",
    choices: SECRET_USAGES,
    required: true,
  }),
  value: text({
    example: "correct horse",
    doc: "The secret itself. The host never gives it back, so a change that someone made there is not seen.",
    required: true,
    secret: true,
    maxLength: 65_536,
  }),
  encoding: choice({
    doc: "How `value` is written: as text, or as base64 of bytes, as ceph gives its keys.",
    choices: ["text", "base64"],
    default: "text",
  }),
  description: text({
    example: "login of the lab's iSCSI target",
    doc: "A line for people who list the host's secrets.",
    maxLength: 1024,
  }),
  ephemeral: flag({
    doc: "The host keeps the secret only in memory, and forgets it when its daemon ends. Changing it makes a new secret.",
    default: false,
  }),
} as const satisfies PropertyTable;

/** A secret's inputs as handlers see them. */
export type SecretInputs = NormalisedTable<typeof secretInputs>;

export const secret: Kind = {
  name: "Secret",
  doc: "A secret that the host keeps for storage pools, encrypted volumes and TPMs. Others name it by its id; its value is given to the host and never read back.",
  inputs: secretInputs,
  outputs: {
    uuid: text({
      doc: "The secret's UUID, made from owner, usage and name, so that it is known before the secret is.",
      stable: true,
    }),
  },
  importId: { libvirt: "The secret's UUID." },
  check: checkSecret,
};

function checkSecret(inputs: Properties): readonly Diagnostic[] {
  const { usage, name } = inputs;
  if (usage === "volume" && typeof name === "string" && !name.startsWith("/")) {
    const detail = `Found ${JSON.stringify(name)}. Expected the absolute path of the volume.`;
    return [errorAt(["name"], "is no path", detail)];
  }
  return [];
}
