import { type UpdateRequest, UpdateResponse } from "@pulumi/pulumi/proto/provider_pb";
import { unflattenState } from "../../core/flat-state";
import { PartialStateError } from "../../core/provider-error";
import { previewChange } from "./preview-change";
import { parseUrn } from "./resource-urn";
import { initFailure, savedProperties } from "./saved-properties";
import type { Session } from "./session";
import { fromStruct, toStruct } from "./struct";

/** Update, and its preview, which tells what the change does to what is running. */
export function updateResource(session: Session, request: UpdateRequest): Promise<UpdateResponse> {
  const urn = request.getUrn();
  const kind = session.kind(parseUrn(urn).type);
  const inputs = fromStruct(request.getNews());
  const oldInputs = request.hasOldInputs() ? fromStruct(request.getOldInputs()) : undefined;
  const prior = unflattenState(kind, request.getId(), fromStruct(request.getOlds()), oldInputs);
  session.redaction.learn(inputs);
  session.redaction.learn(prior.inputs);
  const options = { secrets: session.acceptsSecrets };
  return session.run({ urn, timeoutSeconds: request.getTimeout() }, async (operation) => {
    const response = new UpdateResponse();
    if (request.getPreview()) {
      const plan = await session.provider.plan(kind.name, inputs, prior, operation);
      await previewChange(session, { urn, kind, inputs, prior, plan }, operation);
      const planned = savedProperties(kind, { inputs, outputs: plan.outputs });
      response.setProperties(toStruct(planned, options));
      return response;
    }
    const state = await session.provider
      .update(kind.name, inputs, prior, operation)
      .catch((error: unknown) => {
        throw error instanceof PartialStateError ? initFailure(kind, error, inputs) : error;
      });
    response.setProperties(toStruct(savedProperties(kind, state), options));
    return response;
  });
}
