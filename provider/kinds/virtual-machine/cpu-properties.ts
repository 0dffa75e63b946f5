import { choice, flag, list, number, object, text } from "../../core/property-schema";

/** The five things that can be asked of a CPU feature; the same words on both backends. */
export const CPU_FEATURE_POLICIES = ["force", "require", "optional", "disable", "forbid"] as const;

export const cpuProperty = object({
  doc: "The virtual processors.",
  filled: true,
  properties: {
    count: number({
      doc: "How many virtual CPUs the machine has when it starts. Grows while it runs as far as `maxCount`; the guest must bring new ones online.",
      default: 1,
      min: 1,
      max: 4096,
      example: "2",
    }),
    maxCount: number({
      doc: "How far `count` can grow without a restart. By default as much as `count`.",
      min: 1,
      max: 4096,
      example: "4",
    }),
    model: text({
      doc:
        "The processor that the guest sees: `host-passthrough`, `host-model`, `maximum`, or the name of a model. " +
        "By default what the hypervisor takes, which every host has.",
      pattern: { regex: /^[A-Za-z0-9_.+-]{1,64}$/, expected: "the name of a CPU model" },
      example: "host-passthrough",
    }),
    topology: object({
      doc: "How the processors are arranged. The product of the three is the greatest count.",
      properties: {
        sockets: number({ doc: "Sockets.", required: true, min: 1, max: 4096 }),
        cores: number({
          doc: "Cores in each socket.",
          required: true,
          min: 1,
          max: 4096,
          example: "4",
        }),
        threads: number({ doc: "Threads of each core.", required: true, min: 1, max: 8 }),
      },
    }),
    features: list({
      doc: "Features of the processor that differ from its model.",
      key: "name",
      items: object({
        doc: "One feature.",
        properties: {
          name: text({
            doc: "The feature's name as libvirt and KubeVirt know it.",
            required: true,
            pattern: { regex: /^[A-Za-z0-9_.-]{1,64}$/, expected: "the name of a CPU feature" },
            example: "vmx",
          }),
          policy: choice({
            doc: "`require` refuses to start without it, `optional` takes it where it is, `disable` hides it, `force` claims it, `forbid` refuses hosts that have it.",
            choices: CPU_FEATURE_POLICIES,
            default: "require",
          }),
        },
      }),
    }),
    nested: flag({
      doc: "The guest may run machines of its own. Needs `host-passthrough`, which is then the default model, and a host with nesting on.",
      only: "libvirt",
    }),
  },
});
