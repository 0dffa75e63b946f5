/** The host's own way back: constant scripts around one timer of its systemd. */
import type { HostScript } from "../../host/host-shell";

/** What a service of the host needs to be put back, as parts of scripts, in the guard's own folder. */
export interface RestoreParts {
  /** Copies every file that a change may touch below `saved`, and notes what else is needed. */
  readonly save: string;
  /** Puts the files back, and writes the devices that a change may have touched into `named`. */
  readonly putBack: string;
  /** Has the service read the files; devices that a change made are gone by then. */
  readonly follow: string;
  /** After ports, MTUs and bridges are as they were. */
  readonly end: string;
}

const START = `
set -eu
PATH=$PATH:/usr/sbin:/sbin
unit=virt-iac-guard
guard=/run/$unit
read -r id
`;

/**
 * Runs on the host when nobody said that the change stays; whoever renames it first decides. Files
 * are put back first, then ports, then what the service knows. A step that fails does not keep the
 * others back.
 */
const restore = ({ putBack, follow, end }: RestoreParts) => `cd /run/virt-iac-guard
mv restore restoring || exit 0
PATH=$PATH:/usr/sbin:/sbin
${putBack}while read -r link; do
  grep -q "^$link " links || ip link delete dev "$link"
done <named
${follow}while read -r link mtu master; do
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
${end}touch restored
`;

/**
 * Input: the guard's name, seconds. The unit's name is the lock between all who change the host, so
 * prints `busy` while another has it. What may be changed is saved only after that.
 */
export const openRestoreTimer = (parts: RestoreParts): HostScript => ({
  operation: "set the timer that puts the host's network back",
  timeoutMs: 60_000,
  script: `${START}
read -r seconds
tries=0
# A DHCP client that the service started goes on after it.
until said=$(systemd-run --quiet --collect --unit=$unit --service-type=oneshot \\
  --property=KillMode=process --on-active="$seconds" --timer-property=AccuracySec=100ms /bin/sh $guard/restore 2>&1); do
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
${parts.save}for link in /sys/class/net/*; do
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
${restore(parts)}END
mv restore.new restore
trap - EXIT
`,
});

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
