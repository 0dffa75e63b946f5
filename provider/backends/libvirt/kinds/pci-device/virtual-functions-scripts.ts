import type { HostScript } from "../../host/host-shell";

/** A busy host takes a while to log in alone. */
const LOOK_TIMEOUT_MS = 180_000;
/** A card makes its functions one after the other, and some take a second for each. */
const CHANGE_TIMEOUT_MS = 600_000;

/** What every script reads first, and a look whether this is the machine that libvirt spoke of. */
const DEVICE = `
set -eu
read -r address
read -r id
device=/sys/bus/pci/devices/$address
rule=/etc/udev/rules.d/70-virt-iac-$address.rules
fail() { echo "$*" >&2; exit 1; }
[ -e "$device" ] || fail "this machine has no PCI device at $address: it is not the host that libvirt speaks of"
there=$(cut -c3- "$device/vendor"):$(cut -c3- "$device/device")
[ "$there" = "$id" ] || fail "the device at $address is $there here and $id to libvirt: it is not the same host"
[ -e "$device/sriov_numvfs" ] || fail "the driver of $address cannot make virtual functions"
`;

/**
 * Input: address, vendor:device, count, \`yes\` or \`no\` for persistent, words for \`ip link set … vf\`.
 * The rule comes first: whoever is cut off after it finds the wrong number, and goes on.
 */
export const SET_VIRTUAL_FUNCTIONS: HostScript = {
  operation: "set the number of virtual functions on the host",
  timeoutMs: CHANGE_TIMEOUT_MS,
  script: `${DEVICE}
read -r count
read -r persistent
read -r settings
if [ "$persistent" = yes ]; then
  [ -d /run/udev ] || fail "the host has no udev, so the functions cannot come back after a reboot; write persistent: false"
  mkdir -p /etc/udev/rules.d
  {
    echo "# Made by virt-iac for a PciDevice."
    line="ACTION==\\"bind\\", SUBSYSTEM==\\"pci\\", KERNEL==\\"$address\\", ATTR{sriov_numvfs}=\\"$count\\""
    [ -z "$settings" ] || line="$line, RUN+=\\"/bin/sh -c 'for net in $device/net/*; do v=0; while [ \\$\\$v -lt $count ]; do ip link set dev \\$\\$(basename \\$\\$net) vf \\$\\$v $settings; v=\\$\\$((v+1)); done; done'\\""
    echo "$line"
  } >"$rule.new"
  mv "$rule.new" "$rule"
else
  rm -f "$rule"
fi
now=$(cat "$device/sriov_numvfs")
if [ "$now" != "$count" ]; then
  [ "$now" = 0 ] || echo 0 >"$device/sriov_numvfs"
  [ "$count" = 0 ] || echo "$count" >"$device/sriov_numvfs"
fi
[ -n "$settings" ] || exit 0
for net in "$device"/net/*; do
  v=0
  # Words of ours, one for each argument.
  while [ "$v" -lt "$count" ]; do ip link set dev "\${net##*/}" vf "$v" $settings; v=$((v+1)); done
done
`,
};

/** Input: address, vendor:device. Prints the number that comes back after a reboot, then what \`ip\` says of the functions. */
export const READ_VIRTUAL_FUNCTIONS: HostScript = {
  operation: "look at the virtual functions on the host",
  timeoutMs: LOOK_TIMEOUT_MS,
  script: `${DEVICE}
kept=
[ ! -e "$rule" ] || kept=$(sed -n 's/.*ATTR{sriov_numvfs}="\\([0-9]*\\)".*/\\1/p' "$rule")
echo "$kept"
for net in "$device"/net/*; do
  [ ! -e "$net" ] || ip -details -json link show dev "\${net##*/}"
done
`,
};

/** Input: address, vendor:device. */
export const REMOVE_VIRTUAL_FUNCTIONS: HostScript = {
  operation: "take the virtual functions away on the host",
  timeoutMs: CHANGE_TIMEOUT_MS,
  script: `${DEVICE}
[ "$(cat "$device/sriov_numvfs")" = 0 ] || echo 0 >"$device/sriov_numvfs"
rm -f "$rule"
`,
};
