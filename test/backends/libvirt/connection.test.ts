import {
  type Connection,
  type ConnectionSettings,
  openConnection,
} from "../../../provider/backends/libvirt/connection";
import { ConnectionLostError } from "../../../provider/backends/libvirt/rpc/rpc-error";
import { eventually } from "../../support/eventually";
import { type ReceivedCall, type Script, ScriptedDaemon } from "../../support/scripted-daemon";

const uri = "qemu:///system";
const uuid = "00000000-0000-0000-0000-00000000000a";
const dom = { name: "d", uuid, id: 3 };
const net = { name: "n", uuid };
const opened: Connection[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((connection) => connection.close()));
});

function connected(
  script: Script,
  settings: ConnectionSettings = {},
): { connection: Connection; daemon: ScriptedDaemon } {
  const daemon = new ScriptedDaemon(script);
  const connection = openConnection(uri, { ...settings, connect: daemon.connect });
  opened.push(connection);
  return { connection, daemon };
}

function answerAll(call: ReceivedCall): void {
  if (call.name === "connectGetLibVersion") call.answer(call.name, { lib_ver: 9_003_001n });
  else if (call.name === "domainDestroyFlags") call.answer(call.name, {});
  else if (call.name === "connectDomainEventCallbackRegisterAny") {
    call.answer(call.name, { callbackID: 5 });
  } else if (call.name === "connectDomainEventCallbackDeregisterAny") call.answer(call.name, {});
  else call.fail({ code: 3 });
}

const destroy = { dom, flags: 0 };

describe("a wrong URI", () => {
  it("is refused before anything is connected, without its password", () => {
    expect(() => openConnection("qemu+ssh://u:hunter2@h:x/system")).toThrow(
      expect.objectContaining({
        code: "InvalidArgument",
        message: expect.not.stringContaining("hunter2"),
      }),
    );
  });
});

describe("a connection that breaks", () => {
  it("repeats a read", async () => {
    let isFirst = true;
    const { connection, daemon } = connected((call) => {
      if (isFirst) call.connection.end();
      else answerAll(call);
      isFirst = false;
    });
    expect(await connection.libVersion()).toBe(9_003_001);
    expect(daemon.connections).toHaveLength(2);
    expect(connection.callCounts().get("connectGetLibVersion")).toBe(2);
  });

  it("never repeats a write: it may have taken effect", async () => {
    const { connection, daemon } = connected((call) => call.connection.end());
    const failed = connection.call("domainDestroyFlags", destroy);
    await expect(failed).rejects.toBeInstanceOf(ConnectionLostError);
    await expect(failed).rejects.toMatchObject({ sent: true });
    expect(daemon.callsOf("domainDestroyFlags")).toHaveLength(1);
  });

  it("sends a write that could not be sent before, once the daemon is there", async () => {
    const { connection, daemon } = connected(answerAll);
    daemon.isDown = true;
    const destroying = connection.call("domainDestroyFlags", destroy);
    daemon.isDown = false;
    await destroying;
    expect(daemon.callsOf("domainDestroyFlags")).toHaveLength(1);
  });

  it("gives up a read when the daemon stays away", async () => {
    const { connection, daemon } = connected(answerAll);
    daemon.isDown = true;
    const failed = connection.call("connectGetLibVersion", {});
    await expect(failed).rejects.toMatchObject({
      name: "ConnectionLostError",
      code: "ECONNREFUSED",
    });
    daemon.isDown = false;
    expect(await connection.libVersion()).toBe(9_003_001);
  });

  it("stops trying again when the signal says so", async () => {
    const { connection, daemon } = connected(answerAll);
    await connection.libVersion();
    daemon.drop();
    daemon.isDown = true;
    const controller = new AbortController();
    const failed = connection.call("connectGetLibVersion", {}, { signal: controller.signal });
    controller.abort(new Error("no longer wanted"));
    await expect(failed).rejects.toThrow();
    expect(daemon.callsOf("connectGetLibVersion")).toHaveLength(1);
  });

  it("registers events anew and says that some may be lost", async () => {
    const { connection, daemon } = connected(answerAll);
    const told: number[] = [];
    let gaps = 0;
    const listener = ({ event }: { event: number }): void => {
      told.push(event);
    };
    const onGap = (): void => {
      gaps += 1;
    };
    await connection.subscribe("domainEventCallbackLifecycle", listener, { onGap });
    daemon.drop();
    await eventually("the event is registered anew", () => gaps === 1);
    const message = { callbackID: 5, msg: { dom, event: 2, detail: 0 } };
    daemon.connections.at(-1)?.sendEvent("domainEventCallbackLifecycle", message);
    await eventually("the event is told", () => told.length === 1);
    expect(daemon.callsOf("connectDomainEventCallbackRegisterAny")).toHaveLength(2);
  });
});

