import type { DeleteRequest } from "@pulumi/pulumi/proto/provider_pb";
import { unflattenState } from "../../core/flat-state";
import { parseUrn } from "./resource-urn";
import type { Session } from "./session";
import { fromStruct } from "./struct";

/** Delete: what is gone already is a success. */
export async function deleteResource(session: Session, request: DeleteRequest): Promise<void> {
  const urn = request.getUrn();
  const kind = session.kind(parseUrn(urn).type);
  const oldInputs = request.hasOldInputs() ? fromStruct(request.getOldInputs()) : undefined;
  const properties = fromStruct(request.getProperties());
  const state = unflattenState(kind, request.getId(), properties, oldInputs);
  session.redaction.learn(state.inputs);
  await session.run({ urn, timeoutSeconds: request.getTimeout() }, (operation) =>
    session.provider.delete(kind.name, state, operation),
  );
}
