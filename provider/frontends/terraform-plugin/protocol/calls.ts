import type { Message, MessageName } from "./messages";

/**
 * The calls of `tfplugin6.Provider` that we answer, with their messages. The others belong to things
 * that we do not declare (ephemeral resources, actions, lists), so the engine does not make them.
 */
export const CALLS = {
  GetMetadata: ["Empty", "GetMetadataResponse"],
  GetProviderSchema: ["Empty", "GetProviderSchemaResponse"],
  ValidateProviderConfig: ["ValidateProviderConfigRequest", "ValidateProviderConfigResponse"],
  ValidateResourceConfig: ["ValidateResourceConfigRequest", "DiagnosticsResponse"],
  ValidateDataResourceConfig: ["ValidateResourceConfigRequest", "DiagnosticsResponse"],
  UpgradeResourceState: ["UpgradeResourceStateRequest", "UpgradeResourceStateResponse"],
  ConfigureProvider: ["ConfigureProviderRequest", "DiagnosticsResponse"],
  ReadResource: ["ReadResourceRequest", "ReadResourceResponse"],
  PlanResourceChange: ["PlanResourceChangeRequest", "PlanResourceChangeResponse"],
  ApplyResourceChange: ["ApplyResourceChangeRequest", "ApplyResourceChangeResponse"],
  ImportResourceState: ["ImportResourceStateRequest", "ImportResourceStateResponse"],
  MoveResourceState: ["MoveResourceStateRequest", "MoveResourceStateResponse"],
  ReadDataSource: ["ReadDataSourceRequest", "ReadDataSourceResponse"],
  GetFunctions: ["Empty", "GetFunctionsResponse"],
  GetResourceIdentitySchemas: ["Empty", "GetResourceIdentitySchemasResponse"],
  StopProvider: ["Empty", "StopProviderResponse"],
} as const satisfies { readonly [call: string]: readonly [MessageName, MessageName] };

export type CallName = keyof typeof CALLS;

export type RequestOf<C extends CallName> = Message<(typeof CALLS)[C][0]>;

export type ResponseOf<C extends CallName> = Message<(typeof CALLS)[C][1]>;