describe("an event connection that breaks again and again", () => {
  it("is made anew by one attempt at a time, and tells of one gap when it is back", async () => {
    let breaks = 3;
    const { connection, daemon } = connected((call) => {
      const isRegistration = call.name === "connectDomainEventCallbackRegisterAny";
      if (isRegistration && daemon.calls.length > 1 && breaks > 0) {
        breaks -= 1;
        call.connection.end();
      } else answerAll(call);
    });
    let gaps = 0;
    const onGap = (): void => {
      gaps += 1;
    };
    await connection.subscribe("domainEventCallbackLifecycle", () => undefined, { onGap });
    daemon.drop();
    await eventually("the event is registered anew", () => gaps === 1);
    expect(daemon.callsOf("connectDomainEventCallbackRegisterAny")).toHaveLength(5);
    expect(gaps).toBe(1);
  });
});

describe("closing", () => {
  it("rejects what waits and what comes later", async () => {
    const { connection } = connected(() => undefined);
    const waiting = connection.call("connectGetLibVersion", {});
    const outcome = expect(waiting).rejects.toBeInstanceOf(ConnectionLostError);
    await connection.close();
    await outcome;
    await expect(connection.call("connectGetLibVersion", {})).rejects.toThrow(/closed/);
    await expect(connection.subscribe("networkEventLifecycle", () => undefined)).rejects.toThrow(
      /closed/,
    );
  });
});

describe("many calls at once", () => {
  const busy = (): { held: ReceivedCall[]; script: Script } => {
    const held: ReceivedCall[] = [];
    return { held, script: (call) => void held.push(call) };
  };

  it("never has more than four under way on one connection, nor more than four connections", async () => {
    const { held, script } = busy();
    const { connection, daemon } = connected(script, { patienceMs: 1 });
    const calls = Array.from({ length: 40 }, () => connection.call("domainDestroyFlags", destroy));
    await eventually("as many as may be are under way", () => held.length === 16);
    let answered = 0;
    let most = 0;
    while (answered < 40) {
      await eventually("a call is under way", () => held.length > 0);
      await new Promise((resolve) => setImmediate(resolve));
      most = Math.max(most, held.length);
      for (const connectionOfDaemon of daemon.connections) {
        const here = held.filter((call) => call.connection === connectionOfDaemon);
        expect(here.length).toBeLessThanOrEqual(4);
      }
      held.shift()?.answer("domainDestroyFlags", {});
      answered += 1;
    }
    await Promise.all(calls);
    expect(most).toBe(16);
    expect(daemon.connections).toHaveLength(4);
  });

  it("makes no second connection while the first has room", async () => {
    const { connection, daemon } = connected(answerAll);
    await Promise.all([1, 2, 3, 4].map(() => connection.call("connectGetLibVersion", {})));
    expect(daemon.connections).toHaveLength(1);
  });

  it("makes no second connection for calls that are answered soon", async () => {
    const { connection, daemon } = connected(answerAll, { patienceMs: 60_000 });
    await Promise.all(
      Array.from({ length: 40 }, () => connection.call("connectGetLibVersion", {})),
    );
    expect(daemon.connections).toHaveLength(1);
  });

  it("passes a place on when the one that waited first has given up", async () => {
    const { held, script } = busy();
    const { connection, daemon } = connected(script, { patienceMs: 60_000 });
    const first = [1, 2, 3, 4].map(() => connection.call("domainDestroyFlags", destroy));
    await eventually("the connection is full", () => held.length === 4);
    const givenUp = new AbortController();
    const waiting = [givenUp.signal, undefined].map((signal) =>
      connection.call("domainDestroyFlags", destroy, signal ? { signal } : {}),
    );
    givenUp.abort(new Error("given up"));
    await expect(waiting[0]).rejects.toThrow("given up");
    held.shift()?.answer("domainDestroyFlags", {});
    await eventually("the other one is under way", () => held.length === 4);
    for (const call of held) call.answer("domainDestroyFlags", {});
    await Promise.all([...first, waiting[1]]);
    expect(daemon.connections).toHaveLength(1);
  });

  it("goes on when calls are given up, without waiting for their places", async () => {
    const { held, script } = busy();
    const { connection, daemon } = connected((call) =>
      call.name === "domainDestroyFlags" ? script(call) : answerAll(call),
    );
    const options = { timeoutMs: 20 };
    const given = Array.from({ length: 20 }, () =>
      connection.call("domainDestroyFlags", destroy, options).catch((error) => error.name),
    );
    expect(new Set(await Promise.all(given))).toEqual(new Set(["CallTimeoutError"]));
    expect(await connection.libVersion()).toBe(9_003_001);
    expect(held.length).toBe(20);
    expect(daemon.connections.length).toBeGreaterThan(4);
  });
});

