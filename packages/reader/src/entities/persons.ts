import type { Found, FoundPronoun } from "./found.ts";
import { introducePerson, isBefore, type Ledger, type Trail } from "./ledger.ts";
import type { Gender } from "./lexicon.ts";
import { isWord, type Line } from "./line.ts";
import { praisedAt } from "./praise.ts";
import { clauseOf, sayingAbove, subjectFor } from "./ranks.ts";
import { backwards } from "./recall.ts";

/** Sentences that "he" may look back over. */
const NEAR = 3;

/** Somebody whom a pronoun may mean. */
interface Candidate {
  /** Empty for somebody who is told of without a name or office. */
  readonly entity: string;
  /** The highest place in the sentence: a subject before an object, that of the main clause before others. */
  readonly rank: number;
  /** Whether the gender is known to agree. */
  readonly isSure: boolean;
}

/**
 * Whom "he" or "she" means: of those of the nearest sentence whose gender agrees the only one, else the only subject; never
 * who does something to whom the pronoun means. Null where two are left or somebody without a name comes first.
 */
export function personMeant(ledger: Ledger, line: Line, pronoun: FoundPronoun, gender: Gender): string | null {
  const meant = find(ledger, line, pronoun, gender);
  if (meant !== null && !ledger.called.has(meant)) ledger.called.set(meant, gender);
  return meant;
}

/** By who does it, whom it praises, else by who stands before. */
function find(ledger: Ledger, line: Line, pronoun: FoundPronoun, gender: Gender): string | null {
  const subject = isJudged(line, pronoun.from) ? judge(ledger, line, pronoun.from) : doer(ledger, line, pronoun.from);
  if (pronoun.use.reflexive) return subject;
  const told = praisedPerson(ledger, line, pronoun) ?? teller(ledger, line, pronoun.from, gender);
  if (told !== null && told !== subject) return told;
  let near: Candidate[] = [];
  let at = -1;
  for (const entry of withStrangers(ledger, line.index, pronoun.from)) {
    if (entry.sentence < line.index - NEAR || (near.length > 0 && entry.sentence !== at)) break;
    if (entry.entity === subject && subject !== "") continue;
    const candidate = candidateOf(ledger, entry, gender);
    if (candidate === null) continue;
    at = entry.sentence;
    near = withOne(near, candidate);
  }
  return chosen(near);
}

/** Mentions before a token and people without a name between them, the latest first. */
function* withStrangers(ledger: Ledger, sentence: number, token: number): Generator<Trail> {
  let left = ledger.strangers.length - 1;
  const isBehind = (entry: Trail): boolean => {
    const stranger = ledger.strangers[left];
    return stranger !== undefined && isBefore(entry, stranger);
  };
  for (const entry of backwards(ledger, sentence, token)) {
    for (; isBehind(entry); left--)
      if (isBefore(ledger.strangers[left]!, { sentence, token })) yield ledger.strangers[left]!;
    yield entry;
  }
}

/** A person or holder of an office of that gender, as far as it is known; several of one description are none. */
function candidateOf(ledger: Ledger, entry: Trail, gender: Gender): Candidate | null {
  const { entity, kind, rank } = entry;
  if (kind === "office") return isShared(ledger, entry) ? null : { entity, rank, isSure: false };
  if (kind !== "person") return null;
  const known = ledger.genders.get(entity) ?? ledger.called.get(entity);
  return known !== undefined && known !== gender ? null : { entity, rank, isSure: known === gender };
}

/** "The foreign ministers of Chad and Mali": the same words stand for two. */
function isShared({ trail }: Ledger, { sentence, token, entity, kind }: Trail): boolean {
  return trail.some(
    (other) => other.sentence === sentence && other.token === token && other.kind === kind && other.entity !== entity,
  );
}

function withOne(near: readonly Candidate[], candidate: Candidate): Candidate[] {
  const known = near.find(({ entity }) => entity === candidate.entity && entity !== "");
  if (known === undefined) return [...near, candidate];
  if (candidate.rank <= known.rank) return [...near];
  return near.map((one) => (one === known ? candidate : one));
}

