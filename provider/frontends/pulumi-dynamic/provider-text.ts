/**
 * What every dynamic resource saves as its provider. It must never change: the engine runs the text
 * that is in people's states, and another one would show as a change of every resource.
 */
export function providerText(kind: string): string {
  return `exports.handler=()=>require("@virt-iac/provider/dynamic").provider(${JSON.stringify(kind)});`;
}
