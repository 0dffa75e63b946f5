import type { Console, ConsoleRequest } from "../../../../core/console";
import type { Operation } from "../../../../core/operation";
import { ProviderError } from "../../../../core/provider-error";
import type { Connection } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { DomainConsole, ErrorNumber } from "../../rpc/constants";
import { childrenOf, elementAt, type XmlElement } from "../../xml";
import { resolveMachineId } from "./find-machine";
import { machineObject, machineWork } from "./machine-object";
import { readDefinitions } from "./machine-on-host";

/** Opens the first console of a running machine. Says what is in the way: off, none, taken. */
export function openMachineConsole(
  connection: Connection,
  { machine, force }: ConsoleRequest,
  { signal }: Operation,
): Promise<Console> {
  return machineWork("open the console of", machine, async () => {
    const uuid = await resolveMachineId(connection, machine, signal);
    const definitions = await readDefinitions(connection, uuid, signal);
    if (definitions?.live === undefined) {
      throw inTheWay(machine, "it is off.", "Its console is there while it runs.");
    }
    mustHaveTerminal(machine, definitions.live);
    const flags = force ? DomainConsole.Force : 0;
    try {
      return told(machine, await connection.openConsole(definitions.dom, { flags }));
    } catch (error) {
      if (!hasErrorNumber(error, ErrorNumber.OperationFailed)) throw error;
      throw inTheWay(machine, "somebody else has it open.", "--force takes it from them.", error);
    }
  });
}

/** The same console, whose failures are ours. */
function told(machine: string, console: Console): Console {
  const work = <T>(operation: string, run: () => Promise<T>) =>
    machineWork(operation, machine, run);
  return {
    write: (bytes) => work("write to the console of", () => console.write(bytes)),
    close: () => console.close(),
    [Symbol.asyncIterator]: () => {
      const output = console[Symbol.asyncIterator]();
      return {
        next: () => work("read the console of", () => output.next().catch(toTaken(machine))),
        return: async () => (await output.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

/** A console that is taken with force ends with an error of the stream; a guest that goes off does not. */
function toTaken(machine: string) {
  return (error: unknown): never => {
    if (!hasErrorNumber(error, ErrorNumber.Rpc)) throw error;
    throw new ProviderError({
      code: "Aborted",
      operation: "read the console of",
      object: machineObject(machine),
      message: "libvirt broke it off: somebody else took it.",
      cause: error,
    });
  };
}

/** libvirt hands out only consoles that are pseudo-terminals of the host. */
function mustHaveTerminal(machine: string, live: XmlElement): void {
  const devices = elementAt(live, "devices");
  const ports = devices
    ? [...childrenOf(devices, "console"), ...childrenOf(devices, "serial")]
    : [];
  const [first] = ports;
  if (first === undefined) {
    const hint = "Write serialConsole: true, which is in force after its next start.";
    throw inTheWay(machine, "it has no serial port.", hint);
  }
  if (ports.some(({ attributes }) => attributes.type === "pty")) return;
  throw inTheWay(
    machine,
    `its serial port is bound to something else (${first.attributes.type ?? "unknown"}).`,
    "Only a port of the kind pty can be opened.",
  );
}

function inTheWay(machine: string, message: string, hint: string, cause?: unknown): ProviderError {
  return new ProviderError({
    code: "FailedPrecondition",
    operation: "open the console of",
    object: machineObject(machine),
    message,
    hint,
    cause,
  });
}
