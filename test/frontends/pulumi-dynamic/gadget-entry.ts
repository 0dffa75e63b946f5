/** What `@virt-iac/provider/dynamic` is for the tests of the door: gadgets in the host's own memory. */
import { dynamicProviders } from "../../../provider/frontends/pulumi-dynamic/dynamic-provider";
import { gadget, memoryBackend, World } from "../memory-backend";

const world = new World();
world.objects.set("of-an-earlier-run", { name: "earlier" });

export const provider = dynamicProviders({
  kinds: [gadget],
  backend: (config) => {
    if (config.uri !== "qemu:///session") throw new Error(`the uri is ${String(config.uri)}`);
    return memoryBackend(world, config);
  },
});
