/** Constant scripts for hosts whose network is described in files. What differs comes on standard input. */
import type { HostScript } from "../../host/host-shell";

/** Prints facts, one in each line: what, its name, its text in base64. */
export const READ_HOST_NETWORK: HostScript = {
  operation: "look at the host's network",
  timeoutMs: 60_000,
  script: `
PATH=$PATH:/usr/sbin:/sbin
tell() { printf '%s %s ' "$1" "$2"; base64 -w 0; echo; }
id -u | tell user -
ip -json -details address show | tell links -
ip -json -4 route show default | tell routes 4
ip -json -6 route show default | tell routes 6
systemctl is-active systemd-networkd.service 2>/dev/null | tell networkd-state -
networkctl --json=short list 2>/dev/null | tell networkd -
for folder in /usr/lib /run /etc; do
  for file in "$folder"/systemd/network/*.net* "$folder"/systemd/network/*.network.d/*.conf; do
    [ ! -f "$file" ] || tell file "$file" <"$file"
  done
done
`,
};

/** Input: one step in each line, as change-step.ts has them. The first one that fails ends it. */
export const CHANGE_HOST_NETWORK: HostScript = {
  operation: "change the host's network",
  timeoutMs: 60_000,
  script: `
set -eu
PATH=$PATH:/usr/sbin:/sbin
# All of it first: the change may cut off whoever sends it.
steps=$(cat)
while read -r step what value; do
  case $step in
  write)
    mkdir -p "\${what%/*}"
    printf %s "$value" | base64 -d >"$what.new"
    chmod 644 "$what.new"
    mv "$what.new" "$what"
    ;;
  delete) rm -f "$what" ;;
  reload) networkctl reload ;;
  reconfigure) networkctl reconfigure "$what" ;;
  stp) ip link set dev "$what" type bridge stp_state "$value" ;;
  vlan-filtering) ip link set dev "$what" type bridge vlan_filtering "$value" ;;
  release) ip link set dev "$what" nomaster ;;
  remove) ip link delete dev "$what" ;;
  await)
    tries=0
    until [ -e "/sys/class/net/$what" ]; do
      tries=$((tries + 1))
      [ "$tries" -lt 100 ] || { echo "$what did not come up" >&2; exit 1; }
      sleep 0.1
    done
    ;;
  esac
done <<END
$steps
END
`,
};
