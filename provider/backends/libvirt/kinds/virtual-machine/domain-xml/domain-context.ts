import type { DomainCapabilities } from "./domain-capabilities";

/** What a definition needs besides the user's words. All of it is looked up beforehand. */
export interface DomainContext {
  readonly uuid: string;
  readonly owner: string;
  readonly fingerprint: string;
  /** The MAC address of an interface for which neither the user nor the stored definition has one. */
  logicalMacs(interfaceName: string): string;
  /** The path, or the name on its server, of the volume `pool/name`. */
  volumePath(id: string): string;
  /** The format of the volume `pool/name`; `raw` when it is not known. */
  volumeFormat?(id: string): string | undefined;
  /** The volume that lies at a path of the host. */
  volumeOfPath?(path: string): string | undefined;
  /** The image with the cloud-init data; without it there is no such drive. */
  readonly cloudInitIsoPath?: string;
  /** What stands in for `kernel` while an installer runs. */
  readonly install?: InstallBoot;
  /** An installer has run to its end. */
  readonly installed?: boolean;
  /** Nothing of the machine is there yet. */
  readonly isNew?: boolean;
  readonly emulatorCapabilities: DomainCapabilities;
}

/** How the machine boots until its installation is done. */
export interface InstallBoot {
  /** The installer's image, in a drive of its own that is tried first. */
  readonly isoPath?: string;
  readonly extraIsoPaths?: readonly string[];
  readonly kernelPath?: string;
  readonly initrdPath?: string;
  readonly arguments?: string;
  /** The interface that is tried first. */
  readonly bootInterface?: string;
}

/** What reading a definition needs. */
export interface DomainReadContext {
  /** The volume that lies at a path of the host. */
  volumeOfPath(path: string): string | undefined;
  /**
   * Leave out what a next update keeps anyway: guest addresses, target names, the emulator. For
   * inputs that are written down for the first time.
   */
  readonly imported?: boolean;
}
