/** The compiled functions of `packing/`; `from` and `to` are byte positions in the memory. */
interface Packer {
  readonly memory: { readonly buffer: ArrayBuffer };
  room(size: number): number;
  pack(from: number, size: number, to: number): number;
  unpack(from: number, to: number, size: number): void;
}

/** What is used of WebAssembly, which the types of Node and of browsers describe in different ways. */
declare const WebAssembly: {
  readonly instantiate: (
    code: Uint8Array,
    imports: { readonly env: { readonly abort: () => never } },
  ) => Promise<{ readonly instance: { readonly exports: unknown } }>;
};

/** Bytes of the length that stands before what is packed. */
const HEAD = 4;

/** Packs bytes. `code`: the compiled module. */
export async function packed(code: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
  const { memory, pack, room } = await packer(code);
  const [from, to] = [room(bytes.length), room(2 * bytes.length + HEAD)];
  new Uint8Array(memory.buffer).set(bytes, from);
  const size = pack(from, bytes.length, to);
  const whole = new Uint8Array(HEAD + size);
  new DataView(whole.buffer).setUint32(0, bytes.length);
  whole.set(new Uint8Array(memory.buffer, to, size), HEAD);
  return whole;
}

/** The bytes that were packed. */
export async function unpacked(code: Uint8Array, whole: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { memory, room, unpack } = await packer(code);
  const size = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  const [from, to] = [room(whole.length), room(size)];
  new Uint8Array(memory.buffer).set(whole.subarray(HEAD), from);
  unpack(from, to, size);
  return new Uint8Array(memory.buffer, to, size).slice();
}

async function packer(code: Uint8Array): Promise<Packer> {
  const abort = (): never => {
    throw new Error("no memory to unpack the tables");
  };
  const { instance } = await WebAssembly.instantiate(code, { env: { abort } });
  return instance.exports as Packer;
}
