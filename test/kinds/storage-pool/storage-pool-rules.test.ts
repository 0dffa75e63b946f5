import { normalise } from "../../../provider/core/normalise";
import { formatPath } from "../../../provider/core/property-path";
import { type Properties, UNKNOWN } from "../../../provider/core/value";
import { storagePool } from "../../../provider/kinds/storage-pool/storage-pool-schema";

/** `path: summary` of everything that is wrong. */
function problems(inputs: Properties): readonly string[] {
  const { value, diagnostics } = normalise(storagePool.inputs, { name: "p", ...inputs });
  const all = diagnostics.length > 0 ? diagnostics : (storagePool.check?.(value) ?? []);
  return all.map(({ path = [], summary }) => `${formatPath(path)}: ${summary}`);
}

const HOST = [{ name: "server.example" }];
const IQN = ["iqn.2026-01.example:disks"];
const INITIATOR = "iqn.2026-01.example:host";
const AUTH = { username: "u", password: "p" };

describe("a storage pool's rules", () => {
  it.each<[string, Properties]>([
    ["dir", { path: "/p" }],
    ["fs", { type: "fs", path: "/p", source: { devices: ["/dev/sdb1"], format: "ext4" } }],
    ["netfs", { type: "netfs", path: "/p", source: { hosts: HOST, directory: "/export" } }],
    ["logical", { type: "logical" }],
    [
      "logical on devices",
      { type: "logical", source: { devices: ["/dev/sdb", "/dev/sdc"], name: "vg" } },
    ],
    ["disk", { type: "disk", source: { devices: ["/dev/sdb"], format: "dos" } }],
    ["iscsi", { type: "iscsi", source: { hosts: HOST, devices: IQN, auth: AUTH } }],
    [
      "iscsi-direct",
      { type: "iscsi-direct", source: { hosts: HOST, devices: IQN, initiator: INITIATOR } },
    ],
    ["scsi", { type: "scsi", source: { adapter: { name: "scsi_host2" } } }],
    [
      "vHBA",
      { type: "scsi", source: { adapter: { wwnn: "5001a4a93526d0a1", wwpn: "5001a4ace3ee047d" } } },
    ],
    ["mpath", { type: "mpath" }],
    ["gluster", { type: "gluster", source: { hosts: HOST, name: "volume" } }],
    [
      "rbd",
      {
        type: "rbd",
        source: { hosts: [{ name: "a" }, { name: "b", port: 6789 }], name: "pool", auth: AUTH },
      },
    ],
    ["zfs", { type: "zfs", source: { name: "tank" } }],
    ["what is not known yet", { type: "fs", path: UNKNOWN, source: UNKNOWN }],
    ["an unknown part", { type: "fs", path: "/p", source: { devices: UNKNOWN } }],
  ])("take %s", (_what, inputs) => {
    expect(problems(inputs)).toEqual([]);
  });

  it.each<[string, Properties, readonly string[]]>([
    ["a directory without a path", {}, ["path: is required"]],
    ["a relative path", { path: "images" }, ["path: is not valid"]],
    ["a path that climbs", { path: "/var/../etc" }, ["path: is not valid"]],
    ["a name of digits", { name: "123", path: "/p" }, ["name: is not valid"]],
    ["a name with a slash", { name: "a/b", path: "/p" }, ["name: is not valid"]],
    ["an unknown type", { type: "tape", path: "/p" }, ["type: is not valid"]],
    [
      "a directory with a source",
      { path: "/p", source: { devices: ["/dev/sdb"] } },
      ["source.devices: is not possible here"],
    ],
    ["a file system without a device", { type: "fs", path: "/p" }, ["source.devices: is required"]],
    [
      "two devices for one file system",
      { type: "fs", path: "/p", source: { devices: ["/dev/sdb1", "/dev/sdc1"] } },
      ["source.devices: has too many items"],
    ],
    [
      "a format of another type",
      { type: "fs", path: "/p", source: { devices: ["/dev/sdb1"], format: "gpt" } },
      ["source.format: is not possible here"],
    ],
    [
      "NFS without an export",
      { type: "netfs", path: "/p", source: { hosts: HOST } },
      ["source.directory: is required"],
    ],
    [
      "iSCSI without a target",
      { type: "iscsi", source: { hosts: HOST } },
      ["source.devices: is required"],
    ],
    [
      "direct iSCSI with a path and no initiator",
      { type: "iscsi-direct", path: "/p", source: { hosts: HOST, devices: IQN } },
      ["path: is not possible here", "source.initiator: is required"],
    ],
    [
      "two credentials",
      {
        type: "iscsi",
        source: {
          hosts: HOST,
          devices: IQN,
          auth: { ...AUTH, secret: "2f2f6a3e-5a5c-4f0f-9f8e-0d3f5a0c1b2a" },
        },
      },
      ["source.auth: needs exactly one credential"],
    ],
    [
      "no credential",
      { type: "iscsi", source: { hosts: HOST, devices: IQN, auth: { username: "u" } } },
      ["source.auth: needs exactly one credential"],
    ],
    [
      "half a world wide name",
      { type: "scsi", source: { adapter: { wwnn: "5001a4a93526d0a1" } } },
      ["source.adapter.wwpn: is required"],
    ],
    [
      "two kinds of adapter",
      {
        type: "scsi",
        source: {
          adapter: { name: "scsi_host1", wwnn: "5001a4a93526d0a1", wwpn: "5001a4ace3ee047d" },
        },
      },
      ["source.adapter: needs exactly one kind of adapter"],
    ],
    [
      "overwriting without starting",
      { path: "/p", running: false, build: "overwrite" },
      ["build: is not possible here"],
    ],
    [
      "a mode of words",
      { path: "/p", permissions: { mode: "rwx" } },
      ["permissions.mode: is not valid"],
    ],
    ["a property of another tool", { path: "/p", target: "/p" }, ["target: is not a property"]],
  ])("refuse %s", (_what, inputs, expected) => {
    expect(problems(inputs)).toEqual(expected);
  });
});
