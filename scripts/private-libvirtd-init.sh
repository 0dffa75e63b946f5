#!/bin/sh
# First process of a private libvirtd's namespaces: makes their mounts, then reaps the guests' and dnsmasq's processes while the daemon runs.
# usage: private-libvirtd-init.sh STATE_FOLDER LIBVIRTD
set -e
state=$1
libvirtd=$2
# The packages without libvirt's system services do not make these.
mkdir -p /etc/libvirt /var/lib/libvirt /var/cache/libvirt /var/log/libvirt
mount -n --bind "$state/etc" /etc/libvirt
mount -n --bind "$state/lib" /var/lib/libvirt
mount -n --bind "$state/cache" /var/cache/libvirt
mount -n --bind "$state/log" /var/log/libvirt
# The certificate authority and the logs of emulated TPMs are the host's own too.
for folder in /var/lib/swtpm-localca /var/log/swtpm; do
  if [ -d "$folder" ]; then
    mkdir -p "$state/${folder##*/}"
    mount -n --bind "$state/${folder##*/}" "$folder"
  fi
done
for file in passwd group; do
  if [ -f "$state/$file" ]; then mount -n --bind "$state/$file" "/etc/$file"; fi
done
# An empty /run hides the host's D-Bus, so that no firewalld, polkit or machined of the host is asked to act for these networks.
mkdir -p "$state/run"
mount -n -t tmpfs -o mode=755 tmpfs "$state/run"
mkdir -p "$state/run/libvirt" "$state/run/lock"
if [ -d /run/udev ]; then
  mkdir "$state/run/udev"
  mount -n --bind /run/udev "$state/run/udev"
fi
mount -n --move "$state/run" /run
# sysfs shows the network namespace it was mounted in.
cgroups=
if [ -d /sys/fs/cgroup ] && mkdir /run/cgroup && mount -n --rbind /sys/fs/cgroup /run/cgroup; then cgroups=yes; fi
mount -n -t sysfs sysfs /sys
if [ -n "$cgroups" ]; then mount -n --rbind /run/cgroup /sys/fs/cgroup && umount -n -l /run/cgroup; fi
# libvirtd probes QEMU again on every call while it and QEMU disagree about /dev/kvm. So either both may open it, or neither: a file
# on a read-only mount cannot be written even by root.
if [ -e "$state/kvm" ]; then
  mount -n --bind "$state/kvm" /dev/kvm
  if [ ! -c "$state/kvm" ]; then mount -n -o remount,bind,ro /dev/kvm; fi
fi
ip link set lo up
cd /
set +e
# dash's wait also reaps what was orphaned into this namespace. A file called "again" asks for a new daemon beside the running guests.
while :; do
  "$libvirtd" -f "$state/libvirtd.conf" -p /run/libvirtd.pid </dev/null &
  wait "$!"
  code=$?
  rm "$state/again" 2>/dev/null || exit "$code"
  rm -f /run/libvirtd.pid
done
