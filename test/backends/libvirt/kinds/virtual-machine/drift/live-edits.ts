/** One change of the running machine behind our back, by virsh, and the property that must show it. */
export interface LiveEdit {
  readonly path: string;
  /** What virsh is told; `DOMAIN` stands for the machine, `FILE:…` for a file with this content. */
  readonly virsh: readonly string[];
  /** The same change of the stored definition; absent where virsh has no such option. */
  readonly config?: boolean;
}

const NIC = (mac: string, more: string) =>
  `FILE:<interface type='network'><mac address='${mac}'/>${more}<model type='virtio'/></interface>`;

export function liveEdits(mac: string): readonly LiveEdit[] {
  const set = (path: string, ...virsh: readonly string[]) => ({ path, virsh, config: true });
  const only = (path: string, ...virsh: readonly string[]) => ({ path, virsh });
  return [
    set("title", "desc", "DOMAIN", "--title", "drifted"),
    set("description", "desc", "DOMAIN", "drifted too"),
    set("cpu.count", "setvcpus", "DOMAIN", "2"),
    set("memory", "setmem", "DOMAIN", "250000"),
    set("interfaces.0.linkState", "domif-setlink", "DOMAIN", mac, "down"),
    set(
      "interfaces.0.network",
      "update-device",
      "DOMAIN",
      NIC(
        mac,
        "<source network='lab2'/><target dev='tap77'/><link state='up'/><mtu size='1500'/><filterref filter='no-mac-spoofing'/><rom bar='on'/><alias name='ua-nic-lan'/>",
      ),
    ),
    set("disks.1.file", "change-media", "DOMAIN", "sda", "TWO_ISO", "--update"),
    set("disks.1.file", "change-media", "DOMAIN", "sda", "--eject"),
    set("disks.0.limits", "blkdeviotune", "DOMAIN", "vda", "--total-iops-sec", "99"),
    set("libvirt.ioThreads", "iothreadadd", "DOMAIN", "7"),
    set("libvirt.events.poweroff", "set-lifecycle-action", "DOMAIN", "poweroff", "restart"),
    set("libvirt.cpuTuning.emulatorPin", "emulatorpin", "DOMAIN", "0"),
    set("libvirt.cpuTuning.pins", "vcpupin", "DOMAIN", "0", "0"),
    set("libvirt.memory.statisticsPeriod", "dommemstat", "DOMAIN", "--period", "7"),
    set(
      "disks.2",
      "attach-device",
      "DOMAIN",
      "FILE:<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='EXTRA'/><target dev='vdy' bus='virtio'/></disk>",
    ),
    set(
      "interfaces.1",
      "attach-device",
      "DOMAIN",
      NIC("52:54:00:77:77:77", "<source network='lab'/>"),
    ),
    set("interfaces.0", "detach-interface", "DOMAIN", "network", "--mac", mac),
    only("power.state", "suspend", "DOMAIN"),
    only("power.state", "destroy", "DOMAIN"),
    only("autostart", "autostart", "DOMAIN"),
  ];
}
