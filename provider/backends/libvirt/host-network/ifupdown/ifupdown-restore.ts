import type { RestoreParts } from "../files/restore-timer-scripts";

/**
 * ifupdown: all of its files, which a change edits too. What it has in the making is ended first: a
 * DHCP client that is waited for holds the device's lock. A bridge that was there stays, with what
 * others plugged into it.
 */
export const IFUPDOWN_RESTORE: RestoreParts = {
  save: `ifquery --state >ifstate || :
find -L /etc/network -path '*/if-*.d' -prune -o -type f -print | while read -r file; do
  mkdir -p "saved\${file%/*}"
  cp -p "$file" "saved$file"
done
for link in /sys/class/net/*; do
  link=\${link##*/}
  echo "$link $(ip -details link show dev "$link" | sed -n 's/.* addrgenmode \\([a-z0-9_]*\\).*/\\1/p')"
done >link-local
touch ifups touched
`,
  putBack: `while read -r pid; do
  [ "$(cat "/proc/$pid/comm")" != ifup ] || kill -TERM -- "-$pid"
done <ifups
sort -u touched >named
while read -r link; do
  alone=
  [ ! -d "/sys/class/net/$link/bridge" ] || ! grep -q "^$link " links || alone=--no-scripts
  ifdown --force $alone "$link" </dev/null
  [ -d "/sys/class/net/$link/bridge" ] || ip link set dev "$link" nomaster
  mode=$(sed -n "s/^$link //p" link-local)
  [ -z "$mode" ] || ip link set dev "$link" addrgenmode "$mode"
done <named
find /etc/network/interfaces.d -name 'virt-iac-*' -type f | while read -r file; do
  [ -e "saved$file" ] || rm -f "$file"
done
(cd saved && find . -type f) | while read -r file; do
  to=$(readlink -f "/$file")
  cmp -s "saved/$file" "$to" && continue
  mkdir -p "\${to%/*}"
  cp -p "saved/$file" "\${to%/*}/.\${to##*/}.new"
  mv "\${to%/*}/.\${to##*/}.new" "$to"
done
`,
  follow: `while IFS== read -r link logical; do
  ifup "$link=$logical" </dev/null
done <ifstate
`,
  end: "",
};
