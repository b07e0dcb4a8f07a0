import type { ChangePlace } from "@dragoman/register";
import { z } from "zod";

/** A message that is being sent. */
export interface Pending {
  /** The same at every try, so that a receiver knows it again. */
  readonly id: string;
  /** Changes that it tells of. */
  readonly count: number;
  /** How often it was sent without success. */
  readonly tries: number;
  /** When it is sent next, ISO 8601. */
  readonly next: string;
}

/** A message that nobody took. */
export interface DeadLetter {
  readonly id: string;
  /** After this place of the log its changes stand. */
  readonly from: ChangePlace;
  readonly count: number;
  readonly at: string;
  readonly reason: string;
}

/** One sending. */
export interface Sending {
  readonly id: string;
  readonly at: string;
  readonly count: number;
  /** Status of the answer; null when there was none. */
  readonly status: number | null;
  /** Why it was no success, or null. */
  readonly reason: string | null;
}

/** How far a hook is. */
export interface HookState {
  /** What stands before this place of the log of changes was told. */
  readonly place: ChangePlace;
  readonly pending: Pending | null;
  /** The latest last. */
  readonly dead: readonly DeadLetter[];
  /** The latest last. */
  readonly log: readonly Sending[];
}

/** Dead letters and sendings that are kept of each hook. */
const KEPT = 50;

const text = z.string();
const place = z.object({ tx: z.number(), fact: text.nullable() });
const shape: z.ZodType<HookState> = z.object({
  place,
  pending: z.object({ id: text, count: z.number(), tries: z.number(), next: text }).nullable(),
  dead: z.array(z.object({ id: text, from: place, count: z.number(), at: text, reason: text })),
  log: z.array(
    z.object({ id: text, at: text, count: z.number(), status: z.number().nullable(), reason: text.nullable() }),
  ),
});

/** The setting that holds the state of a hook. */
export function settingOf(id: string): string {
  return `hook:${id}`;
}

/** A hook that has told nothing yet of what stands after a place. */
export function fromPlace(start: ChangePlace): HookState {
  return { place: start, pending: null, dead: [], log: [] };
}

/** The state that a setting holds; null when there is none, or none that can be read. */
export function stateIn(setting: string | null): HookState | null {
  if (setting === null) return null;
  try {
    return shape.parse(JSON.parse(setting));
  } catch {
    return null;
  }
}

/** The setting that holds it. */
export function written({ dead, log, ...state }: HookState): string {
  return JSON.stringify({ ...state, dead: dead.slice(-KEPT), log: log.slice(-KEPT) });
}
