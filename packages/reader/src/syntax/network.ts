import type { Word } from "../text/vocabulary.ts";
import { clip, PLAIN_ROWS, writeRows } from "./features.ts";
import { type Kernel, startKernel } from "./kernel.ts";
import { type Dense, LARGEST_BATCH, type Layout, layOutMemory } from "./memory.ts";
import type { Model } from "./model.ts";
import { Recent } from "./recent.ts";
import { isTree, spanningTree } from "./repair.ts";

/** Steps in a unit of the int16 numbers between layers, and of the projections that arcs and labels are scored from. */
const STATE = 2048;
const PROJECTION = 512;

const LEAST = -32768;

/** What the network says of a batch, one number a token; the arrays are good until the next run. */
export interface Answer {
  readonly tags: Int32Array;
  /** Position of the head in its sentence, counted from 1; 0 is the root. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** Probability of arc and label together. */
  readonly probability: Float32Array;
}

/** Tagger and parser of batches of sentences. */
export interface Network {
  /** At most `LARGEST_BATCH` words in sentences of at most `LONGEST_SENTENCE`. */
  run(sentences: readonly (readonly Word[])[]): Answer;
}

/** Copies the weights into the kernel's memory. Rejects where WebAssembly or its SIMD is missing. */
export async function startNetwork(model: Model, code: Uint8Array): Promise<Network> {
  const layout = layOutMemory(model);
  const { kernel, memory } = await startKernel(code, layout.bytes);
  new Uint8Array(memory.buffer).set(model.data, layout.data);
  const engine = new Engine(model, kernel, layout, memory.buffer);
  return { run: (sentences) => engine.run(sentences) };
}

/** The network's memory with the views on it. */
class Engine {
  readonly #model: Model;
  readonly #kernel: Kernel;
  readonly #layout: Layout;
  readonly #recent: Recent;
  readonly #features: Int32Array;
  readonly #halves: Int16Array;
  readonly #scores: Float32Array;
  readonly #types: Int32Array;
  readonly #tags: Int32Array;
  readonly #heads: Int32Array;
  readonly #labels: Int32Array;
  readonly #probability: Float32Array;

  constructor(model: Model, kernel: Kernel, layout: Layout, buffer: ArrayBuffer) {
    const { space } = layout;
    this.#model = model;
    this.#kernel = kernel;
    this.#layout = layout;
    this.#recent = new Recent(layout.capacity);
    this.#halves = new Int16Array(buffer);
    this.#features = new Int32Array(buffer, space.features, 64);
    this.#scores = new Float32Array(buffer, space.scores, (space.zeros - space.scores) >> 2);
    this.#types = new Int32Array(buffer, space.ids, LARGEST_BATCH);
    this.#tags = new Int32Array(buffer, space.tag, LARGEST_BATCH);
    this.#heads = new Int32Array(buffer, space.chosen, LARGEST_BATCH);
    this.#labels = new Int32Array(buffer, space.labels, LARGEST_BATCH);
    this.#probability = new Float32Array(buffer, space.probability, LARGEST_BATCH);
  }

  run(sentences: readonly (readonly Word[])[]): Answer {
    const { space, tensors } = this.#layout;
    const ends = this.#lookUp(sentences);
    const count = ends.at(-1) ?? 0;
    const states = this.#encode(ends, count);
    this.#project(tensors.head, states, space.heads, count, 0);
    this.#project(tensors.dependent, states, space.dependents, count, 0);
    this.#project(tensors.arc, space.dependents, space.dependents, count, LEAST, PROJECTION);
    this.#project(tensors.labelHead, states, space.labelHeads, count, LEAST);
    this.#project(tensors.labelDependent, states, space.labelDependents, count, LEAST);
    this.#probability.fill(1, 0, count);
    let from = 0;
    for (const to of ends) {
      if (to > from) this.#attach(from, to);
      from = to;
    }
    this.#label(count);
    return {
      tags: this.#tags,
      heads: this.#heads,
      labels: this.#labels,
      probability: this.#probability,
    };
  }

