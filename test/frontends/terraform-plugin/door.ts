import { text } from "../../../provider/core/property-schema";
import { Redaction } from "../../../provider/core/redaction";
import { UNKNOWN } from "../../../provider/core/value";
import { answerCall } from "../../../provider/frontends/terraform-plugin/answer-call";
import { engineLog } from "../../../provider/frontends/terraform-plugin/process/engine-log";
import type { Message } from "../../../provider/frontends/terraform-plugin/protocol/messages";
import type { BlockSchema } from "../../../provider/frontends/terraform-plugin/schema/terraform-schema";
import { Session } from "../../../provider/frontends/terraform-plugin/session";
import {
  decodeDynamicValue,
  encodeDynamicValue,
} from "../../../provider/frontends/terraform-plugin/values/dynamic-value";
import type {
  TerraformObject,
  TerraformValue,
} from "../../../provider/frontends/terraform-plugin/values/terraform-value";
import type { FunctionKind } from "../../../provider/kinds/functions/function-kind";
import { checkProviderConfig, providerConfig } from "../../../provider/kinds/provider-config";
import { gadget, memoryBackend, World } from "../memory-backend";

export const GADGET = "virt_gadget";

const askHost: FunctionKind = {
  name: "getHost",
  doc: "What the double says.",
  inputs: { echo: text({ doc: "Comes back.", maxLength: 5 }) },
  outputs: { hostName: text({ doc: "The name." }), echoed: text({ doc: "Nothing." }) },
};

export interface Planned {
  readonly planned: TerraformObject | null;
  readonly replaces: readonly string[];
  readonly privateBytes: Uint8Array;
  /** `error memory: is more than …`, in order. */
  readonly said: readonly string[];
  readonly diagnostics: readonly Message<"Diagnostic">[];
}

export interface Applied {
  readonly state: TerraformObject | null;
  readonly said: readonly string[];
}

/**
 * The Terraform door called as the engine calls it, without a process or a socket, on a backend in
 * memory. What a run on a real engine shows is in test/engines/terraform.
 */
export class Door {
  readonly world = new World();
  readonly logLines: string[] = [];
  readonly session: Session;
  readonly block: BlockSchema;

  constructor() {
    const redaction = new Redaction();
    this.session = new Session({
      kinds: [gadget],
      functions: [askHost],
      backend: (config) => memoryBackend(this.world, config),
      providerConfig,
      checkProviderConfig,
      defaultOwner: "lab/default",
      redaction,
      log: engineLog((line) => this.logLines.push(line), redaction),
    });
    this.block = this.session.schema(GADGET).block;
  }

  /** Every attribute and block, absent ones null. */
  whole(attributes: TerraformObject): TerraformObject {
    const all = [...this.block.attributes, ...this.block.blocks].map(({ name }) => [name, null]);
    return { ...Object.fromEntries(all), ...attributes };
  }

  async configure(config: TerraformObject = {}): Promise<readonly string[]> {
    const value = encodeDynamicValue(this.session.providerBlock, config);
    const answer = await answerCall(this.session, "ConfigureProvider", { config: value });
    return spoken(answer.diagnostics);
  }

  async validate(config: TerraformObject, writeOnly = false): Promise<Planned["diagnostics"]> {
    const answer = await answerCall(this.session, "ValidateResourceConfig", {
      typeName: GADGET,
      config: encodeDynamicValue(this.block, this.whole(config)),
      clientCapabilities: { writeOnlyAttributesAllowed: writeOnly },
    });
    return answer.diagnostics ?? [];
  }

  async plan(
    prior: TerraformObject | null,
    config: TerraformObject | null,
    priorPrivate?: Uint8Array,
  ): Promise<Planned> {
    const answer = await answerCall(this.session, "PlanResourceChange", {
      typeName: GADGET,
      priorState: encodeDynamicValue(this.block, prior),
      config: encodeDynamicValue(this.block, config && this.whole(config)),
      ...(priorPrivate ? { priorPrivate } : {}),
    });
    return {
      planned: decodeDynamicValue(this.block, answer.plannedState),
      replaces: (answer.requiresReplace ?? []).map(({ steps }) =>
        (steps ?? []).map((step) => step.attributeName ?? `[${step.elementKeyInt}]`).join("."),
      ),
      privateBytes: answer.plannedPrivate ?? Buffer.alloc(0),
      said: spoken(answer.diagnostics),
      diagnostics: answer.diagnostics ?? [],
    };
  }

  async apply(
    prior: TerraformObject | null,
    config: TerraformObject | null,
    planned?: TerraformObject | null,
  ): Promise<Applied> {
    const target = planned === undefined ? (await this.plan(prior, config)).planned : planned;
    const answer = await answerCall(this.session, "ApplyResourceChange", {
      typeName: GADGET,
      priorState: encodeDynamicValue(this.block, prior),
      plannedState: encodeDynamicValue(this.block, target),
      config: encodeDynamicValue(this.block, config && this.whole(config)),
    });
    return {
      state: decodeDynamicValue(this.block, answer.newState),
      said: spoken(answer.diagnostics),
    };
  }

  async create(config: TerraformObject): Promise<TerraformObject> {
    const { state, said } = await this.apply(null, config);
    if (state === null) throw new Error(`not created: ${said.join("; ")}`);
    return state;
  }

  async read(state: TerraformObject): Promise<Applied> {
    const answer = await answerCall(this.session, "ReadResource", {
      typeName: GADGET,
      currentState: encodeDynamicValue(this.block, state),
      private: Buffer.from("kept"),
    });
    return {
      state: decodeDynamicValue(this.block, answer.newState),
      said: spoken(answer.diagnostics),
    };
  }

  async import(id: string): Promise<Applied> {
    const answer = await answerCall(this.session, "ImportResourceState", { typeName: GADGET, id });
    const [first] = answer.importedResources ?? [];
    return {
      state: decodeDynamicValue(this.block, first?.state),
      said: spoken(answer.diagnostics),
    };
  }
}

/** The attributes that a user would write to get this state. */
export function configOf(door: Door, state: TerraformObject): TerraformObject {
  const written: Record<string, TerraformValue> = {};
  for (const { name, mode } of door.block.attributes) {
    if (mode !== "computed") written[name] = state[name] ?? null;
  }
  return written;
}

export function unknownAttributes(planned: TerraformObject | null): readonly string[] {
  return Object.keys(planned ?? {}).filter((name) => planned?.[name] === UNKNOWN);
}

function spoken(diagnostics: readonly Message<"Diagnostic">[] = []): readonly string[] {
  return diagnostics.map(
    ({ severity, summary, detail }) =>
      `${severity === 1 ? "error" : "warning"} ${summary}${detail ? ` | ${detail}` : ""}`,
  );
}
