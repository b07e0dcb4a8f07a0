import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import { extent, groupOf } from "../events/group.ts";
import { locate } from "../events/locate.ts";
import { type Party, parties, peopleOf } from "../events/parties.ts";
import { countedBy } from "../events/phrase.ts";
import { gathered } from "../gathered.ts";
import type { Scene } from "../scene.ts";
import { headOf } from "../syntax/words.ts";
import { wordsIn } from "../text/words.ts";
import type { SlotReader, Slots, SlotValue } from "./slot.ts";

/** Kinds of entity that a slot of the same meaning accepts. */
const MENTIONED: Readonly<Record<string, readonly string[]>> = {
  org: ["organisation"],
  person: ["person", "office"],
  gathering: ["gathering"],
  outlet: ["outlet"],
  place: ["place", "state", "region"],
  region: ["region"],
  project: ["project"],
};

/** Above the tokens of any sentence, for keys of memory. */
const LONGEST = 2 ** 16;

type Find = (sentence: number, token: number) => readonly Party[];

/** The slots that mentions, parties, times and trees can fill; a stage adds its own. */
export function sceneSlots(scene: Scene, context: Context): Slots {
  const find = (groups: boolean, belongings: boolean, things = false): Find =>
    remembered((sentence, token) => parties(scene, sentence, token, context, { groups, belongings, things }));
  const named = find(false, false);
  const states: Find = (sentence, token) => allOr(named(sentence, token), ({ entity }) => entity.startsWith("state:"));
  const officials: Find = (sentence, token) =>
    allOr(named(sentence, token), ({ person }) => person !== null || isOffice(scene, sentence, token));
  const everybody = find(true, false);
  const party = find(true, true);
  const struck = find(true, true, true);
  const bodies: Find = (sentence, token) => allOr(named(sentence, token), ({ entity }) => entity.startsWith("org:"));
  const place = remembered((sentence, token) => locate(scene, sentence, token, context));
  const host: Find = (sentence, token) => orElse(states(sentence, token), () => place(sentence, token));
  const hosts: Find = (sentence, token) => {
    const here = place(sentence, token);
    const named = states(sentence, token).filter(({ entity }) => here.every((one) => one.entity !== entity));
    return [...here, ...named];
  };
  const targets: Find = (sentence, token) =>
    orElse(party(sentence, token), () => orElse(place(sentence, token), () => struck(sentence, token)));
  const groups: Find = (sentence, token) => {
    const found = everybody(sentence, token);
    const people = asPeople(scene, sentence, token, found, context.language.events.roles.containers);
    return people ?? allOr(found, ({ entity }) => entity.startsWith("group:"));
  };
  const slots = new Map<string, SlotReader>();
  const byParty: Readonly<Record<string, Find>> = {
    state: states,
    official: officials,
    actor: everybody,
    body: bodies,
    group: groups,
    party,
    host,
    hosts,
    target: targets,
  };
  for (const [name, read] of Object.entries(byParty)) slots.set(name, partySlot(scene, read));
  for (const [name, kinds] of Object.entries(MENTIONED)) slots.set(name, mentionSlot(scene, kinds));
  slots.set("time", timeSlot(scene));
  slots.set("text", textSlot(scene));
  return slots;
}

/** "Nigerians", "thousands of Serbs": a people in the plural is a crowd, though elsewhere it stands for its state. */
function asPeople(
  scene: Scene,
  sentence: number,
  token: number,
  found: readonly Party[],
  containers: ReadonlySet<string>,
): readonly Party[] | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || found.length !== 1) return null;
  const counted = countedBy(tree, token, containers);
  const isPlural = counted !== token || /^NN(P?)S$/.test(tree.xpos[token] ?? "");
  const isDemonym = scene.cast.at(sentence, counted)?.by === "demonym";
  return isPlural && isDemonym ? [groupOf(scene, sentence, counted, tree)] : null;
}

