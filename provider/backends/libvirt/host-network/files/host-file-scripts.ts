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
ip -json -details link show | tell link-details -
ip -json -4 route show default | tell routes 4
ip -json -6 route show default | tell routes 6
systemctl is-active systemd-networkd.service 2>/dev/null | tell networkd-state -
networkctl --json=short list 2>/dev/null | tell networkd -
systemctl is-active NetworkManager.service 2>/dev/null | tell network-manager-state -
systemctl is-active networking.service 2>/dev/null | tell networking-state -
ifup --version 2>/dev/null | tell ifup -
ifquery --state 2>/dev/null | tell ifstate -
[ ! -x /etc/network/if-pre-up.d/bridge ] || command -v brctl | tell bridge-utils -
[ ! -d /etc/network ] || find -L /etc/network -path '*/if-*.d' -prune -o -type f -print |
  while read -r file; do tell file "$file" <"$file"; done
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
guard=/run/virt-iac-guard
# With a group of its own, by which it can be ended with the DHCP client that it waits for. What it
# says goes where a connection that is cut does not stop it.
bring_up() {
  setsid ifup "$what" >"$guard/$what.log" 2>&1 </dev/null &
  echo $! >>"$guard/ifups"
}
# Hidden: services read what lies beside their files.
beside() { echo "\${what%/*}/.\${what##*/}.new"; }
put() {
  printf %s "$value" | base64 -d >"$(beside)"
  mv "$(beside)" "$what"
}
# All of it first: the change may cut off whoever sends it.
steps=$(cat)
[ ! -d $guard ] || echo "$steps" | sed -n 's/^if[a-z-]* //p' >>$guard/touched
while read -r step what value; do
  case $step in
  write)
    mkdir -p "\${what%/*}"
    : >"$(beside)"
    chmod 644 "$(beside)"
    put
    ;;
  edit)
    what=$(readlink -f "$what")
    cp -p "$what" "$(beside)"
    put
    ;;
  delete) rm -f "$what" ;;
  reload) networkctl reload ;;
  reconfigure) networkctl reconfigure "$what" ;;
  stp) ip link set dev "$what" type bridge stp_state "$value" ;;
  vlan-filtering) ip link set dev "$what" type bridge vlan_filtering "$value" ;;
  mtu) ip link set dev "$what" mtu "$value" ;;
  link-local) ip link set dev "$what" addrgenmode "$value" ;;
  plug) ip link set dev "$what" master "$value" up ;;
  release) ip link set dev "$what" nomaster ;;
  remove) [ ! -e "/sys/class/net/$what" ] || ip link delete dev "$what" ;;
  ifup)
    bring_up
    wait $! || { cat "$guard/$what.log" >&2; exit 1; }
    ;;
  ifup-later) bring_up ;;
  ifdown) ifdown --force "$what" >/dev/null 2>&1 || : ;;
  ifdown-alone) ifdown --force --no-scripts "$what" >/dev/null 2>&1 || : ;;
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
