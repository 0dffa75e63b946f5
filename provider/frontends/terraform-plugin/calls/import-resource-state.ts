import type { Message } from "../protocol/messages";
import type { Session } from "../session";
import { encodeDynamicValue } from "../values/dynamic-value";
import { stateToTerraform } from "../values/resource-value";
import { runOperation } from "./operation";

/** The whole state at once: the engine reads it again, which keeps it. */
export async function importResourceState(
  session: Session,
  { typeName = "", id = "" }: Message<"ImportResourceStateRequest">,
): Promise<Message<"ImportResourceStateResponse">> {
  const schema = session.schema(typeName);
  const { provider } = session.configured();
  return runOperation(session, `import ${typeName}`, undefined, async ({ operation }) => {
    const state = await provider.import(schema.kind.name, id, operation);
    session.options.redaction.learn(state.inputs);
    const value = stateToTerraform(schema, state, undefined);
    return { importedResources: [{ typeName, state: encodeDynamicValue(schema.block, value) }] };
  });
}
