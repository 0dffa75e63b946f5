/** What the services of a host in namespaces are told. */

/** A bus where everybody may do everything: the bed has one user. */
export const BUS_CONFIG = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <fork/>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
`;

export function networkManagerConfig(folder: string): string {
  return `[main]
plugins=keyfile
auth-polkit=false
no-auto-default=*
dns=none
rc-manager=unmanaged

[keyfile]
path=${folder}/profiles
unmanaged-devices=interface-name:foreign*

[device-bed]
match-device=interface-name:eth*
managed=1
`;
}

/**
 * With a sysfs that is read-only, NetworkManager does not wait for an udev that is not there.
 * Called as: sh -c … sh FOLDER
 */
export const START_NETWORK_MANAGER = `exec setsid unshare --mount sh -c '
  mount -n -o remount,ro,bind /sys
  mount -n -t tmpfs tmpfs /var/lib
  mkdir -p /var/lib/NetworkManager
  echo $$ > /run/NetworkManager.bed.pid
  exec NetworkManager --debug --config="$1/NetworkManager.conf" --config-dir="$1/none" --system-config-dir="$1/none"
' sh "$1" >> "$1/log" 2>&1 < /dev/null &`;

export function sshdConfig(folder: string): string {
  return `HostKey ${folder}/host-key
AuthorizedKeysFile ${folder}/user-key.pub
PasswordAuthentication no
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
UseDNS no
PidFile none
`;
}
