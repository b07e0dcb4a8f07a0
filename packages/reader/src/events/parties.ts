import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { groupOf } from "./group.ts";
import { conjuncts, isLocative, owners } from "./phrase.ts";

/** One for whom a phrase stands. */
export interface Party {
  /** `state:…`, `org:…` or `group:<words>`. */
  readonly entity: string;
  readonly span: Span;
  /** Entity id of the person who acts for it, or null. */
  readonly person: string | null;
}

/** What may count as a party beside states, organisations and their officials. */
export interface Admission {
  /** Rebels, companies, private persons, "countries with …". */
  readonly groups: boolean;
  /** A thing stands for the state whose it is: "the US decision", "Ukraine's sovereignty". */
  readonly belongings: boolean;
}

const everybody: Admission = { groups: true, belongings: false };

/** The states, organisations and groups for which the phrase headed by a token stands; lists are expanded. */
export function parties(
  scene: Scene,
  sentence: number,
  token: number,
  context: Context,
  admit: Admission = everybody,
): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  const found: Party[] = [];
  for (const head of conjuncts(tree, token)) {
    if (isLocative(scene, sentence, head, context)) continue;
    for (const party of ofPhrase(scene, sentence, head, context, admit)) {
      if (!found.some(({ entity }) => entity === party.entity)) found.push(party);
    }
  }
  return found;
}

function ofPhrase(scene: Scene, sentence: number, token: number, context: Context, admit: Admission): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  const mentioned = mentionsAt(scene, sentence, token).flatMap((mention) => ofMention(scene, mention, admit));
  if (mentioned.length > 0) return mentioned;
  if (tree === null) return [];
  for (const other of tree.children[token] ?? []) {
    if (!/^(appos|flat)/.test(tree.relations[other] ?? "")) continue;
    const named = mentionsAt(scene, sentence, other).flatMap((mention) => ofMention(scene, mention, admit));
    if (named.length > 0) return named;
  }
  return ofNoun(scene, sentence, token, tree, context, admit);
}

/** "Chinese officials", "the leaders of Iran and Turkey", "Russia's army"; else a group of its own, or a belonging's owner. */
function ofNoun(
  scene: Scene,
  sentence: number,
  token: number,
  tree: Tree,
  context: Context,
  admit: Admission,
): readonly Party[] {
  if (tree.upos[token] === "PRON" || tree.upos[token] === "VERB") return [];
  const { officials, groups, estranging, roles } = context.language.events;
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  const strange = (tree.children[token] ?? []).some((child) => estranging.has(tree.lemmas[child]?.toLowerCase() ?? ""));
  const of = (): readonly Party[] =>
    owners(scene, sentence, token, tree).flatMap((owner) =>
      owner.mentions.flatMap((mention) => ofMention(scene, mention, { groups: false, belongings: false })),
    );
  const states = officials.has(lemma) && !strange ? whole(scene, sentence, token, tree, of()) : [];
  if (states.length > 0) return states;
  if (groups.has(lemma) || (officials.has(lemma) && strange))
    return admit.groups ? [groupOf(scene, sentence, token, tree)] : [];
  const held = roles.containers.has(lemma) ? heldBy(tree, token) : undefined;
  if (held !== undefined) return parties(scene, sentence, held, context, admit);
  return admit.belongings ? of() : [];
}

/** What a container holds: "thousands of students". */
function heldBy(tree: Tree, token: number): number | undefined {
  return (tree.children[token] ?? []).find((child) => tree.relations[child] === "nmod" && child > token);
}

/** The official's whole phrase is the evidence, when it stands for a single party. */
function whole(scene: Scene, sentence: number, token: number, tree: Tree, found: readonly Party[]): readonly Party[] {
  const [only] = found;
  if (only === undefined || found.length > 1) return found;
  const head = scene.document.sentences[sentence]?.tokens[token];
  if (head === undefined || tree === null) return found;
  return [{ ...only, span: [Math.min(only.span[0], head.start), Math.max(only.span[1], head.end)] }];
}

/** All mentions that share the words of the longest one there ("the two countries" means both). */
export function mentionsAt(scene: Scene, sentence: number, token: number): readonly LinkedMention[] {
  const longest = scene.cast.at(sentence, token);
  if (longest === null) return [];
  const [from, to] = longest.tokens;
  return scene.cast.inSentence(sentence).filter(({ tokens }) => tokens[0] === from && tokens[1] === to);
}

function ofMention(scene: Scene, mention: LinkedMention, admit: Admission): readonly Party[] {
  const { cast } = scene;
  const kind = cast.entities.get(mention.entity)?.kind ?? mention.entity.split(":")[0];
  const as = (entity: string, person: string | null = null): readonly Party[] => [
    { entity, span: mention.span, person },
  ];
  switch (kind) {
    case "state":
      return as(mention.entity);
    case "organisation":
    case "org":
    case "office":
      return ofBody(scene, mention, admit);
    case "person": {
      const state = cast.actsFor(mention.entity);
      if (state !== null) return as(state, mention.entity);
      return admit.groups ? as(privately(scene, mention), mention.entity) : [];
    }
    case "group":
      return admit.groups ? as(mention.entity) : [];
    default:
      return [];
  }
}

/** A ministry is its state, an organisation of states itself, any other body a group. */
function ofBody(scene: Scene, mention: LinkedMention, admit: Admission): readonly Party[] {
  const { cast } = scene;
  const state = cast.actsFor(mention.entity);
  if (state !== null) return [{ entity: state, span: mention.span, person: null }];
  const isInternational =
    (cast.entities.get(mention.entity)?.country ?? null) === null && mention.entity.startsWith("org:");
  if (isInternational) return [{ entity: mention.entity, span: mention.span, person: null }];
  return admit.groups ? [{ entity: privately(scene, mention), span: mention.span, person: null }] : [];
}

function privately({ cast }: Scene, mention: LinkedMention): string {
  const name = cast.entities.get(mention.entity)?.name ?? mention.entity.slice(mention.entity.indexOf(":") + 1);
  return `group:${name}`;
}
