import {
  notesOf,
  ownerMark,
  readOwnerMark,
  withNotes,
  withOwnerMark,
} from "../../../../../../provider/backends/libvirt/kinds/virtual-machine/domain-xml/owner-mark";
import { formatXml, parseXml } from "../../../../../../provider/backends/libvirt/xml";

const mark = { owner: 'a "b" <c>', name: "web-1", fingerprint: "f" };

test("a machine that nobody of ours made has no mark", () => {
  expect(readOwnerMark(parseXml("<domain/>"))).toBeUndefined();
  const other = "<domain><metadata><x:machine xmlns:x='urn:x' owner='o'/></metadata></domain>";
  expect(readOwnerMark(parseXml(other))).toBeUndefined();
});

test("a mark comes back as it was written, whatever the owner's characters are", () => {
  const domain = withOwnerMark(parseXml("<domain/>"), mark);
  expect(readOwnerMark(parseXml(formatXml(domain)))).toEqual(mark);
});

test("a mark is found by its namespace, not by its prefix", () => {
  const renamed = formatXml(ownerMark(mark)).replaceAll("virt:", "z:").replace(":virt=", ":z=");
  expect(readOwnerMark(parseXml(`<domain><metadata>${renamed}</metadata></domain>`))).toEqual(mark);
});

test("a new mark takes the old one's place and keeps its notes and its neighbours", () => {
  const neighbour = "<x:a xmlns:x='urn:x'/>";
  let domain = withOwnerMark(parseXml(`<domain><metadata>${neighbour}</metadata></domain>`), mark);
  domain = withNotes(domain, "metadata", ["urn:x", "urn:y"]);
  const again = withOwnerMark(domain, { ...mark, fingerprint: "g" });
  expect(readOwnerMark(again)).toEqual({ ...mark, fingerprint: "g" });
  expect(notesOf(again, "metadata")).toEqual(["urn:x", "urn:y"]);
  expect(notesOf(withNotes(again, "metadata", []), "metadata")).toEqual([]);
  expect(formatXml(again)).toContain('<x:a xmlns:x="urn:x"/>');
});
