import type { KubeObject } from "../../api/kube-object";
import {
  describeCondition,
  failed,
  failing,
  findCondition,
  READY,
  type ReadinessRule,
  waiting,
} from "../../conditions/condition";
import { parseBytes } from "../../quantity";

/** Waiting for its first user is how such a class works, so it is done as far as we can do it. */
const DONE = ["Succeeded", "WaitForFirstConsumer", "PendingPopulation"];

interface DataVolumeStatus {
  readonly phase?: string;
  readonly progress?: string;
  readonly restartCount?: number;
}

const TOO_MANY_RESTARTS = 3;

/** When a DataVolume counts as filled. Source: CDI's DataVolume phases and conditions. */
export const volumeIsFilled: ReadinessRule = (volume) => {
  const { phase = "", progress, restartCount = 0 } = statusOf(volume);
  if (DONE.includes(phase)) return READY;
  const running = findCondition(volume, "Running");
  const bound = findCondition(volume, "Bound");
  if (phase === "Failed")
    return failed(running ? describeCondition(running) : "its phase is Failed");
  if (restartCount > TOO_MANY_RESTARTS) {
    return failed(
      `its pod was restarted ${restartCount} times${running?.message ? `: ${running.message}` : ""}`,
    );
  }
  // The pod is started again: a server that was away for a moment may be there then.
  if (running?.status === "False" && running.reason === "Error" && running.message) {
    return failing(describeCondition(running));
  }
  // The class's profile says nothing and neither did the user: nobody will ever change that.
  if (phase === "" && bound?.reason === "ErrClaimNotValid") return failed(describeCondition(bound));
  const shown = progress && progress !== "N/A" ? ` ${progress}` : "";
  return waiting(phase === "" ? "not seen by CDI yet" : `it is ${phase}${shown}`);
};

/** Ready for the content, or past that already. */
export const volumeTakesUpload: ReadinessRule = (volume) =>
  statusOf(volume).phase === "UploadReady" ? READY : volumeIsFilled(volume);

export function phaseOf(volume: KubeObject | undefined): string | undefined {
  return volume === undefined ? undefined : statusOf(volume).phase;
}

interface ClaimStatus {
  readonly phase?: string;
  readonly capacity?: { readonly storage?: string };
}

/** A claim that has grown; what is left to the file system happens when a machine mounts it. */
export function claimHasGrown(sizeBytes: number): ReadinessRule {
  return (claim) => {
    const { capacity } = (claim.status ?? {}) as ClaimStatus;
    const has = parseBytes(capacity?.storage) ?? 0;
    if (has >= sizeBytes) return READY;
    for (const type of ["ControllerResizeError", "NodeResizeError"]) {
      const problem = findCondition(claim, type);
      // The resizer tries again, and says so until it has done it.
      if (problem?.status === "True") return failing(describeCondition(problem));
    }
    if (findCondition(claim, "FileSystemResizePending")?.status === "True") return READY;
    return waiting(`it has ${capacity?.storage ?? "nothing"}`);
  };
}

function statusOf(volume: KubeObject): DataVolumeStatus {
  return (volume.status ?? {}) as DataVolumeStatus;
}
