import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import * as der from "./der";

const OID = {
  commonName: "2.5.4.3",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
  extendedKeyUsage: "2.5.29.37",
  subjectAltName: "2.5.29.17",
  serverAuth: "1.3.6.1.5.5.7.3.1",
  clientAuth: "1.3.6.1.5.5.7.3.2",
} as const;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Certificate {
  readonly certificatePem: string;
  readonly certificateDer: Buffer;
  readonly privateKeyPem: string;
}

/**
 * A self-signed certificate for `localhost`, as go-plugin's AutoMTLS wants it: the engine learns it
 * from the handshake line and trusts nothing else. Node can sign but not write X.509.
 */
export function makeCertificate(now: Date = new Date()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const body = certificateBody(publicKey.export({ type: "spki", format: "der" }), now);
  const signature = sign("sha256", body, privateKey);
  const certificateDer = der.sequence(body, algorithm(), der.bits(signature));
  return {
    certificateDer,
    certificatePem: pem(certificateDer),
    privateKeyPem: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
}

function certificateBody(publicKey: Uint8Array, now: Date): Buffer {
  const version3 = der.explicit(0, der.integer(Buffer.from([2])));
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const name = der.sequence(der.set(der.sequence(der.oid(OID.commonName), der.utf8("localhost"))));
  const validity = der.sequence(
    // Clocks of a host and its containers differ a little.
    der.time(new Date(now.getTime() - HOUR_MS)),
    der.time(new Date(now.getTime() + 365 * DAY_MS)),
  );
  const extensions = der.explicit(3, der.sequence(...certificateExtensions()));
  return der.sequence(
    version3,
    der.integer(serial),
    algorithm(),
    name,
    validity,
    name,
    publicKey,
    extensions,
  );
}

function certificateExtensions(): readonly Buffer[] {
  const dnsName = der.tlv(0x82, Buffer.from("localhost", "ascii"));
  // digitalSignature (0), keyEncipherment (2), keyAgreement (4), keyCertSign (5)
  const usage = der.bits(Buffer.from([0b1010_1100]), 2);
  return [
    extension(OID.keyUsage, usage, true),
    extension(
      OID.extendedKeyUsage,
      der.sequence(der.oid(OID.serverAuth), der.oid(OID.clientAuth)),
      false,
    ),
    extension(OID.basicConstraints, der.sequence(der.boolean(true)), true),
    extension(OID.subjectAltName, der.sequence(dnsName), false),
  ];
}

function extension(id: string, value: Uint8Array, critical: boolean): Buffer {
  const mark = critical ? [der.boolean(true)] : [];
  return der.sequence(der.oid(id), ...mark, der.octets(value));
}

function algorithm(): Buffer {
  return der.sequence(der.oid(OID.ecdsaWithSha256));
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