/** The only one, else the one that stands highest as a subject, unless another's gender alone is known to agree. */
function chosen(near: readonly Candidate[]): string | null {
  if (near.length <= 1) return near[0]?.entity || null;
  const most = Math.max(...near.map(({ rank }) => rank));
  const first = near.filter(({ rank }) => rank === most);
  const sure = near.filter(({ isSure }) => isSure);
  if (first.length > 1) return null;
  const [one] = first;
  const isLed = most >= SUBJECT && (one!.isSure || sure.length === 0);
  return isLed || (sure.length === 1 && sure[0] === one) ? one!.entity || null : null;
}

/** Rank of the subject of a clause that serves another; that of the main clause stands higher. */
const SUBJECT = 2;

/** Who does what is done to, or beside, the pronoun: "President A informed her", "telephoned B to assure him". */
function doer(ledger: Ledger, { tree, index }: Line, token: number): string | null {
  if (!tree || /^(nsubj|nmod:poss)/.test(tree.relations[token] ?? "")) return null;
  const subject = subjectFor(tree, clauseOf(tree, token));
  return subject === null || subject === token ? null : entityOver(ledger, index, subject);
}

/** "Criticised his visit", "rejected her offer": what such a verb's object is of is not the subject's own. */
function isJudged({ tree, names }: Line, token: number): boolean {
  const noun = tree?.relations[token] === "nmod:poss" ? tree.heads[token]! : -1;
  return (
    noun >= 0 && tree!.relations[noun] === "obj" && names.epithets.judging.has(tree!.lemmas[tree!.heads[noun]!] ?? "")
  );
}

function judge(ledger: Ledger, { tree, index }: Line, token: number): string | null {
  const subject = subjectFor(tree!, tree!.heads[tree!.heads[token]!]!);
  return subject === null ? null : entityOver(ledger, index, subject);
}

/** Whom a token of a sentence means by its longest mention of a person or office. */
function entityOver(ledger: Ledger, index: number, token: number): string | null {
  const found = ledger.trail.findLast(
    (entry) => entry.sentence === index && entry.head === token && /^(person|office)$/.test(entry.kind),
  );
  return found?.entity ?? null;
}

/** "Met B, who said that his country …": whoever says the words in which the pronoun stands, if of that gender. */
function teller(ledger: Ledger, { tree, index }: Line, token: number, gender: Gender): string | null {
  const verb = tree ? sayingAbove(tree, token) : -1;
  const subject = verb < 0 ? undefined : tree!.children[verb]!.find((child) => tree!.relations[child] === "nsubj");
  if (subject === undefined || subject > token) return null;
  const isRelative = tree!.relations[verb] === "acl:relcl" && /^W/.test(tree!.xpos[subject]!);
  const entity = entityOver(ledger, index, isRelative ? tree!.heads[verb]! : subject);
  return entity !== null && (ledger.genders.get(entity) ?? ledger.called.get(entity) ?? gender) === gender
    ? entity
    : null;
}

/** "Congratulated Ms A on her election": the object of such a verb. */
function praisedPerson(ledger: Ledger, line: Line, { from }: FoundPronoun): string | null {
  const object = praisedAt(line, from);
  return object === null ? null : entityOver(ledger, line.index, object);
}

/** The subject ahead whom "his" means: "In his turn, President A said"; null for none, as in "at his invitation". */
export function personAhead(ledger: Ledger, line: Line, pronoun: FoundPronoun, found: readonly Found[]): string | null {
  const { who } = pronoun.use;
  const subject = who === "m" || who === "f" ? subjectAhead(line, pronoun.from) : -1;
  const named = found.find((item) => item.from <= subject && subject < item.to);
  const person = named?.kind === "person" ? ledger.roster.get(named) : undefined;
  return person && (person.gender ?? who) === who ? introducePerson(ledger, person) : null;
}

/** The subject behind the phrase in which a possessive stands, or -1. */
function subjectAhead(line: Line, token: number): number {
  const { tree } = line;
  const noun = isPossessive(line, token) && tree ? tree.heads[token]! : -1;
  if (noun < 0 || isWord(line, noun, "invitation") || !/^(obl|advcl)/.test(tree!.relations[noun]!)) return -1;
  const subject = subjectFor(tree!, tree!.heads[noun]!);
  return subject !== null && subject > token ? subject : -1;
}

function isPossessive({ tree }: Line, token: number): boolean {
  return tree?.relations[token] === "nmod:poss";
}
