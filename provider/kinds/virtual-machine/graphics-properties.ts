import { choice, flag, list, map, number, object, text } from "../../core/property-schema";

export const graphicsProperty = list({
  doc: "Displays, at most one of each type. None by default.",
  key: "type",
  items: object({
    doc: "One display.",
    properties: {
      type: choice({
        doc: "The protocol. A cluster knows `vnc`.",
        required: true,
        choices: ["vnc", "spice", "sdl", "egl-headless", "dbus"],
      }),
      listen: text({
        example: "127.0.0.1",
        doc: "The host's address that the display listens on, or `none`. By default the host's own, 127.0.0.1.",
        only: "libvirt",
        pattern: { regex: /^[A-Za-z0-9:._-]{1,64}$/, expected: "an address of the host or none" },
      }),
      network: text({
        example: "management",
        doc: "Listen on the host's address in this Network instead.",
        only: "libvirt",
        maxLength: 200,
      }),
      socket: text({
        example: "/run/web-1.vnc",
        doc: "Listen on this UNIX socket instead; `auto` lets libvirt choose it.",
        only: "libvirt",
        pattern: { regex: /^(auto|\/.+)$/, expected: "an absolute path or auto" },
      }),
      port: number({
        doc: "The port. By default the first free one from 5900 at each start.",
        only: "libvirt",
        min: 5900,
        max: 65_535,
        example: "5901",
      }),
      tlsPort: number({
        doc: "The port for TLS; spice only.",
        only: "libvirt",
        min: 5900,
        max: 65_535,
        example: "5902",
      }),
      password: text({
        example: "s3cret-1",
        doc: "The password. VNC takes at most 8 characters.",
        only: "libvirt",
        secret: true,
        maxLength: 64,
      }),
      passwordValidTo: text({
        example: "2026-12-31T23:59:59",
        doc: "When the password ends, in UTC.",
        only: "libvirt",
        pattern: {
          regex: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
          expected: "a time in UTC, as 2030-12-31T23:59:59",
        },
      }),
      keymap: text({
        example: "de",
        doc: "The keyboard's layout.",
        only: "libvirt",
        pattern: { regex: /^[a-z]{2,3}(-[a-z]{2})?$/, expected: "a layout, as de or en-us" },
      }),
      gl: flag({ doc: "Use the host's graphics card; spice, sdl and dbus.", only: "libvirt" }),
      options: map({
        example: '{ "sharePolicy": "allow-exclusive" }',
        doc: "More attributes of libvirt's `<graphics>`: `sharePolicy`, `websocket`, `powerControl`, `defaultMode`.",
        only: "libvirt",
        values: text({ doc: "The attribute's value." }),
      }),
    },
  }),
});
