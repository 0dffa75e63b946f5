import { writeFileSync } from "node:fs";
import { Command } from "commander";
import type { BackendFactory } from "../../core/handler";
import { createProvider } from "../../core/provider";
import { libvirtConfig, readingOperation, uriOption } from "./endpoint";
import { pciPicture } from "./pci-picture";

interface PciFlags {
  readonly uri: string;
  readonly svg?: string;
  readonly json?: boolean;
}

/** `virt pci`: who has which PCI device of a libvirt host, by IOMMU groups. */
export function pciCommand(backend: BackendFactory): Command {
  return new Command("pci")
    .description("The IOMMU groups of a libvirt host: devices, drivers, owners, what is free.")
    .addOption(uriOption())
    .option("--svg <file>", "draw it as SVG into this file")
    .option("--json", "print it as JSON")
    .action(async ({ uri, svg, json }: PciFlags) => {
      const provider = createProvider({ kinds: [], backend, config: libvirtConfig(uri) });
      try {
        const operation = readingOperation();
        if (svg !== undefined) writeFileSync(svg, await pciPicture(provider, "svg", operation));
        if (svg !== undefined && !json) return;
        process.stdout.write(await pciPicture(provider, json ? "json" : "terminal", operation));
      } finally {
        await provider.close();
      }
    });
}
