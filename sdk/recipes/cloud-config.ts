/** The part of cloud-init's configuration that constructs write. */
export interface CloudConfig {
  readonly hostname?: string;
  /** The login that is made, with sudo and no password. Default: `admin`. */
  readonly user?: string;
  /** Public keys that may log in. */
  readonly sshKeys?: readonly string[];
  readonly packages?: readonly string[];
  readonly files?: readonly CloudFile[];
  /** Commands of the first boot, in order, each as one line of a shell. */
  readonly commands?: readonly string[];
}

export interface CloudFile {
  readonly path: string;
  readonly content: string;
  /** In octal digits. Default: `0644`. */
  readonly mode?: string;
}

/** User data. Written as JSON, which is YAML as well and needs no quoting rules of its own. */
export function userDataOf(config: CloudConfig): string {
  const { hostname, user = "admin", sshKeys = [], packages = [], files = [] } = config;
  const document = {
    ...(hostname ? { hostname } : {}),
    ssh_pwauth: false,
    users: [
      {
        name: user,
        sudo: "ALL=(ALL) NOPASSWD:ALL",
        shell: "/bin/bash",
        lock_passwd: true,
        ssh_authorized_keys: sshKeys,
      },
    ],
    ...(packages.length > 0 ? { package_update: true, packages } : {}),
    ...(files.length > 0
      ? {
          write_files: files.map(({ path, content, mode = "0644" }) => ({
            path,
            content,
            permissions: mode,
          })),
        }
      : {}),
    ...(config.commands?.length ? { runcmd: config.commands } : {}),
  };
  return `#cloud-config\n${JSON.stringify(document, undefined, 2)}\n`;
}

/** Everything that is wrong with it, by the path of the prop. */
export function cloudConfigProblems(config: CloudConfig): readonly string[] {
  const problems: string[] = [];
  const { hostname, user, sshKeys = [], files = [] } = config;
  if (hostname !== undefined && !/^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(hostname)) {
    problems.push(`hostname: found ${JSON.stringify(hostname)}, expected letters, digits and '-'`);
  }
  if (user !== undefined && !/^[a-z_][a-z0-9_-]{0,31}$/.test(user)) {
    problems.push(`user: found ${JSON.stringify(user)}, expected a Linux login name`);
  }
  for (const [index, key] of sshKeys.entries()) {
    if (/PRIVATE KEY/.test(key))
      problems.push(`sshKeys[${index}]: found a private key (not shown)`);
    else if (!/^[a-z0-9@.-]+ [A-Za-z0-9+/]+=*( .*)?$/.test(key.trim())) {
      problems.push(`sshKeys[${index}]: expected a line of authorized_keys, as ssh-ed25519 AAAA…`);
    }
  }
  for (const [index, { path, mode }] of files.entries()) {
    if (!path.startsWith("/")) problems.push(`files[${index}].path: expected an absolute path`);
    if (mode !== undefined && !/^0?[0-7]{3}$/.test(mode)) {
      problems.push(`files[${index}].mode: found ${mode}, expected three octal digits`);
    }
  }
  return problems;
}
