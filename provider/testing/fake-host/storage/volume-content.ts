const BLOCK_BYTES = 65_536;

/** Bytes of a file that may be huge and mostly empty. */
export class VolumeContent {
  readonly #blocks = new Map<number, Buffer>();
  #length: number;

  constructor(length = 0) {
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  /** What it takes on disk. */
  get allocatedBytes(): number {
    return this.#blocks.size * BLOCK_BYTES;
  }

  truncate(length: number): void {
    this.#length = length;
    for (const index of [...this.#blocks.keys()]) {
      if (index * BLOCK_BYTES >= length) this.#blocks.delete(index);
    }
    const last = this.#blocks.get(Math.floor(length / BLOCK_BYTES));
    last?.fill(0, length % BLOCK_BYTES);
  }

  write(offset: number, data: Uint8Array): void {
    for (let done = 0; done < data.length; ) {
      const at = offset + done;
      const index = Math.floor(at / BLOCK_BYTES);
      const within = at % BLOCK_BYTES;
      const piece = data.subarray(done, done + BLOCK_BYTES - within);
      const block = this.#blocks.get(index) ?? Buffer.alloc(BLOCK_BYTES);
      block.set(piece, within);
      this.#blocks.set(index, block);
      done += piece.length;
    }
    this.#length = Math.max(this.#length, offset + data.length);
  }

  read(offset: number, length: number): Buffer {
    const result = Buffer.alloc(Math.max(0, Math.min(length, this.#length - offset)));
    for (let done = 0; done < result.length; ) {
      const at = offset + done;
      const block = this.#blocks.get(Math.floor(at / BLOCK_BYTES));
      const within = at % BLOCK_BYTES;
      const size = Math.min(BLOCK_BYTES - within, result.length - done);
      if (block !== undefined) result.set(block.subarray(within, within + size), done);
      done += size;
    }
    return result;
  }

  /** Data and holes, as a sparse download tells them. */
  *pieces(offset: number, end: number): Generator<Buffer | { readonly hole: bigint }> {
    let at = offset;
    while (at < end) {
      const size = Math.min(BLOCK_BYTES - (at % BLOCK_BYTES), end - at);
      if (this.#blocks.has(Math.floor(at / BLOCK_BYTES))) yield this.read(at, size);
      else yield { hole: BigInt(size) };
      at += size;
    }
  }

  copy(): VolumeContent {
    const copy = new VolumeContent(this.#length);
    for (const [index, block] of this.#blocks) copy.#blocks.set(index, Buffer.from(block));
    return copy;
  }
}
