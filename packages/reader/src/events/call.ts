import type { Quotation } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Filled, fill, typeOf } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { ancestors } from "../syntax/words.ts";
import { accusedBeside } from "./accused.ts";
import { claimant } from "./claim.ts";
import { companyBefore } from "./company.ts";
import { fellowOf, quarrellers, strickenState } from "./fellow.ts";
import { isOfStates } from "./member.ts";
import { inviterOf, opponentOfAll, type Unaimed } from "./opponent.ts";
import { otherState, partnerState } from "./other.ts";
import { actingIn, type Party, parties, peopleOf } from "./parties.ts";
import { purposeOf } from "./purpose.ts";
import { captivesOf, holdersOf, takenBy, untoldDoer } from "./untold.ts";
import { doersOf } from "./whose.ts";

/** Whom a call means: for a match, and those who act in it. */
type Compute = (line: Unaimed, match: RuleMatch, acting: readonly string[]) => readonly Party[];

/** Functions that rules may name where their slots are empty. */
const CALLS: Readonly<Record<string, Compute>> = {
  company: ({ scene, context }, { sentence, act }) => companyBefore(scene, sentence, act, context),
  speaker: ({ scene, context }, match) => speakers(scene, match, context),
  parties: ({ scene, context }, { sentence, anchor }) =>
    [clauseParties, metAbove].map((find) => find(scene, sentence, anchor, context)).find(({ length }) => length > 0) ??
    [],
  other: ({ scene, context }, { sentence }, acting) => otherState(scene, sentence, acting, context, false),
  context: ({ scene, context }, { sentence }, acting) => otherState(scene, sentence, acting, context, true),
  purpose: ({ scene, context }, match, acting) =>
    purposeOf(scene, match, context).filter(({ entity }) => !acting.includes(entity)),
  partner: ({ scene, context }, { sentence }, acting) =>
    acting.length === 1 ? partnerState(scene, sentence, acting, context) : [],
  beside: ({ scene, context }, { sentence, anchor }, [only, other]) => {
    const found = other === undefined ? clauseParties(scene, sentence, anchor, context) : [];
    return found.some(({ entity }) => entity === only) ? found.filter(({ entity }) => entity !== only) : [];
  },
  opponent: (line, _, acting) => opponentOfAll(line, acting),
  inviter: (line, _, acting) => inviterOf(line, acting),
  fellow: (line, match, [only, other]) =>
    only === undefined || other !== undefined || isOwner(line, match) || isLone(line, match)
      ? []
      : fellowOf(line, only),
  doer: (line, match, acting) => doersOf(line, match, acting) ?? [],
  quarrel: quarrellers,
  // Several who promise something together may promise it to each other.
  stricken: (line, match, acting) =>
    acting.length > 1 && typeOf(match) === "AGREE" ? [] : strickenState(line, acting),
  untold: (line, match) => untoldDoer(line, match),
  holder: (line, match, acting) => holdersOf(line, match, acting),
  captive: (line, match, [only, other]) =>
    only === undefined || other !== undefined ? [] : captivesOf(line, only, takenBy(line, match)),
};

/**
 * Where the slots are empty, computes what a rule leaves to the stage: `speaker()` of the words around it, `parties()` of
 * the clauses above it, `other()`, the one state of the sentence besides those who act, `context()`, that or the one of the
 * sentence before, `partner()`, the one of the sentence before where one party acts alone, `beside()`, those who act with it in the clause above, `purpose()`, the one whom the
 * clause concerns that says what a deed is for, `company()`, those who last acted together, `opponent()`, with whom the one who
 * acts is at odds, `inviter()`, who has offered it something, `fellow()`, with whom it last dealt as a friend, `doer()`, whose deed is meant by "the step", `quarrel()`, the two
 * whom a mediator wants to bring together, `stricken()`, the state which something befell, `untold()`, who does what a passive tells without a doer, `captive()`, whom it has seized, `holder()`, who has seized those whose release is wanted. Of several the first that finds anybody.
 */
