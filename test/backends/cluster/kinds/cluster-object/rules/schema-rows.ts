/** An object that does not fit its definition, and what must be said; the server refuses each of them. */
export interface SchemaRow {
  readonly name: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec: object;
  readonly severity: "error" | "warning";
  readonly says: string;
}

const machine = (domain: object, more: object = {}) => ({
  runStrategy: "Halted",
  ...more,
  template: { spec: { domain: { devices: {}, ...domain } } },
});
const row = (
  name: string,
  kind: readonly [apiVersion: string, kind: string],
  spec: object,
  severity: SchemaRow["severity"],
  says: string,
): SchemaRow => ({ name, apiVersion: kind[0], kind: kind[1], spec, severity, says });

const VM = ["kubevirt.io/v1", "VirtualMachine"] as const;
const DV = ["cdi.kubevirt.io/v1beta1", "DataVolume"] as const;
const POLICY = ["sriovnetwork.openshift.io/v1", "SriovNetworkNodePolicy"] as const;
const NNCP = ["nmstate.io/v1", "NodeNetworkConfigurationPolicy"] as const;
const HCO_OLD = ["hco.kubevirt.io/v1beta1", "HyperConverged"] as const;
const HCO = ["hco.kubevirt.io/v1", "HyperConverged"] as const;
const CLONE = ["clone.kubevirt.io/v1beta1", "VirtualMachineClone"] as const;

export const SCHEMA_ROWS: readonly SchemaRow[] = [
  row(
    "affinity beside the template, as the guide has it",
    VM,
    machine({}, { affinity: {} }),
    "warning",
    "spec.affinity",
  ),
  row(
    "runStrategy with a capital, as the guide has it",
    VM,
    { ...machine({}), RunStrategy: "Always" },
    "warning",
    'as "runStrategy"',
  ),
  row(
    "a field that nobody has",
    VM,
    machine({ bogus: 1 }),
    "warning",
    "spec.template.spec.domain.bogus",
  ),
  row(
    "cores as text",
    VM,
    machine({ cpu: { cores: "2" } }),
    "error",
    'Found "2" in spec.template.spec.domain.cpu.cores. Expected whole number',
  ),
  row(
    "disks as an object",
    VM,
    machine({ devices: { disks: {} } }),
    "error",
    "domain.devices.disks. Expected a list",
  ),
  row(
    "an item of a list",
    VM,
    machine({ devices: { interfaces: [{ name: "a", masquerade: "yes" }] } }),
    "error",
    "interfaces[0].masquerade. Expected an object",
  ),
  row(
    "a size as an object",
    DV,
    {
      source: { blank: {} },
      storage: { resources: { requests: { storage: {} } } },
    },
    "error",
    "storage.resources.requests.storage. Expected whole number or text",
  ),
  row(
    "a source that CDI has not",
    DV,
    { source: { htpp: { url: "https://x/y" } }, storage: {} },
    "warning",
    'as "http"',
  ),
  row(
    "functions as text",
    POLICY,
    { resourceName: "a", nodeSelector: {}, numVfs: "4", nicSelector: { vendor: "8086" } },
    "error",
    "spec.numVfs. Expected whole number",
  ),
  row(
    "a label that is a number",
    NNCP,
    { nodeSelector: { zone: 1 } },
    "error",
    "nodeSelector.zone",
  ),
  row(
    "permitted devices as an object",
    HCO_OLD,
    { permittedHostDevices: { pciHostDevices: {} } },
    "error",
    "spec.permittedHostDevices.pciHostDevices. Expected a list",
  ),
  row(
    "a certificate's life as a number",
    HCO,
    { security: { certConfig: { ca: { duration: 48 } } } },
    "error",
    "spec.security.certConfig.ca.duration. Expected text",
  ),
  row("a clone without words", CLONE, { source: "a" }, "error", "spec.source. Expected an object"),
];
