import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Files of one throw-away certificate authority and what it signed; paths by name. */
export interface Certificates {
  readonly folder: string;
  /** `NAME.crt` and `NAME.key`. */
  file(name: string): string;
}

interface Wanted {
  readonly name: string;
  readonly subject: string;
  readonly names?: readonly string[];
  readonly authority: string;
}

const LEAVES: readonly Wanted[] = [
  {
    name: "apiserver",
    subject: "/CN=kube-apiserver",
    names: ["DNS:localhost", "DNS:kubernetes.default.svc", "IP:127.0.0.1", "IP:10.96.0.1"],
    authority: "ca",
  },
  {
    name: "virt-api",
    subject: "/CN=virt-api",
    names: ["DNS:virt-api.kubevirt.svc", "DNS:localhost", "IP:127.0.0.1"],
    authority: "ca",
  },
  { name: "virt-handler", subject: "/CN=kubevirt.io:system:client:virt-handler", authority: "ca" },
  { name: "front-proxy", subject: "/CN=front-proxy-client", authority: "proxy-ca" },
];

/** Two authorities, the certificates of the bed's servers and clients, and a key for service accounts. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const file = (name: string) => path.join(folder, name);
  const openssl = (...args: readonly string[]) => run("openssl", [...args]);
  for (const name of ["ca", "proxy-ca"]) {
    await openssl(
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
      ...["-days", "2", "-subj", `/CN=bed-${name}`],
      ...["-keyout", file(`${name}.key`), "-out", file(`${name}.crt`)],
    );
  }
  for (const { name, subject, names = ["DNS:localhost"], authority } of LEAVES) {
    const extensions = `subjectAltName=${names.join(",")}\nextendedKeyUsage=serverAuth,clientAuth\n`;
    writeFileSync(file(`${name}.ext`), extensions);
    await openssl(
      ...["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
      ...["-subj", subject, "-keyout", file(`${name}.key`), "-out", file(`${name}.csr`)],
    );
    await openssl(
      ...["x509", "-req", "-in", file(`${name}.csr`), "-days", "2", "-CAcreateserial"],
      ...["-CA", file(`${authority}.crt`), "-CAkey", file(`${authority}.key`)],
      ...["-extfile", file(`${name}.ext`), "-out", file(`${name}.crt`)],
    );
  }
  await openssl("genrsa", "-out", file("service-account.key"), "2048");
  await openssl(
    ...["rsa", "-in", file("service-account.key"), "-pubout", "-out", file("service-account.pub")],
  );
  return { folder, file };
}
