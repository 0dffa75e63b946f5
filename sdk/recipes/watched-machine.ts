import { type CloudInitMachineProps, cloudInitMachine } from "./cloud-init-machine";
import type { Recipe } from "./recipe";
import { type WatchdogProps, watchdog } from "./watchdog";

/** A {@link cloudInitMachine} whose guest feeds a watchdog. */
export interface WatchedMachineProps<Text = string> extends CloudInitMachineProps<Text> {
  readonly watchdog?: WatchdogProps;
}

export function watchedMachine<Text>(name: string, props: WatchedMachineProps<Text>): Recipe {
  const { watchdog: options, ...machine } = props;
  const watched = watchdog(options);
  const { packages, files, commands } = watched.cloudConfig;
  return cloudInitMachine(name, {
    ...machine,
    packages: [...(props.packages ?? []), ...packages],
    files: [...(props.files ?? []), ...files],
    commands: [...(props.commands ?? []), ...commands],
    machine: { watchdog: watched.watchdog, ...props.machine },
  });
}
