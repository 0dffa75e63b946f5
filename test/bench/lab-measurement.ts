import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { startRecordingProxy } from "../beds/recording-proxy";
import { startTofu, type TofuBed } from "../beds/tofu-engine";
import { median } from "./budget";
import { childrenCpuMs } from "./children-cpu";
import { engineProgram, LAB_MACHINES, LAB_OBJECTS, labProgram } from "./lab-program";
import { type ProcessRecords, recordProcesses } from "./process-records";
import { virshLab } from "./virsh-lab";

/** Medians of everything that is measured on the lab. */
export interface LabFigures {
  readonly applySeconds: number;
  /** One virsh process that makes the same. */
  readonly virshSeconds: number;
  readonly planSeconds: number;
  /** The engine with as many resources of its own. */
  readonly enginePlanSeconds: number;
  /** Of the engine's own process, in the plan of our resources and in that of its own. */
  readonly engineCpuMs: number;
  readonly engineAloneCpuMs: number;
  /** Of all processes of the provider in one empty plan, for each machine. */
  readonly planCpuMsPerMachine: number;
  /** How often the engine starts the provider for one plan. */
  readonly planStarts: number;
  /** One start: the process that was only asked for the schema. */
  readonly startCpuMs: number;
  /** The largest process of the provider in any apply or plan. */
  readonly peakMib: number;
  /** Calls on the wire in one empty plan with its refresh, the opening of connections included. */
  readonly callsPerObject: number;
  readonly writes: number;
}

const APPLIES = 3;
const PLANS_PER_APPLY = 3;

let measured: Promise<LabFigures> | undefined;

/** Measures once in a run; several budgets are about it. */
export function measureLab(): Promise<LabFigures> {
  measured ??= measure();
  return measured;
}

async function measure(): Promise<LabFigures> {
  const [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins()]);
  const records = recordProcesses();
  const ours = startTofu({ env: { ...records.env, TF_VAR_uri: libvirtd.uri } });
  const engine = startTofu();
  try {
    ours.write("main.tf", labProgram);
    engine.write("providers.tf", "");
    engine.write("main.tf", engineProgram);
    await mustSucceed(engine, "apply", "-auto-approve");
    return await runRounds({ libvirtd, records, ours, engine });
  } finally {
    for (const bed of [ours, engine, records]) bed.dispose();
    await libvirtd.stop();
  }
}

interface Beds {
  readonly libvirtd: LibvirtdBed;
  readonly records: ProcessRecords;
  readonly ours: TofuBed;
  readonly engine: TofuBed;
}

async function runRounds({ libvirtd, records, ours, engine }: Beds): Promise<LabFigures> {
  const virsh = virshLab(libvirtd);
  const times = {
    apply: [] as number[],
    virsh: [] as number[],
    plan: [] as number[],
    engine: [] as number[],
    engineCpu: [] as number[],
    engineAloneCpu: [] as number[],
    cpu: [] as number[],
    starts: [] as number[],
    startCpu: [] as number[],
    peak: [] as number[],
  };
  let counted = { calls: 0, writes: 0 };
  for (let round = 0; round < APPLIES; round += 1) {
    times.virsh.push(await seconds(virsh.make));
    await virsh.remove();
    times.apply.push(await seconds(() => mustSucceed(ours, "apply", "-auto-approve")));
    times.peak.push(peakOf(records));
    for (let plan = 0; plan < PLANS_PER_APPLY; plan += 1) {
      const before = childrenCpuMs();
      times.engine.push(await seconds(() => emptyPlan(engine)));
      const between = childrenCpuMs();
      times.plan.push(await seconds(() => emptyPlan(ours)));
      const after = childrenCpuMs();
      const processes = records.take();
      const providerCpu = processes.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
      times.cpu.push(providerCpu);
      times.engineCpu.push(after - between - providerCpu);
      times.engineAloneCpu.push(between - before);
      times.starts.push(processes.length);
      times.startCpu.push(Math.min(...processes.map(({ cpuMs }) => cpuMs)));
      times.peak.push(...processes.map(({ peakMib }) => peakMib));
    }
    if (round === 0) counted = await countCalls(libvirtd, ours);
    await mustSucceed(ours, "destroy", "-auto-approve");
    records.take();
  }
  return {
    applySeconds: median(times.apply),
    virshSeconds: median(times.virsh),
    planSeconds: median(times.plan),
    enginePlanSeconds: median(times.engine),
    engineCpuMs: median(times.engineCpu),
    engineAloneCpuMs: median(times.engineAloneCpu),
    planCpuMsPerMachine: median(times.cpu) / LAB_MACHINES,
    planStarts: median(times.starts),
    startCpuMs: median(times.startCpu),
    peakMib: Math.max(...times.peak),
    callsPerObject: counted.calls / LAB_OBJECTS,
    writes: counted.writes,
  };
}

/** Calls of one empty plan: the same daemon, seen through a proxy that reads along. */
async function countCalls(libvirtd: LibvirtdBed, ours: TofuBed) {
  const proxy = await startRecordingProxy(libvirtd.socket);
  try {
    const uri = `-var=uri=${proxy.uri}`;
    // The address of the host is part of what is saved of a machine.
    await mustSucceed(ours, "apply", "-refresh-only", "-auto-approve", uri);
    proxy.forget();
    await emptyPlan(ours, uri);
    return { calls: proxy.calls().length, writes: proxy.writes().length };
  } finally {
    await proxy.stop();
  }
}

function peakOf(records: ProcessRecords): number {
  return Math.max(...records.take().map(({ peakMib }) => peakMib));
}

function emptyPlan(tofu: TofuBed, ...args: readonly string[]): Promise<void> {
  // Its exit code is 2 when there is something to do.
  return mustSucceed(tofu, "plan", "-detailed-exitcode", ...args);
}

async function mustSucceed(tofu: TofuBed, command: string, ...args: readonly string[]) {
  const run = await tofu.run(command, "-input=false", "-no-color", ...args);
  if (run.exitCode !== 0) throw new Error(`tofu ${command}: ${run.stdout}\n${run.stderr}`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
