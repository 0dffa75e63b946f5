/** What CDI asks for beside an image that is in a file system. Source: CDI 1.64, pkg/util/util.go. */
import { ProviderError } from "../../../../core/provider-error";
import type { ApiClient } from "../../api/api-client";
import { CDI_CONFIG } from "./cdi-config";

const MIB = 2 ** 20;
/** CDI's own default, as a share of the image. */
const DEFAULT_OVERHEAD = 0.06;

/** How large the claim is that CDI makes for an image of that size in a file system. */
export async function claimBytesFor(
  client: ApiClient,
  imageBytes: number,
  storageClass: string | undefined,
  signal: AbortSignal,
): Promise<number> {
  const aligned = Math.ceil(imageBytes / MIB) * MIB;
  return Math.ceil(aligned * (1 + (await overheadOf(client, storageClass, signal))));
}

interface Overhead {
  readonly global?: string;
  readonly storageClass?: Readonly<Record<string, string>>;
}

async function overheadOf(
  client: ApiClient,
  storageClass = "",
  signal: AbortSignal,
): Promise<number> {
  try {
    const config = await client.get(CDI_CONFIG, signal);
    const { filesystemOverhead: overhead = {} } = (config?.status ?? {}) as {
      filesystemOverhead?: Overhead;
    };
    return Number(overhead.storageClass?.[storageClass] ?? overhead.global ?? DEFAULT_OVERHEAD);
  } catch (error) {
    if (error instanceof ProviderError) return DEFAULT_OVERHEAD;
    throw error;
  }
}
