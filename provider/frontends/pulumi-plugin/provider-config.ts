import {
  type CheckRequest,
  CheckResponse,
  type ConfigureRequest,
  ConfigureResponse,
  type DiffRequest,
  DiffResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { hasErrors } from "../../core/diagnostic";
import { equalValues } from "../../core/equal-values";
import { normalise } from "../../core/normalise";
import type { Property } from "../../core/property-schema";
import { ProviderError } from "../../core/provider-error";
import {
  containsUnknown,
  getOwn,
  isSecret,
  mapProperties,
  type Properties,
  reveal,
  Secret,
  type Value,
} from "../../core/value";
import { checkProviderConfig, providerConfig } from "../../kinds/provider-config";
import { failedChecks } from "./failed-checks";
import type { Session } from "./session";
import { fromStruct, toStruct } from "./struct";
import { unwrapValue } from "./unwrap-value";

/** The keys of the configuration that say which host or cluster is meant. */
const ENDPOINT_KEYS = ["uri", "cluster"] as const;

/** How long two hosts may take to say who they are. */
const IDENTITY_TIMEOUT_SECONDS = 10;

export function checkConfig(session: Session, request: CheckRequest): CheckResponse {
  const news = fromStruct(request.getNews());
  session.redaction.learn(news);
  const config = ownConfig(news);
  const { value, diagnostics } = normalise(providerConfig, config);
  const all = hasErrors(diagnostics)
    ? diagnostics
    : [...diagnostics, ...checkProviderConfig(reveal(value))];
  const response = new CheckResponse();
  response.setInputs(toStruct(news, { secrets: session.acceptsSecrets }));
  response.setFailuresList(failedChecks(all, providerConfig, config, session.redaction));
  return response;
}

/**
 * Asks for a replacement only when the old configuration has our own endpoint key, the new one says
 * another, and both hosts told that they are not the same. The old bag may be that of the dynamic
 * provider: the whole stack's configuration with its secrets open. Nothing of it is ever printed.
 */
export async function diffConfig(session: Session, request: DiffRequest): Promise<DiffResponse> {
  const olds = request.hasOldInputs()
    ? fromStruct(request.getOldInputs())
    : fromStruct(request.getOlds());
  const news = fromStruct(request.getNews());
  const moved = ENDPOINT_KEYS.filter(
    (key) => olds[key] !== undefined && !equalValues(olds[key], news[key]),
  );
  const changed = ENDPOINT_KEYS.some((key) => !equalValues(olds[key], news[key]));
  const response = new DiffResponse();
  const { DIFF_SOME, DIFF_NONE } = DiffResponse.DiffChanges;
  response.setChanges(changed ? DIFF_SOME : DIFF_NONE);
  response.setDiffsList(moved);
  if (moved.length > 0 && !containsUnknown(news) && (await areOtherHosts(session, olds, news))) {
    response.setReplacesList(moved);
  }
  return response;
}

export async function configure(
  session: Session,
  request: ConfigureRequest,
): Promise<ConfigureResponse> {
  session.renew();
  const args = request.hasArgs()
    ? fromStruct(request.getArgs())
    : Object.fromEntries(
        Array.from(request.getVariablesMap().entries(), ([key, value]) => [
          key.slice(key.lastIndexOf(":") + 1),
          unwrapValue(value),
        ]),
      );
  session.redaction.learn(args);
  session.acceptsSecrets = request.getAcceptsecrets();
  const { value, diagnostics } = normalise(providerConfig, ownConfig(args));
  const problems = hasErrors(diagnostics) ? diagnostics : checkProviderConfig(reveal(value));
  if (hasErrors(problems)) {
    throw new ProviderError({
      code: "InvalidArgument",
      operation: "configure the provider",
      message: problems.map(({ path, summary }) => `${path?.join(".")}: ${summary}`).join("; "),
    });
  }
  await session.configure(reveal(value));
  const response = new ConfigureResponse();
  response.setAcceptsecrets(true);
  response.setAcceptresources(true);
  response.setSupportspreview(true);
  response.setSupportsAutonamingConfiguration(true);
  return response;
}

/** Only ours, and what is no text decoded: the engine carries it as JSON. */
function ownConfig(bag: Properties): Properties {
  return mapProperties(bag, (value, name) => {
    if (name.startsWith("__") || name === "version" || name === "pluginDownloadURL") {
      return undefined;
    }
    const property = getOwn<Property>(providerConfig, name);
    const isText = property === undefined || property.type === "text" || property.type === "choice";
    return isText ? value : decodeJson(value);
  });
}

function decodeJson(value: Value): Value {
  if (isSecret(value)) return new Secret(decodeJson(value.reveal()));
  if (typeof value !== "string") return value;
  try {
    return unwrapValue(JSON.parse(value));
  } catch {
    // The schema's own check says what was expected.
    return value;
  }
}

async function areOtherHosts(
  session: Session,
  olds: Properties,
  news: Properties,
): Promise<boolean> {
  const identities = await Promise.all([identityOf(session, olds), identityOf(session, news)]);
  const [before, after] = identities;
  return before !== undefined && after !== undefined && before !== after;
}

/** Undefined when the host cannot be asked: nothing may be replaced for that. */
async function identityOf(session: Session, bag: Properties): Promise<string | undefined> {
  const known = mapProperties(ownConfig(bag), (value, name) =>
    Object.hasOwn(providerConfig, name) ? value : undefined,
  );
  const provider = session.providerOf(reveal(normalise(providerConfig, known).value));
  try {
    return await session.run({ urn: "", timeoutSeconds: IDENTITY_TIMEOUT_SECONDS }, (operation) =>
      provider.identity(operation),
    );
  } catch {
    return undefined;
  } finally {
    await provider.close();
  }
}
