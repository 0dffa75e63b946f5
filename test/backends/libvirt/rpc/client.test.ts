import { duplexPair } from "node:stream";
import { RpcClient } from "../../../../provider/backends/libvirt/rpc/client";
import { startKeepalive } from "../../../../provider/backends/libvirt/rpc/keepalive";
import { LibvirtError } from "../../../../provider/backends/libvirt/rpc/libvirt-error";
import { login } from "../../../../provider/backends/libvirt/rpc/login";
import {
  AuthenticationError,
  CallTimeoutError,
  ConnectionLostError,
  ProtocolError,
} from "../../../../provider/backends/libvirt/rpc/rpc-error";
import { eventually } from "../../../support/eventually";
import { type ReceivedCall, ScriptedDaemon, transportOver } from "../../../support/scripted-daemon";

const clients: RpcClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

async function clientOf(
  daemon: ScriptedDaemon,
  handlers: ConstructorParameters<typeof RpcClient>[1] = {},
): Promise<RpcClient> {
  const client = new RpcClient(await daemon.connect(new AbortController().signal), handlers);
  clients.push(client);
  return client;
}

/** A header of our own making, for what no honest daemon sends. */
function rawFrame(words: readonly number[], payload: Uint8Array = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(28 + payload.length);
  [bytes.length, ...words].forEach((word, index) => {
    bytes.writeUInt32BE(word >>> 0, index * 4);
  });
  bytes.set(payload, 28);
  return bytes;
}

describe("a call that fails", () => {
  it("throws the daemon's own error with all that it says", async () => {
    const daemon = new ScriptedDaemon((call) => call.fail({ code: 42, message: "gone", int1: 7 }));
    const client = await clientOf(daemon);
    const error = await client.call("domainLookupByName", { name: "a" }).catch((caught) => caught);
    expect(error).toBeInstanceOf(LibvirtError);
    expect(error).toMatchObject({
      ...{ code: 42, codeName: "VIR_ERR_NO_DOMAIN", domain: 10, int1: 7 },
      ...{ message: "gone", procedure: "domainLookupByName" },
    });
  });

  it("is rejected when the connection ends, and every later call at once", async () => {
    const daemon = new ScriptedDaemon(({ connection }) => connection.end());
    const client = await clientOf(daemon);
    const first = await client.call("connectGetURI", {}).catch((caught) => caught);
    expect(first).toBeInstanceOf(ConnectionLostError);
    expect(first).toMatchObject({ sent: true });
    await expect(client.call("connectGetURI", {})).rejects.toMatchObject({ sent: false });
  });

  it.each<readonly [string, (call: ReceivedCall) => Buffer, RegExp]>([
    [
      "an answer that is cut off",
      ({ serial }) => rawFrame([0x20008086, 1, 157, 1, serial, 0], Buffer.alloc(4)),
      /8 bytes expected, 4 left/,
    ],
    [
      "an answer that is too long",
      ({ serial }) => rawFrame([0x20008086, 1, 157, 1, serial, 0], Buffer.alloc(12)),
      /4 bytes too many/,
    ],
    [
      "an answer to another procedure",
      ({ serial }) => rawFrame([0x20008086, 1, 3, 1, serial, 0], Buffer.alloc(8)),
      /an answer to 3 instead of 157/,
    ],
    [
      "an answer of an unknown status",
      ({ serial }) => rawFrame([0x20008086, 1, 157, 1, serial, 9], Buffer.alloc(8)),
      /status 9/,
    ],
    [
      "an error that cannot be read",
      ({ serial }) => rawFrame([0x20008086, 1, 157, 1, serial, 1], Buffer.alloc(4)),
      /4 bytes expected, 0 left/,
    ],
    [
      "a message that is too long to be one",
      () => Buffer.from("ffffffff", "hex"),
      /4294967295 bytes is announced/,
    ],
    [
      "a call from the daemon to us",
      () => rawFrame([0x20008086, 1, 157, 0, 1, 0]),
      /a message of type 0/,
    ],
  ])("is rejected after %s", async (_, reply, message) => {
    const daemon = new ScriptedDaemon((call) => call.connection.sendBytes(reply(call)));
    const client = await clientOf(daemon);
    await expect(client.call("connectGetLibVersion", {})).rejects.toThrow(message);
  });

  it("is rejected at its deadline, and its late answer disturbs nobody", async () => {
    const held: ReceivedCall[] = [];
    const daemon = new ScriptedDaemon((call) => {
      if (call.name === "connectGetURI") held.push(call);
      else call.answer("connectGetLibVersion", { lib_ver: 9_000_000n });
    });
    const client = await clientOf(daemon);
    const late = client.call("connectGetURI", {}, { timeoutMs: 5 });
    await expect(late).rejects.toBeInstanceOf(CallTimeoutError);
    expect(client.inFlight).toBe(1);
    held[0]?.answer("connectGetURI", { uri: "x" });
    await client.call("connectGetLibVersion", {});
    expect(client.inFlight).toBe(0);
  });

  it("is rejected with the signal's reason", async () => {
    const daemon = new ScriptedDaemon();
    const client = await clientOf(daemon);
    const controller = new AbortController();
    const call = client.call("connectGetURI", {}, { signal: controller.signal });
    controller.abort(new Error("no longer wanted"));
    await expect(call).rejects.toThrow("no longer wanted");
  });

  it("never reaches the daemon when it is one with a stream", async () => {
    const daemon = new ScriptedDaemon();
    const client = await clientOf(daemon);
    const args = { vol: { pool: "p", name: "v", key: "/v" }, offset: 0n, length: 0n, flags: 0 };
    await expect(client.call("storageVolUpload", args)).rejects.toThrow(/openStream/);
    expect(daemon.calls).toEqual([]);
  });

  it("never reaches the daemon when an argument cannot be sent", async () => {
    const daemon = new ScriptedDaemon();
    const client = await clientOf(daemon);
    await expect(client.call("domainLookupByName", { name: "a\0b" })).rejects.toThrow(
      /name: .*zero/,
    );
    expect(daemon.calls).toEqual([]);
    expect(client.inFlight).toBe(0);
  });
});

