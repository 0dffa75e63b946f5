import {
  attributeAt,
  childOf,
  element,
  replaceChild,
  textAt,
  withAttribute,
} from "../../../backends/libvirt/xml";
import { FakeFailure } from "../fake-failure";
import type { FakeProcedures } from "../procedure-table";
import { changeDefinitions } from "./affected-definitions";
import type { DomainTable } from "./domain-table";

const MAXIMUM = 4;
const LIVE = 1;
const ACTIONS = ["destroy", "restart", "rename-restart", "preserve"];
const EVENTS = ["on_poweroff", "on_reboot", "on_crash"];

/** Processors and memory of a machine whose guest obeys at once. */
export function tuningProcedures(table: DomainTable): FakeProcedures {
  return {
    domainSetVcpusFlags: ({ dom, nvcpus, flags }) => {
      if ((flags & MAXIMUM) !== 0 && (flags & LIVE) !== 0) {
        throw new FakeFailure(
          "OperationUnsupported",
          "Qemu",
          "cannot change maximum vcpus of a running domain",
        );
      }
      changeDefinitions(table, table.of(dom), flags, (definition) => {
        const vcpu = childOf(definition, "vcpu") ?? element("vcpu", {}, "1");
        const maximum = Number(textAt(definition, "vcpu"));
        if ((flags & MAXIMUM) !== 0) {
          const current = Number(vcpu.attributes.current ?? maximum);
          const kept = current < nvcpus ? String(current) : undefined;
          return replaceChild(
            definition,
            withAttribute({ ...vcpu, children: [String(nvcpus)] }, "current", kept),
          );
        }
        if (nvcpus > maximum) {
          throw new FakeFailure(
            "InvalidArg",
            "Qemu",
            `requested vcpus is greater than max allowable vcpus: ${nvcpus} > ${maximum}`,
          );
        }
        const current = nvcpus === maximum ? undefined : String(nvcpus);
        return replaceChild(definition, withAttribute(vcpu, "current", current));
      });
      return {};
    },
    domainGetVcpusFlags: ({ dom, flags }) => {
      const { live, stored } = table.of(dom);
      const shown = (flags & LIVE) !== 0 ? live : (stored ?? live);
      if (shown === undefined) throw table.invalid("domain is not running");
      const maximum = Number(textAt(shown, "vcpu"));
      return {
        num:
          (flags & MAXIMUM) !== 0
            ? maximum
            : Number(attributeAt(shown, "vcpu", "current") ?? maximum),
      };
    },
    domainSetMemoryFlags: ({ dom, memory, flags }) => {
      if ((flags & MAXIMUM) !== 0 && (flags & LIVE) !== 0) {
        throw table.invalid("cannot resize the maximum memory on an active domain");
      }
      changeDefinitions(table, table.of(dom), flags, (definition) => {
        const size = (name: string, kib: bigint) => element(name, { unit: "KiB" }, String(kib));
        const maximum = BigInt(textAt(definition, "memory") ?? "0");
        if ((flags & MAXIMUM) !== 0) {
          const current = BigInt(textAt(definition, "currentMemory") ?? "0");
          const sized = replaceChild(definition, size("memory", memory));
          return current > memory ? replaceChild(sized, size("currentMemory", memory)) : sized;
        }
        if (memory > maximum) {
          throw new FakeFailure("InvalidArg", "Qemu", "cannot set memory higher than max memory");
        }
        return replaceChild(definition, size("currentMemory", memory));
      });
      return {};
    },
    domainSetLifecycleAction: ({ dom, type, action, flags }) => {
      const event = EVENTS[type] ?? "on_crash";
      changeDefinitions(table, table.of(dom), flags, (definition) =>
        replaceChild(definition, element(event, {}, ACTIONS[action] ?? "destroy")),
      );
      return {};
    },
    domainSetMemoryStatsPeriod: ({ dom }) => {
      table.of(dom);
      return {};
    },
  };
}
