/** The secret that holds a machine's cloud-init: inline it could have 2048 bytes. */
import type { Properties } from "../../../../core/value";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import type { KubeObject } from "../../api/kube-object";
import type { OwnerMark } from "../../objects/owner-mark";
import { withoutAbsent } from "./without-absent";

export function cloudInitSecretName(machine: string): string {
  return `${machine}-cloudinit`;
}

export function writeCloudInitSecret(
  inputs: MachineInputs,
  namespace: string,
): KubeObject | undefined {
  if (inputs.cloudInit === undefined) return undefined;
  const { userData, networkConfig } = inputs.cloudInit;
  return {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: cloudInitSecretName(inputs.name), namespace },
    type: "Opaque",
    data: withoutAbsent({
      userdata: userData === undefined ? undefined : toBase64(userData),
      networkdata: networkConfig === undefined ? undefined : toBase64(networkConfig),
    }),
  };
}

export function readCloudInit({ data }: KubeObject): Properties {
  const { userdata, networkdata } = (data ?? {}) as { userdata?: string; networkdata?: string };
  return { userData: fromBase64(userdata), networkConfig: fromBase64(networkdata) };
}

/** A changed secret is still the same create's, so its fingerprint does not count. */
export function secretMark({ owner }: OwnerMark): OwnerMark {
  return { owner, fingerprint: "cloud-init" };
}

function toBase64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

function fromBase64(text: string | undefined): string | null {
  return text === undefined ? null : Buffer.from(text, "base64").toString("utf8");
}
