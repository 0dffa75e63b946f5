# Second program of the guest with SR-IOV: device manager, network, libvirtd, and then a shell for tests on the second serial port.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C
say() { echo "SRIOV $*"; }
mkdir -p /dev/pts /dev/shm
mount -t devpts pts /dev/pts
for folder in /dev/shm /run /tmp; do mount -t tmpfs tmp "$folder"; done
mount -t cgroup2 cgroup /sys/fs/cgroup
[ -e /dev/fd ] || ln -s /proc/self/fd /dev/fd
ln -sf fd/0 /dev/stdin; ln -sf fd/1 /dev/stdout; ln -sf fd/2 /dev/stderr
mkdir -p /run/lock /run/udev
# What the machine's own libvirt keeps is not the guest's business.
rm -rf /etc/libvirt/qemu /etc/libvirt/storage /var/lib/libvirt /var/cache/libvirt /var/log/libvirt
mkdir -p /etc/libvirt/qemu /var/lib/libvirt/qemu /var/cache/libvirt/qemu /var/log/libvirt/qemu
# Without these every start of a domain waits for a name server.
echo sriov-guest >/proc/sys/kernel/hostname
echo "127.0.0.1 localhost sriov-guest" >/etc/hosts
: >/etc/resolv.conf
printf 'passwd: files\ngroup: files\nhosts: files\n' >/etc/nsswitch.conf
ip link set lo up
ln -sf /srv/tools/bin/udevadm /run/systemd-udevd
/run/systemd-udevd --daemon
/srv/tools/bin/udevadm trigger --action=add
/srv/tools/bin/udevadm settle --timeout=30
nic=$(ls -d /sys/bus/virtio/drivers/virtio_net/*/net/* | head -n1)
ip addr add 10.0.2.15/24 dev "${nic##*/}"
ip link set "${nic##*/}" up
cat >/run/libvirtd.conf <<END
listen_tls = 0
listen_tcp = 1
auth_tcp = "none"
listen_addr = "10.0.2.15"
host_uuid = "11112222-3333-4444-8555-666677778888"
END
cat >/etc/libvirt/qemu.conf <<END
user = "root"
group = "root"
security_driver = "none"
stdio_handler = "file"
END
# Mediated devices are defined by a program of its own.
mkdir -p /etc/mdevctl.d/scripts.d/callouts /etc/mdevctl.d/scripts.d/notifiers
ln -sf /srv/tools/usr/bin/mdevctl /usr/bin/mdevctl
# The key of one run of the tests opens it, and nothing else does.
mkdir -p /run/sshd
echo "sshd:x:74:65534::/run/sshd:/usr/sbin/nologin" >>/etc/passwd
export LD_LIBRARY_PATH=/srv/tools/usr/lib/x86_64-linux-gnu
/srv/tools/usr/sbin/sshd -f /dev/null -h /srv/login/host -o UsePAM=no -o PasswordAuthentication=no -o AuthorizedKeysFile=/srv/login/user.pub \
  -o StrictModes=no -o PermitRootLogin=prohibit-password || say "failed sshd"
unset LD_LIBRARY_PATH
libvirtd --listen -d -f /run/libvirtd.conf || say "failed libvirtd"
until virsh -c qemu:///system version >/run/version 2>&1; do sleep 0.2; done
exec 3<>/dev/ttyS1
stty -F /dev/ttyS1 raw -echo
# Only now: what is sent before the port is open and raw is lost.
say "ready $(sed -n 's/^Using library: libvirt //p' /run/version)"
while read -r line <&3; do
  out=$(sh -c "$line" 2>&1 </dev/null)
  code=$?
  printf '%s\n<exit %s>\n' "$out" "$code" >&3
done
