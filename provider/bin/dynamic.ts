/**
 * `@virt-iac/provider/dynamic`: dynamic resources for Pulumi programs, and the provider that their
 * saved text asks for. Both must stay under these names for as long as any state knows them.
 */
import { dynamicProviders } from "../frontends/pulumi-dynamic/dynamic-provider";
import { KINDS } from "../kinds/registry";
import { makeBackend } from "./backend-factory";

export type { DynamicProvider } from "../frontends/pulumi-dynamic/dynamic-provider";
export * from "../frontends/pulumi-dynamic/generated";
export { providerText } from "../frontends/pulumi-dynamic/provider-text";

export const provider = dynamicProviders({ kinds: KINDS, backend: makeBackend });
