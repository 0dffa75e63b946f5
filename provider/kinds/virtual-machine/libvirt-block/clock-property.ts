import { choice, flag, list, map, number, object, text } from "../../../core/property-schema";

export const clockProperty = object({
  doc: "The guest's clock.",
  properties: {
    offset: text({
      doc: "`utc`, `localtime`, the name of a time zone, or a number of seconds that the clock differs from UTC.",
      pattern: {
        regex: /^(utc|localtime|-?\d{1,10}|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)*)$/,
        expected: "utc, localtime, a time zone as Europe/Berlin, or a number of seconds",
      },
      example: "localtime",
    }),
    timers: list({
      doc: "Timers that differ from the hypervisor's own.",
      key: "name",
      items: object({
        doc: "One timer.",
        properties: {
          name: choice({
            doc: "Which timer.",
            required: true,
            choices: [
              "rtc",
              "pit",
              "hpet",
              "tsc",
              "kvmclock",
              "hypervclock",
              "platform",
              "armvtimer",
            ],
          }),
          present: flag({ doc: "Whether the guest has it." }),
          tickPolicy: choice({
            doc: "What becomes of ticks that came too late.",
            choices: ["delay", "catchup", "merge", "discard"],
          }),
          catchup: map({
            example: '{ "threshold": 123, "slew": 120, "limit": 10000 }',
            doc: "How `catchup` goes: `threshold`, `slew` and `limit`.",
            values: number({ doc: "Nanoseconds.", min: 0 }),
          }),
          track: choice({
            doc: "What the timer follows.",
            choices: ["boot", "guest", "wall", "realtime"],
          }),
          frequency: number({ doc: "The frequency of `tsc`.", min: 0, unit: "Hz" }),
          mode: choice({
            doc: "How `tsc` is made.",
            choices: ["auto", "native", "emulate", "paravirt", "smpsafe"],
          }),
        },
      }),
    }),
  },
});
