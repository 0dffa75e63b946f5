import { pbkdf2Sync } from "node:crypto";
import { isoImage } from "./iso-image";

/** What cloud-init is told; open texts. */
export interface CloudInit {
  readonly userData?: string | undefined;
  readonly metaData?: string | undefined;
  readonly networkConfig?: string | undefined;
}

export interface SeedImage {
  /** Volume name; other content has another name. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** cloud-init's NoCloud source: a file system with this label. */
const LABEL = "CIDATA";

const MARK = "-cloudinit-";
const NAME_END = /^[0-9a-f]{12}\.iso$/;

// Volume names are public, and some user data can be guessed; so a guess must cost something.
const ITERATIONS = 20_000;

/** The image that cloud-init reads at the first boot of a machine. Same input, same name and bytes. */
export function seedImage(machine: string, uuid: string, cloudInit: CloudInit): SeedImage {
  const metaData = cloudInit.metaData ?? `instance-id: ${uuid}\nlocal-hostname: ${machine}\n`;
  const file = (name: string, text: string) => ({ name, content: Buffer.from(text) });
  const bytes = isoImage(LABEL, [
    file("meta-data", metaData),
    // The source is recognised only when both files are there.
    file("user-data", cloudInit.userData ?? "#cloud-config\n{}\n"),
    ...(cloudInit.networkConfig === undefined
      ? []
      : [file("network-config", cloudInit.networkConfig)]),
  ]);
  const hash = pbkdf2Sync(bytes, uuid, ITERATIONS, 6, "sha256").toString("hex");
  return { name: `${machine}${MARK}${hash}.iso`, bytes };
}

/** True for the name of any seed image of this machine, past or present. */
export function isSeedImageName(machine: string, volume: string): boolean {
  const start = `${machine}${MARK}`;
  return volume.startsWith(start) && NAME_END.test(volume.slice(start.length));
}
