import { isCutOff, isTitled } from "./apposed.ts";
import { isBorder, isPlain, namesBehind, stateBehind } from "./behind.ts";
import { bodyAt } from "./complements.ts";
import type { FoundPerson, FoundTitle } from "./found.ts";
import { isParty, isWord, type Line, pastArticle } from "./line.ts";
import type { NameSpan } from "./names.ts";
import { personAt } from "./naming.ts";
import { phraseAt } from "./phrases.ts";
import { isCapital, isHyphen } from "./shape.ts";
import { isLettered, type Title } from "./title.ts";
import { mayBeTitle, titleAt } from "./titles.ts";

/** Words from the article to the second of two offices. */
const LONGEST = 6;

/** What a title leads to: the persons named behind it, or the title alone. */
export function titledAt(line: Line, at: number): readonly (FoundPerson | FoundTitle)[] {
  const title = mayBeTitle(line, at) ? titleAt(line, at) : null;
  if (!title || isBody(line, title)) return [];
  const own = counterpartAt(line, title);
  if (own) return [own];
  const names = namesBehind(line, title);
  if (names.length > 0)
    return names.map((name, i) => person(line, name, forOne(title, i, names.length), i, names.length));
  if (!isNoun(line, title.to - 1) || isCutShort(line, title.to)) return [];
  const from = determinedFrom(line, at);
  // "Two leaders of the movement", "two officials": of whom nobody was told before.
  const isOther = title.plural && title.of.length === 0 && (isWord(line, title.to, "of") || isSome(line, from, title));
  const isDefinite = (from < at && !isOther) || isBesideDefinite(line, title) || isLettered(line, title);
  return [{ kind: "title", from, to: title.to, title, isDefinite, number: numberAt(line, at - 1) }];
}

/** "Two officials", unlike "the two officials", "both officials" and "two leaders". */
function isSome({ names: { epithets }, tokens }: Line, from: number, { sort, offices }: Title): boolean {
  const { lower } = tokens[from]!;
  return sort === "epithet" && offices.length === 0 && epithets.numbers.has(lower) && !epithets.alone.has(lower);
}

/** "The president and prime minister agreed": one article for two. */
function isBesideDefinite(line: Line, { from, sort, plural, of }: Title): boolean {
  if (sort !== "office" || plural || of.length > 0 || !isWord(line, from - 1, "and")) return false;
  for (let at = from - 2; at >= Math.max(1, from - LONGEST); at--) {
    if (isWord(line, at - 1, "the")) return mayBeTitle(line, at) && titleAt(line, at)?.to === from - 1;
  }
  return false;
}

/** "his Peruvian counterpart, President X": the office is told in the apposition, the state before. */
function counterpartAt(line: Line, title: Title): FoundPerson | null {
  if (title.trait !== "counterpart") return null;
  const at = line.tokens[title.to]?.lower === "," ? title.to + 1 : title.to;
  const office = at < line.tokens.length ? titleAt(line, at) : null;
  const [name] = office && !office.plural ? namesBehind(line, office) : [];
  if (!office || !name) return null;
  const found = person(line, name, { ...office, of: office.of.length > 0 ? office.of : title.of }, 0, 1);
  return { ...found, from: title.from };
}

/** "the President of Riceland Motors": whose it is stands there and is not known. */
function isCutShort(line: Line, to: number): boolean {
  if (!isWord(line, to, "of")) return false;
  const next = pastArticle(line, to + 1);
  return isCapital(line.tokens[next]?.form ?? "");
}

/** By the tree not the adjective of "the official programme", the verb of "will host the summit" nor the first half of a compound. */
function isNoun(line: Line, at: number): boolean {
  return !/^(?:ADJ|VERB)$/.test(line.tree?.upos[at] ?? "") && line.tree?.relations[at] !== "compound";
}

function numberAt(line: Line, at: number): number | null {
  return line.names.epithets.numbers.get(line.tokens[at]?.lower ?? "") ?? null;
}

/** "the", "both", "the two" before a title. */
function determinedFrom(line: Line, at: number): number {
  const from = numberAt(line, at - 1) === null ? at : at - 1;
  return isWord(line, from - 1, "the") ? from - 1 : from;
}

/** "General Staff", "General Assembly", "Joint Chiefs of Staff": the noun only opens a body's name, or stands in it. */
function isBody(line: Line, { words: [first, end] }: Title): boolean {
  const length = phraseAt(line.names.heads, line.tokens, first)?.length ?? 0;
  return first + length > end || (length > 1 && first + length === end);
}

function person(line: Line, name: NameSpan, title: Title, order: number, company: number): FoundPerson {
  const from = order === 0 ? title.from : name.from;
  const behind = stateBehind(line, name.to, title);
  return {
    kind: "person",
    from,
    to: behind?.to ?? name.to,
    name: name.name,
    titles: [behind ? { ...title, of: behind.ids } : title],
    state: null,
    gender: name.gender ?? title.gender,
    hasHonorific: true,
    order,
    company,
  };
}

