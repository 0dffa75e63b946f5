import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import { type Diagnostic, formatDiagnostic } from "../../../../provider/core/diagnostic";
import type { Operation } from "../../../../provider/core/operation";
import type { Provider } from "../../../../provider/core/provider";
import { ProviderError } from "../../../../provider/core/provider-error";
import type { Properties } from "../../../../provider/core/value";
import { RecipeError } from "../../../../sdk/recipes/recipe";
import { sriovNodes } from "../../../../sdk/recipes/sriov-nodes";
import type { Said, WebhookRow } from "./webhook-row";

/** A wish in words of ours, and what the check says, which asks nobody. */
export interface Checked {
  readonly kind: string;
  readonly inputs: Properties;
  readonly refusals: readonly string[];
}

/** As an object, and in the words of a kind or recipe where they can say it. */
export function checkRow(
  provider: Provider,
  { manifest, said }: WebhookRow,
): readonly [object: Checked, ours: Checked | undefined] {
  const inputs = { manifest: JSON.stringify(manifest) };
  return [checkInputs(provider, "ClusterObject", inputs), said && checkSaid(provider, said)];
}

function checkSaid(provider: Provider, said: Said): Checked {
  if (said[0] !== "SriovNodes") return checkInputs(provider, said[0], said[1]);
  const kind = "ClusterObject";
  try {
    const [piece] = sriovNodes("row", said[1]).pieces;
    return checkInputs(provider, kind, piece?.args as Properties);
  } catch (error) {
    if (!(error instanceof RecipeError)) throw error;
    return { kind, inputs: {}, refusals: error.problems };
  }
}

function checkInputs(provider: Provider, kind: string, inputs: Properties): Checked {
  return { kind, inputs, refusals: errorsOf(provider.check(kind, inputs).diagnostics) };
}

/** What the preview says, which asks the cluster. */
export async function previewErrors(
  provider: Provider,
  { kind, inputs }: Checked,
  operation: Operation,
): Promise<readonly string[]> {
  const planned = await provider.plan(kind, inputs, undefined, operation);
  return errorsOf(await provider.preview(kind, inputs, undefined, planned, operation));
}

/** What the real admission says when it refuses; nothing when it admits. */
export async function admissionSays(client: ApiClient, manifest: KubeObject): Promise<string> {
  try {
    await client.apply(manifest, { fieldManager: "row", dryRun: true });
    return "";
  } catch (error) {
    if (error instanceof ProviderError && error.code === "InvalidArgument") return error.message;
    throw error;
  }
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === "error").map(formatDiagnostic);
}
