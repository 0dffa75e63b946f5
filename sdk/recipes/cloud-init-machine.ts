import { type CloudConfig, cloudConfigProblems, userDataOf } from "./cloud-config";
import { type ImageProps, imageProblems, imageSource } from "./image-source";
import {
  type MachineProps,
  machineArgs,
  machineProblems,
  type Size,
  sizeProblems,
} from "./machine-props";
import { type Piece, present, type Recipe, Reference, refuseProblems } from "./recipe";

/** A reachable machine from a cloud image. */
export interface CloudInitMachineProps<Text = string>
  extends MachineProps<Text>,
    CloudConfig,
    ImageProps {
  /** Instead of `image`: a volume that holds one, as `pool/name`. It is only read. */
  readonly baseVolume?: Text;
  /** The pool that holds the machine's volumes. Default: `default`. */
  readonly pool?: Text;
  /** The disk that the machine sees. Default: as large as the image. */
  readonly size?: Size;
  /** What a create waits for: `ipv4`, `ipv6`, `any`, or a subnet. Default: `ipv4`. */
  readonly waitForAddress?: string;
}

/** The image, uploaded once; an overlay that the machine writes; and the machine. */
export function cloudInitMachine<Text>(name: string, props: CloudInitMachineProps<Text>): Recipe {
  refuseProblems(`CloudInitMachine "${name}"`, problemsOf(props));
  const { pool = "default", size } = props;
  const base: Piece = {
    key: "base",
    kind: "Volume",
    args: { pool, source: imageSource(props), onDelete: "delete" },
  };
  const backing = props.baseVolume ?? new Reference("base", "id");
  const root: Piece = {
    key: "root",
    kind: "Volume",
    args: present({
      pool,
      size,
      backing: { volume: backing, format: "qcow2" },
      onDelete: "delete",
    }),
  };
  const machine: Piece = {
    key: "",
    kind: "VirtualMachine",
    args: machineArgs(props, new Reference("root", "id"), {
      cloudInit: { userData: userDataOf({ hostname: name, ...props }) },
      waitFor: { address: props.waitForAddress ?? "ipv4" },
    }),
  };
  return { pieces: [...(props.baseVolume === undefined ? [base] : []), root, machine] };
}

function problemsOf<Text>(props: CloudInitMachineProps<Text>): readonly string[] {
  const one = (props.image === undefined) !== (props.baseVolume === undefined);
  return [
    ...(one ? [] : ["image: expected either image or baseVolume"]),
    ...imageProblems(props),
    ...(props.sshKeys?.length ? [] : ["sshKeys: expected at least one, or nobody could log in"]),
    ...sizeProblems("size", props.size),
    ...machineProblems(props),
    ...cloudConfigProblems(props),
  ];
}
