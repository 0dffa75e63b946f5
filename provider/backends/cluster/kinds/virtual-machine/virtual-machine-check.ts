/**
 * What a cluster cannot honour, and what its admission lets through although it can never work
 * (marked ★). Inputs are normalised; unknown values pass.
 */
import { type Diagnostic, errorAt, warningAt } from "../../../../core/diagnostic";
import type { PropertyPath } from "../../../../core/property-path";
import { isProperties, isUnknown, type Properties, type Value } from "../../../../core/value";
import type { MachineInputs } from "../../../../kinds/virtual-machine/virtual-machine-schema";
import { unsupported, withoutUnknown } from "../../unsupported";
import { checkPlacement } from "./checks/check-placement";
import { checkPorts } from "./checks/check-ports";
import { checkProbes } from "./checks/check-probes";
import { checkWatchdog } from "./checks/check-watchdog";

const MIB = 2 ** 20;
const HUGE_PAGES = [2 * MIB, 1024 * MIB];
const RESERVED_LABELS =
  /^kubevirt\.io\/(created-by|migrationJobUID|nodeName|migrationTargetNodeName|schedulable|install-strategy)/;
/** libvirt's migration ports, which masquerade cannot give away. */
const RESERVED_PORTS = [49_152, 49_153];

/** The pod network's own bridge has it. Source: KubeVirt, admission of interfaces. */
const RESERVED_MAC = "02:00:00:00:00:00";

type Rule = (inputs: MachineInputs) => readonly Diagnostic[];

export function checkMachine(inputs: Properties): readonly Diagnostic[] {
  const known = withoutUnknown(withNamedNetworks(inputs)) as unknown as MachineInputs;
  return RULES.flatMap((rule) => rule(known));
}

/** A network whose name is not known yet is some network: not the pod network, which needs no name. */
function withNamedNetworks(inputs: Properties): Properties {
  if (!Array.isArray(inputs.interfaces)) return inputs;
  const interfaces = inputs.interfaces.map((one: Value) =>
    isProperties(one) && isUnknown(one.network) ? { ...one, network: "known-later" } : one,
  );
  return { ...inputs, interfaces };
}

const checkName: Rule = ({ name }) =>
  name === undefined || /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/.test(name)
    ? []
    : [
        errorAt(
          ["name"],
          "is no name for a cluster",
          `Found "${name}". Expected at most 63 small letters, digits, '-' and '.'.`,
        ),
      ];

const checkNamespace: Rule = ({ cluster }) => {
  const namespace = cluster?.namespace ?? "";
  if (!/^(openshift|kube)-/.test(namespace)) return [];
  const detail = `Found "${namespace}". Expected a namespace of your own; these belong to the system.`;
  return [errorAt(["cluster", "namespace"], "is a namespace of the system", detail)];
};

const checkPower: Rule = ({ power, cluster }) => [
  ...(power?.state === "paused"
    ? [unsupported(["power", "state"], '"paused"', "running or stopped; pause by virtctl")]
    : []),
  ...(power?.forceStop === false
    ? [unsupported(["power", "forceStop"], "false", "true: KubeVirt always ends the grace period")]
    : []),
  ...(cluster?.runStrategy === "Halted" &&
  power?.state === "running" &&
  cluster.managePower !== false
    ? [
        warningAt(
          ["cluster", "runStrategy"],
          "stops a machine that should run",
          'Found "Halted" with `power.state: running`. The run strategy wins.',
        ),
      ]
    : []),
];

/** ★ Any page size is admitted. */
const checkHugePages: Rule = ({ hugePages, memory }) => {
  if (hugePages === undefined) return [];
  if (!HUGE_PAGES.includes(hugePages)) {
    return [unsupported(["hugePages"], `${hugePages / MIB}MiB`, "2MiB or 1GiB")];
  }
  if (memory === undefined || memory % hugePages === 0) return [];
  const detail = `Found ${memory / MIB}MiB of memory. Expected a multiple of ${hugePages / MIB}MiB.`;
  return [errorAt(["memory"], "does not fill whole huge pages", detail)];
};

