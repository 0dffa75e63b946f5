import { generateTerraformSchema } from "../../../provider/codegen/terraform-schema/generate-terraform-schema";
import { buildPlugins } from "../../beds/build-plugins";
import { startTofu } from "../../beds/tofu-engine";

test("the generated schema is what the engine reads from the plugin", async () => {
  await buildPlugins();
  const tofu = startTofu();
  const { stdout, exitCode } = await tofu.run("providers", "schema", "-json");
  tofu.dispose();
  expect(exitCode).toBe(0);
  const { provider_schemas: read } = JSON.parse(stdout) as Document;
  const { provider_schemas: generated } = JSON.parse(
    generateTerraformSchema(),
    // This engine is older than write-only attributes and does not tell them.
    (key, value: unknown) => (key === "write_only" ? undefined : value),
  ) as Document;
  expect(read["registry.opentofu.org/virt-iac/virt"]).toEqual(
    generated["registry.terraform.io/virt-iac/virt"],
  );
});

interface Document {
  readonly provider_schemas: { readonly [address: string]: unknown };
}
