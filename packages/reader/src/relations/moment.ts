import type { RuleMatch } from "../rules/match.ts";
import { headOf } from "../syntax/words.ts";
import type { FoundTime } from "../times/find.ts";
import { asDate, bornDate, type Dated, dateBehind, governorOf } from "./dates.ts";
import type { Ground } from "./ground.ts";
import { isVenue } from "./summit.ts";
import { timesIn } from "./times.ts";

/** "The summit in Lima this June", "the forum in Accra in 2022": the date right behind a gathering and its place. */
export function timeBehind({ sentence, span }: RuleMatch, { scene, context }: Ground): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  const end = tokens.findIndex(({ start }) => start >= span[1]);
  const { partnerships, instruments } = context.language.relations;
  const { article, days } = partnerships;
  const isAt = instruments.venues.has(tokens[end]?.lower ?? "") && tokens[end + 1]?.lower === article;
  return end < 0 ? null : dateBehind(sentence, isAt ? end + 1 : end, scene, isAt ? new Set([article]) : days);
}

/** "Chad's 2019 presidency of the bloc": the date between whose an office is and its noun. */
export function timeInside({ sentence, anchor, bindings }: RuleMatch, { scene }: Ground): Dated | null {
  const from = bindings.get("a")?.tokens[1] ?? anchor;
  const time = timesIn(scene, sentence).find(({ tokens: [start, end] }) => start >= from && end <= anchor);
  return asDate(time ?? null);
}

/** "The May 3 summit", "this year's summit", "the 2019 World Forum", "Expo 2025": the date beside a gathering's own words. */
export function ownTime({ sentence, bindings, anchor }: RuleMatch, { scene, context }: Ground): Dated | null {
  const [from, to] = bindings.get("g")?.tokens ?? [
    Math.min(bindings.get("p")?.tokens[0] ?? anchor, anchor),
    anchor + 1,
  ];
  const { article } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const xpos = scene.syntax[sentence]?.xpos;
  const times = timesIn(scene, sentence);
  const inside = asDate(times.find(({ tokens: [start, end] }) => from <= start && end <= to) ?? null);
  if (inside !== null) return inside;
  const year = tokens.slice(from, to + 1).find(({ lower }) => /^(19|20)\d\d$/.test(lower));
  if (year !== undefined) return { value: year.lower, span: [year.start, year.end] };
  const time = times.find(({ tokens: [start, end] }) => {
    const isOwner = xpos?.[end] === "POS" && from - end <= 2;
    return end <= from && (isOwner || (end === from && tokens[start - 1]?.lower === article));
  });
  return asDate(time ?? null);
}

/** "The Lima conference on fish in January 2020", "announced in 2006 at the summit in Lima": the date that hangs on a gathering, or the month or year in which something was done at it. */
export function metOn({ sentence, bindings, anchor }: RuleMatch, { scene, context }: Ground): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  const bound = bindings.get("g")?.tokens;
  if (tree === null) return null;
  const head = bound === undefined ? anchor : headOf(tree.heads, bound);
  const { days, locatives } = context.language.relations.partnerships;
  const own = bornDate(sentence, head, scene, days);
  if (own !== null) return own;
  const verb = tree.heads[head] ?? -1;
  if (
    !isVenue(tree, head, locatives) ||
    !/^VB[DN]$/.test(tree.xpos[verb] ?? "") ||
    scene.assertions.of(sentence, verb) !== "actual"
  )
    return null;
  const time = timesIn(scene, sentence).find(({ tokens }) => governorOf(tree, tokens) === verb);
  return /^\d{4}(-[01]\d)?$/.test(time?.value ?? "") ? asDate(time!) : null;
}

/** "The Lima summit held on 3 May 2020", "the forum, which took place in Suva in June": the date of a clause that tells when a gathering was. */
export function heldOn({ sentence, bindings, anchor }: RuleMatch, { scene, context }: Ground): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const bound = bindings.get("g")?.tokens;
  const head = bound === undefined ? anchor : headOf(tree.heads, bound);
  const { holding } = context.language.relations.objects;
  const verbs = (tree.children[head] ?? []).filter(
    (child) => /^acl/.test(tree.relations[child]!) && holding.has(tree.lemmas[child]!.toLowerCase()),
  );
  return asDate(timesIn(scene, sentence).find(({ tokens }) => verbs.includes(governorOf(tree, tokens))) ?? null);
}

/** "In May 2006, when Chad will preside": the time that a clause explains. */
export function whenAt({ sentence, anchor }: RuleMatch, { scene }: Ground): FoundTime | null {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const at = (tree?.children[anchor] ?? []).find((child) => child < anchor && tree!.xpos[child] === "WRB") ?? 0;
  const end = tokens[at - 1]?.lower === "," ? at - 1 : at;
  return (at > 0 && timesIn(scene, sentence).find(({ tokens: [, to] }) => to === end)) || null;
}

/** "Broke the treaty that it had signed": what was done before that of which the main clause tells. */
export function isBefore({ sentence, anchor }: RuleMatch, { scene }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  return (tree?.children[anchor] ?? []).some(
    (child) => tree!.relations[child] === "aux" && tree!.lemmas[child] === "have" && tree!.xpos[child] === "VBD",
  );
}
