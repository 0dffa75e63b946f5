import { array, hyper, int, optional, string, struct, uhyper } from "../codecs";
import { domain, network, nodeDevice, secret, storagePool } from "../objects";
import { event } from "../procedure";
import { typedParam } from "../typed-param";

const domainEventBalloonChangeMsg = struct({ dom: domain, actual: uhyper });
const domainEventBlockJobMsg = struct({ dom: domain, path: string, type: int, status: int });
const domainEventControlErrorMsg = struct({ dom: domain });
const domainEventDeviceRemovedMsg = struct({ dom: domain, devAlias: string });
const domainEventDiskChangeMsg = struct({
  dom: domain,
  oldSrcPath: optional(string),
  newSrcPath: optional(string),
  devAlias: string,
  reason: int,
});
const domainEventGraphicsAddress = struct({ family: int, node: string, service: string });
const domainEventGraphicsIdentity = struct({ type: string, name: string });
const domainEventGraphicsMsg = struct({
  dom: domain,
  phase: int,
  local: domainEventGraphicsAddress,
  remote: domainEventGraphicsAddress,
  authScheme: string,
  subject: array(domainEventGraphicsIdentity, 20),
});
const domainEventIoErrorMsg = struct({
  dom: domain,
  srcPath: string,
  devAlias: string,
  action: int,
});
const domainEventIoErrorReasonMsg = struct({
  dom: domain,
  srcPath: string,
  devAlias: string,
  action: int,
  reason: string,
});
const domainEventLifecycleMsg = struct({ dom: domain, event: int, detail: int });
const domainEventPmsuspendMsg = struct({ dom: domain });
const domainEventPmwakeupMsg = struct({ dom: domain });
const domainEventRebootMsg = struct({ dom: domain });
const domainEventRtcChangeMsg = struct({ dom: domain, offset: hyper });
const domainEventTrayChangeMsg = struct({ dom: domain, devAlias: string, reason: int });
const domainEventWatchdogMsg = struct({ dom: domain, action: int });

/** What the daemon tells by itself. */
export const events = {
  connectEventConnectionClosed: event(362, { reason: int }),
  domainEventCallbackLifecycle: event(318, { callbackID: int, msg: domainEventLifecycleMsg }),
  domainEventCallbackReboot: event(319, { callbackID: int, msg: domainEventRebootMsg }),
  domainEventCallbackWatchdog: event(321, { callbackID: int, msg: domainEventWatchdogMsg }),
  domainEventCallbackIOError: event(322, { callbackID: int, msg: domainEventIoErrorMsg }),
  domainEventCallbackDeviceAdded: event(354, { callbackID: int, dom: domain, devAlias: string }),
  domainEventCallbackDeviceRemoved: event(333, {
    callbackID: int,
    msg: domainEventDeviceRemovedMsg,
  }),
  domainEventCallbackDeviceRemovalFailed: event(367, {
    callbackID: int,
    dom: domain,
    devAlias: string,
  }),
  domainEventCallbackAgentLifecycle: event(348, {
    callbackID: int,
    dom: domain,
    state: int,
    reason: int,
  }),
  domainEventCallbackMetadataChange: event(379, {
    callbackID: int,
    dom: domain,
    type: int,
    nsuri: optional(string),
  }),
  networkEventLifecycle: event(315, { callbackID: int, net: network, event: int, detail: int }),
  storagePoolEventLifecycle: event(370, {
    callbackID: int,
    pool: storagePool,
    event: int,
    detail: int,
  }),
  storagePoolEventRefresh: event(373, { callbackID: int, pool: storagePool }),
  nodeDeviceEventLifecycle: event(376, {
    callbackID: int,
    dev: nodeDevice,
    event: int,
    detail: int,
  }),
  nodeDeviceEventUpdate: event(377, { callbackID: int, dev: nodeDevice }),
  domainEventCallbackBalloonChange: event(331, {
    callbackID: int,
    msg: domainEventBalloonChangeMsg,
  }),
  domainEventCallbackTrayChange: event(328, { callbackID: int, msg: domainEventTrayChangeMsg }),
  domainEventCallbackTunable: event(346, {
    callbackID: int,
    dom: domain,
    params: array(typedParam, 2048),
  }),
  domainEventMemoryDeviceSizeChange: event(438, {
    callbackID: int,
    dom: domain,
    alias: string,
    size: uhyper,
  }),
  secretEventLifecycle: event(382, { callbackID: int, secret, event: int, detail: int }),
  secretEventValueChanged: event(383, { callbackID: int, secret }),
  domainEventCallbackRtcChange: event(320, { callbackID: int, msg: domainEventRtcChangeMsg }),
  domainEventCallbackDiskChange: event(327, { callbackID: int, msg: domainEventDiskChangeMsg }),
  domainEventCallbackGraphics: event(323, { callbackID: int, msg: domainEventGraphicsMsg }),
  domainEventCallbackBlockJob: event(326, { callbackID: int, msg: domainEventBlockJobMsg }),
  domainEventCallbackJobCompleted: event(363, {
    callbackID: int,
    dom: domain,
    params: array(typedParam, 64),
  }),
  domainEventCallbackControlError: event(325, { callbackID: int, msg: domainEventControlErrorMsg }),
  domainEventCallbackIOErrorReason: event(324, {
    callbackID: int,
    msg: domainEventIoErrorReasonMsg,
  }),
  domainEventCallbackPmsuspend: event(330, {
    callbackID: int,
    reason: int,
    msg: domainEventPmsuspendMsg,
  }),
  domainEventCallbackPmwakeup: event(329, {
    callbackID: int,
    reason: int,
    msg: domainEventPmwakeupMsg,
  }),
  domainEventBlockThreshold: event(385, {
    callbackID: int,
    dom: domain,
    dev: string,
    path: optional(string),
    threshold: uhyper,
    excess: uhyper,
  }),
};
