import type { RandomNumbers } from "../../../support/random-numbers";

/** Numbers that parsers trip over. */
const EDGES = [
  0, 1, 2, 3, 4, 255, 65_535, 4_194_304, 4_194_305, 0x7fffffff, 0x80000000, 0xffffffff,
];

/** A valid packet of a wire type, made from the type's description without the code under test. */
export function sampleOf(shape: string, random: RandomNumbers): Buffer {
  const sampler = new Sampler(shape, random);
  return sampler.sample();
}

/** The same packet, broken in one to four places. */
export function mutated(bytes: Buffer, random: RandomNumbers): Buffer {
  let result: Buffer = Buffer.from(bytes);
  for (let count = 1 + random.below(4); count > 0; count -= 1) result = mutatedOnce(result, random);
  return result;
}

function mutatedOnce(bytes: Buffer, random: RandomNumbers): Buffer {
  const place = random.below(bytes.length + 1);
  switch (random.below(5)) {
    case 0:
      return bytes.subarray(0, place);
    case 1:
      return Buffer.concat([bytes.subarray(0, place), noise(random), bytes.subarray(place)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + random.below(12))]);
    case 3: {
      const changed = Buffer.from(bytes);
      if (place < changed.length) changed[place] = random.below(256);
      return changed;
    }
    default: {
      const changed = Buffer.from(bytes);
      const word = place - (place % 4);
      if (word + 4 <= changed.length) {
        changed.writeUInt32BE(EDGES[random.below(EDGES.length)] ?? 0, word);
      }
      return changed;
    }
  }
}

function noise(random: RandomNumbers): Buffer {
  return Buffer.from(Array.from({ length: random.below(40) }, () => random.below(256)));
}

/** Reads a description like `{name:string<9>;ids:int<4>;next:*uint}` and writes a value of that type. */
class Sampler {
  readonly #shape: string;
  readonly #random: RandomNumbers;
  #next = 0;

  constructor(shape: string, random: RandomNumbers) {
    this.#shape = shape;
    this.#random = random;
  }

  sample(): Buffer {
    return this.#type();
  }

  #type(): Buffer {
    if (this.#accept("*")) return this.#optional();
    const start = this.#next;
    const one = this.#base();
    const end = this.#next;
    const bound = /^[<[](\d+)[>\]]/.exec(this.#shape.slice(this.#next));
    if (bound === null) return one;
    this.#next += bound[0].length;
    const max = Number(bound[1]);
    const isFixed = bound[0].startsWith("[");
    const base = this.#shape.slice(start, end);
    if (base === "opaque") return this.#packed(isFixed ? max : this.#length(max), isFixed);
    const count = isFixed ? max : this.#length(Math.min(max, 3));
    const characters = base === "char" ? this.#characters(count, isFixed, max) : undefined;
    const elements =
      characters ?? Array.from({ length: count }, () => new Sampler(base, this.#random).sample());
    return Buffer.concat([...(isFixed ? [] : [word(elements.length)]), ...elements]);
  }

  #optional(): Buffer {
    const value = this.#type();
    return this.#random.below(2) === 0 ? word(0) : Buffer.concat([word(1), value]);
  }

  #base(): Buffer {
    if (this.#accept("{")) return this.#struct();
    const name = /^[a-z]+/.exec(this.#shape.slice(this.#next))?.[0] ?? "";
    this.#next += name.length;
    if (name === "string") return this.#text();
    if (name === "enum") return this.#enumeration();
    if (name === "union") return this.#union();
    if (name === "hyper" || name === "uhyper" || name === "double")
      return word(0, this.#random.below(2 ** 31));
    return word(this.#random.below(name === "uchar" || name === "char" ? 100 : 60_000));
  }

  #text(): Buffer {
    const bound = /^<(\d+)>/.exec(this.#shape.slice(this.#next));
    this.#next += bound?.[0].length ?? 0;
    return this.#packed(this.#length(Number(bound?.[1])), false, true);
  }

  #struct(): Buffer {
    const fields: Buffer[] = [];
    while (!this.#accept("}")) {
      this.#next = this.#shape.indexOf(":", this.#next) + 1;
      fields.push(this.#type());
      this.#accept(";");
    }
    return Buffer.concat(fields);
  }

  #enumeration(): Buffer {
    const members = /^\(([\d,]+)\)/.exec(this.#shape.slice(this.#next));
    this.#next += members?.[0].length ?? 0;
    const values = (members?.[1] ?? "0").split(",").map(Number);
    return word(values[this.#random.below(values.length)] ?? 0);
  }

  #union(): Buffer {
    this.#next = this.#shape.indexOf("{", this.#next) + 1;
    const arms: Buffer[] = [];
    while (!this.#accept("}")) {
      const tag = Number(/^\d+/.exec(this.#shape.slice(this.#next))?.[0]);
      this.#next = this.#shape.indexOf(":", this.#next) + 1;
      // A flag travels as a number, but only 0 and 1 come back as the same bytes.
      const value = this.#type();
      arms.push(Buffer.concat([word(tag), tag === 6 ? word(1) : value]));
      this.#accept(";");
    }
    return arms[this.#random.below(arms.length)] ?? word(0);
  }

  /** Texts in characters end with a zero; a field of fixed length is filled up with zeros. */
  #characters(count: number, isFixed: boolean, max: number): readonly Buffer[] | undefined {
    const text = Array.from({ length: Math.min(count, 5) }, () =>
      word(97 + this.#random.below(26)),
    );
    if (isFixed) return [...text, ...Array.from({ length: max - text.length }, () => word(0))];
    // Data of logins has no final zero: an empty one is right for both.
    return max > 10_000 ? text : [...text, word(0)];
  }

  #packed(length: number, isFixed: boolean, isText = false): Buffer {
    const bytes = Buffer.alloc((length + 3) & ~3);
    for (let index = 0; index < length; index += 1) {
      bytes[index] = isText ? 97 + this.#random.below(26) : this.#random.below(256);
    }
    return isFixed ? bytes : Buffer.concat([word(length), bytes]);
  }

  #length(max: number): number {
    return this.#random.below(Math.min(max, 9) + 1);
  }

  #accept(mark: string): boolean {
    if (this.#shape[this.#next] !== mark) return false;
    this.#next += 1;
    return true;
  }
}

function word(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, index * 4);
  });
  return bytes;
}
