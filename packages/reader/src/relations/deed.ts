import type { Tree } from "../syntax/tree.ts";
import { childOf, hasSubject } from "../syntax/words.ts";
import { closed } from "./changes.ts";
import { cuesAt, isPaper, type Line, lemmaAt } from "./cue.ts";
import { type Found, readCue, startsWith } from "./found.ts";
import { isHenceforth } from "./henceforth.ts";
import { isDoer, mainsBehind, type Way } from "./way.ts";

/** The first word on the way that says something; mere being counts only where nothing more is said. */
export function findCue(way: Way, line: Line, isTarget: boolean, isNegated: (token: number) => boolean): Found | null {
  if (way.risen !== null) return readCue(way.risen, way, line, true);
  const first = cueOf(way, line, isTarget);
  const found = first === null ? null : (endOf(first, way, line, isNegated) ?? begunBy(first, way, line) ?? first);
  const isDeed = found?.change === "established" || found?.change === "reaffirmed";
  const isRise = isDeed && ((isTarget && hasRise(found.token, way, line)) || succeeds(found.token, way, line));
  return isRise ? { ...found, change: "upgraded" } : found;
}

/** "The strategic partnership becomes a comprehensive strategic partnership", "their ties became an L": whether one level or what was less turns into another. */
function succeeds(verb: number, { above: [level] }: Way, line: Line): boolean {
  const { tree, lexicon } = line;
  if (tree === null || level === undefined) return false;
  const isSo = tree.relations[verb] === "cop" && isHenceforth(verb, line);
  if (!isSo && !lexicon.becoming.has(lemmaAt(line, verb))) return false;
  const subject = tree.children[isSo ? level : verb]!.find((child) => tree.relations[child] === "nsubj");
  if (subject === undefined) return false;
  if (tree.upos[level] === "ADJ") return true;
  if (lexicon.ties.has(lemmaAt(line, subject))) return isSo || tree.heads[level] === verb;
  if (lemmaAt(line, subject) !== lemmaAt(line, level) && !lexicon.styled.has(lemmaAt(line, level))) return false;
  return tree.children[subject]!.some((child) => tree.relations[child] === "amod");
}

/** "Announced an upgrade of their ties to an L", "welcomed it": whether a deed is one of raising by its object. */
function hasRise(deed: number, way: Way, line: Line): boolean {
  const { tree } = line;
  const level = way.above[0] ?? 0;
  for (let at = deed + 1; tree !== null && at < level; at++) {
    const governor = tree.heads[at]!;
    const isObject = tree.upos[at] === "NOUN" && (governor === deed || tree.heads[governor] === deed);
    if (isObject && readCue(at, way, line, true)?.change === "upgraded") return true;
  }
  return false;
}

function cueOf(way: Way, line: Line, isTarget: boolean): Found | null {
  let weak: Found | null = null;
  // "Has an L; it would like one": two clauses.
  const border = way.above.findIndex((at) => line.tree?.relations[at] === "parataxis" && isClause(at, line.tree));
  const above = border < 0 ? way.above : way.above.slice(0, border + 1);
  for (const token of [...way.below, ...above]) {
    const isBelow = way.below.includes(token);
    const found = readCue(token, way, line, isBelow ? isReached(token, line) : isTarget);
    if (found === null || isBesides(found, way, line) || isBusy(found, way, line)) continue;
    if (found.change !== "held") return found;
    weak = surer(weak, found, way, line);
    if (!isTarget && holdsAlone(token, way, line)) return weak;
  }
  return weak !== null && isPredicated(weak, way, line) ? weak : (besideCue(way, line, isTarget) ?? weak);
}

/** Whether a verb heads a clause, though the parser may miss its subject. */
function isClause(verb: number, tree: Tree): boolean {
  return hasSubject(tree, verb) || childOf(tree, verb, "aux") !== undefined;
}

