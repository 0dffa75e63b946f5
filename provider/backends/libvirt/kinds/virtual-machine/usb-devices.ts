import type { Connection } from "../../connection-api";
import { hasErrorNumber } from "../../libvirt-errors";
import { ErrorNumber, NodeDeviceList } from "../../rpc/constants";
import { attributeAt, childrenOf, parseXml, textAt, type XmlElement } from "../../xml";
import { usbNumber } from "./domain-xml/devices/host-devices";

/** A device that is plugged into the host now. */
export interface UsbDevice {
  /** Vendor and product: `1d6b:0002`. */
  readonly id: string;
  /** Bus and device, as `1.2`; another one after each time it is plugged in. */
  readonly place: string;
}

export async function readUsbDevices(connection: Connection): Promise<readonly UsbDevice[]> {
  const list = { need_results: 1, flags: NodeDeviceList.CapUSBDev };
  const { devices } = await connection.call("connectListAllNodeDevices", list);
  const found = await Promise.all(
    devices.map(async ({ name }) => {
      try {
        const { xml } = await connection.call("nodeDeviceGetXMLDesc", { name, flags: 0 });
        return readUsbDevice(parseXml(xml));
      } catch (error) {
        // It was pulled out meanwhile.
        if (hasErrorNumber(error, ErrorNumber.NoNodeDevice)) return undefined;
        throw error;
      }
    }),
  );
  return found.filter((device) => device !== undefined);
}

function readUsbDevice(device: XmlElement): UsbDevice | undefined {
  const usb = childrenOf(device, "capability").find(
    ({ attributes }) => attributes.type === "usb_device",
  );
  if (usb === undefined) return undefined;
  const id = (part: string) => usbNumber(attributeAt(usb, part, "id") ?? "");
  const number = (part: string) => Number(textAt(usb, part) ?? 0);
  return {
    id: `${id("vendor")}:${id("product")}`,
    place: `${number("bus")}.${number("device")}`,
  };
}
