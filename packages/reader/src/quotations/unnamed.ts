import type { LinkedMention } from "../entities/cast.ts";
import { isGenitive, type Token } from "../text/document.ts";
import { introduced, isOwned, newcomerAfter } from "./ahead.ts";
import { bodyBeside, bodyOf, governing } from "./bodies.ts";
import { namedAhead } from "./called.ts";
import { companyBefore, pairOf } from "./company.ts";
import { isFellow } from "./fellows.ts";
import { firmBefore, firmName, isFirmName, nameBefore } from "./firms.ts";
import {
  asDocument,
  countryOf,
  type Hearing,
  kindOf,
  mentionsWithin,
  NOBODY,
  SPEAKING,
  type Speaker,
  speakers,
} from "./hearing.ts";
import { extent } from "./line.ts";
import { bodyCalled, bodyName, nameBehind, sameOfficial } from "./namesakes.ts";
import { holderAt } from "./others.ts";
import type { Source } from "./phrase.ts";
import { bareNoun, bodyBehind } from "./recall.ts";
import { sourceNoun } from "./speaks.ts";
import { coreOf, wordsOf } from "./wording.ts";

/** Somebody without a name: an institution's spokesperson is the institution, others are a group of their words. */
export function described(source: Source, hearing: Hearing): Speaker {
  const { line, head } = source;
  const word = (line.tokens[head] as Token).lower;
  const noun = sourceNoun(source, hearing.lexicon);
  if (noun === null) return unlisted(source, hearing);
  if (noun === "finding" || noun === "generic") return { ...NOBODY, isAmbiguous: isLeftOpen(source, hearing) };
  const owner = ownerOf(source, hearing) ?? bodyBehind(source, hearing);
  const country = countryOf(owner ?? "", hearing.cast);
  if (isFellow(source, hearing)) return NOBODY;
  const voiced = hearing.lexicon.voices.has(word) ? voiceOf(source, owner, hearing) : null;
  if (voiced) return voiced;
  const ahead = introduced(source, hearing);
  if (ahead !== null) return speakers([ahead], hearing);
  if (noun === "person" && isDefinite(source, hearing)) return known(source, hearing);
  const outlet = noun === "media" ? outletOf(country, hearing) : null;
  if (outlet) return { ...NOBODY, speaker: outlet, country };
  const officer = officerOf(source, owner, hearing);
  if (officer) return officer;
  const prefix = PREFIX[noun];
  const words = nameOf(source, noun, hearing) ?? calledBy(owner, source, hearing);
  const id = `${prefix.id}:${words}`;
  hearing.add({ id, kind: prefix.kind, name: words, country, wikidata: null });
  return { speaker: id, jointWith: [], country, isAmbiguous: false };
}

/** Somebody who speaks for others: the one whom the next words name, else the body. */
function voiceOf(source: Source, owner: string | null, hearing: Hearing): Speaker | null {
  const ahead = /S$/.test(source.line.tree?.xpos[source.head] ?? "S") ? null : newcomerAfter(source, hearing);
  const voice = ahead === null ? voicedBody(source, owner, hearing) : speakers([ahead], hearing);
  return voice && { ...voice, country: countryOf(owner ?? "", hearing.cast) ?? voice.country };
}

/** The institution in whose name somebody speaks, or null. */
function voicedBody(source: Source, owner: string | null, hearing: Hearing): Speaker | null {
  if (owner?.startsWith("org:")) return { ...NOBODY, speaker: owner };
  const told = owner === null ? bodyBeside(source, hearing) : null;
  if (told !== null) return { ...NOBODY, speaker: told, country: countryOf(told, hearing.cast) };
  const governed = owner === null ? governing(source, hearing) : null;
  if (governed) return governed;
  const body = bodyInside(source, hearing);
  return body === null ? null : bodyCalled(body, hearing);
}

/** "A spokeswoman for the border agency", "the ministry's spokeswoman": the body, in the words of the phrase. */
function bodyInside({ line, tokens: [from, to], head }: Source, { lexicon, textOf }: Hearing): string | null {
  const { tree, tokens } = line;
  for (let at = from; tree && at < to; at++) {
    const isOwner = /^nmod/.test(tree.relations[at] as string) && tree.heads[at] === head;
    const { lower } = tokens[at] as Token;
    if (!isOwner || !(lexicon.sources.get(lower) === "body" || lexicon.agencies.has(lower))) continue;
    const parts = tree.children[at]!.filter((child) => /^(?:amod|compound|nmod:poss)/.test(tree.relations[child]!));
    const [led] = parts.map((child) => extent(tree, child)[0]);
    const first = led === undefined || led > at ? at : tree.upos[led] === "DET" ? led + 1 : led;
    const rest = tree.children[at]!.filter((child) => child > at && tree.relations[child] === "nmod");
    const end = rest.reduce((last, child) => Math.max(last, extent(tree, child)[1]), at + 1);
    return textOf([(tokens[first] as Token).start, (tokens[Math.min(end, to) - 1] as Token).end]);
  }
  return null;
}

