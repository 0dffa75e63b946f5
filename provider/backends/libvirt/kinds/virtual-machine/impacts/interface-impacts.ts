import { guestBy, type ImpactTable, liveBy, nextStart, replugBy, rows } from "./impact-row";

const UPDATE = "domainUpdateDeviceFlags";
const MOVE = liveBy(
  UPDATE,
  "the interface is plugged over at once; its link goes down and up, so that the guest asks for a new address",
);
const FIXED = nextStart("QEMU cannot change it on an interface that is plugged in");
const SWITCH = liveBy(UPDATE, "the host changes it at its end of the interface");

export const interfaceImpacts: ImpactTable = {
  ...rows(
    "interfaces",
    ". []",
    guestBy("domainAttachDeviceFlags", "the guest sees the interface come or go"),
  ),
  ...rows("interfaces[]", ".network .bridge", MOVE),
  ...rows(
    "interfaces[]",
    ".name .hostInterface .macvtapMode .virtualFunction .vhostUser .user .portGroup .bootOrder .mtu",
    FIXED,
  ),
  ...rows("interfaces[]", ".queues .driver .rom .target .address", FIXED),
  ...rows(
    "interfaces[]",
    ".vlan .virtualPort",
    nextStart("the port's profile is set when the interface is plugged in"),
  ),
  ...rows(
    "interfaces[]",
    ".mac .model",
    replugBy("the guest sees one card leave and another come"),
  ),
  "interfaces[].linkState": liveBy(UPDATE, "the guest sees its cable plugged in or out"),
  ...rows(
    "interfaces[]",
    ".filter .filterParameters .bandwidth .isolated .trustGuestFilters",
    SWITCH,
  ),
};
