#!/bin/busybox sh
# The tiny guest: first and only program of its virtual machine. Every line it prints for a reader starts with GUEST.
# Kernel arguments: watchdog=feed|starve [watchdog_timeout=SECONDS] arms the watchdog; guest_dhcp=off asks for no address; agent=off
# leaves the guest agent's channel alone.
export PATH=/bin
/bin/busybox --install -s /bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
mkdir -p /dev/pts /run /tmp /mnt /cidata
mount -t devpts pts /dev/pts
mount -t tmpfs run /run
mkdir -p /run/loaded /run/dhcp /run/address

# Without console=ttyS0 the kernel's console may be a screen that nobody reads.
out=/dev/console
grep -q -e ttyS -e hvc /sys/class/tty/console/active || { [ -c /dev/ttyS0 ] && out=/dev/ttyS0; }
exec <$out >$out 2>&1
say() { echo "GUEST $*"; }
argument() { tr ' ' '\n' </proc/cmdline | sed -n "s/^$1=//p" | tail -n 1; }

load() { # load LIST: inserts the modules of one list, once
  [ -f "/modules/lists/$1" ] || return 1
  [ -f "/run/loaded/$1" ] && return 0
  : >"/run/loaded/$1"
  while read -r module; do
    [ -d "/sys/module/$module" ] || insmod "/modules/$module.ko" 2>/run/insmod-error || say "module $module $(cat /run/insmod-error)"
  done <"/modules/lists/$1"
}
drivers() { # the modules of every PCI device there is now
  for device in /sys/bus/pci/devices/*; do
    read -r vendor <"$device/vendor" && read -r id <"$device/device" && read -r class <"$device/class" || continue
    class=${class#0x}
    load "${vendor#0x}:${id#0x}" || load "class:${class%??}"
  done 2>/dev/null
}

cpus() { grep -c ^processor /proc/cpuinfo; }
memory() { sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo; }
disks() { # name:bytes of every disk with a medium
  for disk in /sys/block/vd* /sys/block/sd* /sys/block/nvme* /sys/block/sr*; do
    [ -e "$disk/size" ] || continue
    read -r sectors <"$disk/size"
    [ "$sectors" -gt 0 ] && echo "${disk##*/}:$((sectors * 512))"
  done 2>/dev/null
}
nics() { # name:mac
  for nic in /sys/class/net/*; do
    [ -e "$nic/device" ] && read -r mac <"$nic/address" && echo "${nic##*/}:$mac"
  done 2>/dev/null
}
listed() { tr '\n' ',' | sed 's/,$//'; }

changes() { # changes WHAT OLD NEW: one line for everything that came, left or became another
  for one in $3; do
    case " $2 " in
      *" $one "*) ;;
      *" ${one%%:*}:"*) say "$1 =${one%%:*} ${one#*:}" ;;
      *) say "$1 +${one%%:*} ${one#*:}" ;;
    esac
  done
  for one in $2; do
    case " $3 " in *" ${one%%:*}:"*) ;; *) say "$1 -${one%%:*}" ;; esac
  done
}
online() {
  for cpu in /sys/devices/system/cpu/cpu[0-9]*/online; do
    [ -e "$cpu" ] && read -r state <"$cpu" && [ "$state" = 0 ] && echo 1 >"$cpu"
  done 2>/dev/null
}
dhcp() { # a client for every interface that has none yet; it also renews
  [ "$(argument guest_dhcp)" = off ] && return
  for nic in $(nics); do
    name=${nic%%:*}
    [ -f "/run/dhcp/$name" ] && kill -0 "$(cat "/run/dhcp/$name")" 2>/dev/null && continue
    ip link set "$name" up
    udhcpc -f -i "$name" -T 1 -t 200 -A 1 -S -s /dhcp.sh -x "hostname:$(hostname)" >/dev/null 2>&1 &
    echo $! >"/run/dhcp/$name"
  done
}
watch() {
  was_disks=$(disks) was_nics=$(nics) was_cpus=$(cpus) was_memory=$(memory)
  while sleep 0.3; do
    drivers
    online
    now_disks=$(disks) now_nics=$(nics) now_cpus=$(cpus) now_memory=$(memory)
    changes disk "$(echo $was_disks)" "$(echo $now_disks)"
    changes nic "$(echo $was_nics)" "$(echo $now_nics)"
    [ "$now_cpus" = "$was_cpus" ] || say "cpus $now_cpus"
    [ "$now_memory" = "$was_memory" ] || say "mem_kib $now_memory"
    was_disks=$now_disks was_nics=$now_nics was_cpus=$now_cpus was_memory=$now_memory
    dhcp
  done
}

