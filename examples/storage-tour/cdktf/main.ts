// What storage can do: empty, uploaded, copied, on top of another, and encrypted volumes in one pool.
import { Secret, StoragePool, VirtProvider, Volume } from "@virt-iac/cdktf";
import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";

const app = new App();
const stack = new TerraformStack(app, "storage-tour");

const uri = new TerraformVariable(stack, "uri", {
  type: "string",
  default: "qemu:///system",
  description: "The libvirt host.",
});
const image = new TerraformVariable(stack, "image", {
  type: "string",
  description: "A qcow2 image, a file here.",
});
const size = new TerraformVariable(stack, "size", {
  type: "string",
  default: "1GiB",
  description: "The size of the empty volume; it can grow while a machine uses it.",
});
const format = new TerraformVariable(stack, "format", {
  type: "string",
  default: "qcow2",
  description: "How the empty volume is stored: raw or qcow2.",
});
const passphrase = new TerraformVariable(stack, "passphrase", {
  type: "string",
  sensitive: true,
  description: "Of the encrypted volume.",
});

new VirtProvider(stack, "virt", { uri: uri.stringValue });

const tour = new StoragePool(stack, "tour", {
  name: "storage-tour",
  path: "/var/lib/libvirt/images/storage-tour",
  deleteStorage: true,
});

new Volume(stack, "empty", {
  pool: tour.name,
  name: "empty",
  format: format.stringValue,
  size: size.stringValue,
  onDelete: "delete",
});

const uploaded = new Volume(stack, "uploaded", {
  pool: tour.name,
  name: "uploaded.qcow2",
  source: { file: image.stringValue },
  onDelete: "delete",
});

// The host copies by itself; nothing crosses the wire.
new Volume(stack, "copied", {
  pool: tour.name,
  name: "copied.qcow2",
  cloneFrom: { volume: uploaded.id },
  onDelete: "delete",
});

// Stores only what differs from the volume below.
new Volume(stack, "layered", {
  pool: tour.name,
  name: "layered.qcow2",
  backing: { volume: uploaded.id, format: "qcow2" },
  onDelete: "delete",
});

const secret = new Secret(stack, "volume-passphrase", {
  name: "/var/lib/libvirt/images/storage-tour/encrypted",
  usage: "volume",
  value: passphrase.stringValue,
});

new Volume(stack, "encrypted", {
  pool: tour.name,
  name: "encrypted",
  format: "raw",
  size: "16MiB",
  encryption: { secret: secret.uuid },
  onDelete: "delete",
});

new TerraformOutput(stack, "available_bytes", { value: tour.availableBytes });

app.synth();
