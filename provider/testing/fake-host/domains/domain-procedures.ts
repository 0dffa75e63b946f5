import { DomainState } from "../../../backends/libvirt/rpc/constants";
import {
  childOf,
  element,
  formatXml,
  replaceChild,
  textAt,
  textElement,
} from "../../../backends/libvirt/xml";
import { readDefinition } from "../definition-xml";
import { FakeFailure } from "../fake-failure";
import type { FakeDomain } from "../host-state";
import type { FakeProcedures } from "../procedure-table";
import { changeDefinitions } from "./affected-definitions";
import { fieldsOf } from "./domain-stats";
import { type DomainTable, refOf } from "./domain-table";

const INACTIVE = 2;
const START_PAUSED = 1;

/** Bits of `connectListAllDomains` and what each lets through, in groups of which one must hold. */
const FILTERS: readonly (readonly (readonly [
  bit: number,
  lets: (domain: FakeDomain) => boolean,
])[])[] = [
  [
    [1, ({ live }) => live !== undefined],
    [2, ({ live }) => live === undefined],
  ],
  [
    [4, ({ stored }) => stored !== undefined],
    [8, ({ stored }) => stored === undefined],
  ],
  [
    [16, ({ state }) => state === DomainState.Running],
    [32, ({ state }) => state === DomainState.Paused],
    [64, ({ state }) => state === DomainState.Shutoff],
    [128, () => false],
  ],
  [
    [256, ({ hasManagedSave }) => hasManagedSave],
    [512, ({ hasManagedSave }) => !hasManagedSave],
  ],
  [
    [1024, ({ autostart }) => autostart],
    [2048, ({ autostart }) => !autostart],
  ],
];

export function domainProcedures(table: DomainTable): FakeProcedures {
  const { host } = table;
  return {
    connectListAllDomains: ({ flags }) => {
      const domains = [...host.domains.values()].filter((one) => passes(one, flags)).map(refOf);
      return { domains, ret: domains.length };
    },
    domainLookupByName: ({ name }) => ({ dom: refOf(table.named(name)) }),
    domainLookupByUUID: ({ uuid }) => ({ dom: refOf(table.of({ uuid })) }),
    domainDefineXMLFlags: ({ xml }) => ({ dom: refOf(table.define(xml)) }),
    domainCreateXML: ({ xml_desc, flags }) => {
      const domain = table.define(xml_desc);
      table.start(domain, (flags & START_PAUSED) !== 0);
      domain.stored = undefined;
      return { dom: refOf(domain) };
    },
    domainCreateWithFlags: ({ dom, flags }) => {
      const domain = table.of(dom);
      table.start(domain, (flags & START_PAUSED) !== 0);
      return { dom: refOf(domain) };
    },
    domainUndefineFlags: ({ dom, flags }) => {
      table.undefine(table.of(dom), flags);
      return {};
    },
    domainDestroyFlags: ({ dom }) => {
      table.stop(table.of(dom), 1);
      return {};
    },
    // A guest that obeys at once.
    domainShutdownFlags: ({ dom, flags }) => {
      const domain = table.running(dom, "Qemu");
      if ((flags & 2) !== 0) {
        throw new FakeFailure("AgentUnresponsive", "Qemu", "Guest agent is not responding");
      }
      table.stop(domain, 0);
      return {};
    },
    domainReboot: ({ dom }) => {
      table.running(dom);
      return {};
    },
    domainReset: ({ dom }) => {
      table.running(dom);
      return {};
    },
    domainSuspend: ({ dom }) => {
      table.setPaused(table.running(dom), true);
      return {};
    },
    domainResume: ({ dom }) => {
      table.setPaused(table.running(dom), false);
      return {};
    },
    domainGetState: ({ dom }) => {
      const { state, reason } = table.of(dom);
      return { state, reason };
    },
    domainGetInfo: ({ dom }) => {
      const { state, live, stored } = table.of(dom);
      const shown = live ?? stored ?? element("domain");
      return {
        state,
        maxMem: BigInt(textAt(shown, "memory") ?? "0"),
        memory: BigInt(textAt(shown, "currentMemory") ?? "0"),
        nrVirtCpu: Number(textAt(shown, "vcpu") ?? "1"),
        cpuTime: 0n,
      };
    },
    domainGetXMLDesc: ({ dom, flags }) => {
      const { live, stored } = table.of(dom);
      const shown = (flags & INACTIVE) !== 0 ? (stored ?? live) : (live ?? stored);
      return { xml: formatXml(shown ?? element("domain")) };
    },
    domainIsActive: ({ dom }) => ({ active: table.of(dom).live === undefined ? 0 : 1 }),
    domainIsPersistent: ({ dom }) => ({ persistent: table.of(dom).stored === undefined ? 0 : 1 }),
    domainIsUpdated: ({ dom }) => ({ updated: table.of(dom) ? 0 : 1 }),
    domainGetAutostart: ({ dom }) => ({ autostart: table.of(dom).autostart ? 1 : 0 }),
    domainSetAutostart: ({ dom, autostart }) => {
      const domain = table.of(dom);
      if (domain.stored === undefined)
        throw table.invalid("cannot set autostart for transient domain", "Qemu");
      domain.autostart = autostart !== 0;
      return {};
    },
    domainHasManagedSaveImage: ({ dom }) => ({ result: table.of(dom).hasManagedSave ? 1 : 0 }),
    domainManagedSave: ({ dom }) => {
      const domain = table.running(dom);
      table.stop(domain, 4);
      domain.hasManagedSave = true;
      return {};
    },
    domainManagedSaveRemove: ({ dom }) => {
      table.of(dom).hasManagedSave = false;
      return {};
    },
    domainSetMetadata: ({ dom, type, metadata, key, uri, flags }) => {
      changeDefinitions(table, table.of(dom), flags, (definition) => {
        if (type === 0 || type === 1) {
          const name = type === 0 ? "description" : "title";
          return replaceChild(definition, textElement(name, metadata ?? ""));
        }
        const parsed = readDefinition(metadata ?? "<gone/>", rootOf(metadata), "Domain");
        const named = {
          ...parsed,
          name: `${key}:${parsed.name}`,
          attributes: { [`xmlns:${key}`]: uri ?? "", ...parsed.attributes },
        };
        const holder = childOf(definition, "metadata") ?? element("metadata");
        return replaceChild(definition, replaceChild(holder, named));
      });
      return {};
    },
    domainGetMessages: () => ({ msgs: [] }),
    connectGetAllDomainStats: ({ flags }) => ({
      retStats: [...host.domains.values()]
        .filter(({ live }) => (flags & 1) === 0 || live !== undefined)
        .map((domain) => ({ dom: refOf(domain), params: fieldsOf(domain, host) })),
    }),
  };
}

function passes(domain: FakeDomain, flags: number): boolean {
  return FILTERS.every((group) => {
    const asked = group.filter(([bit]) => (flags & bit) !== 0);
    return asked.length === 0 || asked.some(([, lets]) => lets(domain));
  });
}

function rootOf(xml: string | null): string {
  return /<([^\s/>]+)/.exec(xml ?? "")?.[1] ?? "gone";
}
