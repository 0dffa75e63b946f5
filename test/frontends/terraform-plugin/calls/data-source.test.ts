import { ProviderError } from "../../../../provider/core/provider-error";
import { UNKNOWN } from "../../../../provider/core/value";
import { answerCall } from "../../../../provider/frontends/terraform-plugin/answer-call";
import {
  decodeDynamicValue,
  encodeDynamicValue,
} from "../../../../provider/frontends/terraform-plugin/values/dynamic-value";
import { Door } from "../door";

let door: Door;
beforeEach(async () => {
  door = new Door();
  await door.configure();
});

async function read(echo: string | null) {
  const { block } = door.session.dataSource("virt_host");
  const config = encodeDynamicValue(block, { echo });
  const answer = await answerCall(door.session, "ReadDataSource", {
    typeName: "virt_host",
    config,
  });
  return {
    state: decodeDynamicValue(block, answer.state),
    said: (answer.diagnostics ?? []).map(({ summary, detail }) => `${summary} | ${detail}`),
  };
}

test("one that nobody has is told by name", async () => {
  const answer = await answerCall(door.session, "ReadDataSource", { typeName: "virt_x" });
  expect(answer.diagnostics?.[0]?.detail).toContain("there are virt_host");
});

test("bad input is refused at validation and nothing is asked", async () => {
  const { block } = door.session.dataSource("virt_host");
  const config = encodeDynamicValue(block, { echo: "too long" });
  const answer = await answerCall(door.session, "ValidateDataResourceConfig", {
    typeName: "virt_host",
    config,
  });
  expect(answer.diagnostics?.[0]).toMatchObject({ severity: 1, summary: "echo: is not valid" });
  expect((await read("too long")).said).toEqual([expect.stringContaining("echo: is not valid")]);
  expect(door.world.calls).toEqual([]);
});

test("a host that cannot be reached is an error", async () => {
  const message = "no route to host";
  door.world.failures.set(
    "getHost",
    new ProviderError({ code: "Unavailable", operation: "connect", message }),
  );
  expect((await read(null)).said).toEqual([
    expect.stringContaining("Unavailable | connect: no route to host"),
  ]);
});

test("a provider that is not known yet cannot be asked", async () => {
  await door.configure({ uri: UNKNOWN });
  expect((await read(null)).said).toEqual([expect.stringContaining("not known yet")]);
});

test("the answer stands beside what was asked", async () => {
  expect(await read("hello")).toEqual({
    state: { echo: "hello", host_name: "host-1", echoed: null },
    said: [],
  });
});
