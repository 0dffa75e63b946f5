import { ProviderError } from "../../provider/core/provider-error";

const failure = (message: string, hint?: string) =>
  new ProviderError({
    code: "FailedPrecondition",
    operation: "delete",
    object: 'volume "lab/web"',
    message,
    ...(hint === undefined ? {} : { hint }),
  });

describe("the text of an error", () => {
  test.each([
    ["it is in use", undefined, 'delete volume "lab/web": it is in use'],
    ["it is in use", "Stop web.", 'delete volume "lab/web": it is in use. Stop web.'],
    ["it is in use.", "Stop web.", 'delete volume "lab/web": it is in use. Stop web.'],
    ["in use?", "Stop web.", 'delete volume "lab/web": in use? Stop web.'],
  ])("%j with the hint %j is two sentences", (message, hint, text) => {
    expect(failure(message, hint).message).toBe(text);
  });

  test("the reason is the message alone", () => {
    expect(failure("it is in use", "Stop web.").reason).toBe("it is in use");
  });
});
