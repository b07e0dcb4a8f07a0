import type { Entity } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import { isCapital } from "../entities/shape.ts";
import { isGenitive } from "../text/document.ts";
import { spelled } from "../text/words.ts";
import { countryOf, type Hearing, NOBODY, type Speaker } from "./hearing.ts";
import type { Line } from "./line.ts";
import type { Source } from "./phrase.ts";

/** Small words that a name may have beside those whose letters stand in brackets. */
const SPARE = 4;
const LETTERS = /^\p{Lu}\p{L}{0,5}\p{Lu}$/u;
const BODIES = /^(?:person|organisation|office|outlet)$/;

/** "EAM said": the one person whose title has these letters, "external affairs minister". */
function officer({ tokens, index }: Line, head: number, { at, offices, entities }: Cast): Entity | null {
  const { form } = tokens[head]!;
  if (!LETTERS.test(form) || at(index, head) !== null) return null;
  const isMeant = (title: string): boolean =>
    (title.match(/(?<![\p{L}])\p{L}/gu) ?? []).join("").toUpperCase() === form;
  const holders = new Set(offices.filter(({ title, former }) => !former && isMeant(title)).map(({ person }) => person));
  const [only] = holders;
  return holders.size === 1 ? (entities.get(only!) ?? null) : null;
}

/** "The FPC" behind "the Fisheries Protection Council of Peru": the one body whose name, with or without its state, has these letters. */
function bodyOfLetters({ tokens, index }: Line, head: number, { at, entities }: Cast): Entity | null {
  const { form } = tokens[head]!;
  if (form.length < 3 || !LETTERS.test(form) || at(index, head) !== null) return null;
  const isMeant = (name: string): boolean => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("") === form;
  const [only, other] = [...entities.values()].filter(
    ({ kind, name }) => kind === "organisation" && (isMeant(name) || isMeant(name.slice(0, name.lastIndexOf(" of ")))),
  );
  return other ? null : (only ?? null);
}

interface Meant {
  readonly from: number;
  readonly entity: Entity;
}

/** "The National Flood Board (NFB)": whom letters in brackets mean wherever they stand; of two the first. */
export function indexLetters(lines: readonly Line[], cast: Cast): ReadonlyMap<string, Entity> {
  const found = new Map<string, Entity>();
  for (const line of lines)
    for (let at = 1; at + 2 < line.tokens.length; at++) {
      const letters = lettersAt(line, at);
      const meant = letters === null || found.has(letters) ? null : meantBefore(line, at, cast);
      if (letters !== null && meant) found.set(letters, meant.entity);
    }
  return found;
}

/** "The NFB said", "the National Flood Board (NFB) said": whom the letters mean; null where nothing tells it, or the words are linked. */
export function lettered({ line, head, tokens: [, to] }: Source, hearing: Hearing): Speaker | null {
  const { tokens, index } = line;
  const { cast, letters, add } = hearing;
  let bracket = head + 1;
  while (bracket < to && tokens[bracket]!.form !== "(") bracket++;
  const known = cast.at(index, head) === null ? letters().get(tokens[head]!.form) : undefined;
  const own = bracket < to ? meantBefore(line, bracket, cast) : null;
  const meant =
    known ?? (own && own.from <= head ? own.entity : (officer(line, head, cast) ?? bodyOfLetters(line, head, cast)));
  if (!meant) return null;
  add(meant);
  return { ...NOBODY, speaker: meant.id, country: countryOf(meant.id, cast) ?? meant.country };
}

/** Whom the letters behind a bracket mean, and where the words for it begin. */
function meantBefore(line: Line, at: number, cast: Cast): Meant | null {
  return lettersAt(line, at) === null ? null : (linked(line, at, cast) ?? told(line, at, cast));
}

/** The letters between the bracket at a token and the next, or null. */
function lettersAt({ tokens }: Line, at: number): string | null {
  if (tokens[at]?.form !== "(" || tokens[at + 2]?.form !== ")") return null;
  const { form } = tokens[at + 1]!;
  return LETTERS.test(form) ? form : null;
}

/** The body that is linked right before the bracket, or whoever bears the office: "External Affairs Minister (EAM) N". */
function linked(line: Line, at: number, cast: Cast): Meant | null {
  const beside = cast
    .inSentence(line.index)
    .find(
      ({ tokens: [from, to], entity }) =>
        (to === at && !entity.startsWith("person:")) || (from === at + 3 && entity.startsWith("person:")),
    );
  const entity = cast.entities.get(beside?.entity ?? "");
  if (!beside || !entity || !BODIES.test(entity.kind)) return null;
  const [from] = beside.tokens;
  return { from, entity: { ...entity, country: entity.country ?? stateBeside(line, from, at, cast) } };
}

/** The words before the bracket that begin with its letters. */
function told(line: Line, at: number, cast: Cast): Meant | null {
  const { tokens } = line;
  const letters = tokens[at + 1]!.form.toUpperCase();
  const spells = (from: number, fits: (form: string) => boolean): boolean => {
    const words = tokens.slice(from, at).filter(({ form }) => fits(form));
    return (
      words
        .map(({ form: [first] }) => first)
        .join("")
        .toUpperCase() === letters
    );
  };
  for (let from = at - 2; from >= Math.max(0, at - letters.length - SPARE); from--) {
    if (!isCapital(tokens[from]!.form) || !(spells(from, isCapital) || spells(from, isWord))) continue;
    const name = spelled(tokens, from, at, "form");
    const country = stateBeside(line, from, at, cast);
    return { from, entity: { id: `org:${name}`, kind: "organisation", name, country, wikidata: null } };
  }
  return null;
}

const isWord = (form: string): boolean => /^\p{L}/u.test(form);

/** "Peru's National Flood Board (NFB)", "the Ministry of Trade (MoT) of Peru". */
function stateBeside({ index, tokens }: Line, from: number, at: number, cast: Cast): string | null {
  const isOwner = ([start, to]: readonly [number, number]): boolean => {
    const isBefore = to === from || (to === from - 1 && isGenitive(tokens[to]));
    return isBefore || (start > at + 3 && start <= at + 5);
  };
  const owner = cast.inSentence(index).find((one) => one.entity.startsWith("state:") && isOwner(one.tokens));
  return owner ? countryOf(owner.entity, cast) : null;
}
