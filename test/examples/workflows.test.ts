import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../beds/repository-root";

const examples = path.join(repositoryRoot(), "examples");
const workflows = ["pull-request-preview", "drift-report"].flatMap((scenario) =>
  ["terraform", "pulumi"].map((engine) => `${scenario}/${engine}`),
);
test.each(workflows)("the workflow of %s runs scripts that are there", (name) => {
  const folder = path.join(examples, name);
  const workflow = parse(readFileSync(path.join(folder, "github-actions.yaml"), "utf8")) as {
    jobs: { [name: string]: { steps: readonly { run?: string }[] } };
  };
  const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
  const scripts = commands.flatMap((run) => /^sh (\S+)/.exec(run ?? "")?.[1] ?? []);
  expect(scripts).toEqual(readdirSync(folder).filter((file) => file.endsWith(".sh")));
});
