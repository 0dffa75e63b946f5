// Made by `npm run generate` from provider/kinds. Do not edit: generating again overwrites it.

import * as pulumi from "@pulumi/pulumi";

const stackConfig = new pulumi.Config("virt");

/** The stack's configuration of the default provider. */
export const config = {
  /** What holds the objects. By default `cluster` when `cluster` is given, else `libvirt`. */
  get backend(): string | undefined {
    return stackConfig.get("backend");
  },
  /** The libvirt host, as libvirt's own tools take it: `qemu:///system`, `qemu+ssh://user@host/system`, `qemu+tls://host/system`. By default the environment variable `LIBVIRT_DEFAULT_URI`, else `qemu:///system`. A password in it is refused. Example: `qemu+ssh://root@kvm-1.example/system`. */
  get uri(): string | undefined {
    return stackConfig.get("uri");
  },
  /** The cluster that holds the objects. With an empty block the kubeconfig is found as kubectl finds it. */
  get cluster(): string | undefined {
    return stackConfig.get("cluster");
  },
  /** Who owns what is made, written on every object so that two programs never take each other's. By default made from project and stack, or from the root module's path and the workspace. Example: `lab/production`. */
  get owner(): string | undefined {
    return stackConfig.get("owner");
  },
};
