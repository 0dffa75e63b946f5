import { xdrTokens } from "./xdr-tokens";

/** The wire types of a protocol file, each written out to the last basic type. */
export interface XdrDefinitions {
  /** Numbers by name: constants and members of enumerations. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The type of this name in words, or `undefined` when the file defines none. */
  shapeOf(name: string): string | undefined;
}

interface Declaration {
  readonly name: string;
  readonly shape: string;
}

const BASIC: Readonly<Record<string, string>> = {
  int: "int",
  unsigned: "uint",
  "unsigned int": "uint",
  hyper: "hyper",
  "unsigned hyper": "uhyper",
  char: "char",
  "unsigned char": "uchar",
  short: "short",
  "unsigned short": "ushort",
  double: "double",
  opaque: "opaque",
  string: "string",
};

/** Reads an XDR file as libvirt writes it. `known` are numbers that it takes from C headers. */
export function xdrDefinitions(
  source: string,
  known: ReadonlyMap<string, number> = new Map(),
): XdrDefinitions {
  const parser = new Parser(xdrTokens(source), known);
  parser.file();
  return { numbers: parser.numbers, shapeOf: (name) => parser.types.get(name) };
}

class Parser {
  readonly numbers: Map<string, number>;
  readonly types = new Map<string, string>();
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[], known: ReadonlyMap<string, number>) {
    this.#tokens = tokens;
    this.numbers = new Map(known);
  }

  file(): void {
    while (this.#next < this.#tokens.length) this.#definition(this.#take());
  }

  #definition(keyword: string): void {
    if (keyword === "const") this.#constant();
    else if (keyword === "typedef") this.#typedef();
    else if (keyword === "enum") this.#enumeration();
    else if (keyword === "struct") this.#struct();
    else if (keyword === "union") this.#union();
    else throw new Error(`"${keyword}" where a definition should begin`);
  }

  #constant(): void {
    const name = this.#take();
    this.#expect("=");
    this.numbers.set(name, this.#number(this.#take()));
    this.#expect(";");
  }

  #typedef(): void {
    const { name, shape } = this.#declaration();
    this.types.set(name, shape);
  }

  #enumeration(): void {
    const name = this.#take();
    const values: number[] = [];
    this.#expect("{");
    while (!this.#accept("}")) {
      const member = this.#take();
      const value = this.#accept("=") ? this.#number(this.#take()) : (values.at(-1) ?? -1) + 1;
      this.numbers.set(member, value);
      values.push(value);
      this.#accept(",");
    }
    this.#expect(";");
    this.types.set(name, `enum(${values.join(",")})`);
  }

  #struct(): void {
    const name = this.#take();
    const fields: string[] = [];
    this.#expect("{");
    while (!this.#accept("}")) {
      const field = this.#declaration();
      fields.push(`${field.name}:${field.shape}`);
    }
    this.#expect(";");
    this.types.set(name, `{${fields.join(";")}}`);
  }

  #union(): void {
    const name = this.#take();
    for (const token of ["switch", "("]) this.#expect(token);
    const tag = this.#type();
    this.#take();
    for (const token of [")", "{"]) this.#expect(token);
    const arms: string[] = [];
    while (!this.#accept("}")) {
      this.#expect("case");
      const value = this.#number(this.#take());
      this.#expect(":");
      arms.push(`${value}:${this.#declaration().shape}`);
    }
    this.#expect(";");
    this.types.set(name, `union(${tag}){${arms.join(";")}}`);
  }

  /** `type name;`, `type *name;`, `type name<max>;`, `type name[length];` */
  #declaration(): Declaration {
    const type = this.#type();
    const isOptional = this.#accept("*");
    const name = this.#take();
    const shape = `${isOptional ? "*" : ""}${type}${this.#bounds()}`;
    this.#expect(";");
    return { name, shape };
  }

  #bounds(): string {
    if (this.#accept("<")) {
      const max = this.#number(this.#take());
      this.#expect(">");
      return `<${max}>`;
    }
    if (!this.#accept("[")) return "";
    const length = this.#number(this.#take());
    this.#expect("]");
    return `[${length}]`;
  }

  #type(): string {
    const word = this.#take();
    const following = this.#tokens[this.#next] ?? "";
    const two = BASIC[`${word} ${following}`];
    if (two !== undefined) {
      this.#next += 1;
      return two;
    }
    const shape = BASIC[word] ?? this.types.get(word);
    if (shape === undefined) throw new Error(`the type "${word}" is not defined`);
    return shape;
  }

  #number(token: string): number {
    const value = this.numbers.get(token) ?? Number(token);
    if (!Number.isInteger(value)) throw new Error(`"${token}" is not a number`);
    return value;
  }

  #take(): string {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new Error("the file ends in the middle of a definition");
    this.#next += 1;
    return token;
  }

  #accept(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next += 1;
    return true;
  }

  #expect(token: string): void {
    const found = this.#take();
    if (found !== token) throw new Error(`"${found}" where "${token}" should be`);
  }
}
