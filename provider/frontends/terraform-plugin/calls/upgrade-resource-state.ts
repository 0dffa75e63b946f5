import { ProviderError } from "../../../core/provider-error";
import type { Message } from "../protocol/messages";
import type { Session } from "../session";
import { decodeDynamicValue, encodeDynamicValue } from "../values/dynamic-value";

/** Asked for every saved object in every run: gives an older shape today's. */
export function upgradeResourceState(
  session: Session,
  { typeName, rawState }: Message<"UpgradeResourceStateRequest">,
): Message<"UpgradeResourceStateResponse"> {
  const { block } = session.schema(typeName);
  if (!rawState?.json?.length) {
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "read the saved state of",
      object: typeName ?? "",
      message: "it is in the form of Terraform before 0.12, which this provider never wrote",
    });
  }
  const value = decodeDynamicValue(block, { json: rawState.json });
  return { upgradedState: encodeDynamicValue(block, value) };
}
