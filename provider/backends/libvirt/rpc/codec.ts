import type { XdrReader } from "./xdr-reader";
import type { XdrWriter } from "./xdr-writer";

/** One wire type: how a value of TypeScript type `T` is read and written. */
export interface Codec<T> {
  /** The wire type in words, as compared with libvirt's protocol file. */
  readonly shape: string;
  /** The fewest bytes a value takes. A list's announced length is checked with it before anything is allocated. */
  readonly minBytes: number;
  read(reader: XdrReader): T;
  write(writer: XdrWriter, value: T): void;
}

export type Fields = Readonly<Record<string, Codec<unknown>>>;

/** The value a codec carries. */
export type ValueOf<C> = C extends Codec<infer T> ? T : never;

/** The object that a list of named codecs carries. */
export type StructOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
