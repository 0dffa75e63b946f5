import { execFileSync } from "node:child_process";

/** Whether this machine's kernel makes VLAN devices (8021q). Tried in a network namespace that ends with the try. */
export function kernelHasVlans(): boolean {
  const pair = "ip link add v0 type veth peer name v1";
  const script = `${pair} && ip link add link v0 name v0.9 type vlan id 9`;
  try {
    execFileSync("unshare", ["--net", "sh", "-c", script], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
