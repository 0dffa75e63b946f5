import type { ApiClient } from "../../../provider/backends/cluster/api/api-client";
import { formatDiagnostic } from "../../../provider/core/diagnostic";
import type { Provider } from "../../../provider/core/provider";
import type { Properties } from "../../../provider/core/value";
import { pciDevice } from "../../../provider/kinds/pci-device/pci-device";
import { type ControlPlane, startControlPlane } from "../../beds/control-plane/control-plane";
import { changesOf, createdAndQuiet, readBack } from "../../beds/control-plane/lifecycle";
import { addNode } from "../../beds/control-plane/simulators/node-simulator";
import { testOperation } from "../../support/test-operation";

const BY_ADMIN = { fieldManager: "admin", force: true };
const DEFINITION = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  name: "hyperconvergeds.hco.kubevirt.io",
};

/** Where the list is, in which version of HyperConverged, or in KubeVirt. */
const PLACES = ["hco.kubevirt.io/v1", "hco.kubevirt.io/v1beta1", "kubevirt.io/v1"] as const;

describe.each(PLACES)("PCI devices permitted in %s", (place) => {
  let bed: ControlPlane;
  let provider: Provider;
  let admin: ApiClient;
  const operation = testOperation({ timeoutMs: 120_000 });
  const device: Properties = {
    name: "gpu",
    selector: "10DE:1eb8",
    cluster: { resourceName: "nvidia.com/T4" },
  };
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    admin = await bed.client("admin");
    await addNode(admin, "node01", { "nvidia.com/T4": "2" });
    if (place.startsWith("hco.")) await serveOnly(admin, place.split("/")[1] ?? "");
    await admin.apply(listObject(place), BY_ADMIN);
    provider = bed.provider([pciDevice]);
  });
  afterAll(async () => {
    await bed?.stop();
  });

  test("an entry is made beside the others, counted on the nodes, quiet, imported and gone", async () => {
    const made = await createdAndQuiet(provider, "PciDevice", device, operation);
    expect(made.outputs).toMatchObject({
      device: "nvidia.com/T4",
      deviceCount: 2,
      hosts: ["node01"],
    });
    const second = { ...device, name: "other", selector: "1234:5678" };
    const other = await provider.create(
      "PciDevice",
      { ...second, cluster: { resourceName: "x.com/y", minimumCount: 0 } },
      operation,
    );
    const seen = await readBack(provider, "PciDevice", made, operation);
    expect(await changesOf(provider, "PciDevice", device, seen, operation)).toEqual([]);
    await provider.delete("PciDevice", made, operation);
    await provider.delete("PciDevice", other, operation);
    expect(await provider.read("PciDevice", made, operation)).toBeUndefined();
    const left = (await provider.list("PciDevice", operation)).map(({ id }) => id);
    expect(left).toEqual(["vendor.com/default"]);
  });

  test("it is written where the program says, also for another plugin's devices", async () => {
    const [here, elsewhere] = place.startsWith("hco.")
      ? ["hyperconverged", "kubevirt"]
      : ["kubevirt", "hyperconverged"];
    const cluster = { resourceName: "x.com/y", minimumCount: 0, externalResourceProvider: true };
    const inputs = { ...device, cluster: { ...cluster, permitIn: here } };
    const made = await createdAndQuiet(provider, "PciDevice", inputs, operation);
    await provider.delete("PciDevice", made, operation);
    const lost = { ...device, cluster: { ...cluster, permitIn: elsewhere } };
    await expect(provider.create("PciDevice", lost, operation)).rejects.toMatchObject({
      code: "FailedPrecondition",
    });
  });

  test("a device that somebody permitted already is not taken over", async () => {
    const inputs = { name: "mine", selector: "8086:10ca", cluster: { resourceName: "x.com/mine" } };
    const planned = await provider.plan("PciDevice", inputs, undefined, operation);
    const told = await provider.preview("PciDevice", inputs, undefined, planned, operation);
    expect(told.map(formatDiagnostic).join()).toContain("permits as vendor.com/default");
    await expect(provider.create("PciDevice", inputs, operation)).rejects.toMatchObject({
      code: "AlreadyExists",
    });
  });

  test("nodes that do not offer it are told, and the permission stays", async () => {
    const inputs = { name: "none", selector: "aaaa:bbbb" };
    await expect(
      provider.create("PciDevice", inputs, testOperation({ timeoutMs: 300 })),
    ).rejects.toMatchObject({
      name: "PartialStateError",
      message: expect.stringMatching(/the nodes offer 0.*vfio-pci/),
      state: { id: "virt-iac.dev/none" },
    });
    const kept = await provider.import("PciDevice", "virt-iac.dev/none", operation);
    await provider.delete("PciDevice", kept, operation);
  });

  test("it is not taken away while a machine asks for it", async () => {
    const made = await provider.create("PciDevice", device, operation);
    await admin.apply(machine("nvidia.com/T4"), BY_ADMIN);
    await expect(provider.delete("PciDevice", made, operation)).rejects.toMatchObject({
      code: "FailedPrecondition",
      message: expect.stringContaining("machines ask for it: default/web"),
    });
    const ref = { apiVersion: "kubevirt.io/v1", kind: "VirtualMachine", namespace: "default" };
    await admin.delete({ ...ref, name: "web" }, { propagation: "Background" });
    await provider.delete("PciDevice", made, operation);
  });

  const refused: readonly [string, Properties, string][] = [
    ["a selector of words", { name: "a", selector: "nvidia:t4" }, "selector: "],
    ["no selector", { name: "a" }, "selector: is required"],
    [
      "a resource without a domain",
      { name: "a", selector: "10de:1eb8", cluster: { resourceName: "gpu" } },
      "cluster.resourceName: ",
    ],
    [
      "an address of a host",
      { name: "a", selector: "10de:1eb8", libvirt: { address: "0000:01:00.0" } },
      "libvirt: is not supported",
    ],
  ];
  test.each(refused)("refuses %s at check", (_, inputs, says) => {
    const told = provider.check("PciDevice", inputs).diagnostics.map(formatDiagnostic);
    expect(told).toContainEqual(expect.stringContaining(says));
  });
});

