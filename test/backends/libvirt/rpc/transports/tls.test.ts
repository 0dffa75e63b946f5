import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { createServer, type Server, type TLSSocket } from "node:tls";
import {
  type TlsFiles,
  tlsFiles,
  tlsTransport,
} from "../../../../../provider/backends/libvirt/rpc/transports/tls";

const never = new AbortController().signal;
let folder: string;
const file = (name: string): string => path.join(folder, name);

/** Certificates of this run's own, made by openssl: two authorities that do not know each other. */
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "virt-tls-"));
  writeFileSync(file("localhost"), "subjectAltName=DNS:localhost,IP:127.0.0.1");
  writeFileSync(file("elsewhere"), "subjectAltName=DNS:elsewhere.example");
  for (const authority of ["ca", "stranger"]) {
    openssl(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"], {
      ...{ "-keyout": `${authority}.key`, "-out": `${authority}.pem`, "-days": "2" },
      "-subj": `/CN=${authority}`,
    });
  }
  certificate("server", "ca", "localhost");
  certificate("other", "ca", "elsewhere");
  certificate("client", "ca", "localhost");
  certificate("intruder", "stranger", "localhost");
});

afterAll(() => rmSync(folder, { recursive: true }));

function openssl(words: readonly string[], options: Readonly<Record<string, string>>): void {
  const args = [...words, ...Object.entries(options).flat()];
  execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
}

function certificate(name: string, authority: string, extensions: string): void {
  openssl(["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"], {
    ...{ "-keyout": `${name}.key`, "-out": `${name}.csr`, "-subj": `/CN=${name}` },
  });
  openssl(["x509", "-req", "-CAcreateserial"], {
    ...{ "-in": `${name}.csr`, "-CA": `${authority}.pem`, "-CAkey": `${authority}.key` },
    ...{ "-out": `${name}.pem`, "-days": "2", "-extfile": extensions },
  });
}

interface Daemon {
  readonly server: Server;
  readonly port: number;
}

const daemons: Server[] = [];
afterEach(async () => {
  await Promise.all(
    daemons.splice(0).map((server) => new Promise((resolve) => server.close(resolve))),
  );
});

/** As libvirtd does it: whoever has a certificate of ours is told so with one byte, others see the end. */
async function daemon(
  name: string,
  greet: (socket: TLSSocket) => void = (socket) => void socket.write(Buffer.from([1])),
): Promise<Daemon> {
  const server = createServer(
    {
      ...{ key: readFileSync(file(`${name}.key`)), cert: readFileSync(file(`${name}.pem`)) },
      ...{ ca: readFileSync(file("ca.pem")), requestCert: true, rejectUnauthorized: true },
    },
    (socket) => {
      socket.on("error", () => undefined);
      socket.on("end", () => socket.end());
      greet(socket);
    },
  );
  server.on("tlsClientError", () => undefined);
  daemons.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

const files = (client: string): TlsFiles => ({
  ...{ caCertificate: file("ca.pem"), clientCertificate: file(`${client}.pem`) },
  clientKey: file(`${client}.key`),
});

describe("a TLS connection", () => {
  it.each<readonly [string, string, string, Partial<TlsFiles>, RegExp]>([
    ["a daemon of another name", "other", "client", {}, /does not match|altnames/],
    ["our certificate is of a stranger", "server", "intruder", {}, /does not accept our client/],
    ["we have no certificate", "server", "none", {}, /does not accept our client certificate/],
    [
      "the authority is missing",
      "server",
      "client",
      { caCertificate: "/none" },
      /cannot read the CA/,
    ],
    ["the key cannot be read", "server", "client", { clientKey: os.tmpdir() }, /cannot read/],
  ])("is refused: %s", async (_, server, client, changed, message) => {
    const { port } = await daemon(server);
    const options = { files: { ...files(client), ...changed }, verify: true };
    const connecting = tlsTransport({ host: "localhost", port, ...options })(never);
    await expect(connecting).rejects.toThrow(message);
    await expect(connecting).rejects.toMatchObject({ name: "ConnectionLostError" });
  });

  it("is refused when the daemon's authority is not ours", async () => {
    const { port } = await daemon("server");
    const strange = { ...files("client"), caCertificate: file("stranger.pem") };
    const connecting = tlsTransport({ host: "localhost", port, files: strange, verify: true })(
      never,
    );
    await expect(connecting).rejects.toThrow(/self-signed|unable to (get|verify)/);
  });

  it("is not there before the daemon's word, and is given up when the signal says so", async () => {
    const { port } = await daemon("server", () => undefined);
    const controller = new AbortController();
    const options = { host: "localhost", port, files: files("client"), verify: true };
    const connecting = tlsTransport(options)(controller.signal);
    setTimeout(() => controller.abort(new Error("enough")), 100);
    await expect(connecting).rejects.toThrow("enough");
  });

  it.each([
    ["a name", "localhost", true, "server"],
    ["an address", "127.0.0.1", true, "server"],
    ["any daemon, by the user's own word", "localhost", false, "other"],
  ])("is made to %s", async (_, host, verify, server) => {
    const { port } = await daemon(server, (socket) => void socket.write(Buffer.from([1, 42])));
    const transport = await tlsTransport({ host, port, files: files("client"), verify })(never);
    const first = await new Promise((resolve) => transport.readable.once("data", resolve));
    // The greeting is taken away; what comes with it is not.
    expect(first).toEqual(Buffer.from([42]));
    transport.destroy();
  });
});

describe("the certificates", () => {
  it("are in libvirt's places, or all in the folder that is named", () => {
    expect(tlsFiles()).toEqual({
      caCertificate: "/etc/pki/CA/cacert.pem",
      clientCertificate: "/etc/pki/libvirt/clientcert.pem",
      clientKey: "/etc/pki/libvirt/private/clientkey.pem",
    });
    expect(tlsFiles("/p")).toEqual({
      caCertificate: "/p/cacert.pem",
      clientCertificate: "/p/clientcert.pem",
      clientKey: "/p/clientkey.pem",
    });
  });
});
