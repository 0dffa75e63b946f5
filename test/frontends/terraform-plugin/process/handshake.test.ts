import {
  HandshakeError,
  handshakeLine,
  readHandshake,
} from "../../../../provider/frontends/terraform-plugin/process/handshake";

const COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
const started = { TF_PLUGIN_MAGIC_COOKIE: COOKIE, PLUGIN_PROTOCOL_VERSIONS: "5,6" };

describe("the handshake refuses", () => {
  const bad: readonly [title: string, environment: Record<string, string>, says: RegExp][] = [
    ["a person at a terminal", {}, /not meant to be run by hand/],
    ["a wrong cookie", { ...started, TF_PLUGIN_MAGIC_COOKIE: "x" }, /plugin for OpenTofu/],
    [
      "an engine that speaks only 5",
      { ...started, PLUGIN_PROTOCOL_VERSIONS: "5" },
      /protocol 5; .* needs 6/,
    ],
    ["an engine that says no version", { TF_PLUGIN_MAGIC_COOKIE: COOKIE }, /needs 6/],
  ];
  test.each(bad)("%s", (_, environment, says) => {
    expect(() => readHandshake(environment)).toThrow(HandshakeError);
    expect(() => readHandshake(environment)).toThrow(says);
  });
});

test("versions may come in any order, and no certificate means no TLS", () => {
  const read = readHandshake({ ...started, PLUGIN_PROTOCOL_VERSIONS: "6,5" });
  expect(read).toEqual({ asksForMultiplexing: false });
});

test("certificate and range of ports are read", () => {
  const read = readHandshake({
    ...started,
    PLUGIN_CLIENT_CERT: "PEM",
    PLUGIN_MIN_PORT: "10000",
    PLUGIN_MAX_PORT: "10010",
    PLUGIN_MULTIPLEX_GRPC: "true",
  });
  expect(read).toEqual({
    clientCertificate: "PEM",
    minPort: 10_000,
    maxPort: 10_010,
    asksForMultiplexing: true,
  });
});

describe("the line", () => {
  const plain = { asksForMultiplexing: false };
  const lines: readonly [string, Parameters<typeof handshakeLine>, string][] = [
    [
      "a socket with a certificate, without padding",
      [{ network: "unix", address: "/tmp/x/s" }, Buffer.from("ab"), plain],
      "1|6|unix|/tmp/x/s|grpc|YWI\n",
    ],
    [
      "a port without TLS",
      [{ network: "tcp", address: "127.0.0.1:1234" }, undefined, plain],
      "1|6|tcp|127.0.0.1:1234|grpc|\n",
    ],
    [
      "an engine that asks for multiplexing",
      [{ network: "unix", address: "/s" }, undefined, { asksForMultiplexing: true }],
      "1|6|unix|/s|grpc||false\n",
    ],
  ];
  test.each(lines)("%s", (_, args, line) => {
    expect(handshakeLine(...args)).toBe(line);
  });
});
