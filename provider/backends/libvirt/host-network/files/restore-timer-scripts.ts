/** The host's own way back: constant scripts around one timer of its systemd. */
import type { HostScript } from "../../host/host-shell";

const START = `
set -eu
PATH=$PATH:/usr/sbin:/sbin
unit=virt-iac-guard
guard=/run/$unit
read -r id
`;

/**
 * Runs on the host when nobody said that the change stays; whoever renames it first decides. Files
 * are put back first, then ports, then what networkd knows. A step that fails does not keep the
 * others back.
 */
const RESTORE = `cd /run/virt-iac-guard
mv restore restoring || exit 0
PATH=$PATH:/usr/sbin:/sbin
own() { find /etc/systemd/network -name '00-virt-iac-*' -type f; }
{ own; find saved -type f; } | while read -r file; do
  sed -n -e 's/^Name=//p' -e 's/^Below=//p' "$file"
done | sort -u >named
own | while read -r file; do rm -f "$file"; done
(cd saved && find . -type f) | while read -r file; do
  mkdir -p "/\${file%/*}"
  cp -p "saved/$file" "/$file"
done
while read -r link; do
  grep -q "^$link " links || ip link delete dev "$link"
done <named
networkctl reload
while read -r link mtu master; do
  [ -e "/sys/class/net/$link" ] || continue
  now=$(readlink "/sys/class/net/$link/master")
  if [ "\${now##*/}" != "$master" ] && [ -z "$master" ]; then
    ip link set dev "$link" nomaster
  elif [ "\${now##*/}" != "$master" ]; then
    tries=0
    until [ -e "/sys/class/net/$master" ] || [ "$tries" = 100 ]; do
      sleep 0.1
      tries=$((tries + 1))
    done
    ip link set dev "$link" master "$master"
  fi
  [ "$(cat "/sys/class/net/$link/mtu")" = "$mtu" ] || ip link set dev "$link" mtu "$mtu"
done <links
while read -r bridge stp filtering; do
  ip link set dev "$bridge" type bridge stp_state "$stp"
  [ -z "$filtering" ] || ip link set dev "$bridge" type bridge vlan_filtering "$filtering"
done <bridges
while read -r link; do
  [ ! -e "/sys/class/net/$link" ] || networkctl reconfigure "$link"
done <named
touch restored
`;

/**
 * Input: the guard's name, seconds. The unit's name is the lock between all who change the host, so
 * prints `busy` while another has it. What may be changed is saved only after that.
 */
export const OPEN_RESTORE_TIMER: HostScript = {
  operation: "set the timer that puts the host's network back",
  timeoutMs: 60_000,
  script: `${START}
read -r seconds
tries=0
until said=$(systemd-run --quiet --collect --unit=$unit --service-type=oneshot \\
  --on-active="$seconds" --timer-property=AccuracySec=100ms /bin/sh $guard/restore 2>&1); do
  for part in timer service; do
    case $(systemctl is-active $unit.$part) in
    active | activating | deactivating) echo busy; exit ;;
    esac
  done
  # It may have ended between the two questions.
  tries=$((tries + 1))
  [ "$tries" -lt 5 ] || { echo "$said" >&2; exit 1; }
done
# Nothing is changed yet: what fails here gives the lock back.
trap 'systemctl stop $unit.timer || :' EXIT
rm -rf $guard
mkdir -m 700 -p $guard/saved
cd $guard
echo "$id" >id
find /etc/systemd/network -name '00-virt-iac-*' -type f | while read -r file; do
  mkdir -p "saved\${file%/*}"
  cp -p "$file" "saved$file"
done
for link in /sys/class/net/*; do
  [ -e "$link/mtu" ] || continue
  master=$(readlink "$link/master" || :)
  echo "\${link##*/} $(cat "$link/mtu") \${master##*/}"
done >links
for bridge in /sys/class/net/*/bridge; do
  [ -d "$bridge" ] || continue
  name=\${bridge%/bridge}
  echo "\${name##*/} $(cat "$bridge/stp_state") $(cat "$bridge/vlan_filtering" 2>/dev/null || :)"
done >bridges
cat >restore.new <<'END'
${RESTORE}END
mv restore.new restore
trap - EXIT
`,
};

/** Input: the guard's name. An earlier word whose answer was lost counts. */
export const KEEP_CHANGE: HostScript = {
  operation: "keep the change of the host's network",
  timeoutMs: 60_000,
  script: `${START}
[ "$(cat $guard/id 2>/dev/null)" = "$id" ] || exit 0
if mv $guard/restore $guard/kept 2>/dev/null || [ -e $guard/kept ]; then
  # The folder first: with the timer the next one has the lock.
  rm -rf $guard
  systemctl stop $unit.timer || :
else
  echo "the host has begun to put everything back" >&2
  exit 1
fi
`,
};

/** Input: the guard's name. Ends when everything is back. */
export const RESTORE_NOW: HostScript = {
  operation: "have the host put its network back",
  timeoutMs: 60_000,
  script: `${START}
[ "$(cat $guard/id 2>/dev/null)" = "$id" ] || exit 0
[ -e $guard/kept ] || [ -e $guard/restored ] || systemctl start $unit.service
systemctl stop $unit.timer || :
`,
};
