import { Option } from "commander";
import { formatDiagnostic, hasErrors } from "../../core/diagnostic";
import { normalise } from "../../core/normalise";
import type { Operation } from "../../core/operation";
import { SILENT } from "../../core/progress";
import { ProviderError } from "../../core/provider-error";
import { SYSTEM_CLOCK } from "../../core/system-clock";
import type { Properties } from "../../core/value";
import { checkProviderConfig, providerConfig } from "../../kinds/provider-config";

/** `--uri`, as libvirt's own tools take it and with their default. */
export function uriOption(): Option {
  return new Option("--uri <uri>", "the libvirt host")
    .env("LIBVIRT_DEFAULT_URI")
    .default("qemu:///system");
}

/** The configuration that means one libvirt host. Throws InvalidArgument for a URI that no one could use. */
export function libvirtConfig(uri: string): Properties {
  const { value, diagnostics } = normalise(providerConfig, { backend: "libvirt", uri });
  const all = [...diagnostics, ...checkProviderConfig(value)];
  if (!hasErrors(all)) return value;
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "read --uri",
    message: all.map(formatDiagnostic).join("; "),
  });
}

/** What a command asks of a host. It makes nothing, so nothing needs an owner. */
export function readingOperation(signal: AbortSignal = new AbortController().signal): Operation {
  return { signal, clock: SYSTEM_CLOCK, progress: SILENT, owner: "" };
}
