export {
  type WatchdogProps,
  type WatchdogSpec,
  watchdog,
} from "../../recipes/watchdog";
