import { buildPlugins } from "../beds/build-plugins";
import { type LibvirtdBed, startLibvirtd } from "../beds/private-libvirtd";
import { type RecordingProxy, startRecordingProxy } from "../beds/recording-proxy";
import { tinyGuest } from "../beds/tiny-guest";
import { recordFigure } from "../support/figure";
import { DOORS, openDoor } from "./doors/door";

let libvirtd: LibvirtdBed;
let proxy: RecordingProxy;

beforeAll(async () => {
  [libvirtd] = await Promise.all([startLibvirtd(), buildPlugins(), tinyGuest()]);
  proxy = await startRecordingProxy(libvirtd.socket);
});

afterAll(async () => {
  await proxy?.stop();
  await libvirtd?.stop();
});

test.each(DOORS)("the second preview through %s is empty and writes nothing", async (name) => {
  const { qcow2: image } = await tinyGuest();
  const door = await openDoor(name, { uri: proxy.uri, image });
  try {
    const up = await door.up();
    expect(up).toMatchObject({ ok: true });
    proxy.forget();
    expect(await door.preview()).toEqual([]);
    const refreshed = await door.refresh();
    expect(refreshed).toMatchObject({ ok: true });
    expect(await door.preview()).toEqual([]);
    expect(proxy.writes()).toEqual([]);
    recordFigure(`${name}: empty, ${proxy.calls().length} calls, 0 writes`);
    expect(await door.destroy()).toMatchObject({ ok: true });
  } finally {
    door.dispose();
  }
});