describe("login", () => {
  /** A daemon that answers the login's first two calls with these bytes. */
  function daemonSaying(answers: ReadonlyMap<number, Buffer>, status = 0): RpcClient {
    const [near, far] = duplexPair();
    far.on("data", (chunk: Buffer) => {
      const procedure = chunk.readInt32BE(12);
      const payload = answers.get(procedure) ?? Buffer.alloc(0);
      const words = [0x20008086, 1, procedure, 1, chunk.readUInt32BE(20)];
      far.write(rawFrame([...words, procedure === 66 ? 0 : status], payload));
    });
    const client = new RpcClient(transportOver(near));
    clients.push(client);
    return client;
  }

  it("names the mechanisms when the daemon asks for SASL", async () => {
    const types = Buffer.from("0000000100000001", "hex");
    const mechanisms = Buffer.from("000000064753534150490000", "hex");
    const client = daemonSaying(
      new Map([
        [66, types],
        [67, mechanisms],
      ]),
    );
    const failed = login(client, { name: "qemu:///system", flags: 0 }, {});
    await expect(failed).rejects.toBeInstanceOf(AuthenticationError);
    await expect(failed).rejects.toThrow(/SASL \(GSSAPI\)/);
  });

  it("says what polkit said when it does not let us in", async () => {
    const types = Buffer.from("0000000100000002", "hex");
    const refused = `0000002d0000002e${"00000001"}${"00000006"}64656e6965640000${"00000002"}${"00000000".repeat(7)}`;
    const answers = new Map([
      [66, types],
      [70, Buffer.from(refused, "hex")],
    ]);
    const failed = login(daemonSaying(answers, 1), { name: "qemu:///system", flags: 0 }, {});
    await expect(failed).rejects.toBeInstanceOf(AuthenticationError);
    await expect(failed).rejects.toThrow("polkit does not let us in: denied");
  });

  it("goes on to open the hypervisor when polkit lets us in", async () => {
    const types = Buffer.from("0000000100000002", "hex");
    const answers = new Map([
      [66, types],
      [70, Buffer.from("00000001", "hex")],
    ]);
    await login(daemonSaying(answers), { name: "qemu:///system", flags: 0 }, {});
  });
});

