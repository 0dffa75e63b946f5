import {
  hasOverlay,
  overlayThere,
  parseOverlay,
  withOverlay,
  withoutOverlay,
} from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/overlay";
import { formatXml, parseXml } from "../../../../../../provider/backends/libvirt/xml";

const domain = (inner: string) => parseXml(`<domain>${inner}</domain>`);
const overlay = (inner: string) => parseOverlay(`<domain>${inner}</domain>`);

interface Row {
  readonly title: string;
  readonly there: string;
  readonly laid: string;
  readonly becomes: string;
}

const ROWS: readonly Row[] = [
  {
    title: "an element that is not there is added",
    there: "<devices/>",
    laid: "<devices><hub type='usb'/></devices>",
    becomes: "<devices><hub type='usb'/></devices>",
  },
  {
    title: "an attribute is set, the others stay",
    there: "<cpu mode='custom' check='none'/>",
    laid: "<cpu check='full'/>",
    becomes: "<cpu mode='custom' check='full'/>",
  },
  {
    title: "a disk is meant by its target",
    there: "<devices><disk><target dev='vda'/></disk><disk><target dev='vdb'/></disk></devices>",
    laid: "<devices><disk><target dev='vdb'/><geometry cyls='1'/></disk></devices>",
    becomes:
      "<devices><disk><target dev='vda'/></disk><disk><target dev='vdb'/><geometry cyls='1'/></disk></devices>",
  },
  {
    title: "an interface is meant by its MAC address",
    there:
      "<devices><interface><mac address='1'/></interface><interface><mac address='2'/></interface></devices>",
    laid: "<devices><interface><mac address='2'/><tune><sndbuf>0</sndbuf></tune></interface></devices>",
    becomes:
      "<devices><interface><mac address='1'/></interface><interface><mac address='2'/><tune><sndbuf>0</sndbuf></tune></interface></devices>",
  },
  {
    title: "text is replaced",
    there: "<on_crash>destroy</on_crash>",
    laid: "<on_crash>preserve</on_crash>",
    becomes: "<on_crash>preserve</on_crash>",
  },
  {
    title: "two of a kind with other values are two",
    there: "<a><arg value='1'/></a>",
    laid: "<a><arg value='2'/></a>",
    becomes: "<a><arg value='1'/><arg value='2'/></a>",
  },
];

test.each(ROWS)("$title", ({ there, laid, becomes }) => {
  const result = withOverlay(domain(there), overlay(laid));
  expect(formatXml(result)).toBe(formatXml(domain(becomes)));
  expect(hasOverlay(result, overlay(laid))).toBe(true);
  expect(formatXml(withOverlay(result, overlay(laid)))).toBe(formatXml(result));
});

test.each([
  ["an added device, with what libvirt filled in", "", "<devices><hub type='usb'/></devices>"],
  [
    "an added child of a device",
    "<devices><disk><source file='/a'/><target dev='vda'/></disk></devices>",
    "<devices><disk><target dev='vda'/><geometry cyls='1'/></disk></devices>",
  ],
  ["an added attribute", "<cpu mode='custom'/>", "<cpu check='full'/>"],
])("taking off removes %s", (_, there, laid) => {
  const result = withOverlay(domain(there), overlay(laid));
  const filled = parseXml(
    formatXml(result).replace(
      '<hub type="usb"/>',
      "<hub type='usb'><address type='usb' bus='0'/></hub>",
    ),
  );
  const bare = withoutOverlay(filled, overlay(laid));
  expect(hasOverlay(bare, overlay(laid))).toBe(false);
  expect(formatXml(bare)).toBe(formatXml(domain(there)));
});

test("what is left of an overlay is told as XML, and nothing as nothing", () => {
  const whole = overlay(
    "<devices><hub type='usb'/></devices><perf><event name='cmt' enabled='yes'/></perf>",
  );
  const half = withoutOverlay(
    withOverlay(domain("<devices/>"), whole),
    overlay("<perf><event name='cmt' enabled='yes'/></perf>"),
  );
  expect(overlayThere(half, whole)).toBe('<domain><devices><hub type="usb"/></devices></domain>');
});
