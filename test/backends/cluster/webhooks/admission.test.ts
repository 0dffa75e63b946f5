import type { ApiClient } from "../../../../provider/backends/cluster/api/api-client";
import type { KubeObject } from "../../../../provider/backends/cluster/api/kube-object";
import { createClusterBackend } from "../../../../provider/backends/cluster/cluster-backend";
import { createProvider, type Provider } from "../../../../provider/core/provider";
import type { Properties } from "../../../../provider/core/value";
import { KINDS } from "../../../../provider/kinds/registry";
import { clonePermission } from "../../../../sdk/recipes/clone-permission";
import type { Simulator } from "../../../beds/control-plane/simulators/simulator";
import { startSriovDaemonSimulator } from "../../../beds/webhooks/sriov-daemon-simulator";
import { startWebhooks, type WebhookBed } from "../../../beds/webhooks/webhooks";
import { recordFigure } from "../../../support/figure";
import { testOperation } from "../../../support/test-operation";
import { DATA_VOLUME_ROWS, SOURCE_CLAIM, TAKEN_CLAIM } from "./data-volume-rows";
import { expectRefusal } from "./expect-refusal";
import { admissionSays, type Checked, checkRow, previewErrors } from "./side-by-side";
import { CARDS, OTHER_POLICY, SRIOV_ROWS } from "./sriov-rows";
import type { WebhookRow } from "./webhook-row";

const BY_TEST = { fieldManager: "somebody", force: true };
const ROWS = [...DATA_VOLUME_ROWS, ...SRIOV_ROWS];

const claim = (name: string, namespace = "default"): KubeObject => ({
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  metadata: { name, namespace },
  spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
});

const RBAC = { apiVersion: "rbac.authorization.k8s.io/v1" };
/** What somebody may who makes volumes in one namespace and looks at claims in another. */
const ACROSS: readonly KubeObject[] = [
  ...["golden", "lab"].map((name) => ({ apiVersion: "v1", kind: "Namespace", metadata: { name } })),
  {
    ...RBAC,
    kind: "ClusterRole",
    metadata: { name: "makes-volumes" },
    rules: [
      {
        apiGroups: ["", "cdi.kubevirt.io", "kubevirt.io"],
        resources: ["persistentvolumeclaims", "datavolumes", "virtualmachineinstances"],
        verbs: ["get", "list", "create", "patch"],
      },
    ],
  } as KubeObject,
  {
    ...RBAC,
    kind: "ClusterRoleBinding",
    metadata: { name: "makes-volumes" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "makes-volumes" },
    subjects: [{ kind: "ServiceAccount", name: "default", namespace: "lab" }],
  } as KubeObject,
];

describe("our checks beside CDI's and the SR-IOV operator's real admission, on the same wishes", () => {
  let bed: WebhookBed;
  let daemon: Simulator;
  let admin: ApiClient;
  let provider: Provider;
  const operation = testOperation();
  beforeAll(async () => {
    bed = await startWebhooks();
    admin = await bed.controlPlane.client("admin");
    daemon = await startSriovDaemonSimulator(admin, "node01", CARDS);
    for (const name of [SOURCE_CLAIM, TAKEN_CLAIM]) await admin.apply(claim(name), BY_TEST);
    await admin.apply(OTHER_POLICY, BY_TEST);
    const cluster = { kubeconfig: bed.controlPlane.kubeconfig("admin") };
    const config = { cluster };
    provider = createProvider({ kinds: KINDS, backend: createClusterBackend, config });
  });
  afterAll(async () => {
    await provider?.close();
    await daemon?.stop();
    await bed?.stop();
  });

  test.each(ROWS.map((row) => [row.name, row] as const))("%s", async (_, row) => {
    const told = await admissionSays(admin, row.manifest);
    expect({ admitted: told === "", told }).toEqual({ admitted: row.admitted, told });
    const [object, ours] = checkRow(provider, row);
    await agrees(object, row, row.refused);
    if (ours) await agrees(ours, row, row.saidRefused);
  });

  /** Allowed by the check and refused by the admission only where the row says why, and the preview says it. */
  async function agrees(checked: Checked, row: WebhookRow, refused: string | undefined) {
    expectRefusal(checked.refusals, refused);
    if (refused !== undefined || row.admitted) return;
    const previewed = await previewErrors(provider, checked, operation);
    expect({ previewed: previewed.length, because: row.onlyThere }).toEqual({
      previewed: 1,
      because: expect.any(String),
    });
  }

  test("a copy across namespaces is refused by CDI too until the recipe's permission is there", async () => {
    for (const object of [...ACROSS, claim(SOURCE_CLAIM, "golden")]) {
      await admin.apply(object, BY_TEST);
    }
    const cluster = {
      kubeconfig: bed.controlPlane.kubeconfig("admin"),
      impersonate: "system:serviceaccount:lab:default",
    };
    const config = { cluster };
    const tenant = createProvider({ kinds: KINDS, backend: createClusterBackend, config });
    try {
      const inputs: Properties = {
        name: "copy",
        pool: "default",
        cluster: { namespace: "lab" },
        cloneFrom: { volume: `golden/${SOURCE_CLAIM}` },
      };
      const copy = { kind: "Volume", inputs, refusals: [] };
      expect(await previewErrors(tenant, copy, operation)).toEqual([
        expect.stringContaining("insufficient permissions in clone source namespace golden"),
        expect.stringContaining("may not be copied by this account"),
      ]);
      const names = { sourceNamespace: "golden", targetNamespace: "lab" };
      for (const { args } of clonePermission("golden-to-lab", names).pieces) {
        await provider.create("ClusterObject", args as Properties, operation);
      }
      expect(await previewErrors(tenant, copy, operation)).toEqual([]);
    } finally {
      await tenant.close();
    }
  });

  test("every reason for a difference is named", () => {
    const of = (rows: readonly WebhookRow[]) => rows.length;
    const differing = ROWS.filter(({ onlyThere }) => onlyThere !== undefined);
    const stars = ROWS.filter(({ name }) => name.startsWith("★"));
    const denied = ROWS.filter(({ admitted }) => !admitted);
    expect(stars.every(({ admitted, refused }) => admitted && refused !== undefined)).toBe(true);
    recordFigure(
      `${of(ROWS)} wishes to CDI 1.64.0 and the SR-IOV operator 1.6.0, ${of(denied)} denied by them: ` +
        `${of(denied) - of(differing)} by our checks too, ${of(differing)} by our previews, which ask, each with its reason; ` +
        `${of(stars)} of ${of(stars)} ★ caught`,
    );
  });
});
