import fc from "fast-check";
import { KEY } from "./construct-cases";

/** Props that each construct takes, of every shape that its recipe knows. */

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const volume = fc.tuple(word, word).map((parts) => parts.join("/"));
const size = fc
  .tuple(fc.integer({ min: 1, max: 4096 }), fc.constantFrom("MiB", "GiB", "GB"))
  .map(([number, unit]) => `${number}${unit}`);
/** With everything that some language takes for its own. */
const text = fc.oneof(
  fc.string(),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point.
  fc.constantFrom("${HOME}", "$${x}", "%{ if }", "%%{x}", "a\nb", '"q"', "\\", "${a}${b}"),
  fc.string({ unit: fc.constantFrom("$", "{", "}", "%", "a") }),
);

const machine = {
  cpus: fc.integer({ min: 1, max: 64 }),
  memory: size,
  machine: some({
    title: word,
    tpm: fc.boolean(),
    autostart: fc.boolean(),
    cpu: some({ count: fc.integer({ min: 1, max: 8 }) }),
  }),
};
const cloudConfig = {
  hostname: word,
  user: word,
  sshKeys: fc.constant([KEY]),
  packages: fc.array(word),
  files: fc.array(
    some({ path: word.map((name) => `/etc/${name}`), content: text, mode: fc.constant("0600") }, [
      "path",
      "content",
    ]),
  ),
  commands: fc.array(text),
};
const image = fc.oneof(
  word.map((name) => `images/${name}.qcow2`),
  fc.constant("https://images.example/debian.qcow2"),
);
const placed = { pool: word, size, waitForAddress: fc.constantFrom("any", "ipv6", "10.0.0.0/8") };
const checksum = fc.constant(`sha256:${"a".repeat(64)}`);
const cloudInit = { ...machine, ...cloudConfig, ...placed, network: word };
const fromImage = some({ ...cloudInit, image, checksum }, ["image", "sshKeys"]);
const fromVolume = some({ ...cloudInit, baseVolume: volume }, ["baseVolume", "sshKeys"]);
const clone = {
  ...machine,
  source: volume,
  strategy: fc.constantFrom("full", "linked"),
  pool: word,
  size,
  network: word,
  newIdentity: fc.boolean(),
  cloudConfig: some(cloudConfig),
};
const owned = {
  ...clone,
  sourceKind: fc.constantFrom("volume", "snapshot"),
  strategy: fc.constant("owned"),
  namespace: word,
  onDelete: fc.constantFrom("refuse", "delete"),
};
const port = some(
  {
    port: fc.integer({ min: 1, max: 65_535 }),
    targetPort: fc.integer({ min: 1, max: 65_535 }),
    protocol: fc.constantFrom("TCP", "UDP"),
  },
  ["port"],
);
const exposed = {
  ...machine,
  ...cloudConfig,
  ...placed,
  namespace: word,
  serviceType: fc.constantFrom("ClusterIP", "NodePort", "LoadBalancer"),
  ipFamilyPolicy: fc.constantFrom("SingleStack", "PreferDualStack", "RequireDualStack"),
  ports: fc.uniqueArray(port, { minLength: 1, maxLength: 3, selector: ({ port }) => port }),
};
const hex4 = fc.stringMatching(/^[0-9a-f]{4}$/);
const hours = (min: number, max: number) => fc.integer({ min, max }).map((number) => `${number}h`);
/** Any more is at least any less. */
const [less, more] = [hours(1, 12), hours(48, 99)] as const;
const filters = fc.array(fc.constantFrom("*", "!app/*", "app", "virt.io/x*", "!a.b"));

