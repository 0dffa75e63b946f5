import { parseXml, textAt, type XmlElement } from "../../backends/libvirt/xml";
import { type ErrorDomainName, FakeFailure } from "./fake-failure";

/** Reads a definition that a client sent, and refuses one that no daemon would take. */
export function readDefinition(xml: string, rootName: string, domain: ErrorDomainName): XmlElement {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    throw new FakeFailure("XMLError", "XML", error instanceof Error ? error.message : "bad XML");
  }
  if (root.name !== rootName) {
    throw new FakeFailure(
      "XMLError",
      domain,
      `unexpected root element <${root.name}>, expecting <${rootName}>`,
    );
  }
  return root;
}

/** The name of an object, which every definition must have. */
export function nameOf(root: XmlElement, domain: ErrorDomainName): string {
  const name = textAt(root, "name") ?? "";
  if (name === "") throw new FakeFailure("XMLError", domain, `missing name element`);
  if (name.includes("/")) {
    throw new FakeFailure("XMLDetail", "XML", `name ${name} cannot contain '/'`);
  }
  return name;
}

/** The UUID in a definition, or a new one, as the daemon draws it. */
export function uuidOf(root: XmlElement): string {
  return textAt(root, "uuid") ?? crypto.randomUUID();
}

/** Puts a `uuid` right after the name, as daemons write it. */
export function withUuid(root: XmlElement, uuid: string): XmlElement {
  const others = root.children.filter(
    (child) => typeof child === "string" || child.name !== "uuid",
  );
  const at = others.findIndex((child) => typeof child !== "string" && child.name === "name") + 1;
  const element = { name: "uuid", attributes: {}, children: [uuid] };
  return { ...root, children: [...others.slice(0, at), element, ...others.slice(at)] };
}
