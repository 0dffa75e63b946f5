import type { Properties } from "../../../../../../provider/core/value";

/** What the drift cases change behind our back, written down: only what is written can drift. */
export function writtenInputs(files: {
  readonly volume: string;
  readonly iso: string;
}): Properties {
  return {
    cpu: {
      count: 1,
      maxCount: 2,
      model: "Nehalem",
      topology: { sockets: 1, cores: 2, threads: 1 },
    },
    disks: [
      {
        name: "data",
        volume: files.volume,
        cache: "writeback",
        io: "threads",
        discard: "ignore",
        detectZeroes: "off",
        errorPolicy: "stop",
        serial: "S0",
        bootOrder: 1,
        driver: { copy_on_read: "off" },
        limits: { total_iops_sec: 1000 },
      },
      { name: "cd", device: "cdrom", file: files.iso },
    ],
    interfaces: [
      {
        name: "lan",
        network: "lab",
        mac: "52:54:00:00:00:77",
        mtu: 1500,
        rom: "on",
        target: "tap77",
        filter: "no-mac-spoofing",
      },
    ],
    graphics: [
      { type: "vnc", password: "before", keymap: "en-us", listen: "127.0.0.1", port: 5955 },
    ],
    libvirt: {
      accelerator: "qemu",
      ioThreads: 1,
      sparePorts: 8,
      controllers: [{ name: "scsi", type: "scsi", index: 0, model: "virtio-scsi" }],
      events: { poweroff: "destroy", reboot: "restart", crash: "destroy" },
      clock: { offset: "utc" },
      features: { pae: "on" },
      boot: { menu: false },
      memory: { merge: false, statisticsPeriod: 3 },
      cpuTuning: { emulatorPin: "0-1", pins: { 0: "0-1" } },
      sounds: ["ich9"],
      inputs: ["tablet:usb"],
      panic: "isa",
    },
  };
}
