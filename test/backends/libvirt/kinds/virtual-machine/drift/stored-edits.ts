/** One edit of the stored definition behind our back, and the property that must show it. */
export interface StoredEdit {
  /** Where the preview must show it, as its path joined by dots. */
  readonly path: string;
  readonly find: RegExp;
  readonly put: string;
}

type Rows = readonly (readonly [path: string, find: RegExp, put: string])[];

const END_OF_DEVICES = /(<\/devices>)/;

const ROWS: Rows = [
  ["title", /<title>[^<]*/, "<title>drifted"],
  ["title", /<title>[^<]*<\/title>/, ""],
  ["description", /<description>[^<]*/, "<description>drifted"],
  ["cpu.count", /current='1'>2</, "current='2'>2<"],
  ["cpu.model", />Nehalem</, ">Conroe<"],
  ["cpu.topology", /sockets='1' dies='1' cores='2'/, "sockets='2' dies='1' cores='1'"],
  ["memory", /(<currentMemory unit='KiB'>)\d+/, "$1280000"],
  ["memoryMax", /(<memory unit='KiB'>)\d+/, "$1400000"],
  ["firmware", /<os>/, "<os firmware='efi'>"],
  ["disks.0.cache", /cache='writeback'/, "cache='none'"],
  ["disks.0.io", /io='threads'/, "io='io_uring'"],
  ["disks.0.discard", /discard='ignore'/, "discard='unmap'"],
  ["disks.0.detectZeroes", /detect_zeroes='off'/, "detect_zeroes='on'"],
  ["disks.0.errorPolicy", /error_policy='stop'/, "error_policy='report'"],
  ["disks.0.driver", /copy_on_read='off'/, "copy_on_read='on'"],
  ["disks.0.serial", /<serial>S0/, "<serial>DRIFT"],
  ["disks.0.readOnly", /(<serial>S0<\/serial>)/, "<readonly/>$1"],
  ["disks.0.shareable", /(<serial>S0<\/serial>)/, "<shareable/>$1"],
  ["disks.0.bootOrder", /<boot order='1'/, "<boot order='3'"],
  ["disks.0.limits", /<total_iops_sec>\d+/, "<total_iops_sec>77"],
  ["disks.0.volume", /(pool\/)data\.img/, "$1other.qcow2"],
  ["disks.1.file", /one\.iso/, "two.iso"],
  ["interfaces.0.network", /network='lab'/, "network='lab2'"],
  ["interfaces.0.mac", /(<mac address=')[^']*/, "$152:54:00:99:99:99"],
  ["interfaces.0.linkState", /<link state='up'\/>/, "<link state='down'/>"],
  ["interfaces.0.mtu", /<mtu size='1500'/, "<mtu size='1400'"],
  ["interfaces.0.filter", /filter='no-mac-spoofing'/, "filter='no-ip-spoofing'"],
  ["interfaces.0.target", /dev='tap77'/, "dev='tap78'"],
  ["interfaces.0.rom", /<rom bar='on'/, "<rom bar='off'"],
  ["interfaces.0", /<interface [\s\S]*?<\/interface>/, ""],
  [
    "interfaces.1",
    END_OF_DEVICES,
    "<interface type='network'><source network='lab'/><model type='virtio'/></interface>$1",
  ],
  [
    "disks.2",
    END_OF_DEVICES,
    "<disk type='file' device='disk'><source file='/tmp/extra.img'/><target dev='vdz' bus='virtio'/></disk>$1",
  ],
  ["kernel.arguments", /(<cmdline>)[^<]*/, "$1drifted"],
  ["kernel.initrd", /(<initrd>)[^<]*/, "$1/tmp/other-initrd"],
  ["serialConsole", /<serial [\s\S]*?<\/serial>\s*<console [\s\S]*?<\/console>/, ""],
  ["guestAgent", /<channel [\s\S]*?<\/channel>/, ""],
  ["rng", /<rng [\s\S]*?<\/rng>/, ""],
  ["watchdog.action", /action='none'/, "action='reset'"],
  ["watchdog", /<watchdog [\s\S]*?<\/watchdog>/, ""],
  ["graphics.0.password", /passwd='before'/, "passwd='drifted'"],
  ["graphics.0.keymap", /keymap='en-us'/, "keymap='de'"],
  ["graphics.0.port", /port='5955'/, "port='5966'"],
  [
    "graphics.0.listen",
    /listen='127\.0\.0\.1'([\s\S]*?)address='127\.0\.0\.1'/,
    "listen='127.0.0.3'$1address='127.0.0.3'",
  ],
  ["libvirt.ioThreads", /<iothreads>1</, "<iothreads>3<"],
  ["libvirt.events.poweroff", /<on_poweroff>destroy/, "<on_poweroff>restart"],
  ["libvirt.events.crash", /<on_crash>destroy/, "<on_crash>restart"],
  ["libvirt.clock.offset", /<clock offset='utc'/, "<clock offset='localtime'"],
  ["libvirt.features", /<pae\/>/, ""],
  ["libvirt.boot.menu", /<bootmenu enable='no'/, "<bootmenu enable='yes'"],
  ["libvirt.memory.merge", /<nosharepages\/>/, ""],
  ["libvirt.sounds", /<sound model='ich9'/, "<sound model='ich6'"],
  ["libvirt.inputs", /<input type='tablet'/, "<input type='mouse'"],
  ["libvirt.panic", /<panic [^>]*\/>|<panic [^>]*[^/]>[\s\S]*?<\/panic>/, ""],
];

export const STORED_EDITS: readonly StoredEdit[] = ROWS.map(([path, find, put]) => {
  return { path, find, put };
});
