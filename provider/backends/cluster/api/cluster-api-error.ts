/**
 * The API server said no. Decided by HTTP status, reason and causes, never by text; the one
 * exception is documented where it is made.
 */
import { type ErrorCode, ProviderError } from "../../../core/provider-error";

/** `Status` of the Kubernetes API, as far as it is used. */
export interface KubeStatus {
  readonly message?: string;
  readonly reason?: string;
  readonly code?: number;
  readonly details?: {
    readonly kind?: string;
    readonly group?: string;
    readonly name?: string;
    readonly retryAfterSeconds?: number;
    readonly causes?: readonly StatusCause[];
  };
}

export interface StatusCause {
  /** `FieldManagerConflict`, `FieldValueInvalid`, … */
  readonly reason?: string;
  readonly message?: string;
  /** `.spec.runStrategy` or `spec.template.spec.…`. */
  readonly field?: string;
}

export class ClusterApiError extends ProviderError {
  readonly httpStatus: number;
  readonly status: KubeStatus;

  constructor(operation: string, object: string, httpStatus: number, status: KubeStatus) {
    const code = codeOf(httpStatus, status);
    super({
      code,
      operation,
      object,
      message: messageOf(httpStatus, status),
      hint: hintOf(code, httpStatus, status) ?? "",
      retryable: RETRYABLE.has(httpStatus) && code !== "InvalidArgument",
    });
    this.name = "ClusterApiError";
    this.httpStatus = httpStatus;
    this.status = status;
  }

  get causes(): readonly StatusCause[] {
    return this.status.details?.causes ?? [];
  }

  /** Other managers that own fields which we tried to set, each with the field. */
  get conflicts(): readonly StatusCause[] {
    return this.causes.filter(({ reason }) => reason === "FieldManagerConflict");
  }
}

const RETRYABLE = new Set([429, 500, 502, 503, 504]);

function codeOf(httpStatus: number, status: KubeStatus): ErrorCode {
  // A schema violation of a server-side apply comes as 500 without reason or details (seen on
  // Kubernetes 1.36): this text is the only mark that tells it from a broken server.
  if (httpStatus === 500 && status.message?.startsWith("failed to create typed patch object")) {
    return "InvalidArgument";
  }
  switch (httpStatus) {
    case 400:
    case 413:
    case 415:
    case 422:
      return "InvalidArgument";
    case 401:
      return "Unauthenticated";
    case 403:
      return "PermissionDenied";
    case 404:
    case 410:
      return "NotFound";
    case 409:
      return status.reason === "AlreadyExists" ? "AlreadyExists" : "Aborted";
    case 429:
      return "ResourceExhausted";
    case 502:
    case 503:
    case 504:
      return "Unavailable";
    default:
      return "Internal";
  }
}

function messageOf(httpStatus: number, status: KubeStatus): string {
  const causes = (status.details?.causes ?? []).map(
    ({ field, message }) => `${field ? `${field}: ` : ""}${message ?? ""}`,
  );
  const text = status.message ?? `HTTP ${httpStatus}`;
  const more = causes.filter((cause) => !text.includes(cause));
  return more.length > 0 ? `${text} (${more.join("; ")})` : text;
}

function hintOf(code: ErrorCode, httpStatus: number, status: KubeStatus): string | undefined {
  if (code === "PermissionDenied") {
    return "Give this account a role with that verb on that resource; docs/cluster-roles.md lists the roles by feature.";
  }
  if (code === "Unauthenticated")
    return "The kubeconfig's token or certificate is not accepted; log in again.";
  if (code === "NotFound" && status.details?.kind === "namespaces") {
    return `Create the namespace "${status.details.name}" first.`;
  }
  if (
    httpStatus === 409 &&
    status.details?.causes?.some(({ reason }) => reason === "FieldManagerConflict")
  ) {
    return "Another manager owns these fields: leave them out, or set `conflictPolicy: force`.";
  }
  if (httpStatus === 500 && status.message?.includes("failed calling webhook")) {
    return "The operator that answers this webhook does not run.";
  }
  return undefined;
}