describe("one connection", () => {
  it("gives answers to their calls in whatever order they come", async () => {
    const held: ReceivedCall[] = [];
    const daemon = new ScriptedDaemon((call) => {
      held.push(call);
      if (held.length < 3) return;
      for (const one of held.reverse()) {
        const { name } = one.args as { name: string };
        one.answer("storageVolLookupByKey", { vol: { pool: "p", name, key: name } });
      }
    });
    const client = await clientOf(daemon);
    const names = ["a", "b", "c"];
    const found = await Promise.all(
      names.map((key) =>
        client.call("storageVolLookupByName", {
          pool: { name: "p", uuid: "00000000-0000-0000-0000-000000000000" },
          name: key,
        }),
      ),
    );
    expect(found.map(({ vol }) => vol.name)).toEqual(names);
  });

  it("tells of events, also before the answer to a call, and passes over those it does not know", async () => {
    const told: unknown[] = [];
    const dom = { name: "d", uuid: "00000000-0000-0000-0000-00000000000a", id: 3 };
    const daemon = new ScriptedDaemon((call) => {
      call.connection.sendBytes(rawFrame([0x20008086, 1, 9999, 2, 0, 0]));
      call.connection.sendBytes(rawFrame([0x20008087, 1, 1, 2, 0, 0]));
      const message = { callbackID: 0, msg: { dom, event: 4, detail: 0 } };
      call.connection.sendEvent("domainEventCallbackLifecycle", message);
      call.answer("connectGetURI", { uri: "x" });
    });
    const client = await clientOf(daemon, {
      onEvent: (name, message) => {
        told.push([name, message]);
      },
    });
    await client.call("connectGetURI", {});
    expect(told).toEqual([
      ["domainEventCallbackLifecycle", { callbackID: 0, msg: { dom, event: 4, detail: 0 } }],
    ]);
  });

  it("answers the daemon's ping", async () => {
    const daemon = new ScriptedDaemon();
    await clientOf(daemon);
    const [connection] = daemon.connections;
    connection?.sendPing();
    await eventually("a pong", () => connection?.packets.length === 1);
    expect(connection?.packets[0]?.header).toMatchObject({ program: 0x6b656570, procedure: 2 });
  });

  it("takes a silent peer for dead, and one that answers pings not", async () => {
    const daemon = new ScriptedDaemon();
    const losses: Error[] = [];
    const client = await clientOf(daemon, { onLost: (error) => losses.push(error) });
    const stop = startKeepalive(client, { intervalMs: 5, count: 6 });
    const [connection] = daemon.connections;
    let answered = 0;
    while (answered < 20) {
      const pings = connection?.packets.length ?? 0;
      if (pings > answered) {
        answered = pings;
        connection?.sendPing();
      }
      await new Promise((resolve) => setImmediate(resolve));
      expect(client.isLost).toBe(false);
    }
    await eventually("the silent peer is given up", () => client.isLost);
    stop();
    expect(losses[0]?.message).toMatch(/no sign of life/);
  });

  it("destroys the connection once, and says so once", async () => {
    const daemon = new ScriptedDaemon();
    const losses: Error[] = [];
    const client = await clientOf(daemon, { onLost: (error) => losses.push(error) });
    client.destroy();
    client.destroy(new ProtocolError("again"));
    expect(losses.map(({ message }) => message)).toEqual([
      "connection to the scripted daemon lost: the connection was closed",
    ]);
  });
});
