import { type InvokeRequest, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { kindOfToken } from "./resource-urn";
import type { Session } from "./session";
import { fromStruct, toStruct } from "./struct";

/** Invoke: a function of the backend. */
export async function invokeFunction(
  session: Session,
  request: InvokeRequest,
): Promise<InvokeResponse> {
  const inputs = fromStruct(request.getArgs());
  session.redaction.learn(inputs);
  const result = await session.run({ urn: "" }, (operation) =>
    session.provider.invoke(kindOfToken(request.getTok()), inputs, operation),
  );
  const response = new InvokeResponse();
  response.setReturn(toStruct(result, { secrets: session.acceptsSecrets }));
  return response;
}
