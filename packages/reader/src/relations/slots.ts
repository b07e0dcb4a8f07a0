import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { conjuncts } from "../events/phrase.ts";
import { isRelative, owner } from "../rules/reach.ts";
import type { SlotReader, Slots, SlotValue } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import { resumed } from "./anaphor.ts";
import { groupAt } from "./closed.ts";
import { findInstruments, type InstrumentMention } from "./instrument.ts";
import { meetingSlot } from "./meeting.ts";
import type { Memory } from "./memory.ts";
import { isJoint, isNamed, isProject, nounSlot } from "./nouns.ts";
import { seriesSlot } from "./series.ts";
import { summitSlot } from "./summit.ts";
import { wholeSlot } from "./whole.ts";

/** Instruments by sentence, looked for once. */
export type Instruments = (sentence: number) => readonly InstrumentMention[];

/** The instruments of a document; a sentence is read when first asked for. */
export function instrumentsOf(scene: Scene, context: Context): Instruments {
  const known = new Map<number, readonly InstrumentMention[]>();
  return (sentence) => {
    const found = known.get(sentence) ?? findInstruments(scene, sentence, context.language.relations.instruments);
    known.set(sentence, found);
    return found;
  };
}

/** The slots of a scene, with instruments, gatherings and projects that no name announces. */
export function relationSlots(
  scene: Scene,
  plain: Slots,
  instruments: Instruments,
  memory: Memory,
  context: Context,
): Slots {
  const slots = new Map(plain);
  const { objects, instruments: documents } = context.language.relations;
  const { gatherings, projects, routes, works, common, sitting } = objects;
  const { openers, joiners, venues } = documents;
  const words = { routes, openers, joiners, sitting, venues };
  slots.set("instrument", listed(scene, instrumentSlot(instruments), further(scene, instruments, context)));
  const series = seriesSlot(scene, "state", 2, context);
  slots.set("state", stateSlot(scene, slots.get("state")!, series, context));
  slots.set("states", series);
  slots.set("host", slots.get("hosts")!);
  slots.set("orgs", seriesSlot(scene, "org", 1, context));
  slots.set("org", listed(scene, bodySlot(scene, slots.get("org")!, context)));
  const gathering = either(slots.get("gathering")!, nounSlot(scene, "gathering", gatherings, words, isNamed));
  slots.set("gathering", either(wholeSlot(scene, gathering, context), summitSlot(scene, memory, context)));
  slots.set("meeting", meetingSlot(scene, context));
  slots.set(
    "project",
    either(
      slots.get("project")!,
      either(
        nounSlot(scene, "project", projects, words, (...place) => isProject(...place, routes)),
        nounSlot(scene, "project", works, words, (...place) => isJoint(...place, common, sitting)),
      ),
    ),
  );
  return slots;
}

/** Heads that go on with a list, whatever the tree says. */
type Further = (sentence: number, token: number) => readonly number[];

const none: Further = () => [];

/** Tokens from the end of one document to the next of a list. */
const GAP = 14;

/** "a memorandum on ports and a treaty on fish": the next document when no verb stands between; trees hang it elsewhere. */
function further(scene: Scene, instruments: Instruments, { language }: Context): Further {
  const { links, indefinite } = language.relations.instruments;
  return (sentence, token) => {
    const tokens = scene.document.sentences[sentence]!.tokens;
    const upos = scene.syntax[sentence]?.upos ?? [];
    const found: number[] = [];
    const all = instruments(sentence);
    let last = all.find(({ head }) => head === token);
    for (const next of last === undefined ? [] : all.slice(all.indexOf(last) + 1)) {
      const [from] = next.tokens;
      const between = upos.slice(last!.tokens[1], from);
      const isLinked = indefinite.has(tokens[from - 1]?.lower ?? "") && links.has(tokens[from - 2]?.lower ?? "");
      if (!isLinked || between.length > GAP || between.some((tag) => tag === "VERB" || tag === "AUX")) break;
      found.push(next.head);
      last = next;
    }
    return found;
  };
}

/** "Of the A, the B and the C": a slot with what is coordinated with it. */
function listed(scene: Scene, one: SlotReader, more: Further = none): SlotReader {
  return {
    resolve(sentence, token) {
      const first = one.resolve(sentence, token);
      if (first === null) return null;
      const found = new Map<string, Span>();
      const heads = [token, ...conjuncts(scene.syntax[sentence] ?? null, token), ...more(sentence, token)];
      for (const head of heads) {
        const { values = [], spans = [] } = one.resolve(sentence, head) ?? {};
        for (const [at, value] of values.entries()) if (!found.has(value)) found.set(value, spans[at]!);
      }
      return { ...first, values: [...found.keys()], spans: [...found.values()] };
    },
    from: one.from,
  };
}

/** "the trade pact (ABCD)", "the regional bloc ABCD": known by the name right behind it. */
function calledBehind(scene: Scene, sentence: number, token: number, one: SlotReader): SlotValue | null {
  const tree = scene.syntax[sentence] ?? null;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  if (tree?.upos[token] !== "NOUN") return null;
  const name = (tree.children[token] ?? []).find(
    (child) =>
      /^(appos|flat|nmod:desc)/.test(tree.relations[child]!) &&
      (child === token + 1 || tokens[child - 1]?.lower === "("),
  );
  return name === undefined ? null : one.resolve(sentence, name);
}

/** "M, the bloc that Chad joined": what the noun explains; "M, of which Chad is a member": whom the relative means. */
function explained(scene: Scene, sentence: number, token: number, one: SlotReader): SlotValue | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree !== null && isRelative(tree, token)) {
    const noun = owner(tree, { token, confidence: 1 }).token;
    return noun === token || noun < 0 ? null : one.resolve(sentence, noun);
  }
  return tree?.relations[token] === "appos" ? one.resolve(sentence, tree.heads[token]!) : null;
}

