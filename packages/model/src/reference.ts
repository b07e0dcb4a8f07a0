import type { Entity, EntityKind } from "./entity.ts";
import type { MentionBy } from "./mention.ts";

/** One thing that an alias may mean. */
export interface AliasTarget {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly by: MentionBy;
  /** Words after or around which the alias counts: `locative` for cities, `weak` for words that are also common ones. */
  readonly guard: "none" | "weak" | "locative";
  /** The organ of the state that has this name, where it is no city: "Department of State of United States" of "Foggy Bottom". */
  readonly organ?: string | undefined;
}

/** The longest alias that starts at a token. */
export interface AliasMatch {
  /** Number of tokens. */
  readonly length: number;
  /** The surest first; several that are equally good when the words are ambiguous; none when they name nothing of ours ("American Airlines"). */
  readonly targets: readonly AliasTarget[];
}

export type OfficeKind = "head of state" | "head of government" | "foreign minister" | "other";

/** Somebody in an office for a time. Dates are ISO, null = not known. */
export interface Holder {
  readonly person: string;
  readonly surname: string;
  readonly office: OfficeKind;
  readonly title: string;
  /** Entity id of the state or organisation. */
  readonly of: string;
  readonly since: string | null;
  readonly until: string | null;
  /** Last day on which a source attests the term; after it the text's own titles outrank the table. */
  readonly attestedUntil: string | null;
  readonly gender: "f" | "m" | null;
}

export interface Membership {
  readonly state: string;
  readonly organisation: string;
  readonly status: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Facts that no article need repeat, indexed once. All ids as in a Reading; all dates ISO days. */
export interface Reference {
  /** Day up to which the tables were kept. */
  readonly asOf: string;
  readonly digest: string;
  /** Forms are the words as written; case matters where a word has a common meaning ("Turkey", "turkey"). */
  match(forms: readonly string[], from: number): AliasMatch | null;
  entity(id: string): Entity | null;
  /** Holders of an office on a day; without a day the latest known. Several when two fit equally. */
  holders(of: string, office: OfficeKind, on: string | null): readonly Holder[];
  /** Terms of everybody with this surname or full name, folded (case and marks dropped). */
  people(name: string): readonly Holder[];
  /** Members of an organisation, region or group of states on a day. */
  members(id: string, on: string | null): readonly Membership[];
  membership(state: string, organisation: string, on: string | null): Membership | null;
  /** The organisations that a state is in, in whatever status, on a day. */
  memberships(state: string, on: string | null): readonly Membership[];
  /** The state with this ISO 3166-1 code of two or three letters, in any case, or null. */
  stateOf(code: string): string | null;
  /** The two-letter code of a state that has one, or null. */
  alpha2(state: string): string | null;
  /** Everything of a kind that has a name of its own in the tables, in order of id. */
  all(kind: "state" | "organisation" | "person"): readonly Entity[];
  isSouthern(state: string): boolean;
  /** What sort of organisation it is (`igo`, `forum`, `un-organ`, `company`, `ngo`, `party`, `armed-group`, `state-organ`, …) or an outlet's ownership (`official` for a government's own site, `state`, `private`, …), `former` for a state that is no more, or null. */
  sort(id: string): string | null;
  /** The outlet or official site that bears this name, domain or a page under it (`outlet:kremlin.ru`), or null. */
  publisher(name: string): string | null;
  /** The state in which a city lies, when only one of the name is known or one is by far the largest. */
  cityState(name: string): string | null;
  /** The state whose capital it is. */
  capitalOf(name: string): string | null;
}
