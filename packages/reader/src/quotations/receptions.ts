import { childOf, subjectIn } from "../syntax/words.ts";
import { type Hearing, isPerson } from "./hearing.ts";
import { extent, type Line, quoteAt, subjectOf } from "./line.ts";

/** Sentences over which "the guest" looks back at who received whom. */
const BACK = 24;

/** Host and guest of the last sentence before that tells of somebody who receives another; empty where none does. */
export function receptionBefore({ index }: Line, hearing: Hearing): readonly string[] {
  for (let at = index - 1; at >= Math.max(0, index - BACK); at--) {
    const two = receptionIn(hearing.lines[at]!, hearing);
    if (two.length > 0) return two;
  }
  return [];
}

/** The state in which those met who are told of before a sentence: the last place that stands behind "in", else where the article is written. */
export function seatBefore({ index }: Line, hearing: Hearing): string | null {
  const { lines, cast, lexicon, seat } = hearing;
  for (let at = index - 1; at >= Math.max(0, index - BACK); at--) {
    const { tokens } = lines[at]!;
    for (const {
      entity,
      by,
      tokens: [from],
    } of cast.inSentence(at)) {
      if (by === "description" || !lexicon.within.has(tokens[from - 1]?.lower ?? "")) continue;
      const state = stateAt(entity, hearing);
      if (state !== null) return state;
    }
  }
  return seat();
}

/** A state, or that of which a place is the capital. */
export function stateAt(entity: string, { capitalOf }: Hearing): string | null {
  return entity.startsWith("state:") ? entity : capitalOf(entity.replace("place:", ""));
}

function receptionIn(line: Line, hearing: Hearing): readonly string[] {
  const { lexicon } = hearing;
  for (let at = 0; at < line.tokens.length; at++) {
    const { lower } = line.tokens[at]!;
    const isReceiving = lexicon.receiving.has(lower);
    if (!(isReceiving || lexicon.visiting.has(lower)) || quoteAt(line, at) >= 0) continue;
    const two = isReceiving ? received(line, at, hearing) : visited(line, at, hearing);
    if (two.length > 0 && two[0] !== two[1]) return two;
  }
  return [];
}

/** "N received M", "M was received by N", "receiving the delegation led by M, N said". */
function received(line: Line, verb: number, hearing: Hearing): readonly string[] {
  const { tree } = line;
  if (!tree) return [];
  const agent = childOf(tree, verb, "obl:agent");
  const object = childOf(tree, verb, "obj") ?? agent;
  const subject = subjectIn(tree, verb) ?? subjectOf(line);
  if (object === undefined || subject < 0) return [];
  const met = personAt(line, object, hearing) ?? bearerIn(line, object, hearing);
  const other = personAt(line, subject, hearing);
  if (met === null || other === null) return [];
  return object !== agent && tree.relations[subject] === "nsubj" ? [other, met] : [met, other];
}

function personAt({ index }: Line, at: number, { cast }: Hearing): string | null {
  const id = cast.at(index, at)?.entity ?? "";
  return isOne(id) ? id : null;
}

/** "The credentials of N", "a delegation led by N": whoever comes with what is received. */
function bearerIn({ index, tree, tokens }: Line, object: number, { cast, lexicon }: Hearing): string | null {
  const { lower } = tokens[object]!;
  if (!tree || !(lexicon.copies.has(lower) || lexicon.credentials.has(lower) || lexicon.sources.get(lower) === "body"))
    return null;
  const [, to] = extent(tree, object);
  const found = cast.inSentence(index).find((one) => isOne(one.entity) && one.tokens[0] > object && one.tokens[0] < to);
  return found?.entity ?? null;
}

function isOne(id: string): boolean {
  return id.startsWith("person:");
}

/** "N told the visiting minister M", "N met M, who is on a visit to Peru": the one of whom this is told and the only other person of the sentence. */
function visited(line: Line, at: number, hearing: Hearing): readonly string[] {
  const { index, tree } = line;
  const above = tree?.relations[at] === "obl" ? tree.heads[at]! : at;
  const clause = [at, above].find((verb) => tree?.relations[verb] === "acl:relcl");
  const bearer = clause === undefined ? at + 1 : tree!.heads[clause]!;
  const people = hearing.cast.inSentence(index).filter((one) => isPerson(one, hearing) && one.by !== "pronoun");
  const guest = people.find(({ tokens: [from, to] }) => from <= bearer && (bearer < to || at < to));
  const [host, ...others] = new Set(people.map(({ entity }) => entity).filter((id) => id !== guest?.entity));
  return guest && host !== undefined && others.length === 0 ? [host, guest.entity] : [];
}
