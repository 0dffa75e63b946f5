import { duration, flag, object, text } from "../../core/property-schema";

export const waitForProperty = object({
  doc: "What a create or an update that starts the machine waits for. When the time is over the machine is kept, and the next run goes on waiting.",
  properties: {
    address: text({
      doc: "An address of the guest: `any`, `ipv4`, `ipv6`, or one in a subnet.",
      pattern: {
        regex: /^(any|ipv4|ipv6|[0-9a-fA-F.:]+\/\d{1,3})$/,
        expected: "any, ipv4, ipv6 or a subnet, as 10.0.0.0/24",
      },
      example: "ipv4",
    }),
    agent: flag({ doc: "The guest agent answers.", default: false }),
    console: text({
      doc: "A text that appears on the serial console, which is read from the start on. Between two runs nobody reads it: a run that goes on waiting and does not hear the text takes a connected agent or an address for it, with a warning.",
      only: "libvirt",
      maxLength: 1000,
      example: "login:",
    }),
    timeout: duration({ doc: "How long to wait for all of them.", default: "5m", min: "1s" }),
  },
});
