import { styleText } from "node:util";
import { countStates, type DeviceState, type PicturedGroup, STATE_WORDS } from "./pci-groups";

const SIGNS: {
  readonly [S in DeviceState]: {
    readonly sign: string;
    readonly colour: "green" | "cyan" | "yellow" | "red" | "gray";
  };
} = {
  free: { sign: "○", colour: "green" },
  machine: { sign: "●", colour: "cyan" },
  host: { sign: "■", colour: "yellow" },
  blocked: { sign: "▲", colour: "red" },
  port: { sign: "·", colour: "gray" },
};

const COLUMNS = ["address", "selector", "description", "driver"] as const;

/** One line for each device; a bracket holds together what only one machine can have. */
export function pciTerminal(groups: readonly PicturedGroup[]): string {
  if (groups.length === 0) return "The host shows no PCI devices.";
  const devices = groups.flatMap(({ devices }) => devices);
  const widths = COLUMNS.map((column) => Math.max(...devices.map((one) => one[column].length)));
  const lines = groups.flatMap((group, index) => [
    ...nodeHeading(group, groups[index - 1]),
    ...group.devices.map((device, row) => {
      const { sign, colour } = SIGNS[device.state];
      const number = row === 0 ? (group.group ?? "none") : "";
      const cells = COLUMNS.map((column, at) => device[column].padEnd(widths[at] ?? 0));
      const bracket = bracketAt(row, group.devices.length);
      const start = `${String(number).padStart(5)} ${bracket}`;
      return `${start} ${styleText(colour, sign)} ${cells.join("  ")}  ${styleText(colour, device.owner)}`;
    }),
  ]);
  return ["group", ...lines, "", legend(groups)].join("\n");
}

function nodeHeading(
  { numaNode }: PicturedGroup,
  before: PicturedGroup | undefined,
): readonly string[] {
  if (numaNode === undefined || before?.numaNode === numaNode) return [];
  return [styleText("bold", `NUMA node ${numaNode}`)];
}

function bracketAt(row: number, rows: number): string {
  if (rows === 1) return "─";
  if (row === 0) return "┌";
  return row === rows - 1 ? "└" : "├";
}

function legend(groups: readonly PicturedGroup[]): string {
  return countStates(groups)
    .map(([state, count]) => {
      const { sign, colour } = SIGNS[state];
      return `${styleText(colour, sign)} ${count} ${STATE_WORDS[state]}`;
    })
    .join("   ");
}
