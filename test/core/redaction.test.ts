import { Redaction } from "../../provider/core/redaction";
import { Secret } from "../../provider/core/value";

describe("redaction", () => {
  const redaction = new Redaction();
  redaction.learn({ cloudInit: { userData: new Secret('#cloud-config\npassword: "canary-1"\n') } });
  redaction.learn({ vnc: new Secret("tiny"), open: "visible" });

  test.each([
    ["the whole text", 'x #cloud-config\npassword: "canary-1"\n y', /canary/],
    ["one line of it", 'line password: "canary-1" here', /canary/],
    ["a line inside JSON", JSON.stringify({ m: 'password: "canary-1"' }), /canary/],
    ["base64 of it", btoa("tiny"), /dGlueQ==/],
    ["a password in a URI", "qemu+ssh://me:canary@host/system", /canary/],
  ])("removes %s", (_, text, leak) => expect(redaction.clean(text)).not.toMatch(leak));

  test.each([[["pass", "passphrase"]], [["passphrase", "pass"]]])(
    "leaves no rest of a secret that holds another one, learned as %j",
    (secrets) => {
      const learned = new Redaction();
      for (const secret of secrets) learned.learn(new Secret(secret));
      expect(learned.clean("a passphrase")).toBe("a [secret]");
    },
  );

  test("leaves everything else alone", () => {
    expect(redaction.clean("visible qemu+ssh://me@host/system")).toBe(
      "visible qemu+ssh://me@host/system",
    );
  });
});
