import { attributeAt } from "../../../backends/libvirt/xml";
import { FakeFailure } from "../fake-failure";
import { leasesOf } from "../networks/leases";
import type { FakeProcedures } from "../procedure-table";
import type { StreamChunk } from "../stream-sink";
import type { DomainTable } from "./domain-table";
import { devicesOf } from "./edit-devices";

/** What a guest prints on its serial console after its start. */
export type ConsoleOf = (machine: string) => string;

const SOURCE_LEASE = 0;

export function guestProcedures(table: DomainTable, consoleOf: ConsoleOf): FakeProcedures {
  return {
    domainInterfaceAddresses: ({ dom, source }) => {
      const domain = table.running(dom);
      if (source !== SOURCE_LEASE) {
        throw new FakeFailure("AgentUnresponsive", "Qemu", "QEMU guest agent is not connected");
      }
      const macs = (domain.live ? devicesOf(domain.live) : [])
        .filter(({ name }) => name === "interface")
        .map((device) => ({
          tap: attributeAt(device, "target", "dev") ?? "",
          mac: attributeAt(device, "mac", "address")?.toLowerCase() ?? "",
        }));
      const leases = [...table.host.networks.values()].flatMap(leasesOf);
      return {
        ifaces: macs.flatMap(({ tap, mac }) => {
          const found = leases.filter((lease) => lease.mac === mac);
          const addrs = found.map(({ ipaddr, prefix }) => ({ type: 0, addr: ipaddr, prefix }));
          return addrs.length === 0 ? [] : [{ name: tap, hwaddr: mac, addrs }];
        }),
      };
    },
    domainOpenConsole: ({ dom }, { send, receive }) => {
      const domain = table.running(dom);
      receive({ write: () => undefined, finish: () => undefined, abort: () => undefined });
      send(printed(consoleOf(domain.name)));
      return {};
    },
  };
}

async function* printed(text: string): AsyncGenerator<StreamChunk> {
  yield Buffer.from(text);
}
