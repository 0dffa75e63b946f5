/**
 * The part of KubeVirt's VirtualMachine that we write and read. Source: KubeVirt API v1,
 * `VirtualMachine`, `VirtualMachineInstanceSpec`, `DomainSpec`.
 */
export interface MachineSpec {
  readonly runStrategy?: string;
  /** The older word for it; a machine has one of the two. */
  readonly running?: boolean;
  readonly dataVolumeTemplates?: readonly VolumeTemplate[];
  readonly instancetype?: TypeMatcher;
  readonly preference?: TypeMatcher;
  readonly template: {
    readonly metadata?: {
      readonly labels?: Readonly<Record<string, string>>;
      readonly annotations?: Readonly<Record<string, string>>;
    };
    readonly spec: InstanceSpec;
  };
}

/** Source: CDI API v1beta1, `DataVolumeSpec`. */
export interface VolumeTemplate {
  readonly metadata: { readonly name: string };
  readonly spec: VolumeTemplateSpec;
}

export interface VolumeTemplateSpec {
  readonly source?: {
    readonly blank?: object;
    readonly http?: { readonly url?: string };
    readonly registry?: { readonly url?: string };
    readonly pvc?: NamespacedName;
    readonly snapshot?: NamespacedName;
  };
  readonly sourceRef?: NamespacedName & { readonly kind: string };
  readonly storage?: {
    readonly storageClassName?: string;
    readonly accessModes?: readonly string[];
    readonly volumeMode?: string;
    readonly resources?: { readonly requests?: { readonly storage?: string } };
  };
  readonly preallocation?: boolean;
}

export interface NamespacedName {
  readonly namespace?: string;
  readonly name?: string;
}

export interface TypeMatcher {
  readonly kind: string;
  readonly name: string;
}

export interface InstanceSpec {
  readonly architecture?: string;
  readonly domain: DomainSpec;
  readonly volumes?: readonly VolumeSpec[];
  readonly networks?: readonly NetworkSpec[];
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly tolerations?: unknown;
  readonly affinity?: unknown;
  readonly topologySpreadConstraints?: unknown;
  readonly evictionStrategy?: string;
  readonly terminationGracePeriodSeconds?: number;
  readonly hostname?: string;
  readonly subdomain?: string;
  readonly priorityClassName?: string;
  readonly accessCredentials?: readonly AccessCredential[];
  readonly readinessProbe?: unknown;
  readonly livenessProbe?: unknown;
}

export interface DomainSpec {
  readonly cpu?: CpuSpec;
  readonly memory?: {
    readonly guest?: string;
    readonly maxGuest?: string;
    readonly hugepages?: { readonly pageSize: string };
  };
  readonly resources?: {
    readonly requests?: ResourceAmounts;
    readonly limits?: ResourceAmounts;
    readonly overcommitGuestOverhead?: boolean;
  };
  readonly firmware?: {
    readonly bootloader?: {
      readonly efi?: { readonly secureBoot?: boolean };
      readonly bios?: object;
    };
  };
  readonly features?: { readonly smm?: { readonly enabled?: boolean } };
  readonly devices: DevicesSpec;
}

export interface ResourceAmounts {
  readonly cpu?: string | number;
  readonly memory?: string;
}

export interface CpuSpec {
  readonly sockets?: number;
  readonly cores?: number;
  readonly threads?: number;
  readonly maxSockets?: number;
  readonly model?: string;
  readonly dedicatedCpuPlacement?: boolean;
  readonly features?: readonly { readonly name: string; readonly policy?: string }[];
}

export interface DevicesSpec {
  readonly disks?: readonly DiskSpec[];
  readonly interfaces?: readonly InterfaceSpec[];
  readonly hostDevices?: readonly { readonly name: string; readonly deviceName: string }[];
  readonly rng?: object;
  readonly tpm?: { readonly persistent?: boolean };
  readonly watchdog?: { readonly name: string; readonly [model: string]: unknown };
  readonly autoattachGraphicsDevice?: boolean;
  readonly autoattachSerialConsole?: boolean;
  readonly autoattachPodInterface?: boolean;
}

interface DiskTarget {
  readonly bus?: string;
  readonly readonly?: boolean;
}

export interface DiskSpec {
  readonly name: string;
  readonly disk?: DiskTarget;
  readonly cdrom?: DiskTarget;
  readonly lun?: DiskTarget;
  readonly bootOrder?: number;
  readonly serial?: string;
  readonly cache?: string;
  readonly io?: string;
  readonly shareable?: boolean;
  readonly errorPolicy?: string;
}

export interface VolumeSpec {
  readonly name: string;
  readonly persistentVolumeClaim?: { readonly claimName: string };
  readonly dataVolume?: { readonly name: string };
  readonly containerDisk?: { readonly image: string };
  readonly cloudInitNoCloud?: {
    readonly secretRef?: { readonly name: string };
    readonly networkDataSecretRef?: { readonly name: string };
  };
  readonly serviceAccount?: { readonly serviceAccountName: string };
}

export interface InterfaceSpec {
  readonly name: string;
  readonly model?: string;
  readonly macAddress?: string;
  readonly bootOrder?: number;
  readonly state?: string;
  readonly masquerade?: object;
  readonly bridge?: object;
  readonly sriov?: object;
  readonly ports?: readonly {
    readonly port: number;
    readonly name?: string;
    readonly protocol?: string;
  }[];
}

export interface NetworkSpec {
  readonly name: string;
  readonly pod?: { readonly vmIPv6NetworkCIDR?: string };
  readonly multus?: { readonly networkName: string };
}

export interface AccessCredential {
  readonly sshPublicKey?: {
    readonly source: { readonly secret: { readonly secretName: string } };
    readonly propagationMethod: {
      readonly noCloud?: object;
      readonly qemuGuestAgent?: { readonly users: readonly string[] };
    };
  };
}
