import { type DBusValue, isDictionary, Variant } from "../dbus/dbus-value";

/** The settings of a profile by group, each value with its D-Bus type. */
export interface ProfileSettings {
  readonly [group: string]: { readonly [name: string]: Variant };
}

/** Older spellings of what `address-data` and `route-data` say in full. */
const OLD_SPELLINGS = ["addresses", "routes"];

/** From the answer of GetSettings. What is empty there is left out: to NetworkManager it is the same. */
export function readSettings(value: DBusValue | undefined): ProfileSettings {
  const groups = isDictionary(value) ? value : {};
  return Object.fromEntries(
    Object.entries(groups).map(([group, settings]) => [
      group,
      Object.fromEntries(
        Object.entries(isDictionary(settings) ? settings : {}).flatMap(([name, setting]) =>
          setting instanceof Variant && !isEmpty(setting.value) && !OLD_SPELLINGS.includes(name)
            ? [[name, setting]]
            : [],
        ),
      ),
    ]),
  );
}

function isEmpty(value: DBusValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isDictionary(value) && Object.keys(value).length === 0;
}

export function settingOf(
  settings: ProfileSettings,
  group: string,
  name: string,
): DBusValue | undefined {
  return settings[group]?.[name]?.value;
}

/** The settings with some groups put over: a setting that is undefined is taken out. */
export function withSettings(
  base: ProfileSettings,
  changes: {
    readonly [group: string]: { readonly [name: string]: Variant | undefined };
  },
): ProfileSettings {
  const merged = Object.entries(changes).map(([group, changed]) => {
    const entries = Object.entries({ ...base[group], ...changed });
    return [group, Object.fromEntries(entries.filter(([, setting]) => setting !== undefined))];
  });
  return { ...base, ...Object.fromEntries(merged) };
}
