import { createPrivateKey, X509Certificate } from "node:crypto";
import { makeCertificate } from "../../../../provider/frontends/terraform-plugin/process/certificate";
import * as der from "../../../../provider/frontends/terraform-plugin/process/der";

describe("the certificate", () => {
  const made = makeCertificate(new Date("2026-01-02T03:04:05Z"));
  const read = new X509Certificate(made.certificatePem);

  test("is what the engine checks for: a CA for localhost, signed by itself", () => {
    expect(read.subject).toBe("CN=localhost");
    expect(read.issuer).toBe("CN=localhost");
    expect(read.subjectAltName).toBe("DNS:localhost");
    expect(read.ca).toBe(true);
    expect(read.checkHost("localhost")).toBe("localhost");
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.checkIssued(read)).toBe(true);
    expect(read.publicKey.asymmetricKeyDetails?.namedCurve).toBe("prime256v1");
    expect(read.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
  });

  test("begins an hour ago and lasts a year", () => {
    expect(new Date(read.validFrom).toISOString()).toBe("2026-01-02T02:04:05.000Z");
    expect(new Date(read.validTo).toISOString()).toBe("2027-01-02T03:04:05.000Z");
  });

  test("has a positive serial of its own each time", () => {
    expect(read.serialNumber).toMatch(/^[4-7]/);
    expect(makeCertificate().certificatePem).not.toBe(made.certificatePem);
  });

  test("is the same as DER and as PEM, and matches its key", () => {
    expect(new X509Certificate(made.certificateDer).fingerprint256).toBe(read.fingerprint256);
    expect(read.checkPrivateKey(createPrivateKey(made.privateKeyPem))).toBe(true);
  });

  test("is valid in the years after 2049, which are written in another form", () => {
    const late = new X509Certificate(
      makeCertificate(new Date("2050-06-01T00:00:00Z")).certificatePem,
    );
    expect(new Date(late.validTo).getUTCFullYear()).toBe(2051);
  });
});

describe("DER", () => {
  const golden: readonly [title: string, made: Buffer, hex: string][] = [
    ["a small integer", der.integer(Buffer.from([5])), "020105"],
    ["an integer that would look negative", der.integer(Buffer.from([0x80])), "02020080"],
    ["leading zeros go", der.integer(Buffer.from([0, 0, 1])), "020101"],
    ["an identifier of two bytes per step", der.oid("1.2.840.10045"), "06052a8648ce3d"],
    ["a long form of length", der.octets(Buffer.alloc(200)).subarray(0, 3), "0481c8"],
    ["a longer form of length", der.octets(Buffer.alloc(300)).subarray(0, 4), "0482012c"],
    ["true", der.boolean(true), "0101ff"],
    ["bits with unused ones", der.bits(Buffer.from([0xac]), 2), "030202ac"],
    [
      "a time of this half century",
      der.time(new Date("2026-01-02T03:04:05Z")),
      "170d3236303130323033303430355a",
    ],
    [
      "a later time",
      der.time(new Date("2050-01-02T03:04:05Z")),
      "180f32303530303130323033303430355a",
    ],
  ];
  test.each(golden)("%s", (_, made, hex) => {
    expect(made.toString("hex")).toBe(hex);
  });
});
