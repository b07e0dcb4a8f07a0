import type { Model } from "./model.ts";

/** Most tokens of one sentence, and of one run of the network. */
export const LONGEST_SENTENCE = 240;
export const LARGEST_BATCH = 1024;
/** Word types whose first layer is kept worked out. */
const TYPES = 30_000;

/** A dense layer in the kernel's memory. */
export interface Dense {
  readonly weight: number;
  readonly bias: number;
  readonly inputs: number;
  /** Filled up to a multiple of eight. */
  readonly outputs: number;
  readonly scale: number;
}

/** Byte positions of weights and working space in the kernel's memory. */
export interface Layout {
  readonly bytes: number;
  /** Where the data section of the weights begins. */
  readonly data: number;
  readonly types: number;
  readonly capacity: number;
  readonly tensors: Tensors;
  readonly space: Space;
}

interface Tensors {
  readonly rows: number;
  readonly scales: number;
  readonly gain: number;
  readonly bias: number;
  readonly distance: number;
  readonly rootHead: number;
  readonly rootLabel: number;
  readonly window: Dense;
  readonly layers: readonly Dense[];
  readonly tag: Dense;
  readonly head: Dense;
  readonly dependent: Dense;
  readonly arc: Dense;
  readonly labelHead: Dense;
  readonly labelDependent: Dense;
  readonly label: Dense;
}

/** Buffers; "rows" are tokens of a batch unless said. */
interface Space {
  /** Feature rows of one word type, and the sum of its embeddings. */
  readonly features: number;
  readonly sum: number;
  /** New word types of a batch: embeddings (int16), and their first layer (float). */
  readonly fresh: number;
  readonly projected: number;
  /** Word type of each token. */
  readonly ids: number;
  /** The states of the network, in turn input and output of a layer (int16). */
  readonly states: readonly [number, number];
  /** Results of dense layers (float). */
  readonly wide: number;
  /** Projections for arcs and labels (int16); those of heads leave room for the root before a sentence. */
  readonly heads: number;
  readonly dependents: number;
  readonly labelHeads: number;
  readonly labelDependents: number;
  /** One sentence: heads with the root first, the same packed, arc scores, a bias of zeros. */
  readonly sentence: number;
  readonly packed: number;
  readonly scores: number;
  readonly zeros: number;
  /** Results, one a token: tag, head (0 = root, in the sentence), label (int32), probability (float). */
  readonly tag: number;
  readonly chosen: number;
  readonly labels: number;
  readonly probability: number;
}

/** Lays weights and working space out one after the other. */
export function layOutMemory(model: Model): Layout {
  let end = 1024;
  const take = (bytes: number): number => {
    const start = end;
    end = (end + bytes + 63) & ~63;
    return start;
  };
  const data = take(model.data.length);
  const space = takeSpace(model, take);
  const types = take((TYPES + 1) * 3 * model.sizes.state * 2);
  return { bytes: end, data, types, capacity: TYPES, tensors: findTensors(model, data), space };
}

function findTensors(model: Model, data: number): Tensors {
  const at = (name: string): number => data + model.tensor(name).offset;
  const dense = (name: string): Dense => {
    const { shape, scale } = model.tensor(name);
    const [outputs = 0, inputs = 0] = shape;
    return { weight: at(name), bias: at(`${name}.bias`), inputs, outputs: (outputs + 7) & ~7, scale: scale ?? 1 };
  };
  return {
    rows: at("rows"),
    scales: at("rows.scales"),
    gain: at("norm.gain"),
    bias: at("norm.bias"),
    distance: at("distance"),
    rootHead: at("root.head"),
    rootLabel: at("root.label"),
    window: dense("window"),
    layers: Array.from({ length: model.sizes.layers }, (_, i) => dense(`layer${i}`)),
    tag: dense("tag"),
    head: dense("head"),
    dependent: dense("dependent"),
    arc: dense("arc"),
    labelHead: dense("labelHead"),
    labelDependent: dense("labelDependent"),
    label: dense("label"),
  };
}

function takeSpace({ sizes }: Model, take: (bytes: number) => number): Space {
  const rows = LARGEST_BATCH + 8;
  const words = LONGEST_SENTENCE + 16;
  const { embedding, state, arc, label } = sizes;
  return {
    features: take(64 * 4),
    sum: take(embedding * 4),
    fresh: take(rows * embedding * 2),
    projected: take(rows * 3 * state * 4),
    ids: take(rows * 4),
    states: [take(rows * state * 2), take(rows * state * 2)],
    wide: take(rows * Math.max(2 * state, 128) * 4),
    heads: take(rows * arc * 2),
    dependents: take(rows * arc * 2),
    labelHeads: take(rows * label * 2),
    labelDependents: take(rows * label * 2),
    sentence: take(words * Math.max(arc, label) * 2),
    packed: take(words * arc * 2),
    scores: take(words * words * 4),
    zeros: take(words * 4),
    tag: take(rows * 4),
    chosen: take(rows * 4),
    labels: take(rows * 4),
    probability: take(rows * 4),
  };
}