/** ★ The emulator itself needs memory; a limit without room for it kills the machine. */
const checkLimits: Rule = ({ cluster, memory }) => {
  const limit = cluster?.limits?.memory;
  if (limit === undefined) return [];
  const request = cluster?.requests?.memory ?? memory ?? 0;
  const path = ["cluster", "limits", "memory"];
  const shown = `Found ${limit / MIB}MiB`;
  if (memory !== undefined && memory > limit) {
    return [
      errorAt(
        path,
        "is less than the machine's memory",
        `${shown}. Expected more than ${memory / MIB}MiB.`,
      ),
    ];
  }
  if (limit >= request + 100 * MIB) return [];
  const detail = `${shown}. Expected at least ${request / MIB + 100}MiB: 100MiB over what is asked for, because the emulator needs some itself.`;
  return [errorAt(path, "leaves no room for the emulator", detail)];
};

const checkRequests: Rule = ({ cluster, memory }) => {
  const request = cluster?.requests?.memory;
  if (request === undefined || memory === undefined || memory <= request) return [];
  const detail = `Found ${request / MIB}MiB asked for, and ${memory / MIB}MiB given to the guest.`;
  return [warningAt(["cluster", "requests", "memory"], "overcommits the node's memory", detail)];
};

/** KubeVirt plugs memory only into machines that have some already. */
const checkGrowth: Rule = ({ memory, memoryMax }) => {
  if (memoryMax === undefined || memory === undefined || memoryMax === memory) return [];
  if (memory >= 1024 * MIB) return [];
  const detail = `Found ${memory / MIB}MiB with \`memoryMax\`. Expected at least 1GiB, or no memoryMax.`;
  return [errorAt(["memory"], "is too little to grow while it runs", detail)];
};

const checkTopology: Rule = ({ cpu }) => {
  const { topology, count, maxCount } = cpu ?? {};
  if (topology === undefined || count === undefined) return [];
  const each = topology.cores * topology.threads;
  const wrong = [count, maxCount].find((one) => one !== undefined && one % each !== 0);
  if (wrong === undefined) return [];
  const detail = `Found ${wrong} processors. Expected a multiple of ${each}, the cores and threads of one socket.`;
  return [errorAt(["cpu", "count"], "does not fill whole sockets", detail)];
};

const checkDedicated: Rule = ({ cluster, cpu }) => {
  if (!cluster?.dedicatedCpus) return [];
  const { requests, limits } = cluster;
  const problems: Diagnostic[] = [];
  if (requests?.cpu !== undefined && /m$|\./.test(requests.cpu)) {
    problems.push(
      errorAt(
        ["cluster", "requests", "cpu"],
        "must be whole with dedicated processors",
        `Found "${requests.cpu}". Expected a whole number.`,
      ),
    );
  }
  if (
    requests?.memory !== undefined &&
    limits?.memory !== undefined &&
    requests.memory !== limits.memory
  ) {
    problems.push(
      errorAt(
        ["cluster", "limits", "memory"],
        "must equal the request with dedicated processors",
        `Found ${limits.memory / MIB}MiB and a request of ${requests.memory / MIB}MiB.`,
      ),
    );
  }
  if ((cpu?.topology?.threads ?? 1) > 2) {
    problems.push(
      unsupported(
        ["cpu", "topology", "threads"],
        String(cpu?.topology?.threads),
        "1 or 2 with dedicated processors",
      ),
    );
  }
  return problems;
};

const checkDisks: Rule = ({ disks = [] }) =>
  disks.flatMap((disk, index) => {
    const at = (name: string): PropertyPath => ["disks", index, name];
    const { bus, device, volume, containerDisk, serial } = disk;
    const sources = [volume, containerDisk].filter((source) => source !== undefined);
    return [
      ...(bus === "ide" || bus === "fdc"
        ? [unsupported(at("bus"), `"${bus}"`, "virtio, scsi, sata or usb")]
        : []),
      ...(device === "floppy" ? [unsupported(at("device"), '"floppy"', "disk, cdrom or lun")] : []),
      ...(device === "cdrom" && bus === "virtio"
        ? [unsupported(at("bus"), '"virtio"', "sata or scsi for a cdrom drive")]
        : []),
      ...(sources.length > 1
        ? [
            errorAt(
              at("containerDisk"),
              "is a second source",
              "Found it together with `volume`. Leave one of them out.",
            ),
          ]
        : []),
      ...(bus === "sata" && device !== "cdrom" && disk.readOnly
        ? [unsupported(at("readOnly"), "true", "false: a sata disk can always be written")]
        : []),
      ...(serial?.includes(" ") ? [unsupported(at("serial"), `"${serial}"`, "no spaces")] : []),
    ];
  });

