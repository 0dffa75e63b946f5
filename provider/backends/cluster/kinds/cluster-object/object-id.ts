import { ProviderError } from "../../../../core/provider-error";
import type { ObjectRef } from "../../api/kube-object";

const ID = /^((?:[a-z0-9.-]+\/)?v[a-z0-9]+):([A-Za-z][A-Za-z0-9]*):(?:([a-z0-9.-]+)\/)?([^/\s]+)$/;

/** `apps/v1:Deployment:default/web`; without `default/` where the kind has no namespace. */
export function formatObjectId({ apiVersion, kind, namespace, name }: ObjectRef): string {
  return `${apiVersion}:${kind}:${namespace === undefined ? "" : `${namespace}/`}${name}`;
}

export function parseObjectId(id: string): ObjectRef {
  const match = ID.exec(id);
  if (match === null) {
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "read the id",
      object: JSON.stringify(id),
      message: "it is not of the form apiVersion:Kind:namespace/name",
      hint: "For example apps/v1:Deployment:default/web, or v1:Namespace:lab.",
    });
  }
  const [, apiVersion = "", kind = "", namespace, name = ""] = match;
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
