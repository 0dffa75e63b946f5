import type { Budget } from "./budget";
import { measureLab } from "./lab-measurement";
import { LAB_MACHINES } from "./lab-program";

const CPU_LIMIT_MS = 10;
const APPLY_LIMIT = 3;
const PLAN_LIMIT = 3;
const CALLS_LIMIT = 1.1;
const MEMORY_LIMIT_MIB = 120;

/** What is measured on one lab of 50 machines through OpenTofu. */
export const labBudgets: readonly Budget[] = [
  {
    name: "provider CPU per domain, empty plan",
    comparison: "the limit",
    budget: "≤ 10 ms",
    measure: async () => {
      const { planCpuMsPerMachine: ours, planStarts, startCpuMs } = await measureLab();
      const starting = ((planStarts * startCpuMs) / LAB_MACHINES).toFixed(1);
      const note = `${starting} ms of it are the ${planStarts} starts of the plugin that one plan makes, whatever is in it.`;
      return { ours, against: CPU_LIMIT_MS, unit: "ms", met: ours <= CPU_LIMIT_MS, note };
    },
  },
  {
    name: `lab of ${LAB_MACHINES} machines: apply`,
    comparison: "one virsh process with the list of commands",
    budget: "≤ 3",
    measure: async () => {
      const { applySeconds: ours, virshSeconds: against } = await measureLab();
      return { ours, against, unit: "s", met: ours <= APPLY_LIMIT * against };
    },
  },
  {
    name: `lab of ${LAB_MACHINES} machines: empty plan`,
    comparison: "the engine alone with as many terraform_data",
    budget: "≤ 3",
    measure: async () => {
      const { planSeconds: ours, enginePlanSeconds: against, ...plan } = await measureLab();
      const starts = `The engine alone starts no plugin; here it starts one ${plan.planStarts} times, one after the other, each as in the row of the Terraform plugin's start.`;
      const work = `Its own process uses ${cpuSeconds(plan.engineCpuMs)} of processor time for our objects and ${cpuSeconds(plan.engineAloneCpuMs)} for those of its own, which have one input; the provider's processes use ${cpuSeconds(plan.planCpuMsPerMachine * LAB_MACHINES)}.`;
      const note = `${starts} ${work}`;
      return { ours, against, unit: "s", met: ours <= PLAN_LIMIT * against, note };
    },
  },
  {
    name: "backend calls per object, empty plan",
    comparison: "the peer makes 2",
    budget: "≤ 1.1 and not one write",
    measure: async () => {
      const { callsPerObject: ours, writes } = await measureLab();
      return { ours, against: 2, unit: "calls", met: ours <= CALLS_LIMIT && writes === 0 };
    },
  },
  {
    name: `resident memory, ${LAB_MACHINES} machines managed`,
    comparison: "the limit",
    budget: "≤ 120 MiB at the peak",
    measure: async () => {
      const ours = (await measureLab()).peakMib;
      return { ours, against: MEMORY_LIMIT_MIB, unit: "MiB", met: ours <= MEMORY_LIMIT_MIB };
    },
  },
];

function cpuSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