/** "The L on which they build was agreed in 2010": the deed by which a level came about, whatever a clause of its words tells of it. */
function begunBy({ token, change }: Found, way: Way, line: Line): Found | null {
  const [level, verb] = way.above;
  if (!way.below.includes(token) || change !== "reaffirmed" || line.tree?.relations[level!] !== "nsubj:pass")
    return null;
  const found = readCue(verb!, way, line, false);
  return found?.change === "established" ? found : null;
}

/** Of words of being the first, but in "the L that they describe does not exist" the verb of which the level is the subject. */
function surer(first: Found | null, next: Found, { above: [level, verb] }: Way, { tree }: Line): Found {
  return next.token === verb && tree?.relations[level!] === "nsubj" ? next : (first ?? next);
}

/** Whether a verb tells by itself that a level is there, not in "became the third country to have an L"; ", which are an L," and "having been an L" do. */
function holdsAlone(verb: number, { below }: Way, line: Line): boolean {
  const { tree, lexicon } = line;
  const noun = tree?.heads[verb] ?? -1;
  if (tree?.relations[verb] === "cop" && tree.relations[noun] === "advcl") return tree.xpos[verb] !== "VBG";
  if (tree?.relations[verb] === "cop" && tree.relations[noun] === "acl:relcl") return !isPaper(tree.heads[noun]!, line);
  const isBecoming = tree?.relations[verb] === "acl" && lexicon.becoming.has(lemmaAt(line, tree.heads[noun] ?? -1));
  return tree?.upos[verb] === "VERB" && !isBecoming && !below.includes(verb);
}

/** "The L to which they raised their ties": whether a relative clause has the level for its target. */
function isReached(token: number, line: Line): boolean {
  return (line.tree?.children[token] ?? []).some(
    (child) => line.lexicon.relatives.has(line.tokens[child]!.lower) && startsWith(child, line.lexicon.targets, line),
  );
}

/** "The L has become a factor", not "the L made room for another". */
function isBecoming({ token, change, cue }: Found, line: Line): boolean {
  return line.lexicon.becoming.has(lemmaAt(line, token)) && (change === "established" || cue.rest.length === 0);
}

/** "Creates a foundation for the L", "the L has become a factor", "lowers the price for Chad, as its L": no deed on the level. */
function isBesides(found: Found, way: Way, line: Line): boolean {
  const { token, change } = found;
  const { above } = way;
  if (isOfAnother(found, way, line) || isOfFollower(found, way, line) || isOfView(found, way, line)) return true;
  const step = above.indexOf(token);
  const { tree, lexicon } = line;
  const [level] = above;
  if (tree === null || level === undefined) return false;
  if (step < 1) return step < 0 && isDescribing(found, level, tree);
  const below = above[step - 1]!;
  const isOwn = tree.heads[below] === token && /^(nsubj|obl)$/.test(tree.relations[below]!);
  if (isOwn && step === 1 && isBecoming(found, line)) return true;
  if (change === "established" && isReceiver(below, found, line)) return true;
  if (isOver(found) && isOfElse(token, level, line)) return true;
  const objects = (tree.children[token] ?? []).filter((child) => /^(obj|nsubj:pass)/.test(tree.relations[child]!));
  const between = [...above.slice(1, step), ...objects];
  return change === "established" && between.some((at) => lexicon.groundwork.has(lemmaAt(line, at)));
}

/** "Rejects the view that its L has suffered": what is denied is not that there is one. */
function isOfView({ token, change }: Found, { above, isThere }: Way, { tree }: Line): boolean {
  return change === "denied" && isThere && above.indexOf(token) > 1 && /^nsubj/.test(tree?.relations[above[0]!] ?? "");
}

/** "Chad became an L, and Fiji followed", not "an L followed": who did as others did. */
function isOfFollower({ token, cue, change }: Found, { above: [level] }: Way, line: Line): boolean {
  if (line.tree === null || change !== "established" || cue.rest.length > 0) return false;
  if (line.lexicon.joining.get(lemmaAt(line, token))?.length !== 0) return false;
  return line.tree.heads[level!] !== token || !line.tree.relations[level!]!.startsWith("nsubj");
}