export const ARBITRARY_PROPS: { readonly [construct: string]: fc.Arbitrary<object> } = {
  CloudInitMachine: fc.oneof(fromImage, fromVolume),
  WatchedMachine: fromImage.chain((props) =>
    some({
      action: fc.constantFrom("reset", "pause", "none"),
      model: fc.constantFrom("i6300esb", "itco", "ib700"),
      timeoutSeconds: fc.integer({ min: 3, max: 2046 }),
      minFreeMemoryMiB: fc.integer({ min: 1, max: 512 }),
    }).map((watchdog) => ({ ...props, watchdog })),
  ),
  VirtualMachineClone: fc.oneof(
    some(clone, ["source"]),
    some(owned, ["source", "strategy", "namespace"]),
  ),
  PxeMachine: fc.oneof(
    some({ ...machine, network: word, pool: word, size }, ["network"]),
    some(
      {
        ...machine,
        subnet: fc.constant("10.1.2.1/24"),
        tftpRoot: word.map((name) => `/srv/${name}`),
        bootFile: word,
      },
      ["tftpRoot", "bootFile"],
    ),
  ),
  ExposedMachine: fc.oneof(
    some({ ...exposed, image, checksum }, ["image", "size", "sshKeys", "ports"]),
    some({ ...exposed, baseVolume: volume }, ["baseVolume", "sshKeys", "ports"]),
  ),
  VmFleet: some({ ...clone, count: fc.integer({ min: 1, max: 3 }) }, ["source", "count"]),
  SriovAttachment: fc.oneof(
    some({ physicalFunction: word, vlan: fc.integer({ min: 1, max: 4094 }) }, ["physicalFunction"]),
    some({ network: word, interfaceName: word }, ["network"]),
    some({ virtualFunction: fc.constant("0000:03:10.1") }, ["virtualFunction"]),
    some({ card: fc.constant("0000:18:00.0"), functionIndex: fc.nat(63) }, ["card"]),
  ),
  PassthroughNodes: some(
    {
      cpuVendor: fc.constantFrom("intel", "amd"),
      devices: fc.uniqueArray(
        fc.tuple(hex4, hex4).map((ids) => ids.join(":")),
        { minLength: 1 },
      ),
      role: word,
      rebootsNodes: fc.constant(true),
    },
    ["cpuVendor", "devices", "rebootsNodes"],
  ),
  CertificateRotation: some(
    {
      ca: some({ duration: more, renewBefore: less }, ["duration"]),
      server: some({ renewBefore: less }),
      namespace: word,
      hyperConverged: word,
      apiVersion: fc.constantFrom("v1", "v1beta1"),
    },
    ["ca"],
  ),
  ClonePermission: some(
    {
      sourceNamespace: word.map((name) => `from-${name}`),
      targetNamespace: word.map((name) => `to-${name}`),
      serviceAccount: word,
    },
    ["sourceNamespace", "targetNamespace"],
  ),
  WholeMachineClone: some(
    {
      source: word.map((name) => `from-${name}`),
      target: word.map((name) => `to-${name}`),
      namespace: word,
      labelFilters: filters,
      annotationFilters: filters,
      templateLabelFilters: filters,
      templateAnnotationFilters: filters,
      newMacs: fc.dictionary(word, fc.constant("52:54:00:00:00:01")),
      newSerial: word,
      volumeNames: fc.constantFrom("random", "prefixed"),
    },
    ["source"],
  ),
  SriovNodes: some(
    {
      resourceName: word,
      functions: fc.integer({ min: 4, max: 128 }),
      vendor: fc.constantFrom("8086", "15b3"),
      device: hex4,
      physicalFunctions: fc.array(fc.constantFrom("ens1f0", "ens1f0#0-3")),
      nodeSelector: fc.dictionary(word, word),
      mtu: fc.integer({ min: 1, max: 9000 }),
      priority: fc.integer({ min: 0, max: 99 }),
      namespace: word,
      drainsNodes: fc.constant(true),
    },
    ["resourceName", "functions", "vendor", "drainsNodes"],
  ),
};

/** A record of which only the required members are always there. */
function some<T extends object>(
  model: { [K in keyof T]: fc.Arbitrary<T[K]> },
  required: readonly (keyof T)[] = [],
): fc.Arbitrary<Partial<T>> {
  return fc.record(model, { requiredKeys: [...required], noNullPrototype: true }) as fc.Arbitrary<
    Partial<T>
  >;
}
