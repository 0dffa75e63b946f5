import { PassThrough } from "node:stream";
import { DBusClient } from "../../../../../provider/backends/libvirt/host-network/dbus/dbus-client";
import { Variant } from "../../../../../provider/backends/libvirt/host-network/dbus/dbus-value";
import { writeValues } from "../../../../../provider/backends/libvirt/host-network/dbus/dbus-writer";
import { eventually } from "../../../../support/eventually";

const ERROR_NAME = "org.example.Error.No";
const OK = "DATA\r\nOK 0123456789abcdef0123456789abcdef\r\n";
const call = { destination: "a.b", path: "/", interface: "a.b", member: "C" };

/** A bus whose side of the conversation the test speaks. */
function startBus() {
  const [toClient, fromClient] = [new PassThrough(), new PassThrough()];
  const client = new DBusClient({
    readable: toClient,
    writable: fromClient,
    peer: "test",
    isLocal: true,
    destroy: () => toClient.destroy(),
    setBusy() {},
  });
  return { client, toClient, fromClient };
}

function options(more: { readonly timeoutMs?: number; readonly signal?: AbortSignal } = {}) {
  return { signal: new AbortController().signal, timeoutMs: 60_000, ...more };
}

/** An answer to call `serial`: of type 2, a return, or 3, an error. */
function answer(type: 2 | 3, serial: number, text: string): Buffer {
  const body = writeValues("s", [text]);
  const fields = [
    [5, new Variant("u", serial)],
    [8, new Variant("g", "s")],
    ...(type === 3 ? [[4, new Variant("s", ERROR_NAME)]] : []),
  ];
  const header = writeValues("yyyyuua(yv)", [0x6c, type, 0, 1, body.length, 9, fields]);
  return Buffer.concat([header, Buffer.alloc(-header.length & 7), body]);
}

describe("a connection to a message bus", () => {
  it("logs in before it calls, and takes answers in any order and in any pieces", async () => {
    const { client, toClient, fromClient } = startBus();
    const [first, second] = [client.call(call, options()), client.call(call, options())];
    let sent = "";
    fromClient.on("data", (bytes: Buffer) => {
      sent += bytes.toString("latin1");
    });
    for (const byte of Buffer.from(OK)) toClient.write(Buffer.of(byte));
    await eventually("both calls are sent", () => sent.split("a.b").length > 4);
    for (const byte of Buffer.concat([answer(2, 2, "second"), answer(2, 1, "first")])) {
      toClient.write(Buffer.of(byte));
    }
    expect(await first).toEqual(["first"]);
    expect(await second).toEqual(["second"]);
    expect(sent).toMatch(/^\0AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\nl/);
    client.close();
  });

  it("throws what the far side answered by its error name", async () => {
    const { client, toClient, fromClient } = startBus();
    const answered = client.call(call, options());
    toClient.write(OK);
    await eventually("the call is sent", () => fromClient.readableLength > 100);
    toClient.write(answer(3, 1, "not today"));
    await expect(answered).rejects.toMatchObject({ errorName: ERROR_NAME, message: "not today" });
    client.close();
  });

  it.each([
    ["refuses us", "REJECTED EXTERNAL\r\n", "the bus refuses us"],
    ["is no bus", "x".repeat(5_000), "the bus refuses us"],
    ["speaks no D-Bus", `${OK}HTTP/1.1 400 Bad Request\r\n`, "begins with the byte 72"],
    ["announces too much", Buffer.concat([Buffer.from(OK), hugeHeader()]), "is announced"],
  ])("is lost when the far side %s", async (_, bytes, told) => {
    const { client, toClient } = startBus();
    const answered = client.call(call, options());
    toClient.write(bytes);
    await expect(answered).rejects.toThrow(told);
    await expect(client.call(call, options())).rejects.toThrow(told);
  });

  it("is lost when the far side goes away", async () => {
    const { client, toClient } = startBus();
    const answered = client.call(call, options());
    toClient.write(OK);
    toClient.end();
    await expect(answered).rejects.toMatchObject({ name: "ConnectionLostError" });
  });

  it("waits no longer than it may", async () => {
    const { client, toClient } = startBus();
    toClient.write(OK);
    const late = client.call(call, options({ timeoutMs: 1 }));
    await expect(late).rejects.toMatchObject({ name: "CallTimeoutError" });
    const reason = new Error("stop");
    const stopped = client.call(call, options({ signal: AbortSignal.abort(reason) }));
    await expect(stopped).rejects.toBe(reason);
    client.close();
  });
});

function hugeHeader(): Buffer {
  return Buffer.from("6c02000100000010010000000000000f", "hex");
}
