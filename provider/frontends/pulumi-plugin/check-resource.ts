import { CheckRequest, CheckResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Kind } from "../../core/kind";
import { sealSecrets } from "../../core/seal-secrets";
import { mapProperties, type Properties } from "../../core/value";
import { failedChecks } from "./failed-checks";
import { parseUrn, type ResourceUrn } from "./resource-urn";
import type { Session } from "./session";
import { fromStruct, toStruct } from "./struct";

/**
 * Check: all that is wrong with the inputs, offline; asks no host, because the engine calls it for
 * one resource after the other. The answer holds the inputs as they were written, and the name.
 */
export function checkResource(session: Session, request: CheckRequest): CheckResponse {
  const urn = parseUrn(request.getUrn());
  const kind = session.kind(urn.type);
  const olds = fromStruct(request.getOlds());
  const written = mapProperties(fromStruct(request.getNews()), (value, name) =>
    name.startsWith("__") ? undefined : value,
  );
  const named = withName(kind, written, olds, urn, request.getAutonaming());
  const inputs = sealSecrets(kind.inputs, named);
  session.redaction.learn(inputs);
  const { diagnostics } = session.provider.check(kind.name, inputs);

  const response = new CheckResponse();
  response.setInputs(toStruct(inputs, { secrets: session.acceptsSecrets }));
  response.setFailuresList(failedChecks(diagnostics, kind.inputs, inputs, session.redaction));
  return response;
}

/** An object without a name keeps the one it has, else gets the engine's, else its resource's. */
function withName(
  kind: Kind,
  inputs: Properties,
  olds: Properties,
  urn: ResourceUrn,
  autonaming: CheckRequest.AutonamingOptions | undefined,
): Properties {
  const present = inputs.name !== undefined && inputs.name !== null;
  if (present || !Object.hasOwn(kind.inputs, "name")) return inputs;
  const mode = autonaming?.getMode();
  if (mode === CheckRequest.AutonamingOptions.Mode.DISABLE) return inputs;
  const proposed = autonaming?.getProposedName() || urn.name;
  const enforced = mode === CheckRequest.AutonamingOptions.Mode.ENFORCE;
  const kept = typeof olds.name === "string" && !enforced ? olds.name : undefined;
  return { name: kept ?? proposed, ...withoutName(inputs) };
}

function withoutName({ name: _, ...rest }: Properties): Properties {
  return rest;
}
