/** Uploads a file and kills its own process on the way: `upload-until-killed.ts URI NAME FILE PART`. */
import { openConnection } from "../../provider/backends/libvirt/connection";
import { KindDriver } from "./storage-bed";

async function main([uri = "", name = "", file = "", part = ""]: readonly string[]): Promise<void> {
  const progress = {
    report: ({ doneBytes = 0, totalBytes = Number.POSITIVE_INFINITY }) => {
      if (doneBytes > totalBytes * Number(part)) process.kill(process.pid, "SIGKILL");
    },
    info() {},
    warn() {},
  };
  const volumes = new KindDriver(openConnection(uri), "Volume", { progress });
  const source = { file };
  await volumes.apply({ name, pool: "images", onDelete: "delete", source });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
