/**
 * The messages of Terraform's plugin protocol 6 and of go-plugin, as far as we read or write them.
 * Field names are the protocol's in camelCase; enumerations are sent as int64, which is the same on
 * the wire. Unknown fields of a newer engine are skipped.
 */
import { decodeMessage, encodeMessage, type MessageOf, type MessageTable } from "./protobuf";

export const SEVERITY = { error: 1, warning: 2 } as const;
export const STRING_KIND = { plain: 0, markdown: 1 } as const;
export const NESTING = { single: 1, list: 2, set: 3, map: 4 } as const;

export const MESSAGES = {
  DynamicValue: { msgpack: [1, "bytes"], json: [2, "bytes"] },
  RawState: { json: [1, "bytes"], flatmap: [2, "string", "map"] },
  Diagnostic: {
    severity: [1, "int64"],
    summary: [2, "string"],
    detail: [3, "string"],
    attribute: [4, "AttributePath"],
  },
  AttributePath: { steps: [1, "PathStep", "repeated"] },
  PathStep: {
    attributeName: [1, "string"],
    elementKeyString: [2, "string"],
    elementKeyInt: [3, "int64"],
  },
  Schema: { version: [1, "int64"], block: [2, "Block"] },
  Block: {
    version: [1, "int64"],
    attributes: [2, "Attribute", "repeated"],
    blockTypes: [3, "NestedBlock", "repeated"],
    description: [4, "string"],
    descriptionKind: [5, "int64"],
  },
  Attribute: {
    name: [1, "string"],
    type: [2, "bytes"],
    description: [3, "string"],
    required: [4, "bool"],
    optional: [5, "bool"],
    computed: [6, "bool"],
    sensitive: [7, "bool"],
    descriptionKind: [8, "int64"],
    nestedType: [10, "ObjectType"],
    writeOnly: [11, "bool"],
  },
  ObjectType: { attributes: [1, "Attribute", "repeated"], nesting: [3, "int64"] },
  NestedBlock: {
    typeName: [1, "string"],
    block: [2, "Block"],
    nesting: [3, "int64"],
  },
  ServerCapabilities: { planDestroy: [1, "bool"], getProviderSchemaOptional: [2, "bool"] },
  ClientCapabilities: { deferralAllowed: [1, "bool"], writeOnlyAttributesAllowed: [2, "bool"] },
  TypeMetadata: { typeName: [1, "string"] },

  Empty: {},
  GetMetadataResponse: {
    serverCapabilities: [1, "ServerCapabilities"],
    diagnostics: [2, "Diagnostic", "repeated"],
    dataSources: [3, "TypeMetadata", "repeated"],
    resources: [4, "TypeMetadata", "repeated"],
  },
  GetProviderSchemaResponse: {
    provider: [1, "Schema"],
    resourceSchemas: [2, "Schema", "map"],
    dataSourceSchemas: [3, "Schema", "map"],
    diagnostics: [4, "Diagnostic", "repeated"],
    serverCapabilities: [6, "ServerCapabilities"],
  },
  ValidateProviderConfigRequest: { config: [1, "DynamicValue"] },
  ValidateProviderConfigResponse: { diagnostics: [2, "Diagnostic", "repeated"] },
  ConfigureProviderRequest: {
    terraformVersion: [1, "string"],
    config: [2, "DynamicValue"],
    clientCapabilities: [3, "ClientCapabilities"],
  },
  ValidateResourceConfigRequest: {
    typeName: [1, "string"],
    config: [2, "DynamicValue"],
    clientCapabilities: [3, "ClientCapabilities"],
  },
  DiagnosticsResponse: { diagnostics: [1, "Diagnostic", "repeated"] },
  UpgradeResourceStateRequest: {
    typeName: [1, "string"],
    version: [2, "int64"],
    rawState: [3, "RawState"],
  },
  UpgradeResourceStateResponse: {
    upgradedState: [1, "DynamicValue"],
    diagnostics: [2, "Diagnostic", "repeated"],
  },
  ReadResourceRequest: {
    typeName: [1, "string"],
    currentState: [2, "DynamicValue"],
    private: [3, "bytes"],
  },
  ReadResourceResponse: {
    newState: [1, "DynamicValue"],
    diagnostics: [2, "Diagnostic", "repeated"],
    private: [3, "bytes"],
  },
  PlanResourceChangeRequest: {
    typeName: [1, "string"],
    priorState: [2, "DynamicValue"],
    proposedNewState: [3, "DynamicValue"],
    config: [4, "DynamicValue"],
    priorPrivate: [5, "bytes"],
  },
  PlanResourceChangeResponse: {
    plannedState: [1, "DynamicValue"],
    requiresReplace: [2, "AttributePath", "repeated"],
    plannedPrivate: [3, "bytes"],
    diagnostics: [4, "Diagnostic", "repeated"],
  },
  ApplyResourceChangeRequest: {
    typeName: [1, "string"],
    priorState: [2, "DynamicValue"],
    plannedState: [3, "DynamicValue"],
    config: [4, "DynamicValue"],
    plannedPrivate: [5, "bytes"],
  },
  ApplyResourceChangeResponse: {
    newState: [1, "DynamicValue"],
    private: [2, "bytes"],
    diagnostics: [3, "Diagnostic", "repeated"],
  },
  ImportResourceStateRequest: { typeName: [1, "string"], id: [2, "string"] },
  ImportedResource: { typeName: [1, "string"], state: [2, "DynamicValue"], private: [3, "bytes"] },
  ImportResourceStateResponse: {
    importedResources: [1, "ImportedResource", "repeated"],
    diagnostics: [2, "Diagnostic", "repeated"],
  },
  MoveResourceStateRequest: {
    sourceProviderAddress: [1, "string"],
    sourceTypeName: [2, "string"],
    targetTypeName: [5, "string"],
  },
  MoveResourceStateResponse: {
    targetState: [1, "DynamicValue"],
    diagnostics: [2, "Diagnostic", "repeated"],
  },
  ReadDataSourceRequest: { typeName: [1, "string"], config: [2, "DynamicValue"] },
  ReadDataSourceResponse: {
    state: [1, "DynamicValue"],
    diagnostics: [2, "Diagnostic", "repeated"],
  },
  GetFunctionsResponse: { diagnostics: [2, "Diagnostic", "repeated"] },
  GetResourceIdentitySchemasResponse: { diagnostics: [2, "Diagnostic", "repeated"] },
  StopProviderResponse: { error: [1, "string"] },
  StdioData: { channel: [1, "int64"], data: [2, "bytes"] },
  ConnInfo: { serviceId: [1, "int64"], network: [2, "string"], address: [3, "string"] },
} as const satisfies MessageTable;

export type MessageName = keyof typeof MESSAGES;

export type Message<N extends MessageName> = MessageOf<typeof MESSAGES, N>;

export function encode<N extends MessageName>(name: N, message: Message<N>): Buffer {
  return encodeMessage(MESSAGES, name, message);
}

export function decode<N extends MessageName>(name: N, bytes: Uint8Array): Message<N> {
  return decodeMessage(MESSAGES, name, bytes) as Message<N>;
}
