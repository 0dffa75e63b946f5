import { VolumeContent } from "./volume-content";

export interface FakeFile {
  readonly content: VolumeContent;
  /** Reserved though nothing was written, as `fallocate` does. */
  reservedBytes: number;
  mode: string;
}

/** The host's files, as far as pools and machines see them. */
export class FileSystem {
  readonly directories = new Set<string>(["/", "/tmp", "/var/lib/libvirt/images"]);
  readonly files = new Map<string, FakeFile>();

  create(path: string, content = new VolumeContent()): FakeFile {
    const file = { content, reservedBytes: 0, mode: "0600" };
    this.files.set(path, file);
    return file;
  }

  /** The names of the files right in a directory. */
  namesIn(directory: string): readonly string[] {
    const prefix = directory.endsWith("/") ? directory : `${directory}/`;
    return [...this.files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length))
      .filter((name) => !name.includes("/"));
  }
}