  /** Finds the type of every word, works new ones out, and gives the end of each sentence in the batch. */
  #lookUp(sentences: readonly (readonly Word[])[]): number[] {
    const ends: number[] = [];
    const fresh: number[] = [];
    let at = 0;
    this.#recent.makeRoom(LARGEST_BATCH);
    for (const sentence of sentences) {
      for (const word of sentence) {
        let slot = this.#recent.find(word);
        if (slot === 0) {
          slot = this.#recent.claim(word);
          this.#embed(clip(word.form), fresh.length);
          fresh.push(slot);
        }
        this.#types[at++] = slot;
      }
      ends.push(at);
    }
    if (fresh.length > 0) this.#keep(fresh);
    return ends;
  }

  #embed(form: string, index: number): void {
    const { tensors, space } = this.#layout;
    const size = this.#model.sizes.embedding;
    const grams = writeRows(form, this.#model, this.#features);
    const out = space.fresh + index * size * 2;
    const { rows, scales, gain, bias } = tensors;
    this.#kernel.embed(rows, scales, space.features, PLAIN_ROWS, grams, size, gain, bias, space.sum, out, STATE);
  }

  /** Stores the first layer of new word types, all at once. */
  #keep(fresh: readonly number[]): void {
    const { tensors, space, types } = this.#layout;
    const width = tensors.window.outputs;
    this.#multiply(tensors.window, space.fresh, space.projected, fresh.length, STATE);
    this.#kernel.quantise(space.projected, space.projected, fresh.length * width, STATE, LEAST);
    const from = space.projected >> 1;
    fresh.forEach((slot, i) => {
      this.#halves.copyWithin((types >> 1) + slot * width, from + i * width, from + (i + 1) * width);
    });
  }

  /** Runs the recurrent layers and the tagger, which reads the states before the last layer; gives where the last states lie. */
  #encode(ends: readonly number[], count: number): number {
    const { tensors, space, types } = this.#layout;
    const size = this.#model.sizes.state;
    let [x, y] = space.states;
    forSentences(ends, (from, to) => this.#kernel.combine(types, space.ids, x, from, to, size));
    tensors.layers.forEach((layer, i) => {
      if (i === tensors.layers.length - 1) this.#tag(x, count);
      this.#multiply(layer, x, space.wide, count, STATE);
      forSentences(ends, (from, to) => this.#kernel.recur(space.wide, x, y, from, to, size / 2, STATE));
      [x, y] = [y, x];
    });
    return x;
  }

  #tag(states: number, count: number): void {
    const { tensors, space } = this.#layout;
    const { tag } = tensors;
    this.#multiply(tag, states, space.wide, count, STATE);
    this.#kernel.best(space.wide, count, tag.outputs, space.tag);
  }

  #multiply(dense: Dense, from: number, to: number, count: number, scale: number): void {
    const { weight, bias, inputs, outputs } = dense;
    this.#kernel.multiply(from, weight, bias, to, (count + 1) & ~1, inputs, outputs, 1 / (dense.scale * scale));
  }

  #project(dense: Dense, from: number, to: number, count: number, floor: number, scale: number = STATE): void {
    const { wide } = this.#layout.space;
    this.#multiply(dense, from, wide, count, scale);
    this.#kernel.quantise(wide, to, count * dense.outputs, PROJECTION, floor);
  }

  /** Finds the heads of one sentence, mends them to a tree, and joins words and heads for labelling. */
  #attach(from: number, to: number): void {
    const { tensors, space } = this.#layout;
    const kernel = this.#kernel;
    const words = to - from;
    const stride = Math.max(16, (words + 8) & ~7);
    const { arc, label } = this.#model.sizes;
    const chosen = space.chosen + from * 4;
    this.#gather(tensors.rootHead, space.heads, from, to, arc);
    kernel.pack(space.sentence, words + 1, arc, space.packed);
    const inverse = 1 / (PROJECTION * PROJECTION);
    const dependents = space.dependents + from * arc * 2;
    kernel.multiply(dependents, space.packed, space.zeros, space.scores, (words + 1) & ~1, arc, stride, inverse);
    kernel.arcs(space.scores, words, stride, tensors.distance);
    kernel.best(space.scores, words, stride, chosen);
    const heads = this.#heads.subarray(from, to);
    if (!isTree(heads)) spanningTree(this.#scores, stride, heads);
    kernel.weigh(space.scores, words, stride, chosen, space.probability + from * 4);
    this.#gather(tensors.rootLabel, space.labelHeads, from, to, label);
    const own = space.labelDependents + from * label * 2;
    kernel.join(space.sentence, own, chosen, own, words, label);
  }

  /** The root's projection, then those of the sentence's words. */
  #gather(root: number, all: number, from: number, to: number, size: number): void {
    const start = this.#layout.space.sentence >> 1;
    this.#halves.copyWithin(start, root >> 1, (root >> 1) + size);
    this.#halves.copyWithin(start + size, (all >> 1) + from * size, (all >> 1) + to * size);
  }

  #label(count: number): void {
    const { tensors, space } = this.#layout;
    const { label } = tensors;
    this.#multiply(label, space.labelDependents, space.wide, count, PROJECTION);
    this.#kernel.best(space.wide, count, label.outputs, space.labels);
    this.#kernel.weigh(space.wide, count, label.outputs, space.labels, space.probability);
  }
}

function forSentences(ends: readonly number[], visit: (from: number, to: number) => void): void {
  let from = 0;
  for (const to of ends) {
    if (to > from) visit(from, to);
    from = to;
  }
}
