import { bridgeLivesOn } from "../every-keeper";
import { hostForTests, NETPLAN, NETWORKD } from "../keeping-hosts";
import { bridgeOverManagementPort } from "../over-management-port";

describe.each([NETWORKD, NETPLAN])("a bridge on a host with $title", (kind) => {
  const on = hostForTests(kind);

  bridgeLivesOn(on);

  bridgeOverManagementPort(on, async () => {
    if (kind === NETPLAN) await on.host.exec("/usr/lib/netplan/generate");
    await on.host.exec("networkctl", "reload");
  });
});
