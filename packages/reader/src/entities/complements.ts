import { type Core, fieldsAt } from "./core.ts";
import { isOfficial, LONGEST_FIELD, openField, unknownOwner, withUnknownField } from "./fields.ts";
import { isWord, type Line, pastArticle, pastOwn, unpossessed } from "./line.ts";
import type { Named } from "./named.ts";
import { organisationAt } from "./organisations.ts";
import { type Owners, ownersAt, pastState } from "./owners.ts";
import { phraseAt } from "./phrases.ts";
import { placeAt } from "./provinces.ts";
import { nameOf, runEnd } from "./runs.ts";
import { isForeignPost, masterOf, posted } from "./served.ts";
import { isCapital } from "./shape.ts";
import { type Complement, isRuler, none, type ReadTitle } from "./title.ts";

/** What follows the noun: "of Azerbaijan", "of Foreign Affairs of Qatar", "for the Ministry of …", "to Spain". */
export function complementAt(line: Line, at: number, core: Core, titleAt: ReadTitle): Complement {
  const plain = { to: at, wordsTo: at, ...none };
  if (isWord(line, at, "to") || isWord(line, at, "in"))
    return posted(line, at, core, titleAt) ?? employed(line, at, core) ?? plain;
  if (!isWord(line, at, "of") && !isWord(line, at, "for")) return plain;
  const next = pastAdjective(line, pastOwn(line, pastArticle(line, at + 1)));
  const place = line.names.local.has(core.head.noun) ? placeAt(line, next) : null;
  if (place) return { ...plain, to: place.to, of: [place.id] };
  const found = masterOf(line, next, core, titleAt) ?? ownerBehind(line, at, next, core, titleAt);
  return found ? { ...found, to: pastState(line, found.to, found.of[0]) } : plain;
}

/** "neighbouring" of "neighbouring Chad". */
function pastAdjective({ tokens, tree, aliases }: Line, at: number): number {
  const isAdjective = tree?.relations[at] === "amod" && /^\p{Ll}/u.test(tokens[at]!.form);
  return isAdjective && !aliases[at] && aliases[at + 1] ? at + 1 : at;
}

/** "permanent secretary at the Peruvian finance ministry". */
function employed(line: Line, at: number, { head }: Core): Complement | null {
  if (!isWord(line, at, "at") || head.sort !== "office") return null;
  const body = organisationAt(line, pastArticle(line, at + 1));
  return body?.kind === "organisation" ? ofBody(line, body, at) : null;
}

/** The state, body or field behind "of". */
function ownerBehind(line: Line, at: number, next: number, core: Core, titleAt: ReadTitle): Complement | null {
  const owners = ownersAt(line, next, core.head.plural ? undefined : 1);
  if (owners && isGift(line, at, owners)) return null;
  const plain = owners && ofPlainBody(line, owners);
  if (plain) return plain;
  const organisation = organisationAt(line, next);
  const bodyTo = organisation?.to ?? 0;
  if (owners && owners.to >= bodyTo && !isAttribute(line, owners.to)) return ofOwners(line, at, owners, core, titleAt);
  const fields = fieldsBehind(line, at, next, core);
  if (fields > next && fields >= bodyTo) return ministry(line, next, fields, core, titleAt);
  if (isOwnState(line, next)) return { to: next + 1, wordsTo: at, ...none, own: true };
  if (organisation) return ofBody(line, organisation, at);
  return unknownField(line, at, next, core) ?? (isWord(line, at, "for") ? plainField(line, next, core) : null);
}

/** End of the known fields; a ruler is of a state or body ("president of South Riceland"), and "the State Gallery" is a body. */
function fieldsBehind(line: Line, at: number, next: number, { head }: Core): number {
  const isState = next > at + 1 && line.names.epithets.states.has(line.tokens[next]?.lower ?? "");
  return (isRuler(head) && isWord(line, at, "of")) || isState ? next : fieldsAt(line, next);
}

/** "Thanked the minister for Chad's help". */
function isGift(line: Line, at: number, { to }: Owners): boolean {
  return isWord(line, at, "for") && isWord(line, to - 1, "possessive");
}

/** "of the Moroccan ministry", "of Chad's army", "of Chad's Lake Brigade". */
function ofPlainBody(line: Line, { to, ids }: Owners): Complement | null {
  const isOwned = isWord(line, to - 1, "possessive");
  const body = isOwned || isAttribute(line, to) ? phraseAt(line.names.epithets.bodies, line.tokens, to) : null;
  const end = body ? to + body.length : isOwned ? forceEnd(line, to) : to;
  return end > to ? { to: end, wordsTo: end, ...none, of: ids } : null;
}

