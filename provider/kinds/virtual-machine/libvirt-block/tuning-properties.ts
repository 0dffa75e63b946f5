import { choice, flag, list, map, number, object, size, text } from "../../../core/property-schema";
import { DEVICE_NAME, GUEST_ADDRESS, NUMBER_SET } from "../device-name";

export const cpuTuningProperty = object({
  doc: "How the host runs the virtual CPUs.",
  properties: {
    affinity: text({
      doc: "The host's CPUs that all virtual CPUs may use.",
      pattern: NUMBER_SET,
      example: "0-3",
    }),
    pins: map({
      example: '{ "0": "4", "1": "5" }',
      doc: "The host's CPUs of single virtual CPUs, by their number. Changes while the machine runs.",
      values: text({ doc: "A set of host CPUs.", pattern: NUMBER_SET }),
    }),
    emulatorPin: text({
      example: "0-1",
      doc: "The host's CPUs for the emulator's threads.",
      pattern: NUMBER_SET,
    }),
    ioThreadPins: map({
      example: '{ "1": "2-3" }',
      doc: "The host's CPUs of single I/O threads, by their number.",
      values: text({ doc: "A set of host CPUs.", pattern: NUMBER_SET }),
    }),
    scheduler: map({
      example: '{ "shares": 2048 }',
      doc: "Shares and quotas: `shares`, `period`, `quota`, `global_period`, `global_quota`, `emulator_period`, `emulator_quota`, `iothread_period`, `iothread_quota`. They change while the machine runs.",
      values: number({ doc: "Shares, or microseconds.", min: -1 }),
    }),
    dies: number({ doc: "Dies in each socket of `cpu.topology`.", min: 1, max: 64 }),
    migratable: flag({ doc: "With `host-passthrough`: hide what cannot be migrated." }),
    check: choice({
      doc: "How strictly libvirt checks that the guest got what was asked.",
      choices: ["none", "partial", "full"],
    }),
    cache: choice({
      doc: "What the guest sees of the processor's cache.",
      choices: ["emulate", "passthrough", "disable"],
    }),
  },
});

export const numaProperty = object({
  doc: "NUMA: how the guest sees memory, and where on the host it comes from.",
  properties: {
    cells: list({
      doc: "The guest's cells, in order of their number.",
      items: object({
        doc: "One cell.",
        properties: {
          cpus: text({ doc: "Its virtual CPUs.", pattern: NUMBER_SET, example: "0-1" }),
          memory: size({
            doc: "Its memory.",
            required: true,
            min: "1MiB",
            multipleOf: "1KiB",
            example: "2GiB",
          }),
          shared: flag({ doc: "Other processes of the host may map this memory." }),
        },
      }),
    }),
    nodes: text({
      example: "0",
      doc: "The host's nodes that memory may come from.",
      pattern: NUMBER_SET,
    }),
    mode: choice({
      doc: "How binding `nodes` are.",
      choices: ["strict", "preferred", "interleave", "restrictive"],
    }),
  },
});

export const memoryProperty = object({
  doc: "Where the machine's memory comes from, and how it grows by devices.",
  properties: {
    limit: size({
      doc: "How far memory can grow by `devices`. Needs `slots` and a NUMA cell.",
      min: "1MiB",
      multipleOf: "1KiB",
      example: "16GiB",
    }),
    slots: number({ doc: "How many memory devices fit in.", min: 0, max: 256, example: "4" }),
    devices: list({
      doc: "Memory devices, told apart by name. They come and go while the machine runs.",
      key: "name",
      items: object({
        doc: "One memory device.",
        properties: {
          name: text({
            example: "dimm-1",
            doc: "Its name in this machine.",
            required: true,
            pattern: DEVICE_NAME,
          }),
          model: choice({
            doc: "`virtio-mem` can be resized while the machine runs, `dimm` cannot.",
            choices: ["dimm", "virtio-mem"],
            default: "virtio-mem",
          }),
          size: size({
            doc: "Its size. A Linux guest takes only multiples of 128MiB.",
            required: true,
            min: "1MiB",
            multipleOf: "1KiB",
          }),
          requested: size({
            doc: "How much of it the guest should have now; virtio-mem only.",
            multipleOf: "1KiB",
            example: "512MiB",
          }),
          block: size({
            doc: "The step of `requested`; virtio-mem only.",
            multipleOf: "1KiB",
            example: "2MiB",
          }),
          cell: number({ doc: "The guest's NUMA cell.", min: 0, max: 255 }),
          address: text({
            example: "pci:0000:04:00.0",
            doc: "Where the guest finds it.",
            pattern: GUEST_ADDRESS,
          }),
        },
      }),
    }),
    source: choice({
      doc: "What backs the memory. Shared folders need `memfd` or `file` with `shared`.",
      choices: ["anonymous", "memfd", "file"],
    }),
    shared: flag({ doc: "Other processes of the host may map it; shared folders need it." }),
    allocation: choice({ doc: "When the host allocates it.", choices: ["immediate", "ondemand"] }),
    locked: flag({ doc: "The host never swaps it." }),
    discard: flag({ doc: "The host throws its content away when the machine stops." }),
    merge: flag({ doc: "With `false` the host does not merge equal pages." }),
    hardLimit: size({
      doc: "The most that the machine's process may use.",
      multipleOf: "1KiB",
      example: "6GiB",
    }),
    softLimit: size({
      doc: "The limit when the host is short of memory.",
      multipleOf: "1KiB",
      example: "4GiB",
    }),
    swapLimit: size({
      doc: "The most of memory and swap together.",
      multipleOf: "1KiB",
      example: "8GiB",
    }),
    balloon: choice({
      doc: "The balloon device, which `memory` below `memoryMax` needs.",
      choices: ["virtio", "virtio-transitional", "virtio-non-transitional", "none"],
    }),
    balloonDeflate: flag({ doc: "The balloon gives way when the guest runs out of memory." }),
    freePageReporting: flag({ doc: "The guest reports free pages to the host." }),
    statisticsPeriod: number({
      doc: "How often the guest reports its memory.",
      min: 0,
      max: 86_400,
      unit: "seconds",
      example: "10",
    }),
  },
});
