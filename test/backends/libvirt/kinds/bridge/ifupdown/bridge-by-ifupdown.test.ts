import { bridgeLivesOn } from "../every-keeper";
import { hostForTests, IFUPDOWN } from "../keeping-hosts";
import { BAD, bridgeOverManagementPort, GOOD } from "../over-management-port";

describe("a bridge on a host with ifupdown", () => {
  const on = hostForTests(IFUPDOWN);

  bridgeLivesOn(on);

  // All networks down, and up again from the files, as with a boot.
  bridgeOverManagementPort(on, async () => {
    await on.host.exec("systemctl", "restart", "networking");
  });

  it("whose DHCP server does not answer is taken back while its client still waits", async () => {
    const before = await on.network();
    const { addresses: _, ...inputs } = BAD;
    await expect(on.scene.create({ ...inputs, dhcp: true })).rejects.toMatchObject({
      code: "Aborted",
    });
    await on.expectBack(before);
    await expect(on.host.exec("pgrep", "dhclient")).rejects.toThrow();
  });

  it("gives back stanzas as they stand when it goes, and keeps what was written meanwhile", async () => {
    const { scene, host } = on;
    const main = "/etc/network/interfaces";
    const before = await host.exec("cat", main);
    const state = await scene.create(GOOD);
    expect(await host.exec("cat", main)).toContain("#virt-iac br0@eth0# iface eth0 inet static");
    await host.exec("sed", "-i", "$a # Somebody's own note.", main);
    await scene.expectNothingToDo(GOOD, state);
    await scene.remove(state);
    expect(await host.exec("cat", main)).toBe(`${before}\n# Somebody's own note.`);
    expect(await host.exec("stat", "--format=%a", main)).toBe("600");
    await host.exec("sed", "-i", "$d", main);
  });
});
