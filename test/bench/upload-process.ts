/** Uploads one image and prints the peak of its own memory in MiB: `upload-process.ts URI IMAGE`. */
import { openConnection } from "../../provider/backends/libvirt/connection";
import { KindDriver } from "../support/storage-bed";

async function main([uri = "", image = ""]: readonly string[]): Promise<void> {
  const connection = openConnection(uri);
  const volumes = new KindDriver(connection, "Volume");
  const state = await volumes.apply({
    name: "peak",
    pool: "images",
    format: "raw",
    onDelete: "delete",
    source: { file: image },
  });
  console.log(Math.ceil(process.resourceUsage().maxRSS / 1024));
  await volumes.delete(state);
  await connection.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