/** End of a name in capitals, or of plain nouns, that closes with the word of a force or service of a state. */
function forceEnd(line: Line, from: number): number {
  const end = isCapital(line.tokens[from]?.form ?? "") ? runEnd(line, from) : nounsEnd(line, from);
  return line.names.forces.has(line.tokens[end - 1]?.lower ?? "") ? end : from;
}

function nounsEnd(line: Line, from: number): number {
  let to = from;
  while (isFieldWord(line, to)) to++;
  return to;
}

/** "of American" in "of American farmers", "of the U.S." in "of the U.S. Rice Survey": the adjective of what follows. */
function isAttribute(line: Line, to: number): boolean {
  const next = line.tokens[to];
  const isShort = /^[A-Z.]+$/.test(line.tokens[to - 1]?.form ?? "") && !line.names.given.has(next?.lower ?? "");
  const isAdjective = line.aliases.some(
    (alias, at) =>
      alias !== null &&
      at + alias.length === to &&
      alias.targets.every(({ by }) => by === "demonym" || (isShort && alias.length === 1)),
  );
  return (
    isAdjective && next !== undefined && (isCapital(next.form) || /^(?:NOUN|ADJ)$/.test(line.tree?.upos[to] ?? ""))
  );
}

/** The body or state that stands alone behind a comma as an office's owner, with its end; null for a gathering and the like. */
export function bodyAt(line: Line, at: number): { readonly to: number; readonly of: readonly string[] } | null {
  const owners = ownersAt(line, at, 1);
  const organisation = organisationAt(line, at);
  if (owners && owners.to >= (organisation?.to ?? 0))
    return isWord(line, owners.to - 1, "possessive") ? null : { to: owners.to, of: owners.ids };
  const of = organisation && organisation.kind !== "place" ? ownersOf(line, organisation, true) : [];
  return organisation && of.length > 0 ? { to: organisation.to, of } : null;
}

/** A body's own words belong to the office unless it is the owner itself: "chairman of the Central Bank". */
function ofBody(line: Line, body: Named, at: number): Complement {
  const board = phraseAt(line.names.boards, line.tokens, body.from);
  if (board) return ofBoard(line, body, body.from + board.length);
  const head = phraseAt(line.names.heads, line.tokens, body.from);
  const isPlain = head?.length === body.to - body.from || isMinistry(line, body);
  const of = ownersOf(line, body, !isPlain);
  const isOwner = of.some((id) => !id.startsWith("state:"));
  return { to: body.to, wordsTo: isOwner ? at : withoutState(line, body), ...none, of };
}

/** "Chairman of the Board of Riceland Motors" is chairman of the board, and that of Riceland Motors. */
function ofBoard(line: Line, { to }: Named, end: number): Complement {
  const from = isWord(line, end, "of") ? pastArticle(line, end + 1) : to;
  if (from >= to) return { to, wordsTo: to, ...none };
  const known = bodyAt(line, from);
  const of = known?.to === to ? known.of : [`org:${nameOf(line, from, to)}`];
  return { to, wordsTo: end, ...none, of };
}

/** "speaker of the National Assembly of Serbia" is an office of Serbia; its words end before. */
function withoutState(line: Line, { from, to, state }: Named): number {
  if (state === null) return to;
  for (let at = from + 1; at < to; at++) {
    const owners = isWord(line, at, "of") ? ownersAt(line, pastArticle(line, at + 1), 1) : null;
    if (owners && unpossessed(line, owners.to) === to) return at;
  }
  return to;
}

/**
 * "for the Rice Settlement Carlo X": unknown words in capitals, as far as a given name; behind "president of" or "chairman of"
 * they are whose office it is.
 */
function unknownField(line: Line, at: number, from: number, { head }: Core): Complement | null {
  if (!isCapital(line.tokens[from]?.form ?? "") || isOfficial(line, at, from)) return null;
  const to = withUnknownField(line, from);
  if (to === from) return null;
  const isOfBody =
    line.names.bodied.has(head.noun) && head.trait === null && !line.names.portfolios.has(line.tokens[from]!.lower);
  const isOwned = isWord(line, at, "of") && (isRuler(head) || line.names.presiding.has(head.noun) || isOfBody);
  return isOwned ? { to, wordsTo: at, ...none, of: [unknownOwner(line, from, to)] } : { to, wordsTo: to, ...none };
}

