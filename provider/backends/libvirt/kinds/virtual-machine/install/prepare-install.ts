import type { Operation } from "../../../../../core/operation";
import { ProviderError } from "../../../../../core/provider-error";
import type { MachineInputs } from "../../../../../kinds/virtual-machine/virtual-machine-schema";
import type { Connection } from "../../../connection-api";
import { poolLocksOf } from "../../../pool-locks";
import type { Content } from "../../volume/content/file-content";
import { httpContent } from "../../volume/content/http-content";
import type { InstallBoot } from "../domain-xml/domain-context";
import { machineObject } from "../machine-object";
import type { VolumePaths } from "../volume-paths";
import { fetchInstaller } from "./fetch-tree";
import { withFile } from "./initrd-file";
import { fillInstallVolume, installVolumeName } from "./install-volume";

export interface InstallHost {
  readonly connection: Connection;
  readonly volumes: VolumePaths;
  readonly architecture: string;
}

/** Brings onto the host what the machine is installed from, and says how it boots until then. */
export async function prepareInstall(
  host: InstallHost,
  inputs: MachineInputs,
  operation: Operation,
): Promise<InstallBoot> {
  const { iso, tree, network, extraMedia = [] } = inputs.install ?? {};
  const extraIsoPaths: string[] = [];
  for (const medium of extraMedia) extraIsoPaths.push(await pathOf(host, medium));
  if (iso !== undefined) {
    const url = /^https?:/.test(iso);
    const isoPath = url ? await fetchedIso(host, inputs, iso, operation) : await pathOf(host, iso);
    return { isoPath, extraIsoPaths };
  }
  if (tree !== undefined)
    return { ...(await treeBoot(host, inputs, tree, operation)), extraIsoPaths };
  return { ...(network === undefined ? {} : { bootInterface: network }), extraIsoPaths };
}

async function pathOf({ volumes }: InstallHost, medium: string): Promise<string> {
  return medium.startsWith("/") ? medium : (await volumes.volume(medium)).path;
}

async function fetchedIso(
  host: InstallHost,
  inputs: MachineInputs,
  url: string,
  operation: Operation,
): Promise<string> {
  const { signal, clock } = operation;
  const content = await httpContent(url, { signal, clock, isVerified: false });
  return fill(host, inputs, "iso", url, content, operation);
}

async function treeBoot(
  host: InstallHost,
  inputs: MachineInputs,
  tree: string,
  operation: Operation,
): Promise<InstallBoot> {
  const { kernel, initrd, answerFile, answerFileName, arguments: words } = inputs.install ?? {};
  const wish = { tree, kernel, initrd, architecture: host.architecture };
  const files = await fetchInstaller(wish, operation);
  const archive =
    answerFile === undefined
      ? files.initrd
      : withFile(files.initrd, answerFileName ?? "preseed.cfg", Buffer.from(answerFile));
  const place = (what: string, bytes: Buffer) =>
    fill(host, inputs, what, tree, inMemory(what, bytes), operation);
  return {
    kernelPath: await place("kernel", files.kernel),
    initrdPath: await place("initrd", archive),
    ...(words === undefined ? {} : { arguments: words }),
  };
}

function inMemory(name: string, bytes: Buffer): Content {
  async function* pieces() {
    yield bytes;
  }
  return { name, totalBytes: bytes.length, pieces: pieces() };
}

async function fill(
  { connection, volumes }: InstallHost,
  inputs: MachineInputs,
  what: string,
  source: string,
  content: Content,
  operation: Operation,
): Promise<string> {
  const pool = await volumes.pool(installPool(inputs));
  const name = installVolumeName(inputs.name, what, source);
  return poolLocksOf(connection).shared(pool.name, () =>
    fillInstallVolume(connection, pool, name, content, operation),
  );
}

/** The pool that holds what is fetched: the written one, else that of the first volume. */
export function installPool({ install, disks, name }: MachineInputs): string {
  if (install?.pool !== undefined) return install.pool;
  const volume = disks?.find((disk) => disk.volume !== undefined)?.volume;
  if (volume !== undefined) return volume.slice(0, volume.indexOf("/"));
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "fetch what installs",
    object: machineObject(name),
    message: "install.pool is not written, and no disk is a volume of a pool.",
    hint: "Write install.pool.",
  });
}