cloud_init() { # finds the volume called cidata, takes its host name, runs its user-data if that is a script
  for disk in $(disks); do
    device=/dev/${disk%%:*}
    label=$(dd if="$device" bs=1 skip=32808 count=6 2>/dev/null | tr A-Z a-z)
    [ "$label" = cidata ] || continue
    load filesystems
    mount -t iso9660 -o ro "$device" /cidata || continue
    name=$(sed -n 's/^local-hostname: *//p' /cidata/meta-data | tr -d "\"'")
    [ -n "$name" ] && hostname "$name"
    instance=$(sed -n 's/^instance-id: *//p' /cidata/meta-data | tr -d "\"'")
    say "cloud-init device=${disk%%:*} instance_id=$instance hostname=$(hostname) files=$(ls /cidata | listed)"
    for file in /cidata/*; do say "cloud-init $(sha256sum <"$file" | cut -d' ' -f1) ${file##*/}"; done
    if [ "$(head -c 2 /cidata/user-data 2>/dev/null)" = "#!" ]; then sh /cidata/user-data; fi
    return
  done
}

arm_watchdog() { # arm_watchdog feed|starve
  seconds=$(argument watchdog_timeout)
  # Every q35 machine has the chipset's own watchdog: it counts only where no other was given.
  [ -c /dev/watchdog0 ] || load tco
  if [ ! -c /dev/watchdog0 ]; then say "watchdog none"; return; fi
  watchdog -F -T "${seconds:-6}" -t 1 /dev/watchdog0 &
  echo $! >/run/watchdog
  read -r kind </sys/class/watchdog/watchdog0/identity
  say "watchdog armed timeout=${seconds:-6} mode=$1 device=$kind"
  if [ "$1" = starve ]; then sleep 1; starve_watchdog; fi
}
starve_watchdog() { kill -STOP "$(cat /run/watchdog)" && say "watchdog starved"; }

report() {
  say "$1 boot_id=$(cat /proc/sys/kernel/random/boot_id) cpus=$(cpus) mem_kib=$(memory)" \
    "disks=$(disks | listed) nics=$(nics | listed) hostname=$(hostname) kernel=$(uname -r) firmware=$([ -d /sys/firmware/efi ] && echo uefi || echo bios)"
}
command_line() { # what a reader of the console can type
  case $1 in
    report) report report ;;
    address) cat /run/address/* 2>/dev/null ;;
    poweroff | reboot) say "$1"; sync; "$1" -f ;;
    starve-watchdog) starve_watchdog ;;
    run) shift; sh -c "$*"; say "exit $?" ;;
    help) say "commands: report address poweroff reboot starve-watchdog run COMMAND help" ;;
    "") ;;
    *) say "unknown command $1 (try help)" ;;
  esac
}

hostname tiny-guest
ip link set lo up
load always
echo online >/sys/devices/system/memory/auto_online_blocks 2>/dev/null
drivers
online
# Disks of slow buses appear after their driver; two virtual ones are waited for by nobody.
for _ in 1 2 3 4 5 6 7 8 9 10; do
  [ -n "$(disks)" ] || ! ls -d /sys/class/scsi_host/* >/dev/null 2>&1 && break
  sleep 0.1
done
dhcp
cloud_init
report ready
mkdir -p /etc/acpi/PWRF
printf '#!/bin/sh\necho "GUEST power button" >%s\nsync\npoweroff -f\n' "$out" >/etc/acpi/PWRF/00000080
chmod +x /etc/acpi/PWRF/00000080
acpid -f -d >/dev/null 2>&1 &
watch &
[ "$(argument agent)" = off ] || sh /agent.sh >/dev/null 2>&1 &
mode=$(argument watchdog)
[ -z "$mode" ] || arm_watchdog "$mode" &
while :; do
  if read -r line; then command_line $line; else sleep 1; fi
done
