import { type Diagnostic, errorAt, warningAt } from "../../../../../core/diagnostic";
import { isList, isSecret, type Properties, reveal } from "../../../../../core/value";
import { isGiven, knownBag, knownItems, knownText } from "../../../../../kinds/known-values";

const VNC_PASSWORD = 8;

export function checkDisplays(inputs: Properties): readonly Diagnostic[] {
  return [
    ...checkGraphics(inputs),
    ...checkSpice(inputs),
    ...checkRedirection(inputs),
    ...checkVideo(inputs),
  ];
}

function checkGraphics(inputs: Properties): readonly Diagnostic[] {
  return [...knownItems(inputs.graphics, ["graphics"])].flatMap(([display, path]) => {
    const type = knownText(display.type);
    const places = ["listen", "network", "socket"].filter((name) => isGiven(display[name]));
    const password = isSecret(display.password) ? reveal(display.password) : display.password;
    const diagnostics: Diagnostic[] = [];
    if (places.length > 1) {
      const detail = `Found ${places.join(" and ")}. Expected one of listen, network and socket.`;
      diagnostics.push(errorAt([...path, places[1] ?? ""], "is a second place to listen", detail));
    }
    if (type === "vnc" && typeof password === "string" && password.length > VNC_PASSWORD) {
      const detail = `Found ${password.length} characters. VNC looks only at the first ${VNC_PASSWORD}.`;
      diagnostics.push(errorAt([...path, "password"], "is too long", detail));
    }
    if (isGiven(display.tlsPort) && type !== undefined && type !== "spice") {
      const detail = `Found it on ${type}. Expected spice.`;
      diagnostics.push(errorAt([...path, "tlsPort"], "does not fit the display", detail));
    }
    const address = knownText(display.listen);
    if (!isGiven(display.password) && (address === "0.0.0.0" || address === "::")) {
      const detail = `Found ${address} without a password: whoever reaches the host sees the machine.`;
      diagnostics.push(warningAt([...path, "listen"], "lets everybody in", detail));
    }
    return diagnostics;
  });
}

/** True when a spice display is there, or may be. */
function hasSpice(inputs: Properties): boolean {
  if (isGiven(inputs.graphics) && !isList(inputs.graphics)) return true;
  const displays = [...knownItems(inputs.graphics, [])];
  return displays.some(([display]) => {
    const type = knownText(display.type);
    return type === "spice" || type === undefined;
  });
}

function checkSpice(inputs: Properties): readonly Diagnostic[] {
  if (hasSpice(inputs)) return [];
  const libvirt = knownBag(inputs.libvirt);
  const path = ["libvirt", "characterDevices"];
  const ports = [...knownItems(libvirt.characterDevices, path)].filter(([port]) =>
    /^spice/.test(knownText(port.source) ?? ""),
  );
  const paths = [
    ...ports.map(([, at]) => [...at, "source"]),
    ...(isGiven(libvirt.usbRedirection) ? [["libvirt", "usbRedirection"]] : []),
  ];
  return paths.map((at) => {
    const detail = "Found no spice display. Its client is the other end.";
    return errorAt(at, "needs a spice display", detail);
  });
}

function checkRedirection(inputs: Properties): readonly Diagnostic[] {
  const { filter } = knownBag(knownBag(inputs.libvirt).usbRedirection);
  const last = isList(filter) ? filter.at(-1) : undefined;
  if (typeof last !== "string" || last.startsWith("-1:-1:-1:-1:")) return [];
  const detail = `Found ${last}. A device that no rule names is not redirected; say so with -1:-1:-1:-1:no.`;
  return [
    warningAt(["libvirt", "usbRedirection", "filter"], "does not end with a rule for all", detail),
  ];
}

function checkVideo(inputs: Properties): readonly Diagnostic[] {
  const { model, acceleration } = knownBag(knownBag(inputs.libvirt).video);
  const path = ["libvirt", "video", "acceleration"];
  if (acceleration !== true || model === "virtio" || typeof model !== "string") return [];
  const detail = `Found the model "${model}". Expected virtio.`;
  return [errorAt(path, "does not fit the card", detail)];
}
