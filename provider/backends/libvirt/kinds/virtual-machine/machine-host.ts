import type { Connection } from "../../connection-api";
import type { HostAbilities } from "./host-abilities";

/** The host, as all work on its machines shares it. */
export interface MachineHost {
  readonly connection: Connection;
  readonly abilities: HostAbilities;
}
