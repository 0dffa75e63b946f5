/** Which files of a network install tree start its installer. */
export interface TreeFiles {
  readonly kernel: string;
  readonly initrd: string;
  /** `sha256:…` of files, by their names inside the tree. */
  readonly checksums?: ReadonlyMap<string, string>;
}

/** Where a tree tells about itself. */
export const TREE_INFO_NAMES = [".treeinfo", "treeinfo"] as const;

/** Where installers lie in trees that tell nothing about themselves: Debian, Ubuntu, SUSE, older Red Hat. */
export const KNOWN_LAYOUTS: readonly TreeFiles[] = [
  {
    kernel: "current/images/netboot/debian-installer/amd64/linux",
    initrd: "current/images/netboot/debian-installer/amd64/initrd.gz",
  },
  {
    kernel: "current/legacy-images/netboot/ubuntu-installer/amd64/linux",
    initrd: "current/legacy-images/netboot/ubuntu-installer/amd64/initrd.gz",
  },
  { kernel: "casper/vmlinuz", initrd: "casper/initrd" },
  { kernel: "boot/x86_64/loader/linux", initrd: "boot/x86_64/loader/initrd" },
  { kernel: "images/pxeboot/vmlinuz", initrd: "images/pxeboot/initrd.img" },
];

/** Reads a tree's information; undefined when it names no kernel for this architecture. */
export function parseTreeInfo(text: string, architecture: string): TreeFiles | undefined {
  const sections = readSections(text);
  const images = sections.get(`images-${architecture}`);
  const kernel = images?.get("kernel");
  const initrd = images?.get("initrd");
  if (kernel === undefined || initrd === undefined) return undefined;
  const checksums = sections.get("checksums");
  return { kernel, initrd, ...(checksums === undefined ? {} : { checksums }) };
}

type Section = Map<string, string>;

function readSections(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  let section: Section = new Map();
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[([^\]]+)\]\s*$/.exec(line)?.[1];
    if (header !== undefined) {
      section = new Map();
      sections.set(header, section);
      continue;
    }
    const [, name, value] = /^\s*([^=:#;\s][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) section.set(name, value);
  }
  return sections;
}
