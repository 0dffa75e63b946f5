import { type ReadRequest, ReadResponse } from "@pulumi/pulumi/proto/provider_pb";
import { unflattenState } from "../../core/flat-state";
import type { Kind } from "../../core/kind";
import type { Operation } from "../../core/operation";
import { isGone, PartialStateError } from "../../core/provider-error";
import type { ResourceState } from "../../core/resource-state";
import type { Properties } from "../../core/value";
import { parseUrn } from "./resource-urn";
import {
  initFailure,
  notReady,
  notReadyReasons,
  savedInputs,
  savedProperties,
} from "./saved-properties";
import type { Session } from "./session";
import { fromStruct, toStruct } from "./struct";

/**
 * Read: a refresh brings what was saved, an import and `get` only an id. An empty answer says that
 * the object is gone, which removes it from state; so it is given for nothing else.
 */
export function readResource(session: Session, request: ReadRequest): Promise<ReadResponse> {
  const urn = request.getUrn();
  const kind = session.kind(parseUrn(urn).type);
  const properties = fromStruct(request.getProperties());
  const inputs = fromStruct(request.getInputs());
  session.redaction.learn(inputs);
  return session.run({ urn, timeoutSeconds: request.getTimeout() }, async (operation) => {
    const saved = Object.keys(inputs).length > 0 || Object.keys(properties).length > 0;
    const state = saved
      ? await refresh(session, kind, request.getId(), properties, inputs, operation)
      : await session.provider.import(kind.name, request.getId(), operation);
    if (state === undefined) return new ReadResponse();
    const reasons = notReadyReasons(properties);
    if (reasons.length > 0) throw notReady(kind, state, reasons);
    return answer(session, kind, state);
  });
}

async function refresh(
  session: Session,
  kind: Kind,
  id: string,
  properties: Properties,
  inputs: Properties,
  operation: Operation,
): Promise<ResourceState | undefined> {
  const managed = Object.keys(inputs).length > 0;
  const prior = unflattenState(kind, id, properties, managed ? inputs : undefined);
  try {
    // What a program only reads (`get`) has outputs in state and no inputs.
    if (!managed) return await session.provider.import(kind.name, id, operation);
    return await session.provider.read(kind.name, prior, operation);
  } catch (error) {
    if (error instanceof PartialStateError) throw initFailure(kind, error, prior.inputs);
    if (!managed && isGone(error)) return undefined;
    throw error;
  }
}

function answer(session: Session, kind: Kind, state: ResourceState): ReadResponse {
  const options = { secrets: session.acceptsSecrets };
  const response = new ReadResponse();
  response.setId(state.id);
  response.setProperties(toStruct(savedProperties(kind, state), options));
  response.setInputs(toStruct(savedInputs(kind, state.inputs), options));
  return response;
}
