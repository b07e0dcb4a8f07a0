import type { RuleMatch } from "../rules/match.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";

/** The word that the rule of a match makes of a field, or null. */
export function constant(match: RuleMatch, key: string): string | null {
  const value = match.rule.makes.values.get(key)?.[0];
  return value?.kind === "constant" ? value.value : null;
}

/** Whether the rule of a match makes anything of a field. */
export function asks({ rule }: RuleMatch, key: string): boolean {
  return (rule.makes.values.get(key) ?? []).length > 0;
}

/** The value that the rule has computed for a field, or null. */
export function callOf(match: RuleMatch, key: string): string | null {
  const value = match.rule.makes.values.get(key)?.[0];
  return value?.kind === "call" ? value.name : null;
}

/** The document that a match is about. */
export function instrumentAt(match: RuleMatch, { instruments }: Pick<Ground, "instruments">): InstrumentMention | null {
  const bound = match.bindings.get("i")?.tokens[0];
  const found = instruments(match.sentence).find(({ tokens, head }) => tokens[0] === bound || head === match.anchor);
  return found ?? null;
}

/** "Chad ratified the treaty in May": a deed that one state does alone, and on a day of its own. */
export function isRatified({ sentence, anchor }: RuleMatch, { scene, context }: Ground): boolean {
  return context.language.relations.instruments.alone.has(scene.syntax[sentence]?.lemmas[anchor]?.toLowerCase() ?? "");
}

/** "The joint committee": whether a word of a work says that several have it. */
export function isCommon({ sentence, bindings }: RuleMatch, { scene, context }: Ground): boolean {
  const [from, to] = bindings.get("p")?.tokens ?? [0, 0];
  const words = scene.document.sentences[sentence]!.tokens.slice(from, to);
  return words.some(({ lower }) => context.language.relations.objects.common.has(lower));
}
