import fc from "fast-check";
import { makeBackend } from "../../../provider/bin/backend-factory";
import { hasErrors } from "../../../provider/core/diagnostic";
import { createProvider } from "../../../provider/core/provider";
import { KINDS } from "../../../provider/kinds/registry";
import {
  type CertificateRotationProps,
  certificateRotation,
} from "../../../sdk/recipes/certificate-rotation";

const provider = createProvider({
  kinds: KINDS,
  backend: makeBackend,
  config: { backend: "cluster" },
});
const time = fc.constantFrom("9m", "10m", "1h30m", "12h", "24h0m0s", "48h", "72h", "600s", "soon");
const life = fc.record({ duration: time, renewBefore: time }, { requiredKeys: [] });
const apiVersion = fc.constantFrom("v1" as const, "v1beta1" as const);

test("what the recipe refuses is what the provider refuses of the same settings, and nothing else", () => {
  fc.assert(
    fc.property(fc.record({ ca: life, server: life, apiVersion }), (props) => {
      fc.pre(Object.keys({ ...props.ca, ...props.server }).length > 0);
      expect(refuses(props)).toBe(refusesManifest(props));
    }),
    { numRuns: 500 },
  );
});

function refuses(props: CertificateRotationProps): boolean {
  try {
    certificateRotation("certificates", props);
    return false;
  } catch {
    return true;
  }
}

function refusesManifest({ ca, server, apiVersion: version }: CertificateRotationProps): boolean {
  const certConfig = { ca, server };
  const manifest = JSON.stringify({
    apiVersion: `hco.kubevirt.io/${version}`,
    kind: "HyperConverged",
    metadata: { name: "kubevirt-hyperconverged", namespace: "openshift-cnv" },
    spec: version === "v1" ? { security: { certConfig } } : { certConfig },
  });
  const { diagnostics } = provider.check("ClusterObject", { manifest, ownership: "fields" });
  return hasErrors(diagnostics);
}
