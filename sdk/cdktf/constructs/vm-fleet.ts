import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { refuseProblems } from "../../recipes/recipe";
import { type FleetRecipe, type VmFleetProps, vmFleet } from "../../recipes/vm-fleet";
import { type ConstructConfig, MadePieces } from "../composed-machine";
import type { VirtualMachine } from "../generated/virtual-machine";
import { withLiteralTexts } from "../literal-text";

export interface VmFleetConfig extends VmFleetProps, ConstructConfig {
  /** For several hosts: the provider of each, by the names in `hosts`. */
  readonly providers?: { readonly [host: string]: TerraformProvider };
}

/** Many machines alike, on one host or spread over several. Growing it moves none that is there. */
export class VmFleet extends Construct {
  readonly #made: MadePieces<FleetRecipe>;

  public constructor(scope: Construct, id: string, config: VmFleetConfig) {
    super(scope, id);
    const { providers = {}, hosts = [], provider } = config;
    const make = () => {
      const missing = hosts.filter((host) => providers[host] === undefined);
      const problems = missing.map((host) => `providers: there is none for ${host}`);
      refuseProblems(`VmFleet "${id}"`, problems);
      return vmFleet(id, withLiteralTexts(config));
    };
    const providerOf = (key: string, { hostOf }: FleetRecipe) =>
      providers[hostOf[key] ?? ""] ?? provider;
    this.#made = new MadePieces(this, make, providerOf);
  }

  /** The machines, in order. */
  public get machines(): readonly VirtualMachine[] {
    return this.#made.recipe.pieces
      .filter(({ kind }) => kind === "VirtualMachine")
      .map(({ key }) => this.#made.get(key) as VirtualMachine);
  }

  /** The first address of each machine by its name. */
  public get addresses(): { readonly [name: string]: string } {
    return Object.fromEntries(
      this.machines.map(({ nameInput, address }) => [nameInput ?? "", address]),
    );
  }
}
