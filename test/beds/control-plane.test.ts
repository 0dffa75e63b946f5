import { type ControlPlane, startControlPlane } from "./control-plane/control-plane";
import { untilTrue } from "./control-plane/until-true";

describe("the control plane bed", () => {
  let bed: ControlPlane;
  beforeAll(async () => {
    bed = await startControlPlane();
  });
  afterAll(() => bed?.stop());

  const machine = (spec: object) => ({
    apiVersion: "kubevirt.io/v1",
    kind: "VirtualMachine",
    metadata: { name: "web", namespace: "default" },
    spec: {
      runStrategy: "Halted",
      template: { spec: { domain: { devices: {}, memory: { guest: "64Mi" }, ...spec } } },
    },
  });

  test("KubeVirt's own admission refuses what KubeVirt refuses", async () => {
    const client = await bed.client("admin");
    const wrong = machine({ cpu: { cores: -1 } });
    await expect(client.apply(wrong, { fieldManager: "t", dryRun: true })).rejects.toMatchObject({
      name: "ClusterApiError",
    });
  });

  test("KubeVirt's own controller takes a machine up and lets it go", async () => {
    const client = await bed.client("admin");
    const made = await client.apply(machine({}), { fieldManager: "t" });
    const ref = {
      apiVersion: "kubevirt.io/v1",
      kind: "VirtualMachine",
      namespace: "default",
      name: "web",
    };
    await untilTrue("the machine is stopped", async () => {
      const seen = await client.get(ref);
      return (
        (seen?.status as { printableStatus?: string } | undefined)?.printableStatus === "Stopped"
      );
    });
    expect(await client.delete(ref, made.metadata.uid ? { uid: made.metadata.uid } : {})).toBe(
      true,
    );
    await untilTrue("the machine is gone", async () => (await client.get(ref)) === undefined);
  });

  test("an account without a role is told verb, resource and namespace", async () => {
    const client = await bed.client("limited");
    await expect(
      client.list(
        { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine" },
        { namespace: "default" },
      ),
    ).rejects.toMatchObject({
      code: "PermissionDenied",
      message: expect.stringMatching(/cannot list resource "virtualmachines".*namespace "default"/),
    });
  });
});
