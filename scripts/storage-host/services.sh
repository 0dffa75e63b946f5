# What a storage host runs: an NFS server, an iSCSI target with CHAP, and libvirt, which uses them over the host's own kernel.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
exec </dev/console >/dev/console 2>&1
say() { echo "STORAGE-HOST $*"; }
mkdir -p /dev/pts /dev/shm /run/lock /var/lib/nfs /var/lib/libvirt /var/lib/iscsi /srv/export /var/lib/nfs/rpc_pipefs
mount -t devpts pts /dev/pts
mount -t tmpfs shm /dev/shm
mount -t tmpfs run /run
mount -t tmpfs tmp /tmp
mkdir -p /run/lock /run/libvirt /var/log/libvirt /var/cache/libvirt /var/lib/libvirt/images
hostname storage-host
echo "127.0.0.1 localhost storage-host" >/etc/hosts
: >/etc/resolv.conf
modprobe -a virtio_net virtio_blk dm_mod dm_snapshot loop ext4 sd_mod iscsi_tcp nfs nfsv4 nfsd || say "some modules are missing"
/lib/systemd/systemd-udevd --daemon
udevadm trigger --action=add
udevadm settle --timeout=60
ip link set lo up
for link in /sys/class/net/e*; do ip link set "${link##*/}" up; ip addr add 10.0.2.15/24 dev "${link##*/}"; done

/root/busybox nc -ll -p 2222 -e /bin/sh &

mount -t tmpfs -o size=256m export /srv/export
mount -t nfsd nfsd /proc/fs/nfsd
mount -t rpc_pipefs rpc /var/lib/nfs/rpc_pipefs
: >/var/lib/nfs/etab
: >/var/lib/nfs/rmtab
echo '/srv/export 127.0.0.1(rw,no_root_squash,no_subtree_check,insecure,fsid=7)' >/etc/exports
rm -rf /etc/exports.d
exportfs -ra || say "no exports"
rpc.nfsd --no-nfs-version 3 --no-udp 2 || say "no nfsd"
rpc.mountd --no-nfs-version 3 --no-udp || say "no mountd"

mkdir -p /etc/iscsi /var/lib/iscsi/nodes
echo 'InitiatorName=iqn.2026-01.example:storage-host' >/etc/iscsi/initiatorname.iscsi
[ -f /etc/iscsi/iscsid.conf ] || echo 'node.startup = manual' >/etc/iscsi/iscsid.conf
iscsid || say "no iscsid"
truncate -s 64M /tmp/unit.img
tgtd || say "no tgtd"
for try in 1 2 3 4 5 6 7 8 9 10; do tgtadm --lld iscsi --op show --mode sys >/dev/null 2>&1 && break; udevadm settle; done
tgtadm --lld iscsi --op new --mode target --tid 1 -T iqn.2026-01.example:disks
tgtadm --lld iscsi --op new --mode logicalunit --tid 1 --lun 1 -b /tmp/unit.img
tgtadm --lld iscsi --op bind --mode target --tid 1 -I ALL
tgtadm --lld iscsi --op new --mode account --user virt --password password-one
tgtadm --lld iscsi --op bind --mode account --tid 1 --user virt

mkdir -p /etc/lvm /run/lvm /etc/libvirt
echo 'activation { monitoring = 0 }' >/etc/lvm/lvm.conf
rm -rf /etc/libvirt/storage /etc/libvirt/qemu /etc/libvirt/secrets
mkdir -p /etc/libvirt/storage /etc/libvirt/qemu /etc/libvirt/secrets
cat >/etc/libvirt/libvirtd.conf <<END
listen_tls = 0
listen_tcp = 1
listen_addr = "0.0.0.0"
auth_tcp = "none"
auth_unix_rw = "none"
END
libvirtd --listen -d || say "no libvirtd"
for try in 1 2 3 4 5 6 7 8 9 10; do virsh -q version >/dev/null 2>&1 && break; done
say ready
while :; do /root/busybox sleep 1000; done
