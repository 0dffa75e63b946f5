import fs from "node:fs";
import { startTofu, type TofuBed } from "./tofu-engine";

describe("the OpenTofu bed", () => {
  let bed: TofuBed;
  beforeEach(() => {
    bed = startTofu();
    fs.rmSync(`${bed.folder}/providers.tf`);
  });
  afterEach(() => bed.dispose());

  it("plans, applies, plans nothing, and destroys", async () => {
    bed.write(
      "main.tf",
      'resource "terraform_data" "one" { input = "a" }\noutput "o" { value = terraform_data.one.output }\n',
    );
    const first = await bed.plan();
    expect(first.plan?.resource_changes?.map(({ change }) => change.actions)).toEqual([["create"]]);
    expect((await bed.apply()).exitCode).toBe(0);
    expect((await bed.show()).values?.outputs?.o?.value).toBe("a");
    expect(await bed.plan()).toMatchObject({ empty: true, exitCode: 0 });
    bed.write("main.tf", 'resource "terraform_data" "one" { input = "b" }\n');
    expect(await bed.plan()).toMatchObject({ empty: false, exitCode: 2 });
    expect((await bed.destroy()).exitCode).toBe(0);
    expect((await bed.show()).values?.root_module).toBeUndefined();
  });

  it("gives a failing plan as an exit code and a message", async () => {
    bed.write("main.tf", 'output "o" { value = nothing.here }\n');
    const failed = await bed.plan();
    expect(failed.exitCode).toBe(1);
    expect(failed.plan).toBeUndefined();
    expect(failed.stderr).toContain("nothing");
  });
});