/** Whoever is called by a word that no list has. */
function unlisted(source: Source, hearing: Hearing): Speaker {
  const { line, head } = source;
  if (line.tree?.xpos[head] === "NN" && hearing.lexicon.acts.has(formAt(line, head)))
    return asDocument(wordsOf(source, hearing.lexicon), hearing);
  if (isOneOfMany(source, hearing)) return crowd(source, hearing);
  if (isFirmName(source)) return bodyCalled(formAt(line, head), hearing);
  const body = bodyName(source, hearing) ?? firmName(source, hearing);
  return body === null ? { ...NOBODY, isAmbiguous: isLeftOpen(source, hearing) } : bodyCalled(body, hearing);
}

function formAt({ tokens }: Source["line"], at: number): string {
  return tokens[at]?.form ?? "";
}

/** "Her lawyer" under the owner's name, a body of a state under that of the state, anybody else in the phrase's own words. */
function calledBy(owner: string | null, source: Source, hearing: Hearing): string {
  const { line, head, tokens } = source;
  const words = wordsOf(source, hearing.lexicon);
  const isSent = line.tokens.slice(head, tokens[1]).some(({ lower }) => hearing.lexicon.infinitives.has(lower));
  if (owner?.startsWith("state:") && sourceNoun(source, hearing.lexicon) === "body" && !isSent)
    return bodyOf(owner, words, source, hearing);
  const isOwner = hearing.cast.at(line.index, head - 1)?.entity === owner || isGenitive(line.tokens[head - 1]);
  if (!owner?.startsWith("person:") || !isOwner || isDescribed(owner, source, hearing)) return words;
  return `${line.tokens[head]!.lower} of ${owner.slice("person:".length)}`;
}

/** "An aide to the president": the phrase itself tells whose; "Mr N's office" tells the name. */
function isDescribed(owner: string, source: Source, hearing: Hearing): boolean {
  const inside = mentionsWithin(source, hearing).filter(({ entity }) => entity === owner);
  return inside.some(({ by, tokens: [from] }) => by === "description" || (by === "title" && from > source.head));
}

/** "A bookseller in the old town", "Volcanologists in Lima", "EU monitors": people whom no list of nouns has. */
function isOneOfMany({ line, head, tokens: [from] }: Source, { cast, lexicon }: Hearing): boolean {
  const { lower, form } = line.tokens[head] as Token;
  const tag = line.tree?.xpos[head];
  const isOne = tag === "NN" && head > from && lexicon.indefinite.has(line.tokens[from]?.lower ?? "");
  const isOf = /^(?:state|org):/.test(cast.at(line.index, from)?.entity ?? "") && !isGenitive(line.tokens[from + 1]);
  const isSeveral = tag === "NNS" && (isOf || /^(?:NOUN|ADJ)$/.test(line.tree?.upos[from] ?? ""));
  if (!(isOne || isSeveral) || (form !== lower && head > 0)) return false;
  return !lexicon.matters.some((ending) => lower.replace(/s$/, "").endsWith(ending));
}

/** "Its defence minister": whoever of the article holds that office of the state, else the office. */
function officerOf(source: Source, owner: string | null, hearing: Hearing): Speaker | null {
  const { cast, lexicon } = hearing;
  const { line, tokens, head } = source;
  const { lower } = line.tokens[head] as Token;
  if (!lexicon.possessives.has((line.tokens[tokens[0]] as Token).lower)) return firmOrNobody(source, hearing);
  const pair = line.tree?.xpos[head] === "NNS" && lexicon.officers.has(lower.slice(0, -1)) ? pairOf(line, hearing) : [];
  if (pair.length > 1) return speakers(pair, hearing);
  if (!owner?.startsWith("state:")) {
    const ahead = namedAhead(lower, source, hearing);
    return ahead === null ? null : speakers([ahead], hearing);
  }
  if (!lexicon.officers.has(lower)) return null;
  const words = wordsOf(source, lexicon);
  const holder = holderAt(owner, (title) => title === words, cast);
  if (holder) return speakers([holder], hearing);
  const country = owner.slice("state:".length);
  const id = `office:${country}/${words}`;
  hearing.add({ id, kind: "office", name: words, country, wikidata: null });
  return { ...NOBODY, speaker: id, country };
}

