/** Takes lines and stretches of a known length off a stream of bytes. */
export class ByteReader {
  private rest: Uint8Array = new Uint8Array();
  private readonly pieces: AsyncIterator<Uint8Array>;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next line without its end, in Latin-1; null at the end of the stream, and for a line of more than so many bytes. */
  async line(most: number): Promise<string | null> {
    let line = "";
    while (await this.fill()) {
      const end = this.rest.indexOf(0x0a);
      line += Buffer.from(this.cut(end === -1 ? this.rest.length : end + 1)).toString("latin1");
      if (line.length > most) return null;
      if (end !== -1) return line.replace(/\r?\n$/, "");
    }
    return line === "" ? null : line;
  }

  /** The next bytes, fewer than asked for when the stream ends before. */
  async *take(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0 && (await this.fill()); ) {
      const piece = this.cut(Math.min(left, this.rest.length));
      left -= piece.length;
      yield piece;
    }
  }

  /** Everything that is left. */
  all(): AsyncGenerator<Uint8Array> {
    return this.take(Number.POSITIVE_INFINITY);
  }

  /** The bytes that come next, without taking them; at least one unless the stream is at its end. */
  async peek(): Promise<Uint8Array> {
    await this.fill();
    return this.rest;
  }

  private async fill(): Promise<boolean> {
    while (this.rest.length === 0) {
      const { done, value } = await this.pieces.next();
      if (done === true) return false;
      this.rest = value;
    }
    return true;
  }

  private cut(length: number): Uint8Array {
    const piece = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return piece;
  }
}
