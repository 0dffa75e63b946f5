// Made by `npm run bindings` from sdk/cdktf/composed-machine.ts.
import { Fn, type TerraformProvider, type TerraformResource } from "cdktn";
import { Construct } from "constructs";
import {
  type Piece,
  pieceName,
  type Recipe,
  RecipeError,
  type Reference,
  replaceReferences,
} from "../recipes/recipe";
import { ClusterObject, type ClusterObjectConfig } from "./generated/cluster-object";
import { Network, type NetworkConfig } from "./generated/network";
import { PciDevice, type PciDeviceConfig } from "./generated/pci-device";
import { StoragePool, type StoragePoolConfig } from "./generated/storage-pool";
import { VirtualMachine, type VirtualMachineConfig } from "./generated/virtual-machine";
import { Volume, type VolumeConfig } from "./generated/volume";

/**
 * What every construct takes beside the props of its recipe. Those are looked into when the program runs;
 * what only the engine knows, as a variable's value, goes into `machine`, which is passed on as it is.
 */
export interface ConstructConfig {
  /** The host or cluster. Default: the stack's provider. */
  readonly provider?: TerraformProvider;
}

/**
 * The pieces of a recipe as resources below `scope`. Props that the recipe refuses make nothing; their
 * problems are told at synthesis, together with those of every other construct.
 */
export class MadePieces<R extends Recipe = Recipe> {
  readonly #made = new Map<string, TerraformResource>();
  readonly #recipe: R | RecipeError;

  public constructor(
    scope: Construct,
    make: () => R,
    providerOf: (key: string, recipe: R) => TerraformProvider | undefined,
  ) {
    const recipe = made(make);
    this.#recipe = recipe;
    if (recipe instanceof RecipeError) {
      scope.node.addValidation({ validate: () => [...recipe.problems] });
      return;
    }
    for (const { key, kind, args } of recipe.pieces) {
      const named = kind === "ClusterObject" ? {} : { name: pieceName(scope.node.id, key) };
      const provider = providerOf(key, recipe);
      const config = {
        ...named,
        ...(this.resolve(args) as object),
        ...(provider ? { provider } : {}),
      };
      this.#made.set(key, makePiece(scope, key || "machine", kind, config));
    }
  }

  /** Throws the construct's problems if it has some: they are why there is nothing to refer to. */
  public get recipe(): R {
    if (this.#recipe instanceof RecipeError) throw this.#recipe;
    return this.#recipe;
  }

  /** The resource that a piece of the recipe became. */
  public get(key: string): TerraformResource | undefined {
    if (this.#recipe instanceof RecipeError) throw this.#recipe;
    return this.#made.get(key);
  }

  /** The same value with every reference replaced by the attribute that it stands for. */
  public resolve(value: unknown): unknown {
    return replaceReferences(value, (reference) => this.#attribute(reference));
  }

  #attribute({ key, output }: Reference): unknown {
    const resource: unknown = this.#made.get(key);
    if (resource === undefined) throw new Error(`no piece ${JSON.stringify(key)} so far`);
    return (resource as { readonly [output: string]: unknown })[output];
  }
}

function made<R>(make: () => R): R | RecipeError {
  try {
    return make();
  } catch (error) {
    if (error instanceof RecipeError) return error;
    throw error;
  }
}

function makePiece(
  scope: Construct,
  id: string,
  kind: Piece["kind"],
  config: unknown,
): TerraformResource {
  switch (kind) {
    case "VirtualMachine":
      return new VirtualMachine(scope, id, config as VirtualMachineConfig);
    case "Volume":
      return new Volume(scope, id, config as VolumeConfig);
    case "Network":
      return new Network(scope, id, config as NetworkConfig);
    case "PciDevice":
      return new PciDevice(scope, id, config as PciDeviceConfig);
    case "StoragePool":
      return new StoragePool(scope, id, config as StoragePoolConfig);
    case "ClusterObject":
      return new ClusterObject(scope, id, config as ClusterObjectConfig);
  }
}

/** A construct with one machine in it. */
export abstract class MachineConstruct extends Construct {
  protected readonly made: MadePieces;
  readonly #user: string | undefined;

  protected constructor(
    scope: Construct,
    id: string,
    make: () => Recipe,
    { provider, user }: ConstructConfig & { readonly user?: string | undefined },
  ) {
    super(scope, id);
    this.made = new MadePieces(this, make, () => provider);
    this.#user = user;
  }

  /** The machine, for everything that is not an output of its own. */
  public get machine(): VirtualMachine {
    return this.made.get("") as VirtualMachine;
  }

  /** The volume of its disk `root`; a clone has none whose disks have other names or are owned by the machine. */
  public get root(): Volume {
    return this.made.get("root") as Volume;
  }

  /** The first of {@link addresses}; null while none is known. */
  public get address(): string {
    return this.machine.address;
  }

  public get addresses(): VirtualMachine["addresses"] {
    return this.machine.addresses;
  }

  /** Logs in; null while no address is known. Undefined where the construct makes no login. */
  public get sshCommand(): string | undefined {
    if (this.#user === undefined) return undefined;
    const known = Fn.compact([this.address]);
    return Fn.one(Fn.formatlist(`ssh ${this.#user}@%s`, [known])) as string;
  }
}
