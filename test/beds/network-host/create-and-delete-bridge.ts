/** Makes a bridge of this machine's own, prints its state and deletes it: `create-and-delete-bridge.ts URI INPUTS`. */
import { createLibvirtBackend } from "../../../provider/backends/libvirt/libvirt-backend";
import { createProvider } from "../../../provider/core/provider";
import { KINDS } from "../../../provider/kinds/registry";
import { testOperation } from "../../support/test-operation";

async function main([uri = "", inputs = "{}"]: readonly string[]): Promise<void> {
  const config = { uri };
  const provider = createProvider({ kinds: KINDS, backend: createLibvirtBackend, config });
  const state = await provider.create("Bridge", JSON.parse(inputs), testOperation());
  console.log(JSON.stringify(state.outputs));
  await provider.delete("Bridge", state, testOperation());
  await provider.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
