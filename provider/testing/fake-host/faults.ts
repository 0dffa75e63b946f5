import type { ErrorNumberName } from "../../backends/libvirt/rpc/constants";
import type { ProcedureName } from "../../backends/libvirt/rpc/procedures";
import { type ErrorDomainName, FakeFailure } from "./fake-failure";

/**
 * When a connection is cut: before the call takes effect; after it took effect and before its answer
 * (in a stream: after its first packet); after its answer.
 */
export type CutMoment = "before" | "in" | "after";

export interface Cut {
  /** Which call, counted from 1 over those of `procedure`, or over all that are no login. */
  readonly at: number;
  readonly moment: CutMoment;
  readonly procedure?: ProcedureName;
  /** Nobody can connect afterwards until `clear`: for the client it is as if it had been killed. */
  readonly stayDown?: boolean;
}

export interface CallFault {
  /** Only this procedure; every one by default. */
  readonly procedure?: ProcedureName;
  /** Only the nth matching call, counted from 1; every one by default. */
  readonly at?: number;
}

export interface ErrorFault extends CallFault {
  readonly code: ErrorNumberName;
  readonly domain?: ErrorDomainName;
  readonly message?: string;
}

export interface DelayFault extends CallFault {
  readonly delayMs: number;
}

/** What a call meets. */
export interface Fate {
  readonly cut?: CutMoment;
  readonly failure?: FakeFailure;
  readonly delayMs?: number;
}

interface Counted<F extends CallFault> {
  readonly fault: F;
  seen: number;
}

/** What goes wrong, on purpose. Set at any time; counts begin where they are set. */
export class Faults {
  #cuts: Counted<Cut>[] = [];
  #errors: Counted<ErrorFault>[] = [];
  #delays: Counted<DelayFault>[] = [];
  #isUnreachable = false;
  #waiting: (() => void)[] = [];
  readonly #cutAll: () => void;

  constructor(cutAll: () => void) {
    this.#cutAll = cutAll;
  }

  get isUnreachable(): boolean {
    return this.#isUnreachable;
  }

  /** Cuts the connection at a call: its answer is lost. */
  cut(cut: Cut): void {
    this.#cuts.push({ fault: cut, seen: 0 });
  }

  /** Answers with an error of libvirt's and does nothing. */
  fail(fault: ErrorFault): void {
    this.#errors.push({ fault, seen: 0 });
  }

  /** Refuses as a daemon's access control does (88). */
  deny(fault: CallFault = {}): void {
    this.fail({ ...fault, code: "AccessDenied", domain: "Access", message: "access denied" });
  }

  delay(fault: DelayFault): void {
    this.#delays.push({ fault, seen: 0 });
  }

  /** Ends every connection and takes no new one. */
  unreachable(): void {
    this.#isUnreachable = true;
    this.#cutAll();
  }

  /** Resolves when the next cut has happened. */
  nextCut(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The session that met a cut tells that it is done. */
  wasCut(): void {
    if (this.#isUnreachable) this.#cutAll();
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Everything works again. */
  clear(): void {
    this.#cuts = [];
    this.#errors = [];
    this.#delays = [];
    this.#isUnreachable = false;
  }

  /** Called for each call that is no login. */
  fateOf(name: ProcedureName): Fate {
    const cut = next(this.#cuts, name);
    const error = next(this.#errors, name);
    const delay = next(this.#delays, name);
    if (cut?.stayDown) this.#isUnreachable = true;
    return {
      ...(cut && { cut: cut.moment }),
      ...(error && {
        failure: new FakeFailure(
          error.code,
          error.domain ?? "Rpc",
          error.message ?? `injected ${error.code}`,
        ),
      }),
      ...(delay && { delayMs: delay.delayMs }),
    };
  }
}

function next<F extends CallFault>(faults: Counted<F>[], name: ProcedureName): F | undefined {
  let met: F | undefined;
  for (const counted of faults) {
    const { fault } = counted;
    if (fault.procedure !== undefined && fault.procedure !== name) continue;
    counted.seen += 1;
    if (fault.at === undefined || fault.at === counted.seen) met ??= fault;
  }
  return met;
}
