// Made by `npm run bindings` from sdk/cdktf/constructs/watchdog.ts.
export {
  type WatchdogProps,
  type WatchdogSpec,
  watchdog,
} from "../../recipes/watchdog";
