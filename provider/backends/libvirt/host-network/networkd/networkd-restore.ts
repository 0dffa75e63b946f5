import type { RestoreParts } from "../files/restore-timer-scripts";

/** systemd-networkd: our files alone, and networkd follows every device that they name. */
export const NETWORKD_RESTORE: RestoreParts = {
  save: `find /etc/systemd/network -name '00-virt-iac-*' -type f | while read -r file; do
  mkdir -p "saved\${file%/*}"
  cp -p "$file" "saved$file"
done
`,
  putBack: `own() { find /etc/systemd/network -name '00-virt-iac-*' -type f; }
{ own; find saved -type f; } | while read -r file; do
  sed -n -e 's/^Name=//p' -e 's/^Below=//p' "$file"
done | sort -u >named
own | while read -r file; do rm -f "$file"; done
(cd saved && find . -type f) | while read -r file; do
  mkdir -p "/\${file%/*}"
  cp -p "saved/$file" "/$file"
done
`,
  follow: "networkctl reload\n",
  end: `while read -r link; do
  [ ! -e "/sys/class/net/$link" ] || networkctl reconfigure "$link"
done <named
`,
};
