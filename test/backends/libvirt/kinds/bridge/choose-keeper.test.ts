import { chooseKeeper } from "../../../../../provider/backends/libvirt/kinds/bridge/choose-keeper";
import type { KeptBridges } from "../../../../../provider/backends/libvirt/kinds/bridge/kept-bridges";
import { ProviderError } from "../../../../../provider/core/provider-error";
import type { BridgeInputs } from "../../../../../provider/kinds/bridge/bridge";
import { testOperation } from "../../../../support/test-operation";

type Answer = "has the ports" | "runs" | "does not run" | "unreached" | "denied";

const FAILURES: { readonly [answer: string]: "Unavailable" | "PermissionDenied" } = {
  unreached: "Unavailable",
  denied: "PermissionDenied",
};

function serviceThat(answer: Answer, service: KeptBridges["service"]) {
  const canHave = async () => {
    const code = FAILURES[answer];
    if (code !== undefined) throw new ProviderError({ code, operation: "look", message: service });
    return { "has the ports": true, runs: false }[answer as string];
  };
  return { service, canHave } as Partial<KeptBridges> as KeptBridges;
}

async function chosen(answers: readonly [Answer, Answer]): Promise<string | undefined> {
  const services = [
    serviceThat(answers[0], "network-manager"),
    serviceThat(answers[1], "networkd"),
  ];
  const identity = { name: "br1", owner: "me", uuid: "0" };
  const inputs = { name: "br1" } as BridgeInputs;
  const kept = await chooseKeeper(services, inputs, identity, testOperation());
  return kept?.service;
}

describe("the service that keeps a new bridge", () => {
  it.each<readonly [Answer, Answer, string | undefined]>([
    ["has the ports", "has the ports", "network-manager"],
    ["has the ports", "does not run", "network-manager"],
    ["runs", "has the ports", "networkd"],
    ["runs", "runs", "network-manager"],
    ["does not run", "has the ports", "networkd"],
    ["does not run", "runs", "networkd"],
    ["does not run", "does not run", undefined],
    ["unreached", "has the ports", "networkd"],
    ["unreached", "runs", "networkd"],
  ])("when NetworkManager %s and networkd %s is %s", async (first, second, expected) => {
    expect(await chosen([first, second])).toBe(expected);
  });

  it("is not known when the host does not answer to any", async () => {
    await expect(chosen(["unreached", "does not run"])).rejects.toMatchObject({
      code: "Unavailable",
    });
  });

  it("is not the next one when the first refuses the login", async () => {
    await expect(chosen(["denied", "has the ports"])).rejects.toMatchObject({
      code: "PermissionDenied",
    });
  });
});