/** "ambassador for the oceans": a plain field of an envoy, adviser or minister, as far as a comma. */
function plainField(line: Line, from: number, { head }: Core): Complement | null {
  if (head.trait !== "envoy" && head.trait !== "aide" && head.trait !== "minister") return null;
  let to = from;
  while (to < from + LONGEST_FIELD && isFieldWord(line, to)) to++;
  const isClosed = line.tokens[to]?.form === "," || line.tokens[to]?.form === ".";
  return to > from && isClosed ? { to, wordsTo: to, ...none } : null;
}

function isFieldWord({ tokens, tree }: Line, at: number): boolean {
  const form = tokens[at]?.form ?? "";
  return /^\p{Ll}/u.test(form) && /^(?:NOUN|ADJ|CCONJ)$/.test(tree?.upos[at] ?? "NOUN");
}

/** "of Japan", "of Japan to Paraguay", "of Japan in Asunción". */
function ofOwners(line: Line, at: number, { to, ids }: Owners, core: Core, titleAt: ReadTitle): Complement {
  const end = unpossessed(line, to);
  const fields = isWord(line, end, "and") ? fieldsAt(line, end + 1) : 0;
  if (fields > end + 1 && isWord(line, at, "for")) return ministry(line, end + 1, fields, core, titleAt);
  if (isWord(line, at, "for") && (isForeignPost(core) || ids.every((id) => id.startsWith("region:"))))
    return { to: end, wordsTo: end, ...none };
  const isPosted = isForeignPost(core) && (["to", "in", "for"] as const).some((word) => isWord(line, end, word));
  const post = isPosted ? posted(line, end, core, titleAt) : null;
  return { to: post?.to ?? end, wordsTo: isSeat(line, at + 1, to) ? end : at, ...none, of: ids };
}

/** "Of the State Duma": a body or house that stands for its state is what the office is of. */
function isSeat(line: Line, from: number, to: number): boolean {
  const alias = line.aliases[pastArticle(line, from)];
  return alias?.targets[0]?.by === "capital" && pastArticle(line, from) + alias.length === to;
}

function isMinistry({ names, tokens }: Line, { from, to }: Named): boolean {
  return tokens.slice(from, to).some(({ lower }) => names.ministries.has(lower) || names.lettered.has(lower));
}

/** A ministry stands for its state; of which one may be open. A gathering or document owns no office. */
function ownersOf(line: Line, { from, to, state, official, kind, name }: Named, isNamed: boolean): readonly string[] {
  const isForce = phraseAt(line.names.heads, line.tokens, to - 1)?.value === "armed";
  const isInName = name.startsWith(line.tokens[from]!.form) && !isForce;
  if (state && (official || !isInName || kind !== "organisation")) return [state];
  if (official && !isNamed) return [];
  if (kind === "place") return [`place:${name}`];
  return kind === "organisation" || kind === "outlet" ? [`org:${name}`] : [];
}

function ministry(line: Line, from: number, known: number, core: Core, titleAt: ReadTitle): Complement {
  const isOpen = line.names.attributive.has(line.tokens[known - 1]!.lower);
  const to = isOpen ? openField(line, known) : withUnknownField(line, known);
  const foreign = line.names.foreign.has(line.tokens[from]!.lower) && core.head.trait === "minister";
  const rest = isWord(line, to, "of") || isWord(line, to, "for") ? complementAt(line, to, core, titleAt) : null;
  return {
    to: rest?.to ?? to,
    wordsTo: Math.max(to, rest?.wordsTo === rest?.to ? (rest?.wordsTo ?? to) : to),
    of: rest?.of ?? [],
    own: rest?.own ?? false,
    foreign,
  };
}

/** "the President of the Republic", "the head of our state". */
function isOwnState(line: Line, at: number): boolean {
  return (
    (isWord(line, at - 1, "the") || pastOwn(line, at - 1) === at) &&
    line.names.epithets.states.has(line.tokens[at]?.lower ?? "") &&
    !isWord(line, at + 1, "of") &&
    !isOneCapital(line, at + 1)
  );
}

/** "the State Library": one capital that is no given name and that no other follows. */
function isOneCapital({ tokens, names }: Line, at: number): boolean {
  const form = tokens[at]?.form ?? "";
  return isCapital(form) && !isCapital(tokens[at + 1]?.form ?? "") && !names.given.has(form.toLowerCase());
}
