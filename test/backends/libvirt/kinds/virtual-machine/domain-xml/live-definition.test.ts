import {
  asDefined,
  withWishedBalloon,
} from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/live-definition";
import { formatXml, parseXml } from "../../../../../../provider/backends/libvirt/xml";

const domain = (inner: string) => parseXml(`<domain>${inner}</domain>`);

interface Row {
  readonly title: string;
  readonly stored: string;
  readonly live: string;
  readonly told: string;
}

const QEMU64 =
  "<cpu mode='custom' match='exact' check='none'><model fallback='forbid'>qemu64</model></cpu>";
const EFI = "<type>hvm</type><firmware><feature enabled='yes' name='secure-boot'/></firmware>";
const FILES =
  "<type>hvm</type><loader secure='SECURE' type='pflash'>/fw</loader><nvram template='/t'>/v</nvram>";

const ROWS: readonly Row[] = [
  {
    title: "the processor that nobody asked for",
    stored: QEMU64,
    live: "<cpu mode='custom' match='exact' check='full'><model fallback='forbid'>qemu64</model><feature policy='require' name='hypervisor'/></cpu>",
    told: QEMU64,
  },
  {
    title: "a processor like the host's",
    stored: "<cpu mode='host-model' check='partial'/>",
    live: "<cpu mode='custom' match='exact' check='full'><model fallback='forbid'>EPYC</model><vendor>AMD</vendor><feature policy='require' name='acpi'/></cpu>",
    told: "<cpu mode='host-model' check='partial'/>",
  },
  {
    title: "another processor that waits for the next start",
    stored:
      "<cpu mode='custom' match='exact' check='partial'><model fallback='forbid'>EPYC</model></cpu>",
    live: "<cpu mode='custom' match='exact' check='full'><model fallback='forbid'>Nehalem</model></cpu>",
    told: "<cpu mode='custom' match='exact'><model fallback='forbid'>Nehalem</model></cpu>",
  },
  {
    title: "a feature that waits for the next start",
    stored:
      "<cpu mode='custom' match='exact' check='partial'><model>EPYC</model><feature policy='disable' name='svm'/><feature policy='require' name='aes'/></cpu>",
    live: "<cpu mode='custom' match='exact' check='full'><model>EPYC</model><feature policy='disable' name='svm'/><feature policy='require' name='hypervisor'/></cpu>",
    told: "<cpu mode='custom' match='exact' check='partial'><model>EPYC</model><feature policy='disable' name='svm'/></cpu>",
  },
  {
    title: "firmware that libvirt chose",
    stored: `<os firmware='efi'>${EFI}</os><features><acpi/></features>`,
    live: `<os>${FILES.replace("SECURE", "yes")}</os><features><acpi/><smm state='on'/></features>`,
    told: `<os firmware='efi'>${EFI}</os><features><acpi/></features>`,
  },
  {
    title: "firmware without the secure boot that waits for the next start",
    stored: `<os firmware='efi'>${EFI}</os>`,
    live: `<os>${FILES.replace("SECURE", "no")}</os>`,
    told: "<os firmware='efi'><type>hvm</type><firmware><feature enabled='no' name='secure-boot'/></firmware></os>",
  },
  {
    title: "a BIOS while UEFI waits for the next start",
    stored: `<os firmware='efi'>${EFI}</os>`,
    live: "<os><type>hvm</type></os>",
    told: "<os><type>hvm</type></os>",
  },
];

test.each(ROWS)("$title is told in the stored words", ({ stored, live, told }) => {
  expect(formatXml(asDefined(domain(live), domain(stored)))).toBe(formatXml(domain(told)));
});

const memory = (total: number, current: number) =>
  domain(
    `<memory unit='KiB'>${total}</memory><currentMemory unit='KiB'>${current}</currentMemory>`,
  );

test.each([
  ["a balloon that is still empty is where it should be", 1024, 512, 1024, 512],
  ["a balloon in between is where it is", 1024, 512, 700, 700],
  ["a balloon that followed is where it is", 1024, 512, 512, 512],
])("%s", (_, total, wished, now, told) => {
  const seen = withWishedBalloon(memory(total, now), memory(total, wished));
  expect(formatXml(seen)).toBe(formatXml(memory(total, told)));
});

test("a greater maximum that waits for the next start does not move the balloon", () => {
  const live = memory(1024, 1024);
  expect(withWishedBalloon(live, memory(2048, 512))).toBe(live);
});
