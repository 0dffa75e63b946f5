import fs from "node:fs";
import path from "node:path";
import type { DomainRef } from "../../../../../provider/backends/libvirt/connection";
import { startMachine } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/machine-power";
import { ErrorNumber } from "../../../../../provider/backends/libvirt/rpc/constants";
import { KindDriver, type StorageBed, startStorageBed } from "../../../../support/storage-bed";

/** Another user than root, and namespaces to run it in, need root. */
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

/** libvirt-qemu of the bed. */
const USER = 64055;

asRoot("a machine whose images the hypervisor's user cannot open", () => {
  let storage: StorageBed;
  let image: string;
  let dom: DomainRef;

  beforeAll(async () => {
    storage = await startStorageBed();
    const settings = path.join(storage.bed.stateDir, "etc", "qemu.conf");
    const asRootRuns = fs.readFileSync(settings, "utf8");
    const asUserRuns = asRootRuns.replace(/^(user|group) = .*$/gm, '$1 = "libvirt-qemu"');
    fs.writeFileSync(settings, `${asUserRuns}dynamic_ownership = 0\n`);
    await storage.bed.restartDaemon();
    await new KindDriver(storage.connection, "StoragePool").apply({
      name: "images",
      path: storage.path("images"),
    });
    const volumes = new KindDriver(storage.connection, "Volume");
    await volumes.apply({ name: "disk", pool: "images", size: "1MiB", format: "raw" });
    image = storage.path("images", "disk");
    const xml = definition("denied");
    ({ dom } = await storage.connection.call("domainDefineXMLFlags", { xml, flags: 0 }));
  });
  afterAll(() => storage.stop());
  beforeEach(() => {
    fs.chownSync(image, USER, USER);
    fs.chmodSync(image, 0o600);
    fs.chmodSync(storage.path("images"), 0o711);
  });

  const start = () => startMachine(storage.connection, dom, new AbortController().signal);

  it.each<[string, () => void, readonly string[]]>([
    [
      "its owner is another one",
      () => fs.chownSync(image, 0, 0),
      [
        "the image IMAGE of owner 0:0 with mode 0600",
        "chown 64055:64055 IMAGE, or permissions of the Volume",
      ],
    ],
    [
      "its mode lets nobody write",
      () => fs.chmodSync(image, 0o400),
      ["the image IMAGE of owner 64055:64055 with mode 0400"],
    ],
    [
      "its folder lets nobody in",
      () => fs.chmodSync(storage.path("images"), 0o700),
      ["the folder FOLDER of owner 0:0 with mode 0700", "chmod o+x FOLDER"],
    ],
  ])("says file, owner, mode, user and driver, and what to do: %s", async (_what, deny, texts) => {
    deny();
    const failure = await start().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "PermissionDenied", object: 'machine "denied"' });
    const message = String(failure);
    expect(message).toContain("The hypervisor runs as 64055:64055 (security drivers: none, dac)");
    for (const text of texts) {
      const folder = storage.path("images");
      expect(message).toContain(text.replace("IMAGE", image).replace("FOLDER", folder));
    }
  });

  it("says nothing of images that can be opened, whatever else is wrong", async () => {
    await start();
    await storage.bed.virsh("destroy", "denied");
    const { connection } = storage;
    const xml = definition(
      "wrong",
      `<qemu:commandline><qemu:arg value="-nonsense"/></qemu:commandline>`,
    );
    const wrong = (await connection.call("domainDefineXMLFlags", { xml, flags: 0 })).dom;
    const failure = startMachine(connection, wrong, new AbortController().signal);
    await expect(failure).rejects.toMatchObject({ code: ErrorNumber.InternalError });
  });

  function definition(name: string, more = ""): string {
    return `<domain type="qemu" xmlns:qemu="http://libvirt.org/schemas/domain/qemu/1.0"><name>${name}</name>
      <memory unit="MiB">64</memory><os><type arch="x86_64" machine="q35">hvm</type></os><devices>
      <disk type="file"><driver name="qemu" type="raw"/><source file="${image}"/><target dev="vda" bus="virtio"/></disk>
      </devices>${more}</domain>`;
  }
});
