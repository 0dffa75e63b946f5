import { createLibvirtBackend } from "../../provider/backends/libvirt/libvirt-backend";
import { impactLines } from "../../provider/core/impact-lines";
import { createProvider } from "../../provider/core/provider";
import { KINDS } from "../../provider/kinds/registry";
import { testOperation } from "../support/test-operation";
import { codeBlocks, documents } from "./documents";

/** README's own machine, as far as the change depends on it. */
const web = {
  name: "web",
  memory: "2GiB",
  cpu: { count: 2, maxCount: 4 },
  interfaces: [{ name: "lan", network: "default" }],
};

const changed = {
  ...web,
  memory: "4GiB",
  cpu: { count: 4, maxCount: 4 },
  interfaces: [{ name: "lan", network: "default", model: "e1000e" }],
};

test("what README shows of a preview is what a preview of its machine says", async () => {
  const [shown] = documents()
    .filter(({ path }) => path === "README.md")
    .flatMap(codeBlocks)
    .filter(({ language }) => language === "text");
  const provider = createProvider({ kinds: KINDS, backend: createLibvirtBackend, config: {} });
  const running = { id: "web", inputs: web, outputs: { powerState: "running" } };
  const { changes } = await provider.plan("VirtualMachine", changed, running, testOperation());
  expect(shown?.code.trim().split("\n")).toEqual(impactLines(changes));
  await provider.close();
});