/** "An L built on trust", "recognised documents on L": a participle that tells of no deed. */
function isDescribing({ token, cue, change }: Found, level: number, { heads, relations }: Tree): boolean {
  if (cue.fresh !== null && relations[token] === "acl") return true;
  return change === "established" && /^(amod|compound)$/.test(relations[token]!) && heads[token] !== level;
}

/** "The L ended years of silence", "cut its price for Chad, as its L": what ends is not the level. */
function isOfElse(verb: number, level: number, line: Line): boolean {
  const { heads, relations } = line.tree!;
  const isDoer = relations[level] === "nsubj" && heads[level] === verb;
  return startsWith(level, line.lexicon.roles, line) || (isDoer && childOf(line.tree!, verb, "obj") !== undefined);
}

/** Whether a verb that has the level itself for its object closes it: not "lowers to", "no longer regards as". */
function isOver({ cue, change }: Found): boolean {
  return closed.has(change) && cue.target === null && !cue.negates;
}

/** "Launched a fund under their L", "agreed that the L is strong", "the L gained depth", "the L, which created jobs": what is done with something else. */
function isOfAnother({ token, cue, change }: Found, { above, below, document, isThere }: Way, line: Line): boolean {
  const { tokens, tree, lexicon } = line;
  const [level] = above;
  if (tree === null || level === undefined || !isThere || change !== "established") return false;
  if (below.includes(token)) return isDoneByIt(token, line);
  const step = above.indexOf(token);
  if (step === 1 ? tree.relations[level] === "iobj" : tree.relations[level]!.startsWith("nsubj")) return true;
  const isRank = (at: number): boolean =>
    lexicon.ranks.has(tokens[at]!.lower) && !startsWith(at, lexicon.locatives, line);
  const isThing = (at: number): boolean =>
    tree.upos[at] === "NOUN" && at !== document && !isRank(at) && !isPaper(at, line);
  const setting = tree.children[level]!.find((at) => tree.relations[at] === "case");
  const isSetting = setting !== undefined && lexicon.settings.has(tokens[setting]!.lower);
  const isElse =
    (isSetting && !cue.rest.includes(tokens[setting]!.lower)) || (cue.rest.length === 0 && isDoer(level, tree));
  // "Agreed to give more depth to the L".
  const isTask = (at: number): boolean => tree.upos[at] === "VERB" && tree.relations[at] === "xcomp";
  return isElse || above.slice(1, step).some((at) => isThing(at) || isTask(at));
}

/** "The L, which created jobs": whether a relative clause tells what it does to something. */
function isDoneByIt(verb: number, { tokens, tree, lexicon }: Line): boolean {
  const doer = tree === null ? undefined : childOf(tree, verb, "nsubj");
  return doer !== undefined && lexicon.relatives.has(tokens[doer]!.lower) && childOf(tree!, verb, "obj") !== undefined;
}

/** "Praise was given to their L", "gives content to it", "it was given more depth": something else is what is done. */
function isReceiver(below: number, { token, cue }: Found, line: Line): boolean {
  const { tree, lexicon } = line;
  if (tree === null || cue.rest.length > 0) return false;
  const isGiven = tree.relations[below] === "nsubj:pass";
  if (!isGiven && !(tree.relations[below] === "obl" && startsWith(below, lexicon.targets, line))) return false;
  const given = (isGiven ? undefined : childOf(tree, token, "nsubj:pass")) ?? childOf(tree, token, "obj");
  if (given === undefined || cuesAt(line, given).length > 0) return false;
  // "The L was given its form".
  return !isGiven || childOf(tree, given, "nmod:poss") === undefined;
}

/** Whether a word of being is the verb of the clause, or the copula of the level itself. */
function isPredicated({ token }: Found, { above }: Way, { tree }: Line): boolean {
  return above.includes(token) || (tree?.relations[token] === "cop" && above.includes(tree.heads[token]!));
}

