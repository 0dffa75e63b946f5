import type { Message } from "../protocol/messages";
import { SCHEMA_VERSION } from "../schema/kind-schema";
import { schemaMessage } from "../schema/schema-message";
import type { Session } from "../session";

const CAPABILITIES: Message<"ServerCapabilities"> = {
  planDestroy: true,
  getProviderSchemaOptional: true,
};

export function metadata(session: Session): Message<"GetMetadataResponse"> {
  return {
    serverCapabilities: CAPABILITIES,
    dataSources: session.dataSourceNames.map((typeName) => ({ typeName })),
    resources: session.typeNames.map((typeName) => ({ typeName })),
  };
}

/** The same for every configuration and every engine: engines keep it and ask others with it. */
export function providerSchemas(session: Session): Message<"GetProviderSchemaResponse"> {
  return {
    provider: schemaMessage(session.providerBlock, 0),
    resourceSchemas: Object.fromEntries(
      session.typeNames.map((typeName) => [
        typeName,
        schemaMessage(session.schema(typeName).block, SCHEMA_VERSION),
      ]),
    ),
    dataSourceSchemas: Object.fromEntries(
      session.dataSourceNames.map((typeName) => [
        typeName,
        schemaMessage(session.dataSource(typeName).block, 0),
      ]),
    ),
    serverCapabilities: CAPABILITIES,
  };
}
