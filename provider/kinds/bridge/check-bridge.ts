import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { PropertyPath } from "../../core/property-path";
import { isList, isProperties, type Properties } from "../../core/value";

/** What is wrong with a bridge beyond its schema, wherever it is. Offline. */
export function checkBridge(inputs: Properties): readonly Diagnostic[] {
  return [...checkNames(inputs), ...checkAddresses(inputs)];
}

/** A device is a port once, and nothing is a port of itself. */
function checkNames({ name, ports, vlanPorts }: Properties): readonly Diagnostic[] {
  const named: (readonly [string, PropertyPath])[] = [
    ...(isList(ports) ? ports : []).flatMap((port, index) =>
      typeof port === "string" ? [[port, ["ports", index]] as const] : [],
    ),
    ...(isList(vlanPorts) ? vlanPorts : []).flatMap((port, index) =>
      isProperties(port) && typeof port.name === "string"
        ? [[port.name, ["vlanPorts", index, "name"]] as const]
        : [],
    ),
  ];
  const seen = new Set(typeof name === "string" ? [name] : []);
  return named.flatMap(([device, path]) => {
    if (!seen.has(device)) {
      seen.add(device);
      return [];
    }
    const why = device === name ? "which is the bridge itself" : "which is a port already";
    return [errorAt(path, "is used twice", `Found "${device}", ${why}.`)];
  });
}

function checkAddresses({ dhcp, addresses }: Properties): readonly Diagnostic[] {
  const fixed = isList(addresses)
    ? addresses.some((one) => typeof one === "string" && !one.includes(":"))
    : false;
  if (dhcp !== true || !fixed) return [];
  const detail = "Found an IPv4 address in `addresses` as well. Leave one of them out.";
  return [errorAt(["dhcp"], "and a fixed address exclude each other", detail)];
}
