import { ProviderError } from "../../core/provider-error";
import { applyResourceChange } from "./calls/apply-resource-change";
import { readDataSource, validateDataSource } from "./calls/data-source";
import { importResourceState } from "./calls/import-resource-state";
import { planResourceChange } from "./calls/plan-resource-change";
import { configureProvider, validateProviderConfig } from "./calls/provider-config";
import { metadata, providerSchemas } from "./calls/provider-schemas";
import { readResource } from "./calls/read-resource";
import { errorDiagnostic } from "./calls/to-diagnostic";
import { upgradeResourceState } from "./calls/upgrade-resource-state";
import { validateResourceConfig } from "./calls/validate-resource-config";
import type { CallName, RequestOf, ResponseOf } from "./protocol/calls";
import type { Session } from "./session";

type Answers = {
  readonly [C in CallName]: (
    session: Session,
    request: RequestOf<C>,
  ) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

const ANSWERS: Answers = {
  GetMetadata: metadata,
  GetProviderSchema: providerSchemas,
  ValidateProviderConfig: (session, request) => ({
    diagnostics: validateProviderConfig(session, request),
  }),
  ValidateResourceConfig: (session, request) => ({
    diagnostics: validateResourceConfig(session, request),
  }),
  ValidateDataResourceConfig: (session, request) => ({
    diagnostics: validateDataSource(session, request),
  }),
  UpgradeResourceState: upgradeResourceState,
  ConfigureProvider: (session, request) => ({ diagnostics: configureProvider(session, request) }),
  ReadResource: readResource,
  PlanResourceChange: planResourceChange,
  ApplyResourceChange: applyResourceChange,
  ImportResourceState: importResourceState,
  MoveResourceState: (_, request) => Promise.reject(cannotMove(request)),
  ReadDataSource: readDataSource,
  GetFunctions: () => ({}),
  GetResourceIdentitySchemas: () => ({}),
  StopProvider: (session) => {
    session.stop();
    return {};
  },
};

/** What a user calls it; the other calls fail only by a bug. */
const VERBS: { readonly [C in CallName]?: string } = {
  ReadResource: "refresh",
  PlanResourceChange: "plan",
  ImportResourceState: "import",
  ReadDataSource: "read",
};

/** Answers one call. Never throws: the engine would show that as a crash of the plugin. */
export async function answerCall<C extends CallName>(
  session: Session,
  name: C,
  request: RequestOf<C>,
): Promise<ResponseOf<C>> {
  try {
    return await ANSWERS[name](session, request);
  } catch (error) {
    const { redaction, log } = session.options;
    const { typeName } = request as { readonly typeName?: string };
    const verb = VERBS[name] ?? name;
    const what = typeName === undefined ? verb : `${verb} ${typeName}`;
    const diagnostic = errorDiagnostic(error, what, redaction);
    log.log("error", `${diagnostic.summary}: ${diagnostic.detail}`);
    const answer: object = { ...whatStays(request), diagnostics: [diagnostic] };
    return answer as ResponseOf<C>;
  }
}

/** Without a state in the answer the engine would take the object for gone. */
function whatStays(request: object): object {
  if ("plannedState" in request && "priorState" in request) return { newState: request.priorState };
  return "currentState" in request ? { newState: request.currentState } : {};
}

function cannotMove(request: RequestOf<"MoveResourceState">): ProviderError {
  return new ProviderError({
    code: "Unimplemented",
    operation: "move",
    object: `${request.sourceTypeName} to ${request.targetTypeName}`,
    message: "state of another type cannot be taken over",
    hint: "Remove it from the state and import the object.",
  });
}