/** A state by its own words, whatever list it stands in: "as members of the A, B and C …". */
function stateSlot(scene: Scene, one: SlotReader, series: SlotReader, context: Context): SlotReader {
  return {
    resolve: (sentence, token) =>
      one.resolve(sentence, token) ??
      ofPredicate(scene, sentence, token, one) ??
      ofAll(scene, sentence, token, one, context) ??
      named(scene, sentence, token, series, context) ??
      groupAt(scene, sentence, token, context) ??
      resumed(scene, sentence, token, one, context),
    from(sentence, token) {
      const own = statesAt(scene, sentence, token, one);
      if (own !== null) return own;
      const before = resumed(scene, sentence, token, one, context);
      return before === null ? NONE : [before];
    },
  };
}

const NONE: readonly SlotValue[] = [];

/** Words between a noun and the names that it stands for. */
const NAMED = 10;

/** "The five countries invited - Chad, Fiji, …": a noun for states and the names that a dash, a colon or a comma brings behind it. */
function named(
  { document, syntax }: Scene,
  sentence: number,
  token: number,
  series: SlotReader,
  { language }: Context,
): SlotValue | null {
  const { tokens } = document.sentences[sentence]!;
  const relation = syntax[sentence]?.relations[token] ?? "";
  const isNoun = language.names.epithets.statesTogether.has(tokens[token]?.lower ?? "");
  if (!isNoun || !relation.startsWith("nsubj")) return null;
  for (let at = token + 1; at <= token + NAMED && at < tokens.length; at++) {
    if (!/^([-–—:,(]|--)$/.test(tokens[at]!.lower)) continue;
    const [found] = [at + 1, at + 2].flatMap((from) => series.from(sentence, from));
    if (found !== undefined && /^([-–—,)]|--)$/.test(tokens[found.tokens[1]]?.lower ?? "")) return found;
    if (tokens[at]!.lower === ",") return null;
  }
  return null;
}

/** "Chad and Fiji, both of which joined": all of those before a relative clause. */
function ofAll(
  scene: Scene,
  sentence: number,
  token: number,
  one: SlotReader,
  { language }: Context,
): SlotValue | null {
  const tree = scene.syntax[sentence] ?? null;
  const lower = scene.document.sentences[sentence]!.tokens[token]?.lower ?? "";
  if (tree === null || !language.relations.partnerships.jointDeterminers.has(lower)) return null;
  const which = (tree.children[token] ?? []).find((child) => isRelative(tree, child));
  if (which === undefined) return null;
  const noun = owner(tree, { token: which, confidence: 1 }).token;
  return noun < 0 || noun === which ? null : one.resolve(sentence, noun);
}

/** The states that the names at a token stand for; null where none begins there. */
function statesAt(scene: Scene, sentence: number, token: number, one: SlotReader): readonly SlotValue[] | null {
  let found: readonly SlotValue[] | null = null;
  for (const { tokens, entity, span } of scene.cast.startingAt(sentence, token)) {
    if (entity.startsWith("state:"))
      found = [...(found ?? NONE), { tokens, values: [entity], spans: [span], people: [] }];
    else found ??= one.from(sentence, token);
  }
  return found;
}

/** "Chad is the only country that …", "Chad, the first country that …": the noun stands for the state. */
function ofPredicate(scene: Scene, sentence: number, token: number, one: SlotReader): SlotValue | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || tree.upos[token] !== "NOUN") return null;
  const children = tree.children[token] ?? [];
  const isClause = children.some((child) => tree.relations[child] === "acl:relcl");
  if (!isClause) return null;
  if (tree.relations[token] === "appos") return one.resolve(sentence, tree.heads[token]!);
  const isPredicate = children.some((child) => tree.relations[child] === "cop");
  const subject = children.find((child) => tree.relations[child] === "nsubj");
  return isPredicate && subject !== undefined ? one.resolve(sentence, subject) : null;
}

/** "G7 leaders" are no organisation that one joins; "the bloc" is one. */
function bodySlot(scene: Scene, one: SlotReader, { language }: Context): SlotReader {
  const { organisations } = language.names.epithets;
  return {
    resolve(sentence, token) {
      const found =
        calledBehind(scene, sentence, token, one) ??
        one.resolve(sentence, token) ??
        explained(scene, sentence, token, one);
      if (found === null) return null;
      const [from, to] = found.tokens;
      const mention = scene.cast.inSentence(sentence).find(({ tokens }) => tokens[0] === from && tokens[1] === to);
      const noun = scene.document.sentences[sentence]!.tokens[to - 1]!.lower;
      return mention?.by === "description" && !organisations.has(noun) ? null : found;
    },
    from: one.from,
  };
}

function instrumentSlot(instruments: Instruments): SlotReader {
  const value = ({ tokens, title, span }: InstrumentMention): SlotValue => ({
    tokens,
    values: [`instrument:${title}`],
    spans: [span],
    people: [],
  });
  return {
    resolve: (sentence, token) =>
      instruments(sentence)
        .filter(({ head }) => head === token)
        .map(value)[0] ?? null,
    from: (sentence, token) =>
      instruments(sentence)
        .filter(({ tokens }) => tokens[0] === token)
        .map(value),
  };
}

function either(first: SlotReader, second: SlotReader): SlotReader {
  return {
    resolve: (sentence, token) => first.resolve(sentence, token) ?? second.resolve(sentence, token),
    from(sentence, token) {
      const [some, more] = [first.from(sentence, token), second.from(sentence, token)];
      if (some.length === 0) return more;
      return more.length === 0 ? some : [...some, ...more];
    },
  };
}
