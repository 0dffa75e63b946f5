import type { ApiClient } from "../../../../../../provider/backends/cluster/api/api-client";
import { checkSchema } from "../../../../../../provider/backends/cluster/kinds/cluster-object/rules/check-schema";
import { mergePatched } from "../../../../../../provider/backends/cluster/objects/merge-patch";
import { formatDiagnostic } from "../../../../../../provider/core/diagnostic";
import {
  type ControlPlane,
  startControlPlane,
} from "../../../../../beds/control-plane/control-plane";
import { ADMISSION_ROWS } from "../../../admission-rows";
import { PLAIN } from "../../../side-by-side";
import { SCHEMA_ROWS } from "./schema-rows";

describe("names and types, checked without a cluster and by a real API server", () => {
  let bed: ControlPlane;
  let client: ApiClient;
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    client = await bed.client("admin");
  });
  afterAll(() => bed?.stop());

  test.each(SCHEMA_ROWS.map((row) => [row.name, row] as const))(
    "%s is told by us and refused by the server",
    async (_, { apiVersion, kind, spec, severity, says }) => {
      const metadata = { name: "a", namespace: "default" };
      const object = { apiVersion, kind, metadata, spec };
      const told = checkSchema(object);
      expect(told).toMatchObject([{ severity, path: ["manifest"] }]);
      expect(told.map(formatDiagnostic).join()).toContain(says);
      await expect(
        client.apply(object, { fieldManager: "row", dryRun: true }),
      ).rejects.toMatchObject({ code: "InvalidArgument" });
    },
  );

  test("what the definitions take is not doubted", () => {
    const admitted = ADMISSION_ROWS.filter(({ admitted }) => admitted);
    expect(admitted.length).toBeGreaterThan(10);
    for (const { manifest } of admitted) {
      expect(checkSchema(mergePatched(PLAIN, manifest))).toEqual([]);
    }
  });

  test("what HyperConverged has beside the fields that we use is not doubted, another word for one of them is", () => {
    const spec = { featureGates: { a: true }, permittedHostDevices: { mediatedDevices: [] } };
    const metadata = { name: "a" };
    const type = { apiVersion: "hco.kubevirt.io/v1beta1", kind: "HyperConverged" };
    expect(checkSchema({ ...type, metadata, spec })).toEqual([]);
    const pciHostDevices = [{ pciVendorSelector: "10DE:1EB8", resourceName: "a/b" }];
    const mistaken = { permittedHostDevices: { pciHostDevices } };
    expect(checkSchema({ ...type, metadata, spec: mistaken })).toMatchObject([
      { severity: "warning", detail: expect.stringContaining('as "pciDeviceSelector"') },
    ]);
  });

  const doubts: readonly [string, string, string, string][] = [
    ["a version that CDI has not", "cdi.kubevirt.io/v9", "DataVolume", "cdi.kubevirt.io/v1beta1"],
    ["a guide's version", "kubevirt.io/v1alpha2", "VirtualMachine", "kubevirt.io/v1 or"],
    ["a kind of another spelling", "kubevirt.io/v1", "VirtualMashine", "as VirtualMachine"],
  ];
  test.each(doubts)("%s is doubted, with what there is", (_, apiVersion, kind, says) => {
    const told = checkSchema({ apiVersion, kind, metadata: { name: "a" } });
    expect(told).toMatchObject([{ severity: "warning" }]);
    expect(told.map(formatDiagnostic).join()).toContain(says);
  });

  test.each([
    ["v1", "ConfigMap"],
    ["example.com/v1", "Thing"],
    ["apps/v1", "Deployment"],
  ])("%s %s is none of ours and not looked at", (apiVersion, kind) => {
    expect(checkSchema({ apiVersion, kind, anything: 1 })).toEqual([]);
  });
});
