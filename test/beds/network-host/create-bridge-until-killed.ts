/** Makes a bridge and kills its own process before it can say that the change stays: `create-bridge-until-killed.ts URI INPUTS`. */
import { createLibvirtBackend } from "../../../provider/backends/libvirt/libvirt-backend";
import { createProvider } from "../../../provider/core/provider";
import { KINDS } from "../../../provider/kinds/registry";
import { testOperation } from "../../support/test-operation";

async function main([uri = "", inputs = "{}"]: readonly string[]): Promise<void> {
  const config = { uri };
  const provider = createProvider({ kinds: KINDS, backend: createLibvirtBackend, config });
  const progress = {
    // The first word of waiting: the host is changed, and nothing is kept yet.
    report: () => process.kill(process.pid, "SIGKILL"),
    info() {},
    warn() {},
  };
  await provider.create("Bridge", JSON.parse(inputs), testOperation({ progress }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
