import {
  countStates,
  type DeviceState,
  type PicturedDevice,
  type PicturedGroup,
  STATE_WORDS,
} from "./pci-groups";

const COLUMN_WIDTH = 560;
const ROW_HEIGHT = 44;
const GAP = 14;
const MARGIN = 24;
const HEADING_HEIGHT = 34;
const TITLE_HEIGHT = 84;
const GROUP_WIDTH = 58;
/** Characters that fit beside the group's number, at the size of each line. */
const FIRST_LINE = 66;
const SECOND_LINE = 76;

const PAINT: {
  readonly [S in DeviceState]: {
    readonly fill: string;
    readonly ink: string;
  };
} = {
  free: { fill: "#e3f5e6", ink: "#1a7f37" },
  machine: { fill: "#ddf0fd", ink: "#0969da" },
  host: { fill: "#fdf3d3", ink: "#8a5a00" },
  blocked: { fill: "#fde4e1", ink: "#c0291d" },
  port: { fill: "#f0f1f3", ink: "#656d76" },
};

interface Column {
  readonly heading: string;
  readonly groups: readonly PicturedGroup[];
}

/** The groups as boxes: one column for each NUMA node, or two where the host has no nodes. */
export function pciSvg(groups: readonly PicturedGroup[]): string {
  const columns = columnsOf(groups);
  const drawn = columns.map((column, index) =>
    drawColumn(column, MARGIN + index * (COLUMN_WIDTH + GAP)),
  );
  const width = 2 * MARGIN + columns.length * (COLUMN_WIDTH + GAP) - GAP;
  const height = Math.max(TITLE_HEIGHT, ...drawn.map(({ bottom }) => bottom)) + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(MARGIN, 38, 20, "#1f2328", "PCI devices by IOMMU group", "600"),
    legend(groups),
    ...drawn.flatMap(({ shapes }) => shapes),
    "</svg>",
    "",
  ].join("\n");
}

function columnsOf(groups: readonly PicturedGroup[]): readonly Column[] {
  const nodes = [...new Set(groups.map(({ numaNode }) => numaNode))];
  if (nodes.length > 1) {
    return nodes.map((node) => ({
      heading: node === undefined ? "no NUMA node" : `NUMA node ${node}`,
      groups: groups.filter(({ numaNode }) => numaNode === node),
    }));
  }
  const total = groups.reduce((sum, group) => sum + heightOf(group), 0);
  let above = 0;
  const half = groups.findIndex((group) => {
    above += heightOf(group);
    return above >= total / 2;
  });
  const parts = [groups.slice(0, half + 1), groups.slice(half + 1)];
  return parts.filter((part) => part.length > 0).map((part) => ({ heading: "", groups: part }));
}

function drawColumn(
  { heading, groups }: Column,
  x: number,
): { readonly shapes: readonly string[]; readonly bottom: number } {
  let y = TITLE_HEIGHT + (heading === "" ? 0 : HEADING_HEIGHT);
  const shapes = heading === "" ? [] : [text(x, TITLE_HEIGHT + 18, 15, "#1f2328", heading, "600")];
  for (const group of groups) {
    shapes.push(...drawGroup(group, x, y));
    y += heightOf(group) + GAP;
  }
  return { shapes, bottom: y - GAP };
}

function drawGroup(group: PicturedGroup, x: number, y: number): readonly string[] {
  const height = heightOf(group);
  const middle = y + height / 2;
  return [
    `<g><title>${escaped(group.group === undefined ? "no IOMMU group" : `IOMMU group ${group.group}`)}</title>`,
    `<rect x="${x}" y="${y}" width="${COLUMN_WIDTH}" height="${height}" rx="7" fill="#f6f8fa" stroke="#d0d7de"/>`,
    `<text x="${x + GROUP_WIDTH / 2}" y="${middle + 7}" font-size="20" font-weight="600" fill="#57606a" text-anchor="middle">${group.group ?? "–"}</text>`,
    ...group.devices.flatMap((device, row) => drawDevice(device, x, y + row * ROW_HEIGHT)),
    "</g>",
  ];
}

function drawDevice(device: PicturedDevice, x: number, y: number): readonly string[] {
  const { fill, ink } = PAINT[device.state];
  const left = x + GROUP_WIDTH;
  const driver = device.driver === "" ? "no driver" : device.driver;
  const what = `${device.address}  ${device.description}`;
  const facts = `${device.selector} · ${driver} · ${device.owner}`;
  return [
    `<g><title>${escaped(`${what}\n${facts}`)}</title>`,
    `<rect x="${left}" y="${y + 3}" width="${COLUMN_WIDTH - GROUP_WIDTH - 3}" height="${ROW_HEIGHT - 6}" rx="5" fill="${fill}"/>`,
    `<rect x="${left}" y="${y + 3}" width="5" height="${ROW_HEIGHT - 6}" rx="2" fill="${ink}"/>`,
    text(left + 14, y + 19, 13, "#1f2328", shortened(what, FIRST_LINE), "600"),
    text(left + 14, y + 34, 11.5, ink, shortened(facts, SECOND_LINE)),
    "</g>",
  ];
}

function legend(groups: readonly PicturedGroup[]): string {
  const width = 132;
  return countStates(groups)
    .map(([state, count], index) => {
      const { ink } = PAINT[state];
      const x = MARGIN + index * width;
      return `<rect x="${x}" y="54" width="11" height="11" rx="2" fill="${ink}"/>${text(x + 17, 64, 12.5, "#1f2328", `${count} ${STATE_WORDS[state]}`)}`;
    })
    .join("");
}

function heightOf({ devices }: PicturedGroup): number {
  return devices.length * ROW_HEIGHT;
}

function text(
  x: number,
  y: number,
  size: number,
  fill: string,
  content: string,
  weight = "400",
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" xml:space="preserve">${escaped(content)}</text>`;
}

function shortened(content: string, length: number): string {
  return content.length <= length ? content : `${content.slice(0, length - 1)}…`;
}

function escaped(content: string): string {
  return content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
