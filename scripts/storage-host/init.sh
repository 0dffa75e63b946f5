#!/bin/busybox sh
# First program of the storage host: puts its root together from the real host's own programs (read only, over 9p) and what lies over them.
export PATH=/bin
/bin/busybox --install -s /bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
while read -r module; do insmod "/modules/$module.ko" || echo "STORAGE-HOST no module $module"; done </modules/list
options=trans=virtio,version=9p2000.L,msize=262144,cache=loose,ro
mkdir -p /m /new
mount -t tmpfs m /m
mkdir -p /m/host /m/tools /m/etc /m/etc-work
mount -t 9p -o $options host /m/host || echo "STORAGE-HOST cannot mount host"
mount -t 9p -o $options tools /m/tools || echo "STORAGE-HOST cannot mount tools"
mount -t tmpfs new /new
cd /new
mkdir -p usr etc dev proc sys run tmp var root mnt srv var/lib var/log var/cache
for name in bin sbin lib lib64; do ln -s usr/$name $name; done
ln -s ../run var/run
mount -t overlay -o lowerdir=/m/tools/usr:/m/host/usr usr /new/usr
mount -t overlay -o lowerdir=/m/tools/etc:/m/host/etc,upperdir=/m/etc,workdir=/m/etc-work etc /new/etc
mount --move /dev dev
mount --move /proc proc
mount --move /sys sys
cp /bin/busybox /services.sh /new/root/
exec switch_root /new /root/busybox sh /root/services.sh
