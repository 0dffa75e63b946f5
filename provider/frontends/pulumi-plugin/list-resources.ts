import { type ListRequest, ListResponse } from "@pulumi/pulumi/proto/provider_pb";
import { ProviderError } from "../../core/provider-error";
import type { Session } from "./session";

/** List: what exists on the host, in pages. The continuation token is the position to go on from. */
export async function listResources(
  session: Session,
  request: ListRequest,
  write: (response: ListResponse) => void,
): Promise<void> {
  const kind = session.kind(request.getToken());
  const found = await session.run({ urn: "" }, (operation) =>
    session.provider.list(kind.name, operation),
  );
  const start = positionOf(request.getContinuationToken());
  const most = [request.getLimit(), request.getPageSize()].filter((count) => count > 0);
  const end = start + Math.min(found.length, ...most);
  for (const { id, name } of found.slice(start, end)) {
    const result = new ListResponse.Result();
    result.setId(id);
    result.setName(name);
    write(new ListResponse().setResult(result));
  }
  if (end < found.length) {
    const continuation = new ListResponse.Continuation();
    continuation.setContinuationToken(String(end));
    write(new ListResponse().setContinuation(continuation));
  }
}

function positionOf(token: string): number {
  if (token === "") return 0;
  if (/^\d{1,9}$/.test(token)) return Number(token);
  throw new ProviderError({
    code: "InvalidArgument",
    operation: "list",
    message: `found the continuation token ${JSON.stringify(token)}. Expected one that we gave.`,
  });
}