/** The share of one in a title that several bear: "the presidents of A and B, X and Y". */
function forOne(title: Title, order: number, count: number): Title {
  const of = title.of.length === count ? [title.of[order]!] : title.of.slice(0, title.of.length === 1 ? 1 : 0);
  return { ...title, plural: false, of };
}

/** The titles that follow a name: "X, the foreign minister of Y,", "X (President of Y)", "X was elected president". */
function titleBehind(line: Line, at: number): Title | null {
  const mark = line.tokens[at]?.lower;
  if (mark === "," || mark === "(" || mark === "–" || mark === "—" || isHyphen(line.tokens[at]?.form))
    return apposition(line, at + 1);
  const holding = phraseAt(line.names.holding, line.tokens, at);
  if (!holding) return null;
  const title = titleAt(line, determined(line, at + holding.length));
  if (title?.sort !== "office" || namesBehind(line, title).length > 0) return null;
  return holding.value === "past" ? { ...title, former: true } : title;
}

function apposition(line: Line, at: number): Title | null {
  const isRelative = isWord(line, at, "who");
  const relative = isRelative ? phraseAt(line.names.holding, line.tokens, at + 1) : null;
  const from = determined(line, relative ? at + 1 + relative.length : at);
  const title = from < line.tokens.length ? titleAt(line, from) : null;
  if (!title || title.plural || (isRelative && !relative)) return null;
  if (personAt(line, title.to)) return null;
  if (!relative) {
    const whole = withBody(line, title);
    return isApposed(line, whole.to) && !isCutOff(line, whole) ? whole : null;
  }
  return relative.value === "past" ? { ...title, former: true } : title;
}

/** "Tom Ford, Director for Africa, Olive Institute": the body behind the next comma or "at" is whose office it is. */
function withBody(line: Line, title: Title): Title {
  const isOpen = title.of.every((id) => id.startsWith("region:")) && !title.own;
  if (!isOpen || !(line.tokens[title.to]?.lower === "," || isWord(line, title.to, "at"))) return title;
  const at = pastArticle(line, title.to + 1);
  if (at >= line.tokens.length || titleAt(line, at) !== null) return title;
  const body = bodyAt(line, at);
  if (!body || !isApposed(line, body.to)) return title;
  return { ...title, to: body.to, words: [title.words[0], title.to], of: body.of };
}

function isApposed(line: Line, at: number): boolean {
  return isBorder(line, at) || isWord(line, at, "and") || isWord(line, at, "at");
}

/** Past "the", "a", "the last", "his". */
function determined(line: Line, at: number): number {
  const isDetermined = isWord(line, at, "a") || line.names.epithets.determiners.has(line.tokens[at]?.lower ?? "");
  return isDetermined ? at + 1 : at;
}

/** A name without a title before it, with "China's" before and titles behind. */
export function namedPersonAt(line: Line, at: number): FoundPerson | null {
  const name = personAt(line, at);
  if (!name || startsPlainly(line, at, name)) return null;
  const own = titleBehind(line, name.to);
  if (own && isDegree(line, name)) return null;
  const behind = own && line.tokens[name.to]?.lower === "," && isTitled(line, name.from - 1) ? null : own;
  return {
    kind: "person",
    from: name.from,
    to: name.to,
    name: name.name,
    titles: behind ? [behind] : [],
    state: ownerBefore(line, name.from),
    gender: name.gender ?? behind?.gender ?? null,
    hasHonorific: name.hasHonorific,
    order: 0,
    company: 1,
  };
}

/** "MD, FACP, Director of …": capitals alone that stand behind a comma and are no name. */
function isDegree({ tokens }: Line, { from, to }: NameSpan): boolean {
  return to === from + 1 && tokens[from - 1]?.form === "," && /^\p{Lu}{2,5}$/u.test(tokens[from]!.form);
}

/** A capital at the head of a sentence or a direction ("Southern") before a name that we know. */
function startsPlainly(line: Line, at: number, name: NameSpan): boolean {
  const word = line.tokens[at]!;
  if (name.hasHonorific || line.names.given.has(word.lower)) return false;
  if (line.names.directions.has(word.lower)) return true;
  if (line.names.binding.has(word.lower)) return false;
  if (!isOpening(line, at)) return false;
  if (name.to === at + 1) return isPlain(line, name);
  return line.tree ? line.tree.upos[at] !== "PROPN" : line.aliases[at + 1] !== null;
}

function isOpening(line: Line, at: number): boolean {
  if (at === 0) return true;
  return at === 1 && !isCapital(line.tokens[0]!.form);
}

/** The state of "China's He Lifeng". */
function ownerBefore(line: Line, at: number): string | null {
  if (!isWord(line, at - 1, "possessive")) return null;
  for (let from = at - 2; from >= Math.max(0, at - 6); from--) {
    const alias = line.aliases[from];
    if (alias) return from + alias.length === at - 1 ? (alias.targets.find(isParty)?.entity ?? null) : null;
  }
  return null;
}
