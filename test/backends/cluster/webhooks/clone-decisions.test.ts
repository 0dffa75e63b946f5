import { createClusterBackend } from "../../../../provider/backends/cluster/cluster-backend";
import { createProvider, type Provider } from "../../../../provider/core/provider";
import { volume } from "../../../../provider/kinds/volume/volume-schema";
import { startWebhooks, type WebhookBed } from "../../../beds/webhooks/webhooks";
import { recordFigure } from "../../../support/figure";
import { testOperation } from "../../../support/test-operation";
import { COPIES, type Copy, nameOf, PLACES, RULES, refusalsOf } from "../clones/clone-decisions";
import { ACCOUNT, makeCloneSources } from "../clones/clone-sources";
import { errorsOf, rulingOf, VOLUME } from "../clones/copy-inputs";

/** One of all copies of the same kind of source in the same place that the same rules decide. */
const KINDS_OF_COPIES = [
  ...new Map(
    COPIES.map((copy) => {
      const { place, source } = copy;
      return [[place, source, ...RULES.map(({ refuses }) => refuses(copy))].join(), copy] as const;
    }),
  ).values(),
];

const BY_CDI = ": would be refused by the cluster";

/** Of a copy its admission looks at nothing but who asks for it; what else is wrong shows when it begins. */
describe("the decision matrix of copies beside CDI's real admission", () => {
  let bed: WebhookBed;
  let tenant: Provider;
  const operation = testOperation();
  beforeAll(async () => {
    bed = await startWebhooks();
    await makeCloneSources(await bed.controlPlane.client("admin"));
    const cluster = { kubeconfig: bed.controlPlane.kubeconfig("admin"), impersonate: ACCOUNT };
    tenant = createProvider({
      kinds: [volume],
      backend: createClusterBackend,
      config: { cluster },
    });
  });
  afterAll(async () => {
    await tenant?.close();
    await bed?.stop();
  });

  const isAsked = (copy: Copy) => refusalsOf(copy).every(({ at }) => at === "preview");

  test.each(PLACES)("%s: nothing is allowed by us and denied by it", async (place) => {
    const copies = KINDS_OF_COPIES.filter((copy) => copy.place === place);
    // One after the other: CDI itself asks the API server five times a second and no more.
    for (const copy of copies) {
      const denied = place === "closed namespace" && isAsked(copy) ? [BY_CDI] : [];
      const ruled = [...denied, ...rulingOf(VOLUME, copy, "this account")].sort();
      const decided = await errorsOf(tenant, VOLUME, copy, operation);
      expect({ [nameOf(copy)]: decided }).toEqual({ [nameOf(copy)]: ruled });
    }
    const asked = copies.filter(isAsked);
    const refused = asked.filter((copy) => refusalsOf(copy).length > 0);
    recordFigure(
      `${place}: CDI 1.64.0 was asked for ${asked.length} copies, ${refused.length} refused by us, ${place === "closed namespace" ? asked.length : 0} by it`,
    );
  });
});
