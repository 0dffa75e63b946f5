/** Cuts an XDR definition file into words and marks. Comments and lines for the C preprocessor are left out. */
export function xdrTokens(source: string): readonly string[] {
  const text = source.replaceAll(/\/\*[\s\S]*?\*\//g, " ").replaceAll(/^[%#].*$/gm, " ");
  return text.match(/-?[A-Za-z0-9_]+|[{}<>[\]();=*,:]/g) ?? [];
}
