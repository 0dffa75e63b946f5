/*
 * npm run check-protocol [-- SUITE...]: compares our table with the protocol files in libvirt's source package.
 * Needs a Debian machine with apt. Ends with 1 on any difference, with 2 when there is nothing to compare with.
 */
import { compareConstants } from "./compare-constants";
import { compareFacts } from "./compare-facts";
import { compareTable, streamAnnotations } from "./compare-table";
import { headerNumbers } from "./header-numbers";
import { defaultSuites, type LibvirtSource, libvirtSource } from "./libvirt-source";
import { tableEntries } from "./table-entries";
import { xdrDefinitions } from "./xdr-definitions";

function check({ version, protocol, headers }: LibvirtSource): readonly string[] {
  const numbers = headerNumbers(headers);
  const definitions = xdrDefinitions(protocol, numbers);
  const entries = tableEntries();
  const table = compareTable(entries, definitions, streamAnnotations(protocol));
  const facts = compareFacts(definitions, numbers);
  const procedures = entries.filter(({ kind }) => kind === "procedure").length;
  const constants = compareConstants(numbers);
  const differences = [...table.differences, ...facts.differences, ...constants.differences];
  console.log(
    `libvirt ${version}: ${table.compared} of ${entries.length} entries compared ` +
      `(${procedures} procedures, ${entries.length - procedures} events in our table), ` +
      `${facts.compared} further facts, ${constants.compared} constants ` +
      `(${constants.newer} are newer), ${differences.length} differences`,
  );
  if (table.newer.length > 0) console.log(`  newer than ${version}: ${table.newer.join(", ")}`);
  for (const difference of differences) console.error(`  ${difference}`);
  return differences;
}

function main(suites: readonly string[]): number {
  let sources: readonly LibvirtSource[];
  try {
    sources = suites.map(libvirtSource);
  } catch (error) {
    console.error(`libvirt's source package cannot be had: ${error}`);
    return 2;
  }
  return sources.flatMap(check).length === 0 ? 0 : 1;
}

const chosen = process.argv.slice(2);
process.exitCode = main(chosen.length > 0 ? chosen : defaultSuites());
