import { asPartialState, ProviderError } from "../../../core/provider-error";
import type { Observed, ResourceState } from "../../../core/resource-state";
import type { KubeObject, ObjectRef } from "../api/kube-object";

/** The UID that an output saved; undefined before there is one. */
export function savedUid(state: ResourceState | undefined, output: string): string | undefined {
  const uid = state?.outputs[output];
  return typeof uid === "string" && uid !== "" ? uid : undefined;
}

/** The object was deleted and somebody made another of its name. */
export function isAnother(object: KubeObject, uid: string | undefined): boolean {
  return uid !== undefined && object.metadata.uid !== uid;
}

/** The failure with what is there already, so that the next run goes on from it. */
export function asPartial(error: unknown, { id, outputs }: Observed): unknown {
  if (!(error instanceof ProviderError) || error.code === "NotFound") return error;
  return asPartialState(error, { id, inputs: {}, outputs });
}

/** `namespace/name` as a reference of the kind. */
export function parseNamespacedId(
  id: string,
  kind: { readonly apiVersion: string; readonly kind: string },
): ObjectRef {
  const [namespace = "", name = "", ...rest] = id.split("/");
  if (namespace !== "" && name !== "" && rest.length === 0) return { ...kind, namespace, name };
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "read the id",
    object: JSON.stringify(id),
    message: "it is not of the form namespace/name",
  });
}
