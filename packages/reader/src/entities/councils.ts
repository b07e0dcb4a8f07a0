import type { AliasMatch } from "@dragoman/model";
import { isWord, type Line, pastArticle, unpossessed, withAliases } from "./line.ts";
import { phraseAt } from "./phrases.ts";

/**
 * Words that name an organ of the United Nations and of many a state ("Security Council") stay the former's only where the
 * article speaks of it; behind a fuller name, beside a secretary or on a government's own site they are the state's.
 */
export function withOwnCouncils(lines: readonly Line[], isOfficial: boolean): readonly Line[] {
  if (!lines.some((line) => line.aliases.some((match, at) => isShared(line, match, at)))) return lines;
  const isAbroad = lines.some((line) =>
    line.aliases.some((match, at) => isWorldwide(match) && !isShared(line, match, at)),
  );
  let isOwn = isOfficial && !isAbroad;
  return lines.map((line) => {
    const aliases = line.aliases.map((match, at) => {
      if (isWorldwide(match) && !isShared(line, match, at)) isOwn = false;
      if (!isShared(line, match, at)) return match;
      if (isOfState(line, at, match!.length) || isBeside(line, at, match!.length)) isOwn = true;
      return isOwn ? null : match;
    });
    return withAliases(line, aliases);
  });
}

function isWorldwide(match: AliasMatch | null): boolean {
  return match?.targets.some(({ entity }) => entity === "org:UN" || entity === "org:UNSC") === true;
}

/** A name of that organ that is also how a state calls a body of its own. */
function isShared(line: Line, match: AliasMatch | null, at: number): boolean {
  if (!match || !isWorldwide(match)) return false;
  const head = phraseAt(line.names.heads, line.tokens, at);
  return head?.value === "official" && head.length === match.length;
}

/** "Russia's Security Council", "Security Council of Russia". */
function isOfState(line: Line, at: number, length: number): boolean {
  const before = unpossessed(line, at);
  const isBefore = line.aliases.some((match, from) => match && from + match.length === before && isState(match));
  const behind = isWord(line, at + length, "of") ? line.aliases[pastArticle(line, at + length + 1)] : null;
  return isBefore || (behind != null && isState(behind));
}

function isState({ targets }: AliasMatch): boolean {
  return targets.some(({ kind }) => kind === "state");
}

/** Tokens before the words in which a title may lead to them. */
const REACH = 4;

/** "Security Council Secretary", "deputy chairman of the Security Council": the other one has neither. */
function isBeside({ tokens, names }: Line, at: number, length: number): boolean {
  if (phraseAt(names.councils.behind, tokens, at + length)) return true;
  for (let from = Math.max(0, at - REACH); from < at; from++)
    if (phraseAt(names.councils.before, tokens, from)) return true;
  return false;
}