/** "The company": one that has just spoken, else nobody where the noun alone names none. */
function firmOrNobody(source: Source, hearing: Hearing): Speaker | null {
  const isAlone = hearing.likened.has(bareNoun(source, true, hearing.lexicon) ?? "");
  return firmBefore(source, hearing) ?? (isAlone ? NOBODY : null);
}

/** "Syrian state media": the only outlet of that state which the article has named. */
function outletOf(country: string | null, { cast }: Hearing): string | null {
  if (country === null) return null;
  const outlets = [...cast.entities.values()].filter((one) => one.kind === "outlet" && one.country === country);
  return outlets.length === 1 ? outlets[0]!.id : null;
}

/** "The leaders", "the President": people whom the article knows under their names, or nobody. */
function known(source: Source, hearing: Hearing): Speaker {
  const isPlural = source.line.tree?.xpos[source.head] === "NNS";
  if (isPlural && isOfKind(source, hearing)) return crowd(source, hearing);
  const company = isPlural && !isNarrowed(source, hearing) ? companyBefore(source.line, hearing) : [];
  if (company.length > 1) return speakers(company, hearing);
  const isAmbiguous = isLeftOpen(source, hearing);
  if (!isAmbiguous && (isPlural ? isCrowd(source, hearing) || isAssembly(source, hearing) : isTold(source, hearing)))
    return crowd(source, hearing);
  const before = isAmbiguous ? spokeAs(source, hearing) : (sameOfficial(source, hearing) ?? titled(source, hearing));
  return before ? speakers([before], hearing) : { ...NOBODY, isAmbiguous };
}

/** "The Peruvian envoys who came late": a state or a clause of its own tells that others are meant than those who met. */
function isNarrowed({ line: { index, tree, tokens }, head, tokens: [from, to] }: Source, { cast }: Hearing): boolean {
  const isState = (at: number): boolean => cast.at(index, at)?.entity.startsWith("state:") ?? false;
  const isTold = (tree?.children[head] ?? []).some((child) => tree?.relations[child] === "acl:relcl" && child < to);
  return isTold || tokens.slice(from, head).some((_, at) => isState(from + at));
}

/** "The school leaders", unlike "the two leaders": a noun or a body before the word tells that others are meant than those who met. */
function isOfKind({ line: { tree, tokens }, head, tokens: [from] }: Source, { lexicon }: Hearing): boolean {
  if (!lexicon.couples.has(tokens[head]?.lower ?? "")) return false;
  const isKind = (at: number): boolean =>
    tree?.xpos[at] === "NN" ||
    tree?.xpos[at] === "NNS" ||
    (tree?.upos[at] === "PROPN" && lexicon.sources.get(tokens[at]?.lower ?? "") === "body");
  return tokens.slice(from, head).some((_, at) => isKind(from + at));
}

/** "The researchers", "the Swiss researchers": people whom no article names one by one, unlike "the leaders" and "the ministers". */
function isCrowd({ line, head, tokens: [from] }: Source, { cast, lexicon }: Hearing): boolean {
  const { lower } = line.tokens[head] as Token;
  const one = lower.replace(/s$/, "");
  const isPrefixed = head === from + 3 && line.tree?.xpos[head - 1] === "HYPH";
  const isOfState = head === from + 2 && (cast.at(line.index, from + 1)?.entity.startsWith("state:") ?? false);
  return (
    (isOfState || isPrefixed || head === from + 1) &&
    !lexicon.couples.has(lower) &&
    !lexicon.officers.has(one) &&
    !lexicon.fellows.has(one)
  );
}

/** "The participants in the talks", "the parties to the Doha agreement": whoever takes part, where none of them is named. */
function isAssembly({ line, head, tokens: [from, to] }: Source, { lexicon }: Hearing): boolean {
  const { lower } = line.tokens[head] as Token;
  const isToPaper = lexicon.infinitives.has(line.tokens[head + 1]?.lower ?? "") && isPaper(line, to - 1, lexicon);
  return head === from + 1 && (lexicon.assemblies.has(lower) || (lexicon.couples.has(lower) && isToPaper));
}

