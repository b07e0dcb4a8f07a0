import type { Context } from "../context.ts";
import { extent } from "../events/group.ts";
import type { SlotReader } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { named } from "./nouns.ts";
import { linkTo } from "./path.ts";

/** "The conference held in Lima", "the talks that began in May", "of ministers held in Lima": whether a clause on a head, or on what it is of, begins at a token. */
function isClauseOn(tree: Tree, token: number, head: number, holding: ReadonlySet<string>): boolean {
  if (tree.relations[token] === "acl" && (holding.has(tree.lemmas[token]!) || isByAgent(tree, token))) return true;
  const { up, branch } = linkTo(tree, [head], token);
  return up === 0 && /^acl/.test(tree.relations[branch]!);
}

/** "The council announced by Chad". */
function isByAgent({ xpos, children, relations }: Tree, token: number): boolean {
  return xpos[token] === "VBN" && (children[token] ?? []).some((child) => relations[child] === "obl:agent");
}

/** "The meeting in Lima", "of the Lake Council in Lima", "of ministers in Lima", not "on the unrest in Lima": whether a preposition stands before the place of what a head names. */
function isVenueAt(
  { cast, document, syntax }: Scene,
  sentence: number,
  [at, head]: readonly [number, number],
  { relations }: Context["language"],
): boolean {
  const tree = syntax[sentence] ?? null;
  const { tokens } = document.sentences[sentence]!;
  const { worldly, works } = relations.objects;
  const noun = tree?.relations[at] === "case" ? tree.heads[at]! : -1;
  const governor = tree?.heads[noun] ?? -1;
  if (noun < at || governor < 0 || !relations.partnerships.locatives.has(tokens[at]!.lower)) return false;
  const { form, lower } = tokens[governor]!;
  const isOfThem = form !== lower || worldly.has(lower) || works.has(lower);
  return (governor === head || isOfThem) && /^(place|state):/.test(cast.at(sentence, noun)?.entity ?? "");
}

/** "Talks between Ali, Musa and Idris": whether a comma stands in a list of what hangs on a head. */
function isInList(tree: Tree, comma: number, head: number): boolean {
  const next = tree.heads[comma]!;
  return next > comma && tree.relations[next] === "conj" && tree.heads[next]! > head;
}

/** Whether the words of a meeting say which one it is; of several it must be whose. */
function saysWhich(tree: Tree, tokens: readonly Token[], head: number, vague: ReadonlySet<string>): boolean {
  const isSeveral = tree.lemmas[head]?.toLowerCase() !== tokens[head]!.lower;
  const telling = isSeveral ? /^nmod/ : /^(amod|compound|nmod)/;
  return (tree.children[head] ?? []).some(
    (child) => telling.test(tree.relations[child]!) && tree.upos[child] !== "PRON" && !vague.has(tokens[child]!.lower),
  );
}

/** "A meeting today with heads of firms": whether what hangs on a head says with whom it is held. */
function isWithGuests(
  { children, relations }: Tree,
  tokens: readonly Token[],
  head: number,
  accompanying: ReadonlySet<string>,
): boolean {
  const isWith = (at: number): boolean => accompanying.has(tokens[at]?.lower ?? "");
  const guests = (children[head] ?? []).filter((child) => child > head && relations[child] === "nmod");
  return isWith(head + 1) || guests.some((guest) => (children[guest] ?? []).some((at) => at > head && isWith(at)));
}

/** "A summit of this association", "its third session": whether words point to something that was told before. */
function isPointing(
  { upos }: Tree,
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { objects, partnerships, instruments }: Context["language"]["relations"],
): boolean {
  const isHere = ({ lower }: Token, step: number): boolean =>
    upos[from + step] === "DET" &&
    objects.vague.has(lower) &&
    lower !== partnerships.article &&
    !instruments.indefinite.has(lower);
  return upos[from] === "PRON" || tokens.slice(from, to).some(isHere);
}

/** A meeting without a name whose words say which one it is: "the informal meeting of defence ministers", not one with guests. */
export function meetingSlot(scene: Scene, { language }: Context): SlotReader {
  const { meetings, vague, holding } = language.relations.objects;
  const { upcoming, next } = language.relations.partnerships;
  const isComing = (word: string): boolean => word === "," || upcoming.has(word) || next.has(word);
  return {
    resolve(sentence, token) {
      const tree = scene.syntax[sentence] ?? null;
      const line = scene.document.sentences[sentence];
      if (tree === null || line === undefined || !meetings.has(tree.lemmas[token]?.toLowerCase() ?? "")) return null;
      if (!saysWhich(tree, line.tokens, token, vague)) return null;
      const isReception = isWithGuests(tree, line.tokens, token, language.events.accompanying);
      const [first, last] = extent(tree, token);
      const from = first + line.tokens.slice(first, token + 1).findIndex(({ lower }) => !isComing(lower));
      if (isReception || isPointing(tree, line.tokens, [from, last], language.relations)) return null;
      const isEnd = (at: number): boolean =>
        (line.tokens[at]!.lower === "," && !isInList(tree, at, token)) ||
        isClauseOn(tree, at, token, holding) ||
        isVenueAt(scene, sentence, [at, token], language);
      const end = line.tokens.findIndex((_, at) => at > token && at < last && isEnd(at));
      return named(scene, "gathering", line, [from, end < 0 ? last : end]);
    },
    from: () => [],
  };
}
