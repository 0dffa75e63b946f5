/** What programs are tested with: `@virt-iac/provider/testing`. */

export type { PlannedObject, PropertyImpact } from "../engine-plans/planned-object";
export { readPlan } from "../engine-plans/read-plan";
export {
  expectAction,
  expectImpact,
  expectNoChanges,
  expectReplace,
  type Plan,
} from "./expect-plan";
export {
  type FakeCall,
  type FakeHost,
  type FakeHostOptions,
  startFakeHost,
} from "./fake-host/fake-host";
export type { Cut, CutMoment, DelayFault, ErrorFault, Faults } from "./fake-host/faults";
export type {
  FakeDomain,
  FakeNetwork,
  FakePool,
  HostState,
} from "./fake-host/host-state";
export { type ProgramResource, type TestedProgram, testProgram } from "./program";
