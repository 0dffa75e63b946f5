/** The XML that libvirt speaks: one small immutable tree, read, built, edited and written. */
export { replaceChild, withAttribute, withChild, withoutChild } from "./edit-xml";
export { formatXml } from "./format-xml";
export { parseXml } from "./parse-xml";
export { attributeAt, childOf, childrenOf, elementAt, textAt, textOf } from "./read-xml";
export { sameXml } from "./same-xml";
export {
  element,
  isElement,
  textElement,
  type XmlAttributes,
  type XmlChild,
  type XmlElement,
  type XmlNode,
} from "./xml-element";
