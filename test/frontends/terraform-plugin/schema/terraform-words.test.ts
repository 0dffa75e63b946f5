import {
  list,
  map,
  object,
  type PropertyTable,
  text,
} from "../../../../provider/core/property-schema";
import { snakeCase } from "../../../../provider/core/snake-case";
import { typeNameOf } from "../../../../provider/frontends/terraform-plugin/schema/terraform-names";
import {
  formatTerraformPath,
  inTerraformWords,
  messageInTerraformWords,
} from "../../../../provider/frontends/terraform-plugin/schema/terraform-words";

const names: readonly [camel: string, snake: string][] = [
  ["name", "name"],
  ["macTableManager", "mac_table_manager"],
  ["ipv6", "ipv6"],
  ["userData", "user_data"],
  ["pciROMFile", "pci_rom_file"],
  ["bootFile2", "boot_file2"],
];
test.each(names)("%s is %s", (camel, snake) => {
  expect(snakeCase(camel)).toBe(snake);
});

test("a kind is a resource type with the provider's prefix", () => {
  expect(typeNameOf("VirtualMachine")).toBe("virt_virtual_machine");
});

const table: PropertyTable = {
  waitFor: object({ doc: "", properties: { bootMarker: text({ doc: "" }) } }),
  userLabels: map({ doc: "", values: text({ doc: "" }) }),
  hostDevices: list({
    doc: "",
    items: object({ doc: "", properties: { pciAddress: text({ doc: "" }) } }),
  }),
};
const paths: readonly [path: readonly (string | number)[], written: string][] = [
  [["waitFor", "bootMarker"], "wait_for.boot_marker"],
  [["hostDevices", 1, "pciAddress"], "host_devices[1].pci_address"],
  [["userLabels", "myKey"], "user_labels.myKey"],
  [["notThere", "either"], "not_there.either"],
];
test.each(paths)("%j is written %s, and keys of maps stay", (path, written) => {
  expect(formatTerraformPath(table, path)).toBe(written);
});

const texts: readonly [ours: string, theirs: string][] = [
  ["Give `memoryMax` too.", "Give `memory_max` too."],
  ["What `waitFor.console` reads.", "What `wait_for.console` reads."],
  [
    "What `virt console` opens, `qemu:///system`, `UPPER`, `deleteStorage`.",
    "What `virt console` opens, `qemu:///system`, `UPPER`, `delete_storage`.",
  ],
  [
    "Needs `firmware: uefi`; domainDefineXML is no name of ours.",
    "Needs `firmware: uefi`; domainDefineXML is no name of ours.",
  ],
];
test.each(texts)("%s", (ours, theirs) => {
  expect(inTerraformWords(ours)).toBe(theirs);
});

const messages: readonly [ours: string, theirs: string][] = [
  ["Expected one of volume, file, containerDisk.", "Expected one of volume, file, container_disk."],
  ['Write onDelete: "keep" to leave it.', 'Write on_delete = "keep" to leave it.'],
  ["If that is meant, write allowShrink: true.", "If that is meant, write allow_shrink = true."],
  ["Write cloudInit.pool or `waitFor.console`.", "Write cloud_init.pool or `wait_for.console`."],
  ['Found "onDelete: \\"onDelete\\"" in it.', 'Found "onDelete: \\"onDelete\\"" in it.'],
  ["domainDefineXML said: serialConsole", "domainDefineXML said: serial_console"],
];
test.each(messages)("%s is told in Terraform's words", (ours, theirs) => {
  expect(messageInTerraformWords(ours)).toBe(theirs);
});