function isPaper({ tokens }: Source["line"], at: number, { sources }: Hearing["lexicon"]): boolean {
  return sources.get(tokens[at]?.lower ?? "") === "document";
}

/** "The captain of the tanker": somebody without an office of whom the phrase itself tells who it is. */
function isTold(source: Source, { lexicon }: Hearing): boolean {
  const { lower } = source.line.tokens[source.head] as Token;
  const isOfficial = lexicon.officers.has(lower) || lexicon.callings.has(lower) || lexicon.fellows.has(lower);
  if (isOfficial || lexicon.chairs.has(lower) || source.line.tree === null) return false;
  return coreOf(source)[1] > source.head + 1 || isOwned(source);
}

function crowd(source: Source, hearing: Hearing): Speaker {
  const words = wordsOf(source, hearing.lexicon);
  const id = `group:${words}`;
  hearing.add({ id, kind: "group", name: words, country: null, wikidata: null });
  return { ...NOBODY, speaker: id };
}

/** "The governor" of a title that tells whose surname alone the article has. */
function titled({ line, head }: Source, { title }: Hearing): string | null {
  return line.tree?.xpos[head] === "NN" || line.tree?.upos[head] === "PROPN"
    ? title().called((line.tokens[head] as Token).lower)
    : null;
}

/** "The President" where two fit: the only one of that title who has spoken before. */
function spokeAs(source: Source, hearing: Hearing): string | null {
  const noun = (source.line.tokens[source.head] as Token).lower;
  const titled = hearing.cast.offices.filter(({ title, former }) => !former && title.split(" ").at(-1) === noun);
  const people = new Set(titled.map(({ person }) => person));
  const spoke = new Set(hearing.heard.filter(({ jointWith }) => jointWith.length === 0).map(({ speaker }) => speaker));
  const both = [...people].filter((person) => spoke.has(person));
  return both.length === 1 ? both[0]! : null;
}

/** Whether the links of names were left open because two fitted. */
function isLeftOpen({ line, head }: Source, { cast }: Hearing): boolean {
  return cast.open.some(({ sentence, tokens }) => sentence === line.index && tokens[0] <= head && head < tokens[1]);
}

/** "the outgoing chair", "both ministers": people whom the article knows under other names. */
function isDefinite({ line, tokens }: Source, { lexicon }: Hearing): boolean {
  return lexicon.definite.has((line.tokens[tokens[0]] as Token).lower);
}

/** "state media SANA", "the Greek firm, Thalassa Data", "the Tidewater group": the outlet's or body's own name beside the noun. */
function nameOf(source: Source, noun: string, hearing: Hearing): string | null {
  const { line, head, tokens } = source;
  if ((noun !== "media" && noun !== "body") || !line.tree) return null;
  return nameBehind(line, head, tokens[1]) ?? nameBefore(source, hearing);
}

function isBefore({ tokens: [, to] }: LinkedMention, { head, tokens: [from] }: Source): boolean {
  return to > from && to <= head;
}

const PREFIX = {
  person: { id: "group", kind: "group" },
  body: { id: "org", kind: "organisation" },
  document: { id: "instrument", kind: "instrument" },
  media: { id: "outlet", kind: "outlet" },
} as const;

/** The state, body or person to which an unnamed source belongs: the first mention inside its phrase; nobody where that names several states. */
function ownerOf(source: Source, hearing: Hearing): string | null {
  const inside = mentionsWithin(source, hearing).filter((mention) => !isHearer(source, mention, hearing));
  const bodies = inside.filter((mention) => SPEAKING.has(kindOf(mention, hearing)));
  const body = bodies.find((mention) => kindOf(mention, hearing) === "organisation");
  if (body) return body.entity;
  const states = new Set(bodies.map(({ entity }) => entity).filter((id) => id.startsWith("state:")));
  return states.size > 1 ? null : (bodies[0]?.entity ?? null);
}

/** "The letter to N", "the Chilean mission to the UN": whom a document is for, or to whom a body goes, is not whose it is. */
function isHearer(source: Source, { tokens: [from] }: LinkedMention, { lexicon, cast }: Hearing): boolean {
  const { line, head } = source;
  const sort = lexicon.sources.get(line.tokens[head]?.lower ?? "");
  const isSent = sort === "body" && cast.inSentence(line.index).some((one) => isBefore(one, source));
  if (sort !== "document" && !isSent) return false;
  return line.tokens.slice(head + 1, from).some(({ lower }) => lexicon.infinitives.has(lower));
}
