import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../beds/repository-root";

const examples = path.join(repositoryRoot(), "examples");
const scenarios = readdirSync(examples).filter((name) =>
  existsSync(path.join(examples, name, "pulumi", "Pulumi.yaml")),
);

/** Tests run the programs without their project; the engine's own command reads it. */
test.each(scenarios)("the project of %s declares what its program reads", (scenario) => {
  const folder = path.join(examples, scenario, "pulumi");
  const project = parse(readFileSync(path.join(folder, "Pulumi.yaml"), "utf8")) as {
    readonly name: string;
    readonly config?: { readonly [key: string]: object };
  };
  const program = readFileSync(path.join(folder, "index.ts"), "utf8");
  const read = [...program.matchAll(/\bconfig\.(?:get|require)\w*(?:<[^>]*>+)?\("(\w+)"\)/g)];
  const keys = new Set(read.map(([, key]) => key));
  expect(project.name).toBe(scenario);
  expect(Object.keys(project.config ?? {}).sort()).toEqual([...keys].sort());
});
