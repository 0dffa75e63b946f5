import { readFileSync } from "node:fs";
import path from "node:path";
import type { ConfigMap } from "@pulumi/pulumi/automation";
import { buildPlugins } from "../beds/build-plugins";
import { type ControlPlane, startControlPlane } from "../beds/control-plane/control-plane";
import { startCdiSimulator } from "../beds/control-plane/simulators/cdi-simulator";
import type { Simulator } from "../beds/control-plane/simulators/simulator";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { collectEvents, type PulumiBed, startPulumi } from "../beds/pulumi-engine";
import { repositoryRoot } from "../beds/repository-root";
import { startTofu, type TofuBed } from "../beds/tofu-engine";
import { exampleProgram } from "./example-program";

const MACHINE = {
  apiVersion: "kubevirt.io/v1",
  kind: "VirtualMachine",
  namespace: "default",
  name: "portable-machine",
};

describe("one program, two backends", () => {
  let libvirtd: LibvirtdBed;
  let cluster: ControlPlane;
  let cdi: Simulator;
  let pulumi: PulumiBed;
  const tofus: TofuBed[] = [];
  beforeAll(async () => {
    [libvirtd, cluster, pulumi] = await Promise.all([
      startLibvirtd(),
      startControlPlane(),
      buildPlugins().then(() => startPulumi()),
    ]);
    cdi = startCdiSimulator(await cluster.client("admin"));
    await libvirtd.virsh("pool-define-as", "default", "dir", "--target", "/var/lib/portable");
    await libvirtd.virsh("pool-build", "default");
    await libvirtd.virsh("pool-start", "default");
  });
  afterAll(async () => {
    for (const tofu of tofus) tofu.dispose();
    pulumi?.dispose();
    await cdi?.stop();
    await cluster?.stop();
    await libvirtd?.stop();
  });

  const backends = ["libvirt", "cluster"] as const;

  /** Asked of each backend by its own means: is the machine there? */
  async function isThere(backend: (typeof backends)[number]): Promise<boolean> {
    if (backend === "cluster") {
      return (await (await cluster.client("admin")).get(MACHINE)) !== undefined;
    }
    return (await libvirtd.virsh("list", "--all", "--name")).includes("portable-machine");
  }

  test.each(backends)("OpenTofu applies it on %s; the second plan is empty", async (backend) => {
    const tofu = startTofu({
      env: {
        TF_VAR_backend: backend,
        TF_VAR_power: "stopped",
        ...(backend === "libvirt"
          ? { TF_VAR_uri: libvirtd.uri }
          : { TF_VAR_kubeconfig: cluster.kubeconfig("admin") }),
      },
    });
    tofus.push(tofu);
    const example = path.join(repositoryRoot(), "examples/portable-machine/terraform/main.tf");
    tofu.write("main.tf", readFileSync(example, "utf8"));
    tofu.write("providers.tf", "");
    const applied = await tofu.apply();
    expect(applied.stderr).toBe("");
    expect(await isThere(backend)).toBe(true);
    const second = await tofu.plan();
    expect(second.empty ? "" : second.stdout).toBe("");
    const destroyed = await tofu.destroy();
    expect(destroyed.stderr).toBe("");
    expect(await isThere(backend)).toBe(false);
  });

  const libraries = backends.flatMap((backend) =>
    (["native", "dynamic"] as const).map((library) => [backend, library] as const),
  );
  test.each(libraries)(
    "Pulumi applies it on %s with %s resources; the second preview is empty",
    async (backend, library) => {
      const endpoint: ConfigMap =
        backend === "libvirt"
          ? { "virt:uri": { value: libvirtd.uri } }
          : {
              "virt:backend": { value: "cluster" },
              "virt:cluster": {
                value: JSON.stringify({ kubeconfig: cluster.kubeconfig("admin") }),
              },
            };
      const stack = await pulumi.stack(
        `${backend}-${library}`,
        await exampleProgram("portable-machine", library),
        { ...endpoint, "bed:power": { value: "stopped" } },
      );
      const up = await stack.up();
      expect(up.outputs.powerState?.value).toBe("stopped");
      expect(await isThere(backend)).toBe(true);
      const again = collectEvents();
      await stack.preview({ onEvent: again.onEvent });
      expect(again.events().steps.filter(({ op }) => op !== "same")).toEqual([]);
      await stack.destroy();
      expect(await isThere(backend)).toBe(false);
    },
  );
});