/** What is now done with a level, or with the document in whose title it stands, whose beginning a clause below it tells. */
function endOf(beginning: Found, way: Way, line: Line, isNegated: (token: number) => boolean): Found | null {
  const { token, change } = beginning;
  const { tree } = line;
  if (tree === null || change !== "established") return null;
  const [level, next] = way.above;
  // "Ended, on Monday, the L concluded with Chad": the parser takes the participle for the verb of the level.
  const isDoer = next === token && tree.relations[level!] === "nsubj" && childOf(tree, token, "obj") === undefined;
  if (!isDoer && !way.below.includes(token)) return null;
  const isLoose = isDoer || tree.relations[level!] === "appos";
  const above = isLoose ? [level!, ...way.above.slice(2)] : way.above;
  const document = way.document === null ? 0 : above.indexOf(way.document);
  const governors = [...mainsBehind(token, tree), above[1], above[document + 1]].filter((at) => at !== undefined);
  const found = governors.map((governor) => readCue(governor, { ...way, above }, line, false));
  const end = found.find((one) => one !== null && !isBesides(one, way, line));
  if (!end) return null;
  const isOver = closed.has(end.change) || (end.cue.negated !== null && isNegated(end.token));
  return isOver || (end.token === above[1] && isDeepened(end, level!, tree)) ? { ...end, origin: token } : null;
}

/** "Deepened the L concluded in 2012": what is done with a level that was there before, not by it. */
function isDeepened({ change, cue }: Found, level: number, { relations }: Tree): boolean {
  return (
    change === "reaffirmed" &&
    (cue.fresh ?? cue.target) === null &&
    /^(obj|obl|nmod|nsubj:pass)/.test(relations[level]!)
  );
}

/** A cue right beside the level, for where the tree leads astray. */
function besideCue(way: Way, line: Line, isTarget: boolean): Found | null {
  for (const token of way.beside) {
    const isVerb = line.tree === null || /^(VERB|NOUN)$/.test(line.tree.upos[token]!);
    const isBehind = token > (way.above[0] ?? token);
    const found = isVerb ? readCue(token, way, line, isTarget) : null;
    if (found === null || found.change === "held" || isBesides(found, way, line)) continue;
    if (isBehind && (found.change === "denied" || isOfNoun(found, line))) continue;
    if (!isOtherClause(found, way, line)) return found;
  }
  return null;
}

/** "L: the end of talks", "L: Chad, the neighbour given by God": what is said of something else behind a level. */
function isOfNoun({ token, change }: Found, { tree }: Line): boolean {
  const isOver = closed.has(change) && tree?.upos[token] === "NOUN";
  return (
    isOver || (tree?.relations[token] === "acl" && /^(appos|parataxis)$/.test(tree.relations[tree.heads[token]!]!))
  );
}

/** "supports closer ties, but an L was not discussed": a coordinated verb stands between. */
function isOtherClause({ token, cue }: Found, { above }: Way, { tree }: Line): boolean {
  const level = above[0];
  if (tree === null || level === undefined) return false;
  if (token > level) return cue.rest.length === 0 && isOfNext(token, tree);
  const clause = above.find((at) => isNextClause(at, tree));
  if (clause === undefined || !above.slice(1).includes(clause)) return false;
  return (tree.children[clause] ?? []).some(
    (child) => tree.relations[child] === "cc" && token < child && child < level,
  );
}

/** "Raised tariffs and hope for an L": a deed on something else, beside the verb that has to do with the level. */
function isBusy({ token, change }: Found, { above }: Way, { tree }: Line): boolean {
  const below = above[above.indexOf(token) - 1];
  return tree !== null && below !== undefined && change !== "upgraded" && isOfNext(below, tree, token);
}

/** Whether a clause of its own stands beside another. */
function isNextClause(at: number, { children, relations, upos }: Tree): boolean {
  return relations[at] === "conj" && (upos[at] === "VERB" || children[at]!.some((child) => relations[child] === "cop"));
}

/** "Discussed the L and announced a fund": verbs side by side, one of which has an object of its own. */
function isOfNext(token: number, tree: Tree, busy: number = token): boolean {
  return (
    isNextClause(token, tree) &&
    (tree.children[busy] ?? []).some((child) => child > busy && tree.relations[child] === "obj")
  );
}
