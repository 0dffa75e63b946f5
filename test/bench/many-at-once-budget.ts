import { buildPlugins } from "../beds/build-plugins";
import { startLibvirtd } from "../beds/private-libvirtd";
import { startTofu } from "../beds/tofu-engine";
import { MACHINES, manyAtOnceProgram, NETWORKS } from "../engines/many-at-once-program";
import type { Budget } from "./budget";

const WIDTHS = [10, 50];
const WANTED = WIDTHS.length * (NETWORKS + 2 * MACHINES);

export const manyAtOnceBudget: Budget = {
  name: `${NETWORKS} networks, ${MACHINES} volumes, ${MACHINES} domains at once, widths ${WIDTHS.join(" and ")}`,
  comparison: "what was asked for",
  budget: "0 failures",
  measure: async () => {
    const ours = await countMade();
    return { ours, against: WANTED, unit: "objects made", met: ours === WANTED };
  },
};

/** What the host has after an apply at each width, by the host's own tools. */
async function countMade(): Promise<number> {
  const [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins()]);
  const tofu = startTofu();
  let made = 0;
  try {
    tofu.write("main.tf", manyAtOnceProgram(libvirtd.uri, "nat"));
    for (const width of WIDTHS) {
      await tofu.apply(`-parallelism=${width}`);
      for (const list of [
        ["net-list", "--name"],
        ["vol-list", "lab"],
        ["list", "--all", "--name"],
      ]) {
        const names = await libvirtd.virsh(...list).catch(() => "");
        made += names.split("\n").filter((line) => line.trim() !== "").length;
      }
      await tofu.destroy(`-parallelism=${width}`);
    }
    return made;
  } finally {
    tofu.dispose();
    await libvirtd.stop();
  }
}
