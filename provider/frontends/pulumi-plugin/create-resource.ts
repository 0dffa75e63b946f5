import { type CreateRequest, CreateResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Kind } from "../../core/kind";
import type { Operation } from "../../core/operation";
import { PENDING_IMPACT } from "../../core/pending-impact";
import { PartialStateError } from "../../core/provider-error";
import type { Properties } from "../../core/value";
import { previewChange } from "./preview-change";
import { parseUrn } from "./resource-urn";
import { initFailure, savedProperties } from "./saved-properties";
import type { Session } from "./session";
import { fromStruct, toStruct } from "./struct";

/** Create, and its preview, which answers with what is certain and marks the rest as unknown. */
export function createResource(session: Session, request: CreateRequest): Promise<CreateResponse> {
  const urn = request.getUrn();
  const kind = session.kind(parseUrn(urn).type);
  const inputs = fromStruct(request.getProperties());
  session.redaction.learn(inputs);
  const options = { secrets: session.acceptsSecrets };
  return session.run({ urn, timeoutSeconds: request.getTimeout() }, async (operation) => {
    const response = new CreateResponse();
    if (request.getPreview()) {
      const outputs = await preview(session, urn, kind, inputs, operation);
      response.setProperties(toStruct(savedProperties(kind, { inputs, outputs }), options));
      return response;
    }
    const state = await session.provider
      .create(kind.name, inputs, operation)
      .catch((error: unknown) => {
        throw error instanceof PartialStateError ? initFailure(kind, error, inputs) : error;
      });
    response.setId(state.id);
    response.setProperties(toStruct(savedProperties(kind, state), options));
    return response;
  });
}

async function preview(
  session: Session,
  urn: string,
  kind: Kind,
  inputs: Properties,
  operation: Operation,
): Promise<Properties> {
  const plan = await session.provider.plan(kind.name, inputs, undefined, operation);
  const replaced = session.replacements.get(urn);
  const told = replaced === undefined ? {} : { told: replaced };
  await previewChange(session, { urn, kind, inputs, plan, ...told }, operation);
  const impact = replaced?.outputs[PENDING_IMPACT];
  return impact === undefined ? plan.outputs : { ...plan.outputs, [PENDING_IMPACT]: impact };
}
