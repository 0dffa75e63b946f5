import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { Provider } from "../../../../provider/core/provider";
import { clusterObject } from "../../../../provider/kinds/cluster-object/cluster-object";
import { type ControlPlane, startControlPlane } from "../../../beds/control-plane/control-plane";
import { testOperation } from "../../../support/test-operation";

const KIND = "ClusterObject";
const TYPE = { apiVersion: "hco.kubevirt.io/v1beta1", kind: "HyperConverged" } as const;
const NAMESPACE = "default";

/** What an operator's object holds before us, what we set, and what somebody sets beside us. */
interface Sharing {
  readonly name: string;
  readonly theirs: object;
  readonly ours: object;
  readonly meanwhile?: object;
  readonly left: object;
}

const CA = { certConfig: { ca: { duration: "72h" } } };
const SERVER = { certConfig: { server: { duration: "48h" } } };
const DEVICES = {
  permittedHostDevices: {
    pciHostDevices: [{ pciDeviceSelector: "10DE:1EB8", resourceName: "nvidia.com/T4" }],
  },
};

const SHARINGS: readonly Sharing[] = [
  { name: "all-of-an-empty-spec", theirs: {}, ours: CA, left: {} },
  {
    name: "all-of-a-part",
    theirs: { certConfig: { ca: {} } },
    ours: CA,
    left: { certConfig: { ca: {} } },
  },
  { name: "two-parts-of-an-empty-spec", theirs: {}, ours: { ...CA, ...DEVICES }, left: {} },
  { name: "beside-theirs", theirs: DEVICES, ours: CA, left: DEVICES },
  { name: "what-they-set-too", theirs: CA, ours: { ...CA, ...DEVICES }, left: CA },
  { name: "beside-a-later-one", theirs: {}, ours: CA, meanwhile: SERVER, left: SERVER },
  {
    name: "an-item-of-a-list",
    theirs: { permittedHostDevices: {} },
    ours: DEVICES,
    left: { permittedHostDevices: {} },
  },
];

describe("fields of ours on an object of somebody else", () => {
  let bed: ControlPlane;
  let admin: ApiClient;
  let provider: Provider;
  const operation = testOperation();
  beforeAll(async () => {
    bed = await startControlPlane({ kubevirt: false });
    admin = await bed.client("admin");
    provider = bed.provider([clusterObject]);
  }, 300_000);
  afterAll(async () => {
    await bed?.stop();
  });

  const written = (name: string, spec: object) => ({
    ...TYPE,
    metadata: { name, namespace: NAMESPACE },
    spec,
  });

  test.each(SHARINGS.map((row) => [row.name, row] as const))(
    "given back: %s",
    async (name, { theirs, ours, meanwhile, left }) => {
      await admin.apply(written(name, theirs), { fieldManager: "operator" });
      const inputs = { manifest: JSON.stringify(written(name, ours)), ownership: "fields" };
      const made = await provider.create(KIND, inputs, operation);
      const ref = { ...TYPE, namespace: NAMESPACE, name };
      if (meanwhile) await admin.mergePatch(ref, { spec: meanwhile });
      await provider.delete(KIND, made, operation);
      const found = await admin.get(ref);
      expect(found?.spec).toEqual(left);
      const managers = found?.metadata.managedFields?.map(({ manager }) => manager);
      expect(managers).not.toContain(made.outputs.fieldManager);
    },
  );
});