/** "The Chadian ambassador": somebody known by the office alone. */
function isOffice({ cast }: Scene, sentence: number, token: number): boolean {
  return cast.at(sentence, token)?.entity.startsWith("office:") ?? false;
}

/** Asks once for each token: rules try the same words again and again. */
function remembered(find: Find): Find {
  const known = new Map<number, readonly Party[]>();
  return (sentence, token) => {
    const key = sentence * LONGEST + token;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(sentence, token);
    known.set(key, found);
    return found;
  };
}

function allOr(found: readonly Party[], fits: (party: Party) => boolean): readonly Party[] {
  return found.every(fits) ? found : [];
}

function orElse(found: readonly Party[], other: () => readonly Party[]): readonly Party[] {
  return found.length > 0 ? found : other();
}

function partySlot(scene: Scene, find: Find): SlotReader {
  const value = (found: readonly Party[], tokens: readonly [number, number]): SlotValue | null => {
    if (found.length === 0) return null;
    return {
      tokens,
      values: found.map(({ entity }) => entity),
      spans: found.map(({ span }) => span),
      people: peopleOf(found),
    };
  };
  return {
    resolve: (sentence, token) => value(find(sentence, token), [token, token + 1]),
    from: (sentence, token) =>
      gathered(scene.cast.startingAt(sentence, token), (mention) => {
        const one = value(
          find(sentence, headOf(scene.syntax[sentence]?.heads, mention.tokens)).slice(0, 1),
          mention.tokens,
        );
        return one === null ? [] : [one];
      }),
  };
}

/** Mentions over a token, the longest first. */
function covering(scene: Scene, sentence: number, token: number): readonly LinkedMention[] {
  return scene.cast.inSentence(sentence).filter(({ tokens: [from, to] }) => from <= token && token < to);
}

function mentionSlot(scene: Scene, kinds: readonly string[]): SlotReader {
  const value = (mention: LinkedMention): SlotValue | null => {
    const kind = scene.cast.entities.get(mention.entity)?.kind ?? "";
    if (!kinds.includes(kind)) return null;
    const people = kind === "person" ? [mention.entity] : [];
    return { tokens: mention.tokens, values: [mention.entity], spans: [mention.span], people };
  };
  const values = (found: readonly LinkedMention[]): readonly SlotValue[] =>
    gathered(found, (mention) => {
      const one = value(mention);
      return one === null ? [] : [one];
    });
  return {
    resolve: (sentence, token) => values(covering(scene, sentence, token))[0] ?? null,
    from: (sentence, token) => values(scene.cast.startingAt(sentence, token)),
  };
}

function timeSlot({ times }: Scene): SlotReader {
  const told = (sentence: number, isMeant: (tokens: readonly [number, number]) => boolean): readonly SlotValue[] =>
    gathered(times.inSentence(sentence), ({ tokens, value, span }) =>
      value !== null && isMeant(tokens) ? [{ tokens, values: [value], spans: [span], people: [] }] : [],
    );
  return {
    resolve: (sentence, token) => told(sentence, ([from, to]) => from <= token && token < to)[0] ?? null,
    from: (sentence, token) => told(sentence, ([from]) => from === token),
  };
}

/** Any noun phrase by its words. */
function textSlot(scene: Scene): SlotReader {
  return {
    resolve(sentence, token) {
      const tree = scene.syntax[sentence] ?? null;
      const line = scene.document.sentences[sentence];
      if (tree === null || line === undefined || !/^(NOUN|PROPN|NUM|ADJ)$/.test(tree.upos[token] ?? "")) return null;
      const tokens = extent(tree, token);
      const span: Span = [line.tokens[tokens[0]]?.start ?? 0, line.tokens[tokens[1] - 1]?.end ?? 0];
      const words = wordsIn(scene.document.text, span).toLowerCase();
      return { tokens, values: [words], spans: [span], people: [] };
    },
    from: () => [],
  };
}
