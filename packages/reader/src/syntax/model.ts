/** Where the embedding rows of one kind of feature lie in the common table: the first row and how many. */
type Rows = readonly [first: number, count: number];

interface Header {
  readonly sizes: Sizes;
  readonly tables: Readonly<Record<"word" | "shape" | "prefix" | "suffix2" | "suffix3" | "suffix4" | "gram", Rows>>;
  /** Universal and Penn tag joined by a bar. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly shapes: readonly string[];
  readonly words: readonly string[];
  readonly tensors: Readonly<Record<string, Tensor>>;
}

/** Widths of the network's layers. */
export interface Sizes {
  readonly embedding: number;
  readonly state: number;
  readonly layers: number;
  readonly arc: number;
  readonly label: number;
}

interface Tensor {
  readonly offset: number;
  readonly shape: readonly number[];
  readonly scale?: number;
}

/** Trained weights as read from their file. */
export interface Model extends Omit<Header, "tensors" | "words" | "shapes"> {
  /** SHA-256 of header and data, as the file states it. */
  readonly digest: string;
  /** Position of each known word and each known shape in its table, from 1; 0 stands for all others. */
  readonly words: ReadonlyMap<string, number>;
  readonly shapes: ReadonlyMap<string, number>;
  /** The section that is copied into the kernel's memory. */
  readonly data: Uint8Array;
  tensor(name: string): Tensor;
  /** A tensor that not all weights have, or null. */
  find(name: string): Tensor | null;
}

const MAGIC = 0x4e475244; // "DRGN"
const VERSION = 1;
const HEADER = 44;

/** Reads a weights file; throws a RangeError when it is none or is of another version. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new RangeError("not a file of parser weights");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new RangeError(`parser weights of version ${version}, expected ${VERSION}`);
  const end = HEADER + view.getUint32(8, true);
  const { tensors, words, shapes, ...header } = JSON.parse(ascii(bytes.subarray(HEADER, end))) as Header;
  return {
    ...header,
    digest: weightsDigest(bytes),
    words: new Map(words.map((word, i) => [word, i + 1])),
    shapes: new Map(shapes.map((shape, i) => [shape, i + 1])),
    data: bytes.subarray(end),
    tensor(name) {
      const tensor = tensors[name];
      if (tensor === undefined) throw new RangeError(`the parser weights have no "${name}"`);
      return tensor;
    },
    find: (name) => tensors[name] ?? null,
  };
}

/** SHA-256 of header and data, as the first bytes of a weights file state it. */
export function weightsDigest(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(12, HEADER), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The header escapes whatever is not ASCII. */
function ascii(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join("");
}
