import { type Diagnostic, warningAt } from "../../../../core/diagnostic";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import { isProperties, type Properties } from "../../../../core/value";
import type { Connection } from "../../connection";
import { hasErrorNumber } from "../../libvirt-errors";
import { asLibvirtWork } from "../../libvirt-failure";
import { perConnection } from "../../per-connection";
import { ErrorNumber } from "../../rpc/constants";
import { SharedLook } from "../../shared-look";
import { readVolumeUsers, userNames, type VolumeUser } from "../../volume-users";
import { childOf } from "../../xml";
import { readDiskInUse } from "./disk-in-use";
import { readVolume, volumeObject, volumeRef } from "./volume-on-host";

const HINT =
  "Shut them down first; or copy the disk of one that runs, by cloneFrom with whileRunning: true.";

/** What a copy or an overlay starts from must stay as it is meanwhile. `source` is a phrase. */
export async function refuseWriters(
  connection: Connection,
  path: string,
  source: string,
  object: string,
  operation: Operation,
): Promise<void> {
  const writers = await asLibvirtWork("look for users of", source, () =>
    findWriters(connection, path, operation),
  );
  if (writers.length > 0) throw writtenMeanwhile(writers, source, object);
}

/** The one machine that writes to what is to be copied while it runs; undefined where none does. */
export async function soleWriter(
  connection: Connection,
  path: string,
  source: string,
  object: string,
  operation: Operation,
): Promise<VolumeUser | undefined> {
  const [writer, ...others] = await asLibvirtWork("look for users of", source, () =>
    findWriters(connection, path, operation),
  );
  if (writer !== undefined && others.length > 0) {
    throw writtenMeanwhile([writer, ...others], source, object);
  }
  return writer;
}

function writtenMeanwhile(
  writers: readonly VolumeUser[],
  source: string,
  object: string,
): ProviderError {
  const names = userNames(writers).join(", ");
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "create",
    object,
    message: `running machines write to ${source}, which it starts from: ${names}.`,
    hint: HINT,
  });
}

/** The same before anything is done; only a warning, because the same run may stop the machines first. */
export async function warnOfWriters(
  connection: Connection,
  inputs: Properties,
  operation: Operation,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const name of ["cloneFrom", "backing"]) {
    const from = inputs[name];
    if (!isProperties(from) || from.whileRunning === true) continue;
    const id = from.volume;
    if (typeof id !== "string") continue;
    const found = await readNow(connection, id, operation);
    const writers = found === undefined ? [] : await findWriters(connection, found.path, operation);
    if (writers.length === 0) continue;
    const detail = `Running machines write to ${volumeObject(id)}: ${userNames(writers).join(", ")}. If they still do then, it is refused. ${HINT}`;
    diagnostics.push(warningAt([name, "volume"], "is in use", detail));
  }
  return diagnostics;
}

/** Undefined also where the pool is not started yet: the same run may start it. */
async function readNow(connection: Connection, id: string, { signal }: Operation) {
  try {
    return await readVolume(connection, volumeRef(id), signal);
  } catch (error) {
    if (hasErrorNumber(error, ErrorNumber.OperationInvalid)) return undefined;
    throw error;
  }
}

/** Shared by several operations, so that no one's cancel may end it. */
const usersLookOf = perConnection(
  (connection) => new SharedLook(() => readVolumeUsers(connection, AbortSignal.timeout(60_000))),
);

/** The running machines that have a path open and can write to it. */
export async function findWriters(
  connection: Connection,
  path: string,
  { clock, signal }: Operation,
): Promise<readonly VolumeUser[]> {
  const look = usersLookOf(connection);
  const users = await look.during(clock.now(), async (ask) => (await ask()).get(path) ?? []);
  // Who has it below an overlay only reads it.
  const candidates = users.filter((user) => user.as === "disk");
  const canWrite = await Promise.all(
    candidates.map(async (user) => !(await isReadOnly(connection, user, signal))),
  );
  return candidates.filter((_, index) => canWrite[index]);
}

async function isReadOnly(
  connection: Connection,
  user: VolumeUser,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const found = await readDiskInUse(connection, user, signal);
    return found !== undefined && childOf(found, "readonly") !== undefined;
  } catch (error) {
    // It ended meanwhile.
    if (hasErrorNumber(error, ErrorNumber.NoDomain)) return true;
    throw error;
  }
}
