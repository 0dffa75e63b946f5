#!/bin/sh
# What udhcpc calls when a lease is bound, renewed or lost.
export PATH=/bin
out=/dev/console
grep -q -e ttyS -e hvc /sys/class/tty/console/active || { [ -c /dev/ttyS0 ] && out=/dev/ttyS0; }
case $1 in
  bound | renew)
    ip addr flush dev "$interface"
    ip addr add "$ip/${mask:-24}" dev "$interface"
    [ -z "$router" ] || ip route replace default via "${router%% *}"
    [ -z "$dns" ] || for server in $dns; do echo "nameserver $server"; done >/etc/resolv.conf
    line="GUEST address $interface $ip"
    [ "$1" = renew ] || echo "$line" >$out
    mkdir -p /run/address
    echo "$line" >"/run/address/$interface"
    ;;
  deconfig) ip addr flush dev "$interface" ;;
esac
