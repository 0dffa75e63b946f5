import type { KubeObject, ObjectMetadata } from "../api/kube-object";

/** Whose an object is and what it was created from; written into its annotations. */
export interface OwnerMark {
  readonly owner: string;
  readonly fingerprint: string;
}

const OWNER = "virt-iac.dev/owner";
const FINGERPRINT = "virt-iac.dev/fingerprint";

/** Fixed for every release: fields that an older release applied must be released by a newer one. */
export const FIELD_MANAGER = "virt-iac";

export function withOwnerMark(object: KubeObject, mark: OwnerMark): KubeObject {
  const annotations = {
    ...object.metadata.annotations,
    [OWNER]: mark.owner,
    [FINGERPRINT]: mark.fingerprint,
  };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

export function readOwnerMark({ annotations }: ObjectMetadata): OwnerMark | undefined {
  const owner = annotations?.[OWNER];
  const fingerprint = annotations?.[FINGERPRINT];
  return owner === undefined || fingerprint === undefined ? undefined : { owner, fingerprint };
}

/** The annotations of the mark, which no user wrote and which are no drift. */
export function isOwnerAnnotation(name: string): boolean {
  return name === OWNER || name === FINGERPRINT;
}
