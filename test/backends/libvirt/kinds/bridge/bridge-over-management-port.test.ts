import { hostForTests, NETWORK_MANAGER } from "./keeping-hosts";
import { BAD, bridgeOverManagementPort, GOOD } from "./over-management-port";

describe("a bridge over the port by which a host with NetworkManager is reached", () => {
  const on = hostForTests(NETWORK_MANAGER);

  bridgeOverManagementPort(on);

  it("keeps that port when a change that takes it away cuts the host off", async () => {
    const { scene } = on;
    const start = await on.network();
    const state = await scene.create(GOOD);
    const before = await on.network();
    const inputs = { ...BAD, ports: ["eth1"] };
    await expect(
      scene.provider.update("Bridge", inputs, state, scene.operation),
    ).rejects.toMatchObject({ code: "Aborted" });
    await on.expectBack(before);
    await scene.remove(state);
    await on.expectBack(start);
  });
});
