import { daemonSockets, remoteSocket } from "../../../provider/backends/libvirt/daemon-sockets";
import { type LibvirtUri, parseLibvirtUri } from "../../../provider/backends/libvirt/libvirt-uri";
import { formatDiagnostic } from "../../../provider/core/diagnostic";

function parsed(text: string): LibvirtUri {
  const result = parseLibvirtUri(text);
  if (!result.ok) throw new Error(result.diagnostics.map(formatDiagnostic).join("\n"));
  return result.uri;
}

function problems(text: string): string {
  const result = parseLibvirtUri(text, ["provider", "uri"]);
  return result.ok ? "" : result.diagnostics.map(formatDiagnostic).join("\n");
}

describe("a URI that is refused", () => {
  it.each([
    ["", /^provider\.uri: not a libvirt URI\. Found "", expected for example qemu:\/\/\/system/],
    ["/system", /not a libvirt URI/],
    ["http://host/system", /unknown hypervisor driver\. Found "http", expected one of qemu/],
    ["esx://host/system", /unknown hypervisor driver\. Found "esx"/],
    ["test:///default", /through a daemon it is test\+unix:\/\/\/default/],
    ["qemu:///", /Found "\/", expected \/system or \/session/],
    ["qemu:///embed", /Found "\/embed", expected \/system or \/session/],
    [
      "qemu+telnet://host/system",
      /unknown transport\. Found "telnet", expected unix, ssh, tls or tcp/,
    ],
    ["qemu+ext:///system", /unknown transport/],
    ["qemu+unix://host/system", /Found the host "host".*qemu\+ssh:\/\/host\/system/],
    ["qemu+ssh:///system", /no host for ssh.*qemu\+ssh:\/\/host.example\/system/],
    ["qemu+tcp:///system", /no host for tcp/],
    ["qemu+ssh://host:ssh/system", /not a port\. Found "ssh", expected a number from 1 to 65535/],
    ["qemu+ssh://host:70000/system", /Found "70000"/],
    ["qemu+ssh://host:0/system", /Found "0"/],
    ["qemu+ssh://-oProxyCommand=x/system", /looks like an option/],
    ["qemu+ssh://-l@host/system", /looks like an option/],
    ["qemu+ssh://%2DoProxyCommand=x/system", /looks like an option/],
    ["qemu+ssh://ho%st/system", /broken percent sign/],
    [
      "qemu+ssh://host/system?proxy=magic",
      /not a value of proxy\. Found "magic", expected auto, netcat, native/,
    ],
    ["qemu+tls://host/system?no_verify=yes", /Found "yes", expected 0, 1/],
    ["qemu+tls://host/system?tls_priority=NORMAL", /tls_priority is not supported/],
    ["qemu+ssh://host/system?sshauth=agent", /configure it in ssh_config/],
  ])("%s", (text, message) => {
    expect(problems(text)).toMatch(message);
  });

  it("names everything that is wrong at once", () => {
    expect(problems("foo+bar://user:secret@host:x/system").split("\n")).toHaveLength(4);
  });

  it.each(["qemu+ssh://user:hunter2@host/system", "nonsense//user:hunter2@host"])(
    "never repeats a password: %s",
    (text) => {
      expect(problems(text)).not.toBe("");
      expect(problems(text)).not.toContain("hunter2");
    },
  );
});

describe("a URI that is understood", () => {
  it.each<readonly [string, Partial<LibvirtUri>]>([
    ["qemu:///system", { transport: "unix", name: "qemu:///system", host: "" }],
    ["qemu:///session", { transport: "unix", path: "/session" }],
    ["test+unix:///default?socket=/s", { transport: "unix", name: "test:///default" }],
    ["qemu://host/system", { transport: "tls", host: "host", name: "qemu:///system" }],
    ["qemu+tls://[::1]:99/system", { transport: "tls", host: "::1", port: 99 }],
    ["qemu+TCP://host/system", { transport: "tcp", port: undefined }],
    ["qemu+ssh://me@host:2222/system", { transport: "ssh", user: "me", host: "host", port: 2222 }],
    ["qemu+libssh2://host/session", { transport: "ssh", name: "qemu:///session" }],
    ["qemu+ssh://host/system?name=test:///default", { name: "test:///default" }],
    ["qemu+ssh://host/system?keyfile=/k&own=1&more=2", { name: "qemu:///system?own=1&more=2" }],
    ["qemu+ssh://us%40er@host/system", { user: "us@er" }],
  ])("%s", (text, expected) => {
    expect(parsed(text)).toMatchObject(expected);
  });

  it("has parameters with their percent signs taken away", () => {
    const { parameters } = parsed("qemu+ssh://h/system?keyfile=/a%20b&known_hosts=/k;no_verify=1");
    expect(parameters).toMatchObject({ keyfile: "/a b", knownHosts: "/k", noVerify: true });
  });
});

describe("the sockets that are tried", () => {
  it.each<readonly [string, NodeJS.ProcessEnv, readonly string[]]>([
    ["qemu:///system", {}, ["/run/libvirt/virtqemud-sock", "/run/libvirt/libvirt-sock"]],
    ["qemu:///system?mode=legacy", {}, ["/run/libvirt/libvirt-sock"]],
    ["qemu:///system?mode=direct", {}, ["/run/libvirt/virtqemud-sock"]],
    ["qemu:///system?socket=/s", {}, ["/s"]],
    [
      "qemu:///session",
      { XDG_RUNTIME_DIR: "/run/user/7" },
      ["/run/user/7/libvirt/virtqemud-sock", "/run/user/7/libvirt/libvirt-sock"],
    ],
    ["qemu:///session?mode=legacy", { HOME: "/home/a" }, ["/home/a/.cache/libvirt/libvirt-sock"]],
    ["qemu:///session?mode=legacy", { XDG_CACHE_HOME: "/c" }, ["/c/libvirt/libvirt-sock"]],
    ["xen:///system?mode=direct", {}, ["/run/libvirt/virtxend-sock"]],
  ])("%s with %j", (text, environment, sockets) => {
    expect(daemonSockets(parsed(text), environment)).toEqual(sockets);
  });

  it.each([
    ["qemu+ssh://h/system", "/var/run/libvirt/libvirt-sock"],
    ["qemu+ssh://h/system?mode=direct", "/var/run/libvirt/virtqemud-sock"],
    ["qemu+ssh://h/system?socket=/s", "/s"],
  ])("%s on the far side", (text, socket) => {
    expect(remoteSocket(parsed(text))).toBe(socket);
  });
});
