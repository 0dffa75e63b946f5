import {
  compareTable,
  streamAnnotations,
  type TableEntry,
} from "../../../provider/codegen/libvirt-protocol/compare-table";
import { headerNumbers } from "../../../provider/codegen/libvirt-protocol/header-numbers";
import { xdrDefinitions } from "../../../provider/codegen/libvirt-protocol/xdr-definitions";

/** A protocol of our own in the language of libvirt's. */
const sample = `
/* -*- c -*- */
%#include "other.h"
const REMOTE_STRING_MAX = 99;
const REMOTE_THING_LIST_MAX = THING_MAX;
typedef string remote_nonnull_string<REMOTE_STRING_MAX>;
typedef remote_nonnull_string *remote_string;
typedef opaque remote_uuid[THING_UUID_BUFLEN];
enum remote_kind { KIND_A = 0, KIND_B, KIND_C = 7 };
struct remote_nonnull_thing { remote_nonnull_string name; remote_uuid uuid; };
typedef remote_nonnull_thing *remote_thing;
union remote_value switch (int type) {
 case TAG_INT:
     int i;
 case TAG_TEXT:
     remote_nonnull_string s;
};
struct remote_thing_list_all_args { unsigned int flags; };
struct remote_thing_list_all_ret { /* insert@1 */
    remote_nonnull_thing things<REMOTE_THING_LIST_MAX>;
    unsigned hyper total;
};
struct remote_thing_upload_args { remote_thing thing; remote_value value; char model[32]; remote_kind kind; };
struct remote_thing_event_msg { remote_string text; unsigned char state; };
enum remote_procedure {
    /**
     * @generate: both
     * @acl: thing:read
     */
    REMOTE_PROC_THING_LIST_ALL = 1,
    /**
     * @generate: both
     * @writestream: 1
     */
    REMOTE_PROC_THING_UPLOAD = 2,
    /**
     * @generate: both
     */
    REMOTE_PROC_THING_EVENT = 3
};
`;
const header = `/* VIR_NOT = 1 */
# define THING 1
#define VIR_X (4096 + 1)
typedef enum {
    VIR_A = 0, /* (Since: 1.0, or 2.0) */
    VIR_B,
    VIR_C = (1 << 2),
    VIR_D = 1U << 31,
    VIR_E = VIR_C,
# ifdef VIR_ENUM_SENTINELS
    VIR_LAST
# endif
} virThing;`;
const known = new Map([
  ["THING_MAX", 12],
  ["THING_UUID_BUFLEN", 16],
  ["TAG_INT", 1],
  ["TAG_TEXT", 7],
]);
const definitions = xdrDefinitions(sample, known);

const right: readonly TableEntry[] = [
  {
    ...{ kind: "procedure", name: "thingListAll", number: 1, stream: "none" },
    shapes: {
      args: "{flags:uint}",
      ret: "{things:{name:string<99>;uuid:opaque[16]}<12>;total:uhyper}",
    },
  },
  {
    ...{ kind: "procedure", name: "thingUpload", number: 2, stream: "upload" },
    shapes: {
      args: "{thing:*{name:string<99>;uuid:opaque[16]};value:union(int){1:int;7:string<99>};model:char[32];kind:enum(0,1,7)}",
      ret: "{}",
    },
  },
  {
    ...{ kind: "event", name: "thingEvent", number: 3, stream: "none" },
    shapes: { msg: "{text:*string<99>;state:uchar}" },
  },
];

function differences(change: (entry: TableEntry) => TableEntry): readonly string[] {
  const entries = right.map((entry, index) => (index === 0 ? change(entry) : entry));
  return compareTable(entries, definitions, streamAnnotations(sample)).differences;
}

describe("a planted difference", () => {
  const list = right[0] as TableEntry;
  it.each<readonly [string, Partial<TableEntry>, RegExp]>([
    ["another number", { number: 2 }, /procedure of this number is THING_UPLOAD/],
    ["another name", { name: "thingList" }, /procedure of this number is THING_LIST_ALL/],
    ["a stream where there is none", { stream: "download" }, /stream download, not none/],
    ["another type", { shapes: { args: "{flags:int}" } }, /args \{flags:int\}, not \{flags:uint\}/],
    ["another field name", { shapes: { args: "{flag:uint}" } }, /args/],
    ["a field too many", { shapes: { args: "{flags:uint;more:int}" } }, /args/],
    ["a field too few", { shapes: { args: "{}" } }, /args/],
    [
      "other order",
      { shapes: { ret: "{total:uhyper;things:{name:string<99>;uuid:opaque[16]}<12>}" } },
      /ret/,
    ],
    [
      "another limit",
      { shapes: { ret: "{things:{name:string<99>;uuid:opaque[16]}<13>;total:uhyper}" } },
      /ret/,
    ],
  ])("%s is found", (_, change, message) => {
    expect(differences(() => ({ ...list, ...change })).join("\n")).toMatch(message);
  });

  it("in a number used twice is found", () => {
    const twice = compareTable([...right, list], definitions, streamAnnotations(sample));
    expect(twice.differences).toContain("thingListAll has the number 1, as thingListAll has");
  });

  it("in a stream that we lack is found", () => {
    const entries = right.map((entry): TableEntry => ({ ...entry, stream: "none" }));
    const { differences: found } = compareTable(entries, definitions, streamAnnotations(sample));
    expect(found).toEqual(["thingUpload (2): stream none, not upload"]);
  });
});

describe("the comparison", () => {
  it("finds nothing where there is nothing", () => {
    const result = compareTable(right, definitions, streamAnnotations(sample));
    expect(result).toEqual({ compared: 3, newer: [], differences: [] });
  });

  it("sets aside what is newer than the release", () => {
    const future: TableEntry = { ...(right[0] as TableEntry), name: "thingNew", number: 4 };
    const result = compareTable([...right, future], definitions, streamAnnotations(sample));
    expect(result).toEqual({ compared: 3, newer: ["thingNew"], differences: [] });
  });

  it.each(["struct x { unknown_type y; };", "struct x { int y", "const X = Y;", "program x {};"])(
    "refuses a file it does not understand: %s",
    (text) => {
      expect(() => xdrDefinitions(text)).toThrow();
    },
  );

  it("takes numbers from C headers", () => {
    expect([...headerNumbers([header])]).toEqual([
      ["VIR_X", 4097],
      ["VIR_A", 0],
      ["VIR_B", 1],
      ["VIR_C", 4],
      ["VIR_D", 0x80000000],
      ["VIR_E", 4],
      ["VIR_LAST", 5],
    ]);
  });
});
