import type { Property, PropertyTable } from "../../../core/property-schema";
import { snakeCase } from "../../../core/snake-case";
import { isList, isProperties, isSecret, type Properties, type Value } from "../../../core/value";
import type { Entry, Expression } from "./expression";

/** Where a value is: `pattern` is `disks[].volume`, `words` name this very one. */
interface Place {
  readonly pattern: string;
  readonly words: readonly string[];
}

/** What stands for a text of this place; undefined where the text itself does. */
export type Substitute = (pattern: string, text: string) => Expression | undefined;

/** The inputs of one resource as expressions. Secrets become variables, which it collects. */
export class ExpressionWriter {
  readonly secrets: string[] = [];
  readonly #substitute: Substitute;

  constructor(substitute: Substitute) {
    this.#substitute = substitute;
  }

  /** What `table` knows of a bag, in the order of the table; `label` begins the names of variables. */
  entries(table: PropertyTable, bag: Properties, label: string): readonly Entry[] {
    return this.#entries(table, bag, { pattern: "", words: [label] });
  }

  #entries(table: PropertyTable, bag: Properties, { pattern, words }: Place): readonly Entry[] {
    return Object.entries(table).flatMap(([name, property]) => {
      const value = bag[name];
      if (value === undefined || value === null) return [];
      const place = {
        pattern: pattern === "" ? name : `${pattern}.${name}`,
        words: [...words, name],
      };
      return [[name, this.#expression(property, value, place)] as const];
    });
  }

  #expression(property: Property, value: Value, place: Place): Expression {
    if (isSecret(value)) return this.#secret(place.words);
    if (property.type === "object" && isProperties(value)) {
      return { is: "object", entries: this.#entries(property.properties, value, place) };
    }
    if (property.type === "map" && isProperties(value)) {
      const entries = Object.entries(value).map(([key, item = null]): Entry => {
        const words = [...place.words, key];
        return [key, this.#expression(property.values, item, { ...place, words })];
      });
      return { is: "map", entries };
    }
    if (property.type === "list" && isList(value)) {
      const pattern = `${place.pattern}[]`;
      const items = value.map((item, index) => {
        const words = [...place.words, nameOf(item, property.key) ?? String(index)];
        return this.#expression(property.items, item, { pattern, words });
      });
      return { is: "list", items };
    }
    return this.#scalar(value, place.pattern);
  }

  #scalar(value: Value, pattern: string): Expression {
    if (typeof value === "string") {
      return this.#substitute(pattern, value) ?? { is: "literal", value };
    }
    if (typeof value === "number" || typeof value === "boolean") return { is: "literal", value };
    throw new TypeError(`${pattern} is no value of its schema`);
  }

  #secret(words: readonly string[]): Expression {
    const variable = words.map((word) => snakeCase(word).replaceAll(/[^a-z0-9]+/g, "_")).join("_");
    this.secrets.push(variable);
    return { is: "secret", variable };
  }
}

function nameOf(item: Value, key: string | undefined): string | undefined {
  if (key === undefined || !isProperties(item)) return undefined;
  const name = item[key];
  return typeof name === "string" ? name : undefined;
}
