/** CDI's settings of the whole cluster; everybody who is logged in may read them. */
export const CDI_CONFIG = {
  apiVersion: "cdi.kubevirt.io/v1beta1",
  kind: "CDIConfig",
  name: "config",
} as const;
