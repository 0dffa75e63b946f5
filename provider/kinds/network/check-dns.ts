import { type Diagnostic, errorAt } from "../../core/diagnostic";
import type { Properties } from "../../core/value";
import { isGiven, knownBag, knownItems } from "../known-values";

export function checkDns(inputs: Properties): readonly Diagnostic[] {
  const dns = knownBag(inputs.dns);
  const diagnostics: Diagnostic[] = [];
  if (dns.enabled === false) {
    for (const property of ["hosts", "forwarders", "texts", "services"]) {
      if (!isGiven(dns[property])) continue;
      const detail = "Found it with enabled: false, so nobody would ever be told. Leave one out.";
      diagnostics.push(errorAt(["dns", property], "needs DNS", detail));
    }
  }
  for (const [forwarder, path] of knownItems(dns.forwarders, ["dns", "forwarders"])) {
    if (isGiven(forwarder.address) || isGiven(forwarder.domain)) continue;
    const detail = "Found neither address nor domain. Write at least one of them.";
    diagnostics.push(errorAt(path, "forwards nothing", detail));
  }
  if (knownBag(inputs.libvirt).localDomain === true && !isGiven(inputs.domain)) {
    const detail = "libvirt.localDomain keeps the names of a domain here. Write the domain.";
    diagnostics.push(errorAt(["domain"], "is required with libvirt.localDomain", detail));
  }
  return diagnostics;
}