/** The shared object, with an entry of somebody else. */
function listObject(apiVersion: (typeof PLACES)[number]) {
  const resourceName = "vendor.com/default";
  const entry = { pciDeviceSelector: "8086:10CA", resourceName };
  const permittedHostDevices = { pciHostDevices: [entry] };
  const metadata = { name: "shared", namespace: "default" };
  switch (apiVersion) {
    case "hco.kubevirt.io/v1":
      return {
        apiVersion,
        kind: "HyperConverged",
        metadata,
        spec: { virtualization: { permittedHostDevices } },
      };
    case "hco.kubevirt.io/v1beta1":
      return { apiVersion, kind: "HyperConverged", metadata, spec: { permittedHostDevices } };
    case "kubevirt.io/v1": {
      const pciHostDevices = [{ pciVendorSelector: "8086:10CA", resourceName }];
      const configuration = { permittedHostDevices: { pciHostDevices } };
      return { apiVersion, kind: "KubeVirt", metadata, spec: { configuration } };
    }
  }
}

/** The two versions differ and the bed has no conversion, so each is tried alone. */
async function serveOnly(admin: ApiClient, version: string): Promise<void> {
  const { spec } = (await admin.get(DEFINITION)) as unknown as {
    spec: { versions: readonly { readonly name: string }[] };
  };
  const versions = spec.versions.map((one) => {
    const chosen = one.name === version;
    return { ...one, served: chosen, storage: chosen };
  });
  await admin.mergePatch(DEFINITION, { spec: { versions } });
}

function machine(deviceName: string) {
  const hostDevices = [{ name: "gpu", deviceName }];
  return {
    apiVersion: "kubevirt.io/v1",
    kind: "VirtualMachine",
    metadata: { name: "web", namespace: "default" },
    spec: {
      runStrategy: "Halted",
      template: { spec: { domain: { devices: { hostDevices } } } },
    },
  };
}
