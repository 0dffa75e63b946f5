#!/bin/sh
# As much of QEMU's guest agent as libvirt asks of every guest: https://www.qemu.org/docs/master/interop/qemu-ga-ref.html
export PATH=/bin
# udev would make /dev/virtio-ports; without it the port's name is read where the kernel shows it.
port() {
  for channel in /sys/class/virtio-ports/*; do
    [ "$(cat "$channel/name" 2>/dev/null)" = org.qemu.guest_agent.0 ] && echo "/dev/${channel##*/}"
  done
}
answer() { printf '{"return": %s}\n' "$1" >&3; }

interfaces() {
  comma=
  printf '['
  for nic in /sys/class/net/*; do
    name=${nic##*/}
    printf '%s{"name": "%s", "hardware-address": "%s", "ip-addresses": [' "$comma" "$name" "$(cat "$nic/address")"
    comma=', ' between=
    ip -o addr show dev "$name" | sed -n 's/.* \(inet6\{0,1\}\) \([^ /]*\)\/\([0-9]*\).*/\1 \2 \3/p' | while read -r family address prefix; do
      [ "$family" = inet ] && type=ipv4 || type=ipv6
      printf '%s{"ip-address-type": "%s", "ip-address": "%s", "prefix": %s}' "$between" "$type" "$address" "$prefix"
      between=', '
    done
    printf ']}'
  done
  printf ']'
}

set_time() { # set_time NANOSECONDS: without them the clock of the hardware counts
  if [ -n "$1" ]; then date -s "@${1%?????????}"; else hwclock -s -u; fi >/dev/null 2>&1
}

file_systems() { # file_systems freeze|unfreeze: answers how many file systems of disks it was done to
  count=0
  for mount in $(sed -n 's/^\/dev\/[^ ]* \([^ ]*\) ext[234] .*/\1/p' /proc/mounts); do
    fsfreeze "--$1" "$mount" 2>/dev/null && count=$((count + 1))
  done
  answer "$count"
}

commands="guest-sync guest-sync-delimited guest-ping guest-info guest-network-get-interfaces guest-get-host-name guest-get-osinfo guest-shutdown
  guest-set-time guest-fsfreeze-status guest-fsfreeze-freeze guest-fsfreeze-thaw"
info() {
  comma=
  printf '{"version": "7.2.0", "supported_commands": ['
  for name in $commands; do
    printf '%s{"name": "%s", "enabled": true, "success-response": true}' "$comma" "$name"
    comma=', '
  done
  printf ']}'
}

frozen=thawed
until [ -n "$(port)" ]; do sleep 1; done
# The port stays open: libvirt takes a closed one for an agent that has gone, and forgets what it asked.
exec 3<>"$(port)"
while :; do
  read -r line <&3 || { sleep 0.2; continue; }
  name=$(echo "$line" | sed -n 's/.*"execute" *: *"\([a-z-]*\)".*/\1/p')
  case $name in
    guest-sync) answer "$(echo "$line" | sed 's/.*"id" *: *\([0-9]*\).*/\1/')" ;;
    guest-sync-delimited) printf '\377' >&3; answer "$(echo "$line" | sed 's/.*"id" *: *\([0-9]*\).*/\1/')" ;;
    guest-ping) answer '{}' ;;
    guest-info) answer "$(info)" ;;
    guest-network-get-interfaces) answer "$(interfaces)" ;;
    guest-get-host-name) answer "{\"host-name\": \"$(hostname)\"}" ;;
    guest-get-osinfo) answer "{\"id\": \"tiny-guest\", \"name\": \"Tiny guest\", \"kernel-release\": \"$(uname -r)\"}" ;;
    guest-set-time) set_time "$(echo "$line" | sed -n 's/.*"time" *: *\([0-9]*\).*/\1/p')"; answer '{}' ;;
    guest-fsfreeze-status) answer "\"$frozen\"" ;;
    guest-fsfreeze-freeze) frozen=frozen; file_systems freeze ;;
    guest-fsfreeze-thaw) frozen=thawed; file_systems unfreeze ;;
    guest-shutdown)
      sync
      case $line in *reboot*) reboot -f ;; *) poweroff -f ;; esac
      ;;
    "") ;;
    *) printf '{"error": {"class": "CommandNotFound", "desc": "The command %s has not been found"}}\n' "$name" >&3 ;;
  esac
done