const checkInterfaces: Rule = ({ interfaces = [] }) => {
  const pods = interfaces.filter(({ network = "pod" }) => network === "pod");
  return [
    ...(pods.length > 1
      ? [
          errorAt(
            ["interfaces"],
            "has the pod network twice",
            `Found it ${pods.length} times. A machine is on it once.`,
          ),
        ]
      : []),
    ...interfaces.flatMap((one, index) => {
      const at = (...path: PropertyPath): PropertyPath => ["interfaces", index, ...path];
      const { network = "pod", binding, model, ports = [] } = one;
      const pod = network === "pod";
      return [
        ...(one.mac?.toLowerCase() === RESERVED_MAC
          ? [unsupported(at("mac"), `"${one.mac}"`, "another address; it is the pod bridge's own")]
          : []),
        ...(binding === "masquerade" && !pod
          ? [
              errorAt(
                at("binding"),
                "works only on the pod network",
                `Found masquerade on "${network}". Expected bridge or sriov.`,
              ),
            ]
          : []),
        // ★ Admitted, and then the machine never starts.
        ...(binding === "sriov" && pod
          ? [
              errorAt(
                at("binding"),
                "does not work on the pod network",
                "Found sriov. Name the Network of the virtual functions.",
              ),
            ]
          : []),
        ...(model?.startsWith("virtio-") || model === "vmxnet3"
          ? [
              unsupported(
                at("model"),
                `"${model}"`,
                "virtio, e1000, e1000e, igb, rtl8139, pcnet or ne2k_pci",
              ),
            ]
          : []),
        ...ports.flatMap(({ port }, position) =>
          RESERVED_PORTS.includes(port)
            ? [
                errorAt(
                  at("ports", position, "port"),
                  "is taken by live migration",
                  `Found ${port}. Expected another port.`,
                ),
              ]
            : [],
        ),
      ];
    }),
  ];
};

const checkLabels: Rule = ({ cluster }) =>
  Object.keys(cluster?.labels ?? {})
    .filter((label) => RESERVED_LABELS.test(label))
    .map((label) =>
      errorAt(
        ["cluster", "labels", label],
        "is reserved",
        `Found "${label}". KubeVirt sets it itself.`,
      ),
    );

/** LiveMigrate with what cannot move blocks every drain of the node. */
const checkEviction: Rule = ({ cluster, hostDevices = [], interfaces = [] }) => {
  if (cluster?.evictionStrategy !== "LiveMigrate") return [];
  const fixed = hostDevices.length > 0 || interfaces.some(({ binding }) => binding === "sriov");
  if (!fixed) return [];
  const detail = "The machine has devices of its node. Expected None or LiveMigrateIfPossible.";
  return [warningAt(["cluster", "evictionStrategy"], "blocks every drain of the node", detail)];
};

const checkAgent: Rule = ({ guestAgent, graphics = [] }) => [
  ...(guestAgent === false
    ? [unsupported(["guestAgent"], "false", "true: KubeVirt always has the channel")]
    : []),
  ...graphics.flatMap(({ type }, index) =>
    type === "vnc" ? [] : [unsupported(["graphics", index, "type"], `"${type}"`, "vnc")],
  ),
];

const checkHostDevices: Rule = ({ hostDevices = [] }) =>
  hostDevices.flatMap(({ device }, index) =>
    device === undefined || /^[a-z0-9.-]+\/[A-Za-z0-9._-]+$/.test(device)
      ? []
      : [
          unsupported(
            ["hostDevices", index, "device"],
            `"${device}"`,
            "the resource name of a permitted device, as nvidia.com/gpu",
          ),
        ],
  );

const RULES: readonly Rule[] = [
  checkName,
  checkNamespace,
  checkPower,
  checkWatchdog,
  checkHugePages,
  checkLimits,
  checkRequests,
  checkGrowth,
  checkTopology,
  checkDedicated,
  checkDisks,
  checkInterfaces,
  checkLabels,
  checkEviction,
  checkAgent,
  checkPlacement,
  checkProbes,
  checkPorts,
  checkHostDevices,
];
