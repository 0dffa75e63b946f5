// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are a shell's, which nobody may read as its own.
import { rmSync } from "node:fs";
import path from "node:path";
import { type FakeHost, startFakeHost } from "../../../provider/testing";
import { cloudInitMachine } from "../../../sdk/recipes/cloud-init-machine";
import { buildPlugins } from "../../beds/build-plugins";
import {
  CONSTRUCTS_LIBRARIES,
  type ConstructsLibrary,
  loadConstructs,
} from "../../beds/constructs-library";
import { startTofu, type TofuBed } from "../../beds/tofu-engine";

const PROPS = {
  baseVolume: "images/debian.qcow2",
  sshKeys: ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq9 me@here"],
  commands: [
    "echo ${HOME}",
    "echo $${HOME} $$${HOME}",
    "date +%{x} %%{x} %%%{x}",
    'printf "%s\\n" "a" \\\\ \t',
    "a\nb\r\n",
    "{ [ ${",
    "$",
  ],
};

let host: FakeHost;
beforeAll(async () => {
  await buildPlugins();
  host = await startFakeHost();
});
afterAll(() => host?.stop());

describe.each(CONSTRUCTS_LIBRARIES)("user data from a construct for %s", (name) => {
  let library: ConstructsLibrary;
  let tofu: TofuBed;
  beforeAll(async () => {
    library = await loadConstructs(name);
  });
  afterAll(() => library?.dispose());
  beforeEach(() => {
    tofu = startTofu();
    rmSync(path.join(tofu.folder, "providers.tf"));
  });
  afterEach(() => tofu.dispose());

  test.each(["json", "hcl"])("is read by the engine as it was written, from %s", async (form) => {
    const { CloudInitMachine } = library.virt;
    const stack = library.stack({ uri: host.uri });
    if (CloudInitMachine) new CloudInitMachine(stack, "web", PROPS);
    if (form === "hcl") tofu.write("main.tf", library.synthesiseHcl(stack));
    else tofu.write("main.tf.json", JSON.stringify(library.synthesise(stack)));
    const { plan, stderr } = await tofu.plan();
    expect(stderr).toBe("");
    const machine = plan?.resource_changes?.find(({ type }) => type === "virt_virtual_machine");
    const { pieces } = cloudInitMachine("web", PROPS);
    const wanted = pieces.at(-1)?.args.cloudInit as { readonly userData: string } | undefined;
    expect(machine?.change.after?.cloud_init).toMatchObject({ user_data: wanted?.userData });
  });
});
