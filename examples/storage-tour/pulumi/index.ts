// What storage can do: empty, uploaded, copied, on top of another, and encrypted volumes in one pool.
import * as pulumi from "@pulumi/pulumi";
import * as virt from "@virt-iac/pulumi";

const config = new pulumi.Config();

const tour = new virt.StoragePool("tour", {
  name: "storage-tour",
  path: "/var/lib/libvirt/images/storage-tour",
  deleteStorage: true,
});

// Can grow while a machine uses it.
new virt.Volume("empty", {
  pool: tour.name,
  format: config.get("format") === "raw" ? "raw" : "qcow2",
  size: config.get("size") ?? "1GiB",
  onDelete: "delete",
});

const uploaded = new virt.Volume("uploaded", {
  pool: tour.name,
  name: "uploaded.qcow2",
  source: { file: config.require("image") },
  onDelete: "delete",
});

// The host copies by itself; nothing crosses the wire.
new virt.Volume("copied", {
  pool: tour.name,
  name: "copied.qcow2",
  cloneFrom: { volume: uploaded.id },
  onDelete: "delete",
});

// Stores only what differs from the volume below.
new virt.Volume("layered", {
  pool: tour.name,
  name: "layered.qcow2",
  backing: { volume: uploaded.id, format: "qcow2" },
  onDelete: "delete",
});

const passphrase = new virt.Secret("passphrase", {
  name: "/var/lib/libvirt/images/storage-tour/encrypted",
  usage: "volume",
  value: config.requireSecret("passphrase"),
});

new virt.Volume("encrypted", {
  pool: tour.name,
  format: "raw",
  size: "16MiB",
  encryption: { secret: passphrase.uuid },
  onDelete: "delete",
});

export const availableBytes = tour.availableBytes;
