import { canonicalJson } from "../../../../core/canonical-json";
import type { Observed } from "../../../../core/resource-state";
import type { Properties, Value } from "../../../../core/value";
import { refOf } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import { conditionsOf, describeCondition } from "../../conditions/condition";
import { ownedPart } from "../../objects/owned-fields";
import { isOwnerAnnotation } from "../../objects/owner-mark";
import { formatObjectId } from "./object-id";

/**
 * What a manager of ours owns of an object, as a program would write it: without the namespace where
 * the program leaves that to the provider. All of the object where nothing of it was applied yet.
 */
export function observeObject(
  object: KubeObject,
  inputs: Properties,
  fieldManager: string,
): Observed {
  const ref = refOf(object);
  const owned = ownedPart(object, fieldManager) ?? importable(object);
  const implied = inputs.manifest !== undefined && !namesNamespace(inputs.manifest);
  return {
    id: formatObjectId(ref),
    properties: {
      manifest: canonicalJson(manifestOf(object, owned, !implied) as Value),
    },
    outputs: {
      uid: object.metadata.uid ?? "",
      objectName: ref.name,
      objectNamespace: ref.namespace ?? "",
      fieldManager,
      conditions: conditionsOf(object).map(describeCondition),
    },
  };
}

/** What we own, as a user would write it: with its identity, without our marks. */
function manifestOf(
  object: KubeObject,
  part: { readonly [key: string]: unknown },
  withNamespace: boolean,
): object {
  const { name, namespace } = object.metadata;
  const { annotations = {}, ...metadata } = (part.metadata ?? {}) as {
    annotations?: Record<string, string>;
  };
  const written = Object.fromEntries(
    Object.entries(annotations).filter(([key]) => !isOwnerAnnotation(key)),
  );
  return {
    ...part,
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: {
      ...metadata,
      ...(Object.keys(written).length > 0 ? { annotations: written } : {}),
      name,
      ...(namespace === undefined || !withNamespace ? {} : { namespace }),
    },
  };
}

/** An object that we never applied: all of it but what the server and the controllers write. */
function importable(object: KubeObject): { readonly [key: string]: unknown } {
  const { status: _, metadata, ...rest } = object;
  const { labels, annotations } = metadata;
  return {
    ...rest,
    metadata: { ...(labels ? { labels } : {}), ...(annotations ? { annotations } : {}) },
  };
}

/** A manifest without one gets the provider's. */
export function namesNamespace(manifest: Value | undefined): boolean {
  if (typeof manifest !== "string") return false;
  return (JSON.parse(manifest) as KubeObject).metadata.namespace !== undefined;
}