describe("events", () => {
  it("of one kind are registered once, however many listen, and stay registered until the connection ends", async () => {
    const { connection, daemon } = connected(answerAll);
    const told: string[] = [];
    const ends = await Promise.all(
      ["a", "b"].map((name) =>
        connection.subscribe("domainEventCallbackWatchdog", ({ dom: { name: whose }, action }) => {
          told.push(`${name} ${whose} ${action}`);
        }),
      ),
    );
    const other = await connection.subscribe("domainEventCallbackReboot", () => undefined);
    expect(daemon.callsOf("connectDomainEventCallbackRegisterAny")).toEqual([
      { eventID: 3, dom: null },
      { eventID: 1, dom: null },
    ]);
    const [eventConnection] = daemon.connections;
    eventConnection?.sendEvent("domainEventCallbackWatchdog", {
      callbackID: 5,
      msg: { dom, action: 2 },
    });
    await eventually("both are told", () => told.length === 2);
    expect(told).toEqual(["a d 2", "b d 2"]);
    await ends[0]?.();
    expect(daemon.callsOf("connectDomainEventCallbackDeregisterAny")).toEqual([]);
    await ends[1]?.();
    expect(daemon.callsOf("connectDomainEventCallbackDeregisterAny")).toEqual([]);
    await other();
  });

  it("run on a connection of their own", async () => {
    const { connection, daemon } = connected(answerAll);
    await connection.subscribe("domainEventCallbackReboot", () => undefined);
    await connection.libVersion();
    expect(daemon.connections).toHaveLength(2);
    expect(daemon.calls[0]?.connection).not.toBe(daemon.calls[1]?.connection);
  });

  it("that the daemon does not know are an error", async () => {
    const { connection } = connected(answerAll);
    await expect(
      connection.subscribe("networkEventLifecycle", () => undefined),
    ).rejects.toMatchObject({ code: 3 });
  });
});

describe("a daemon older than 7.2", () => {
  const update = {
    ...{ net, command: 3, section: 4, parentIndex: -1 },
    ...{ xml: "<host/>", flags: 1 },
  };

  it.each([
    [1, { command: 3, section: 4 }],
    [0, { command: 4, section: 3 }],
  ])("that answers %d for the right order gets %j of a network update", async (supported, sent) => {
    const { connection, daemon } = connected((call) => {
      if (call.name === "connectSupportsFeature") call.answer(call.name, { supported });
      else if (call.name === "networkUpdate") call.answer(call.name, {});
    });
    await connection.call("networkUpdate", update);
    expect(daemon.callsOf("networkUpdate")).toEqual([{ ...update, ...sent }]);
  });
});

describe("the host", () => {
  it("is known by its UUID, which is asked for once, and again after a failure", async () => {
    const answers = [
      "",
      `<capabilities><host>\n <uuid>${uuid.toUpperCase()}</uuid></host></capabilities>`,
    ];
    const { connection, daemon } = connected((call) =>
      call.answer("connectGetCapabilities", { capabilities: answers.shift() ?? "" }),
    );
    await expect(connection.hostIdentity()).rejects.toThrow(/hold no UUID/);
    expect(await connection.hostIdentity()).toBe(uuid);
    expect(await connection.hostIdentity()).toBe(uuid);
    expect(daemon.calls).toHaveLength(2);
  });
});
