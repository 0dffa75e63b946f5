#!/bin/busybox sh
# First program of the guest with SR-IOV: its root is this machine's own, read only, with a memory file system over it, so that it has the
# same libvirt and QEMU. Every line for a reader starts with SRIOV.
export PATH=/bin
/bin/busybox --install -s /bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
exec </dev/ttyS0 >/dev/ttyS0 2>&1
say() { echo "SRIOV $*"; }
for module in $(cat /modules/order); do insmod "/modules/$module.ko" || say "failed module $module"; done
mkdir -p /host /over /root
share="trans=virtio,version=9p2000.L,ro,cache=loose,msize=512000"
mount -t 9p -o "$share" host /host || say "failed host"
mount -t tmpfs over /over
mkdir -p /over/upper /over/work
mount -t overlay -o lowerdir=/host,upperdir=/over/upper,workdir=/over/work over /root || say "failed overlay"
mkdir -p /root/srv/tools
mount -t 9p -o "$share" tools /root/srv/tools || say "failed tools"
mkdir -p /root/srv/login
mount -t 9p -o "$share" login /root/srv/login || say "failed login"
for folder in dev proc sys; do mount --move "/$folder" "/root/$folder"; done
cp /system.sh /root/system.sh
exec switch_root /root /bin/sh /system.sh
