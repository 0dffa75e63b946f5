import { number, text } from "../core/property-schema";

/** Who owns a file or directory of the host, and who may do what with it. `example` is a usual mode. */
export const permissionProperties = (example: string) => ({
  mode: text({
    doc: "The mode in octal digits.",
    pattern: { regex: /^0?[0-7]{3}$/, expected: `three octal digits, as ${example}` },
    example,
  }),
  owner: number({ doc: "The owner's number.", min: 0, max: 4_294_967_294, example: "107" }),
  group: number({ doc: "The group's number.", min: 0, max: 4_294_967_294, example: "107" }),
});
