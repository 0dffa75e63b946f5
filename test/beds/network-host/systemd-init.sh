#!/bin/sh
# First process of a host with systemd: makes a root of its own, of which only /usr is the machine's, and becomes systemd there.
# Nothing else of the machine may be seen: systemd's own services empty /tmp and change /etc.
# usage: systemd-init.sh STATE_FOLDER [FOLDER_TO_SEE…]
set -eu
state=$1
shift
# The number that the bed knows this process by: its own /proc is still the bed's.
read -r pid rest </proc/self/stat
root=$state/root
mkdir "$root"
mount -n -t tmpfs -o mode=755 tmpfs "$root"
cd "$root"
mkdir -p usr etc run tmp proc sys dev var/lib var/tmp var/log root old
for part in bin sbin lib lib64; do ln -s "usr/$part" "$part"; done
mount -n --rbind /usr usr
ln -s /run var/run
chmod 1777 tmp var/tmp
for folder in "$state" "$@"; do
  mkdir -p ".$folder"
  mount -n --bind "$folder" ".$folder"
done
mount -n -t proc proc proc
mount -n -t sysfs -o ro sysfs sys
# With a sysfs that is read-only, networkd does not wait for an udev that is not there.
mount -n -t cgroup2 cgroup2 sys/fs/cgroup
mount -n -t tmpfs -o mode=755 tmpfs dev
mount -n -t tmpfs -o mode=755 tmpfs run
mkdir dev/net
for node in null zero full random urandom tty net/tun; do
  : >"dev/$node"
  mount -n --bind "/dev/$node" "dev/$node"
done
mkdir dev/pts dev/shm
mount -n -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
cp -a /etc/ld.so.cache /etc/ld.so.conf /etc/ld.so.conf.d /etc/hostname etc
cat >etc/passwd <<END
root:x:0:0:root:/root:/bin/sh
nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin
messagebus:x:64060:64060::/nonexistent:/usr/sbin/nologin
systemd-network:x:64059:64059::/:/usr/sbin/nologin
sshd:x:64058:65534::/run/sshd:/usr/sbin/nologin
END
cat >etc/group <<END
root:x:0:
nogroup:x:65534:
messagebus:x:64060:
systemd-network:x:64059:
END
echo 'root:*:20000:0:99999:7:::' >etc/shadow
echo 'passwd: files' >etc/nsswitch.conf
: >etc/machine-id
mkdir -p etc/systemd/system etc/systemd/network etc/netplan run/libvirt run/sshd
# As the packages ifupdown, bridge-utils and isc-dhcp-client make them.
mkdir -p etc/network/interfaces.d var/lib/dhcp
for when in pre-up up down post-down; do mkdir "etc/network/if-$when.d"; done
for when in pre-up down post-down; do
  ln -s /lib/bridge-utils/ifupdown.sh "etc/network/if-$when.d/bridge"
done
ln -s "$state/sock/libvirt-sock" run/libvirt/libvirt-sock
# Only these units are there: none of the machine's own.
units=etc/systemd/system
for unit in dbus.service dbus.socket systemd-networkd.service systemd-networkd.socket networking.service; do
  cp "usr/lib/systemd/system/$unit" "$units"
done
for target in bed sockets sysinit basic network network-pre shutdown; do
  printf '[Unit]\nDefaultDependencies=no\n' >"$units/$target.target"
done
echo "$pid" >"$state/systemd.pid.new"
mv "$state/systemd.pid.new" "$state/systemd.pid"
pivot_root . old
umount -n -l /old
rmdir /old
export container=bed SYSTEMD_UNIT_PATH=/etc/systemd/system
exec /lib/systemd/systemd --unit=bed.target --log-target=console --log-level=notice