export function call(line: Unaimed, match: RuleMatch, filled: Filled, acting: readonly string[] = []): Filled {
  if (filled.values.length > 0) return filled;
  const accused = filled.calls.length === 0 || acting.length === 0 ? [] : accusedBeside(line, match, acting);
  const found =
    accused.length > 0 ? accused : firstFound(filled.calls, (name) => CALLS[name]?.(line, match, acting) ?? []);
  if (found.length === 0) return filled;
  return {
    values: [...filled.values, ...found.map(({ entity }) => entity)],
    spans: [...filled.spans, ...found.map(({ span }) => span)],
    people: [...filled.people, ...peopleOf(found)],
    calls: [],
  };
}

function firstFound(names: readonly string[], find: (name: string) => readonly Party[]): readonly Party[] {
  for (const name of names) {
    const found = find(name);
    if (found.length > 0) return found;
  }
  return [];
}

/** "Praised Chad's decision to close the road and offered help": the tree takes whose decision it was for the one who offers. */
function isOwner({ scene }: Unaimed, match: RuleMatch): boolean {
  const [[from, to] = [0, 0]] = fill(match, "actors").spans;
  const tokens = scene.document.sentences[match.sentence]?.tokens ?? [];
  const name = tokens.findIndex(({ start, end }) => start === from && end === to);
  return scene.syntax[match.sentence]?.relations[name] === "nmod:poss" && name < match.anchor;
}

/** "Adopted a treaty", which one may do alone, or "ready to sign", and not "signed a treaty". */
function isLone({ scene, context }: Unaimed, match: RuleMatch): boolean {
  const { sentence, anchor } = match;
  const tree = scene.syntax[sentence] ?? null;
  const isSigned =
    context.language.events.dealing.has(tree?.lemmas[anchor] ?? "") && /^VB[DN]$/.test(tree?.xpos[anchor] ?? "");
  return typeOf(match) === "SUPPORT" && !isSigned;
}

/** For whom the author of the surrounding quotation speaks. */
function speakers(scene: Scene, match: RuleMatch, context: Context): readonly Party[] {
  const quotation = claimant(scene, match.act);
  if (quotation === null || quotation.speaker === null) return [];
  return [quotation.speaker, ...quotation.jointWith].flatMap((one) => speakerIn(scene, match, quotation, one, context));
}

function speakerIn(
  scene: Scene,
  match: RuleMatch,
  quotation: Quotation,
  speaker: string,
  context: Context,
): readonly Party[] {
  const span = quotation.sourceSpan ?? quotation.cue ?? match.act;
  const isParty = speaker.startsWith("state:") || speaker.startsWith("org:");
  const isFirst = speaker === quotation.speaker;
  const country = isFirst && quotation.country ? `state:${quotation.country}` : null;
  const acts = scene.cast.actsFor(speaker) ?? (isParty ? speaker : country);
  if (acts?.startsWith("org:") && !isOfStates(acts, context)) return [];
  return acts ? [{ entity: acts, span, person: speaker.startsWith("person:") ? speaker : null }] : [];
}

/** The parties of the nearest clause around a token that has at least two: its subject, else its other phrases. */
function clauseParties(scene: Scene, sentence: number, token: number, context: Context): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return [];
  for (const at of ancestors(tree, token).slice(1)) {
    const children = (tree.children[at] ?? []).filter((child) =>
      /^(nsubj|obj|obl|nmod)/.test(tree.relations[child] ?? ""),
    );
    for (const child of [at, ...children]) {
      const found = parties(scene, sentence, child, context, { groups: false, belongings: false });
      if (found.length >= 2) return found;
    }
  }
  return [];
}

/** "Held talks with Chad's minister, after which a pact was signed": those who meet in a clause above. */
function metAbove(scene: Scene, sentence: number, token: number, context: Context): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return [];
  for (const at of ancestors(tree, token).slice(1)) {
    const acting = tree.upos[at] === "VERB" ? actingIn(scene, sentence, context, at) : [];
    if (acting.length > 1) return acting;
  }
  return [];
}
