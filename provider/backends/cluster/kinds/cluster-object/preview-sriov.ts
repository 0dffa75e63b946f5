/** What only a look at the cards and at the other policies can tell. The operator's webhook asks the same. */
import type { Diagnostic } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { ApiClient } from "../../api/api-client";
import type { KubeObject } from "../../api/kube-object";
import { warnOfUnofferedResource } from "../network/offered-resource";
import { cardsOf, isNodePolicy, NODE_STATE, POLICY, selects } from "./node-states";
import { type Bag, bagOf, doubtAt, textsOf, wrongAt } from "./rules/manifest-rule";

const GROUP = "sriovnetwork.openshift.io/";

export async function previewSriov(
  client: ApiClient,
  object: KubeObject,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const { namespace = "", name } = object.metadata;
  const { signal } = operation;
  if (!object.apiVersion.startsWith(GROUP)) return [];
  try {
    if (object.kind === "SriovNetwork") {
      const resource = String(bagOf(object.spec).resourceName);
      return await warnOfUnofferedResource(client, resource, namespace, ["manifest"], operation);
    }
    if (!isNodePolicy(object)) return [];
    const states = await client.list(NODE_STATE, { namespace, signal });
    const policies = await client.list(POLICY, { namespace, signal });
    const others = policies.items.filter(({ metadata }) => metadata.name !== name);
    return [...checkCards(bagOf(object.spec), states.items), ...checkRanges(object, others)];
  } catch (error) {
    // The dry-run has told already what cannot be asked.
    if (error instanceof ProviderError) return [];
    throw error;
  }
}

/** A card gives no more functions than it has. */
function checkCards(policy: Bag, states: readonly KubeObject[]): readonly Diagnostic[] {
  const cards = states.flatMap((state) =>
    cardsOf(state).map((card) => ({ ...card, node: state.metadata.name }) as Bag),
  );
  const chosen = cards.filter((card) => selects(bagOf(policy.nicSelector), card));
  if (cards.length > 0 && chosen.length === 0) {
    return [doubtAt("spec.nicSelector", policy.nicSelector, "a card that some node has")];
  }
  return chosen
    .filter(({ totalvfs }) => Number(policy.numVfs) > Number(totalvfs))
    .map(({ totalvfs, name, node }) =>
      doubtAt("spec.numVfs", policy.numVfs, `at most ${totalvfs}, as ${name} of ${node} has`),
    );
}

interface Range {
  readonly device: string;
  readonly low: number;
  readonly high: number;
}

/** Two policies cannot both have a function. */
function checkRanges(policy: KubeObject, others: readonly KubeObject[]): readonly Diagnostic[] {
  const ours = rangesOf(policy);
  return others.flatMap((other) => {
    const theirs = rangesOf(other);
    const both = ours.find((one) => theirs.some((range) => overlap(one, range)));
    if (both === undefined) return [];
    const shown = `${both.device}#${both.low}-${both.high}`;
    const expected = `functions that the policy "${other.metadata.name}" has not`;
    return [wrongAt("spec.nicSelector.pfNames", shown, expected)];
  });
}

function overlap(one: Range, other: Range): boolean {
  return one.device === other.device && one.low <= other.high && other.low <= one.high;
}

function rangesOf({ spec }: KubeObject): readonly Range[] {
  const { nicSelector, numVfs } = bagOf(spec);
  return textsOf(bagOf(nicSelector).pfNames).map((text) => rangeOf(text, Number(numVfs)));
}

/** `eth0#0-3`; without a range all of them. */
function rangeOf(text: string, count: number): Range {
  const [device = "", range] = text.split("#");
  const [low = 0, high = count - 1] = (range ?? "").split("-").filter(Boolean).map(Number);
  return { device, low, high };
}
