import type { Context } from "../context.ts";
import { isCapital } from "../entities/shape.ts";
import type { LanguagePack } from "../pack.ts";
import type { Token } from "../text/document.ts";
import { nameOf } from "./strangers.ts";

type Speech = LanguagePack["speech"];
type Part = readonly Token[];

const LONGEST = 24;
const LONGEST_NAME = 3;
/** Small words of no card that one may have all the same: "the Lantern publishing house". */
const SPARE = 2;

/**
 * The person of a sentence that tells nothing but who asks, in any order: "Good evening, Ann Bell, Lantern newspaper, Peru.",
 * "Lantern TV, Ann Bell."; null where it names nobody or no outlet.
 */
export function bearerOf(tokens: readonly Token[], context: Context): string | null {
  const { speech, text, names } = context.language;
  const isTold = ({ form, lower }: Token): boolean =>
    form === "?" || text.finite.has(lower) || text.personal.has(lower);
  if (tokens.length > LONGEST || tokens.some(isTold)) return null;
  const parts = partsOf(tokens);
  const named = parts.filter((part) => isName(part, speech));
  const given = named.filter(([first]) => names.given.has(first!.lower));
  const [name, ...others] = given.length > 0 ? given : named;
  const rest = parts.filter((part) => part !== name);
  if (name === undefined || others.length > 0 || !rest.some((part) => isOutlet(part, context))) return null;
  const spare = rest.flat().filter((token) => !isOfCard(token, speech));
  return spare.length <= SPARE ? nameOf({ tokens: name }, 0, name.length) : null;
}

/** What stands between commas and stops. */
function partsOf(tokens: readonly Token[]): readonly Part[] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (/^[,.!;:–—-]$/.test(token.form)) parts.push([]);
    else parts.at(-1)?.push(token);
  return parts.filter(({ length }) => length > 0);
}

function isName(part: Part, speech: Speech): boolean {
  return part.length > 1 && part.length <= LONGEST_NAME && part.every((token) => isNamePart(token, speech));
}

/** A noun for the press beside a name with a capital, or an outlet that the reference data know. */
function isOutlet(part: Part, { language, reference }: Context): boolean {
  const forms = part.map(({ form }) => form);
  const isPress = part.some(({ lower }) => language.speech.sources.get(lower) === "media");
  if (isPress && forms.some(isCapital)) return true;
  return forms.some((_, at) => reference.match(forms, at)?.targets.some(({ kind }) => kind === "outlet"));
}

function isOfCard({ form, lower }: Token, { nameParts, posts, sources, press }: Speech): boolean {
  const isKnown = nameParts.has(lower) || posts.has(lower) || sources.has(lower) || press.has(lower);
  return isKnown || isCapital(form) || !/\p{L}/u.test(form);
}

/** A word with a capital and small letters behind it, or an initial; none that is a role's or gives the floor. */
export function isNamePart(token: Token | undefined, speech: Speech): boolean {
  if (token === undefined || !/^(?:\p{Lu}[\p{Ll}’'-][\p{L}’'-]*|\p{Lu}\.)$/u.test(token.form)) return false;
  return ![speech.sources, speech.calls, speech.definite].some((words) => words.has(token.lower));
}
