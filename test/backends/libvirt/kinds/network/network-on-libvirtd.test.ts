import fs from "node:fs";
import path from "node:path";
import { openConnection } from "../../../../../provider/backends/libvirt/connection";
import {
  createLibvirtBackend,
  handlersOn,
} from "../../../../../provider/backends/libvirt/libvirt-backend";
import { createProvider, type Provider } from "../../../../../provider/core/provider";
import type { ResourceState } from "../../../../../provider/core/resource-state";
import type { Properties } from "../../../../../provider/core/value";
import { KINDS } from "../../../../../provider/kinds/registry";
import { type LibvirtdBed, startLibvirtd } from "../../../../beds/private-libvirtd";
import { testOperation } from "../../../../support/test-operation";

const operation = testOperation();

function lab(more: Properties = {}, dhcp: Properties = {}): Properties {
  return {
    name: "lab",
    addresses: [
      {
        address: "10.7.0.1/24",
        dhcp: {
          ranges: [{ start: "10.7.0.100", end: "10.7.0.150" }],
          hosts: [{ mac: "52:54:00:AA:00:01", name: "web", address: "10.7.0.10" }],
          ...dhcp,
        },
      },
    ],
    libvirt: { stp: false },
    ...more,
  };
}

describe("a network on a real libvirtd", () => {
  let bed: LibvirtdBed;
  let provider: Provider;
  beforeAll(async () => {
    bed = await startLibvirtd();
    provider = createProvider({
      kinds: KINDS,
      backend: createLibvirtBackend,
      config: { uri: bed.uri },
    });
  });
  afterAll(async () => {
    await provider.close();
    await bed.stop();
  });
  afterEach(async () => {
    for (const name of (await bed.virsh("list", "--name")).split("\n").filter(Boolean)) {
      await bed.virsh("destroy", name);
    }
    for (const name of (await bed.virsh("net-list", "--all", "--name"))
      .split("\n")
      .filter(Boolean)) {
      await bed.virsh("net-destroy", name).catch(() => undefined);
      await bed.virsh("net-undefine", name).catch(() => undefined);
    }
  });

  const create = (inputs: Properties) => provider.create("Network", inputs, operation);
  const xml = (name: string, ...flags: string[]) => bed.virsh("net-dumpxml", name, ...flags);

  async function expectNothingToDo(inputs: Properties, state: ResourceState): Promise<void> {
    const refreshed = await provider.read("Network", state, operation);
    const plan = await provider.plan("Network", inputs, refreshed, operation);
    expect(plan.changes).toEqual([]);
    expect(plan.action).toBe("none");
  }

  async function update(state: ResourceState, inputs: Properties) {
    const plan = await provider.plan("Network", inputs, state, operation);
    const words = Object.fromEntries(plan.changes.map((one) => [one.pattern, one.impact.word]));
    const updated = await provider.update("Network", inputs, state, operation);
    await expectNothingToDo(inputs, updated);
    return { updated, words };
  }

  const MODES: readonly Properties[] = [
    { mode: "nat", addresses: [{ address: "10.8.0.1/24" }] },
    {
      mode: "routed",
      addresses: [{ address: "10.8.0.1/24" }, { address: "fd00:8::1/64" }],
      libvirt: {
        routes: [
          { destination: "10.9.0.0/24", gateway: "10.8.0.9", metric: 2 },
          { destination: "fd00:9::/64", gateway: "fd00:8::9" },
        ],
      },
    },
    { mode: "open", addresses: [{ address: "10.8.0.1/24" }], domain: "lab.example" },
    { mode: "isolated", mtu: 1400, libvirt: { isolatedPorts: true } },
    { mode: "bridge", bridge: "br-of-host" },
    { mode: "macvtap", libvirt: { uplinks: ["lo"] } },
  ];

  test.each(MODES)("lives its whole life in mode $mode", async (inputs) => {
    const whole = { name: "lab", ...inputs };
    const planned = await provider.plan("Network", whole, undefined, operation);
    const state = await create(whole);
    expect(state.outputs).toMatchObject({ uuid: planned.outputs.uuid, active: true });
    expect(await bed.virsh("net-uuid", "lab")).toBe(state.id);
    expect(await bed.virsh("net-info", "lab")).toMatch(/Active: *yes\n(.*\n)*Autostart: *yes/);
    await expectNothingToDo(whole, state);
    const imported = await provider.import("Network", "lab", operation);
    const plan = await provider.plan("Network", whole, imported, operation);
    expect(plan.changes).toEqual([]);
    await provider.delete("Network", state, operation);
    expect(await bed.virsh("net-list", "--all", "--name")).toBe("");
    expect(await provider.read("Network", state, operation)).toBeUndefined();
    await provider.delete("Network", state, operation);
  });

  test("changes its DHCP and DNS entries while it runs, in both definitions, and keeps its dnsmasq", async () => {
    const state = await create(lab({ dns: { hosts: [{ address: "10.7.0.5", names: ["db"] }] } }));
    const before = await bed.namespaceExec("cat", ["/run/libvirt/network/lab.pid"]);
    const hosts = [
      { mac: "52:54:00:aa:00:01", name: "web", address: "10.7.0.77" },
      { mac: "52:54:00:aa:00:02", name: "two", address: "10.7.0.10" },
    ];
    const dns = { hosts: [{ address: "10.7.0.5", names: ["db", "store"] }] };
    const { words } = await update(state, lab({ dns }, { hosts }));
    expect(new Set(Object.values(words))).toEqual(new Set(["live"]));
    for (const definition of [await xml("lab"), await xml("lab", "--inactive")]) {
      expect(definition).toMatch(/52:54:00:aa:00:01' name='web' ip='10\.7\.0\.77'/);
      expect(definition).toMatch(/52:54:00:aa:00:02' name='two' ip='10\.7\.0\.10'/);
      expect(definition).toContain("<hostname>store</hostname>");
    }
    expect(await bed.namespaceExec("cat", ["/run/libvirt/network/lab.pid"])).toBe(before);
  });

  const DRIFTS: readonly (readonly [what: string, command: readonly string[], path: string])[] = [
    [
      "an entry only in the running definition",
      [
        "net-update",
        "lab",
        "add",
        "dns-host",
        "<host ip='10.7.0.6'><hostname>x</hostname></host>",
        "--live",
      ],
      "dns",
    ],
    [
      "an entry only in the stored definition",
      ["net-update", "lab", "delete", "ip-dhcp-host", "<host ip='10.7.0.10'/>", "--config"],
      "addresses[].dhcp.hosts[]",
    ],
    ["a stop", ["net-destroy", "lab"], "running"],
    ["no autostart", ["net-autostart", "lab", "--disable"], "autostart"],
  ];

  test.each(DRIFTS)("sees %s made by hand and takes it back", async (_, command, pattern) => {
    const state = await create(lab());
    await bed.virsh(...command);
    const refreshed = await provider.read("Network", state, operation);
    if (refreshed === undefined) throw new Error("the network is gone");
    const plan = await provider.plan("Network", lab(), refreshed, operation);
    expect(plan.changes.map((change) => change.pattern)).toEqual([pattern]);
    await expectNothingToDo(lab(), await provider.update("Network", lab(), refreshed, operation));
  });

  test("leaves alone what the user never wrote", async () => {
    const state = await create(lab());
    const dumped = (await xml("lab", "--inactive"))
      .replace("<metadata>", '<metadata><x:y xmlns:x="urn:x"/>')
      .replace("</network>", '<domain name="by.hand"/></network>');
    fs.writeFileSync(path.join(bed.stateDir, "lab.xml"), dumped);
    await bed.virsh("net-define", path.join(bed.stateDir, "lab.xml"));
    const { words } = await update(state, lab({ mtu: 1400 }));
    expect(words).toEqual({ mtu: "restart" });
    expect(await xml("lab", "--inactive")).toMatch(/<x:y.*<domain name=.by.hand/s);
  });

  const COLLISIONS: readonly (readonly [what: string, owner: string, says: RegExp])[] = [
    ["a network of another owner", "somebody/else", /owned by "somebody\/else".*Import it/],
    ["a network made from other inputs", operation.owner, /our own.*Import it/],
  ];

  test.each(COLLISIONS)("never takes over %s", async (_, owner, says) => {
    await provider.create("Network", lab(), testOperation({ owner }));
    const before = await xml("lab");
    await expect(create(lab({ mtu: 1400 }))).rejects.toMatchObject({
      code: "AlreadyExists",
      message: expect.stringMatching(says),
    });
    expect(await xml("lab")).toBe(before);
  });

  test("never takes over a network made by hand", async () => {
    fs.writeFileSync(path.join(bed.stateDir, "hand.xml"), "<network><name>lab</name></network>");
    await bed.virsh("net-define", path.join(bed.stateDir, "hand.xml"));
    await expect(create(lab())).rejects.toMatchObject({ code: "AlreadyExists" });
  });

  test("goes on from its own create whose answer was lost", async () => {
    const first = await create(lab());
    await bed.virsh("net-destroy", "lab");
    const again = await create(lab());
    expect(again).toEqual(first);
    expect(await bed.virsh("net-list", "--all", "--name")).toBe("lab");
  });

  test("that cannot start is there, tainted, and says why; the next update starts it", async () => {
    const taken = await create({ name: "other", addresses: [{ address: "10.7.0.1/16" }] });
    const failure = await create(lab()).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: "PartialStateError",
      state: { outputs: { active: false } },
    });
    await provider.delete("Network", taken, operation);
    const { state } = failure as { state: ResourceState };
    const now = await provider.update("Network", lab(), state, operation);
    expect(now.outputs.active).toBe(true);
  });

  test("that does not start after a change comes back as it was", async () => {
    await create({ name: "other", addresses: [{ address: "10.9.0.1/24" }] });
    const state = await create(lab());
    const before = await xml("lab");
    const wrong = lab({ addresses: [{ address: "10.9.0.2/24" }] });
    await expect(provider.update("Network", wrong, state, operation)).rejects.toThrow(/lab/);
    expect(await xml("lab")).toBe(before);
    expect(await bed.virsh("net-list", "--name")).toContain("lab");
  });

  test("finds overlapping subnets and taken bridge names at preview", async () => {
    await create(lab({ bridge: "lab-br" }));
    const inputs = {
      name: "second",
      bridge: "lab-br",
      addresses: [{ address: "10.7.0.200/25" }],
    };
    const plan = await provider.plan("Network", inputs, undefined, operation);
    const told = await provider.preview("Network", inputs, undefined, plan, operation);
    expect(told.map(({ path, detail }) => [path?.join("."), detail])).toEqual([
      ["bridge", expect.stringContaining('network "lab" has')],
      ["addresses.0.address", expect.stringContaining('network "lab" has 10.7.0.1/24')],
    ]);
  });

  test("a preview of a host that does not answer says what was not checked", async () => {
    const nobody = createProvider({
      kinds: KINDS,
      backend: createLibvirtBackend,
      config: { uri: `qemu+unix:///system?socket=${bed.stateDir}/nobody` },
    });
    const plan = await nobody.plan("Network", lab(), undefined, operation);
    expect(plan.action).toBe("create");
    const told = await nobody.preview("Network", lab(), undefined, plan, operation);
    expect(told).toMatchObject(
      [{ severity: "warning", summary: /nothing on it was checked/ }].map(() => ({
        severity: "warning",
        summary: expect.stringContaining("nothing on it was checked"),
      })),
    );
    await nobody.close();
  });

  describe("with a running machine", () => {
    const machine = (network: string) => `<domain type="qemu"><name>plugged</name>
      <memory unit="MiB">64</memory><os><type arch="x86_64" machine="q35">hvm</type></os>
      <devices><interface type="network"><mac address="52:54:00:aa:00:01"/><source network="${network}"/>
      <model type="virtio"/><link state="down"/></interface></devices></domain>`;

    async function startMachine(): Promise<void> {
      fs.writeFileSync(path.join(bed.stateDir, "machine.xml"), machine("lab"));
      await bed.virsh("create", path.join(bed.stateDir, "machine.xml"));
    }

    const bridgeOfTap = async () => {
      const tap = /(vnet\d+)/.exec(await bed.virsh("domiflist", "plugged"))?.[1] ?? "";
      const line = await bed.namespaceExec("ip", ["-o", "link", "show", tap]);
      return /master (\S+)/.exec(line)?.[1];
    };

    test("is not deleted, and says who is plugged in", async () => {
      const state = await create(lab());
      await startMachine();
      await expect(provider.delete("Network", state, operation)).rejects.toMatchObject({
        code: "FailedPrecondition",
        message: expect.stringContaining("plugged"),
      });
      expect(await bed.virsh("net-list", "--name")).toContain("lab");
    });

    test("names the machine before a restart and puts its link back after", async () => {
      const state = await create(lab());
      await startMachine();
      const inputs = lab({ mtu: 1400 });
      const plan = await provider.plan("Network", inputs, state, operation);
      const told = await provider.preview("Network", inputs, state, plan, operation);
      expect(told).toMatchObject([
        { severity: "warning", detail: expect.stringContaining("plugged") },
      ]);
      await update(state, inputs);
      expect(await bridgeOfTap()).toBe(state.outputs.bridgeName);
      expect(await bed.virsh("dumpxml", "plugged")).toContain("<link state='down'/>");
      expect(await bed.virsh("net-list", "--all", "--name")).toBe("lab");
      const ports = await bed.virsh("net-port-list", "lab");
      expect(ports).toMatch(/[0-9a-f-]{36}/);
    });

    test("finishes a restart that was cut off before the links were back", async () => {
      const state = await create(lab());
      await startMachine();
      await bed.virsh("net-destroy", "lab");
      await bed.virsh("net-start", "lab");
      expect(await bridgeOfTap()).toBeUndefined();
      await provider.update("Network", lab(), state, operation);
      expect(await bridgeOfTap()).toBe(state.outputs.bridgeName);
    });
  });

  test("a refresh costs two calls for each network and two for all, none of them a write", async () => {
    const names = Array.from({ length: 10 }, (_, index) => `net-${index}`);
    const states = await Promise.all(
      names.map((name) => create({ name, mode: "isolated", libvirt: { stp: false } })),
    );
    const connection = openConnection(bed.uri);
    const handler = handlersOn(connection).Network;
    await Promise.all(states.map((state) => handler?.read(state.id, state, operation)));
    const counts = Object.fromEntries(connection.callCounts());
    await connection.close();
    expect(counts).toEqual({ networkGetXMLDesc: 20, connectListAllNetworks: 2 });
  });
});
