import { gathered } from "../gathered.ts";
import type { Tree } from "../syntax/tree.ts";
import { withAntecedent } from "./antecedent.ts";
import { dependents, isRelative, owner, type Reach, relative } from "./reach.ts";
import { isPassive, isVerb, subjectOf } from "./subject.ts";
import type { Ground } from "./words.ts";

/** Words of the language that the logical roles need. */
export interface RoleWords {
  /** Verbs that lend their subject to a noun: "paid a visit", "launched an attack". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Prepositions of what words are about, which the subject need not have done: "concern over the arrest". */
  readonly about: readonly string[];
  /** Prepositions of what comes before or besides, which the subject has done only where it is a meeting: "after talks". */
  readonly following: readonly string[];
  readonly meetings: ReadonlySet<string>;
  /** Prepositions of a partner: "with". */
  readonly accompanying: ReadonlySet<string>;
  /** Nouns for what two share, which take a partner themselves: "relations with". */
  readonly bonds: ReadonlySet<string>;
  /** Nouns for people, of whom no "which" tells. */
  readonly persons: ReadonlySet<string>;
  /** Nouns that stand before what is meant: "a series of", "a number of". */
  readonly containers: ReadonlySet<string>;
  /** Verbs whose subject, not object, controls the infinitive: "promise". */
  readonly subjectControl: ReadonlySet<string>;
  /** Marks of a clause whose subject is the higher object: "accused Iran of attacking". */
  readonly objectMarks: ReadonlySet<string>;
  /** Prepositions of whom a verb without an object is aimed at: "lashed out at Iran for". */
  readonly aims: ReadonlySet<string>;
  /** Nouns for those who do what their state orders: "navy", "envoy". */
  readonly servants: ReadonlySet<string>;
  /** Verbs of orders, which go to one's own: "ordered the navy to". */
  readonly ordering: ReadonlySet<string>;
  /** Nouns of what somebody says, whose participle tells what he does: "in a statement condemning". */
  readonly utterances: ReadonlySet<string>;
  /** Verbs of what states say and do as such: "urge". */
  readonly minded: ReadonlySet<string>;
  /** Mark of an infinitive. */
  readonly infinitive: string;
  /** Prepositions of the doer in a passive: "by". */
  readonly byDoer: readonly string[];
  /** Prepositions of the doers on a noun: "by", "between". */
  readonly ofDoers: readonly string[];
  /** Preposition that is doer or sufferer on a noun: "the visit of Xi", "the arrest of Xi". */
  readonly ofEither: readonly string[];
  /** Prepositions of the sufferer on a noun: "attack on", "criticism of". */
  readonly ofSufferer: readonly string[];
  /** Prepositions of the receiver: "gave aid to". */
  readonly toReceiver: readonly string[];
  /** Words of what is done as others do it, before a stand-in verb or a clause: "so did", "as outlined by". */
  readonly likewise: ReadonlySet<string>;
  /** Pronouns for one thing and for several. */
  readonly it: ReadonlySet<string>;
  readonly them: ReadonlySet<string>;
  /** Months and days of the week, in small letters. */
  readonly dates: ReadonlySet<string>;
}

/** How far behind the verb a noun without a preposition may still be its object. */
const NEAR = 10;
const MODIFIERS = new Set(["amod", "compound", "nmod:desc", "nmod:poss", "det:poss"]);

/** Who does it: through passive, coordination, control, relative clauses, light verbs and nominal forms. */
export function subjects(ground: Ground, token: number, words: RoleWords): readonly Reach[] {
  const { tree } = ground;
  if (!isVerb(tree, token)) return nominalSubjects(ground, token, words);
  if (isPassive(tree, token)) return agents(ground, token, words.byDoer);
  const subject = subjectOf(tree, token, words);
  return subject === null ? [] : [subject];
}

/** The "by" phrase of a passive, also where it was attached to the object or to the noun of a participle. */
function agents(ground: Ground, token: number, prepositions: readonly string[]): readonly Reach[] {
  const { tree } = ground;
  const kept = dependents(tree, token, (relation) => relation === "obj").map((reach) => reach.token);
  const noun = tree.relations[token] === "acl" ? [tree.heads[token] ?? -1] : [];
  return phrases(ground, [token, ...kept, ...noun], prepositions).filter(
    (reach) => tree.relations[reach.token] !== "advcl" && (noun.length === 0 || reach.token > token),
  );
}

/** Whom or what it is done to. */
export function objects(ground: Ground, token: number, words: RoleWords): readonly Reach[] {
  const { tree } = ground;
  if (!isVerb(tree, token)) return nominalObjects(ground, token, words);
  const own = dependents(tree, token, (relation) => relation === "obj").filter((reach) => !isGapped(tree, reach.token));
  if (isPassive(tree, token)) {
    const subject = subjectOf(tree, token, words);
    return subject === null ? own : [subject, ...own];
  }
  if (own.length > 0) return gathered(own, (reach) => withAntecedent(tree, token, relative(tree, token, reach), words));
  const given = dependents(tree, token, (relation) => relation === "iobj");
  if (given.length > 0) return given;
  const shared = sharedObjects(tree, token);
  return shared.length > 0 ? shared : unmarked(tree, token);
}

/** "Chad joined in 2013, Niger in 2015": a name between a comma and its own phrase is the subject of a verb left out. */
function isGapped(tree: Tree, name: number): boolean {
  if (tree.upos[name] !== "PROPN" || tree.lemmas[name - 1] !== ",") return false;
  const siblings = tree.children[tree.heads[name] ?? -1] ?? [];
  const at = siblings.indexOf(name);
  const before = siblings[at - 1] ?? -1;
  const isPhrase = (sibling: number): boolean => tree.relations[sibling] === "obl";
  return before > (tree.heads[name] ?? -1) && isPhrase(before) && isPhrase(siblings[at + 1] ?? -1);
}

/** Without an object, a name or noun after the verb that no preposition introduces is one, however it was labelled. */
function unmarked(tree: Tree, token: number): readonly Reach[] {
  const isNominal = (at: number): boolean =>
    tree.upos[at] === "NOUN" || tree.upos[at] === "PROPN" || tree.upos[at] === "PRON";
  const isBare = (at: number): boolean => !(tree.children[at] ?? []).some((child) => tree.relations[child] === "case");
  return dependents(tree, token, (relation) => relation === "obl" || relation === "xcomp").filter(
    (reach) => reach.token > token && reach.token - token <= NEAR && isNominal(reach.token) && isBare(reach.token),
  );
}

/** Recipients beside an object: "gave Y aid", "gave aid to Y", "Y was given aid". */
export function indirectObjects(ground: Ground, token: number, words: RoleWords): readonly Reach[] {
  const { tree } = ground;
  const own = dependents(tree, token, (relation) => relation === "iobj");
  const passive =
    isVerb(tree, token) &&
    isPassive(tree, token) &&
    tree.children[token]?.some((child) => tree.relations[child] === "obj");
  const subject = passive ? subjectOf(tree, token, words) : null;
  const given = own.length === 0 ? squeezed(tree, token) : own;
  return [...given, ...(subject === null ? [] : [subject]), ...phrases(ground, [token], words.toReceiver)];
}

/** "Gave Chad two trucks": a name between verb and numeral, article or adjective is a receiver, though labelled as part of the object. */
function squeezed(tree: Tree, token: number): readonly Reach[] {
  const objects = dependents(tree, token, (relation) => relation === "obj");
  return objects.flatMap(({ token: object }) => {
    const names = dependents(tree, object, (relation) => /^(compound|flat|nmod)/.test(relation)).filter(
      ({ token: name }) =>
        token < name && name < object && tree.upos[name] === "PROPN" && tree.upos[name + 1] !== "PUNCT",
    );
    return names.filter(({ token: name }) =>
      tree.upos.slice(name + 1, object).some((upos) => upos === "NUM" || upos === "DET" || upos === "ADJ"),
    );
  });
}

/** Prepositional phrases on any of the tokens; null = any preposition. */
export function phrases(
  ground: Ground,
  tokens: readonly number[],
  prepositions: readonly string[] | null,
): readonly Reach[] {
  const { tree } = ground;
  const found: Reach[] = [];
  for (const token of tokens) {
    for (const child of tree.children[token] ?? []) {
      if (
        !/^(obl|nmod|acl|advcl|advmod|xcomp|ccomp)/.test(tree.relations[child] ?? "") ||
        tree.relations[child] === "nmod:poss"
      )
        continue;
      if (!hasPreposition(ground, child, prepositions)) continue;
      found.push({ token: child, confidence: tree.confidence[child] ?? 0 });
    }
  }
  return found;
}

/** Whether a phrase has one of these prepositions; null = any. */
export function hasPreposition(
  { sentence, tree }: Ground,
  token: number,
  prepositions: readonly string[] | null,
): boolean {
  let bare = true;
  for (const child of marksOf(tree, token)) {
    const relation = tree.relations[child];
    if (relation !== "case" && relation !== "mark" && !isBeforeNumber(tree, child)) continue;
    bare = false;
    const fixed = (tree.children[child] ?? []).filter((part) => tree.relations[part] === "fixed");
    const words = [child, ...fixed].map((part) => sentence.tokens[part]?.lower);
    if (prepositions?.includes(words.join("_")) || (prepositions === null && relation === "case")) return true;
  }
  return bare && prepositions === null && /^(obl|nmod)/.test(tree.relations[token] ?? "");
}

/** "Protested over two raids": a preposition that was taken for "more than". */
function isBeforeNumber(tree: Tree, token: number): boolean {
  const isOfNumber = tree.relations[token] === "advmod" && tree.relations[tree.heads[token] ?? -1] === "nummod";
  return isOfNumber && tree.upos[token] === "ADP";
}

/** Dependents of a noun, its title, its name and the number before it, to any of which its preposition may have been attached: "with President Lula", "in Lima province". */
function marksOf(tree: Tree, token: number): readonly number[] {
  const own = tree.children[token] ?? [];
  const isPart = (child: number): boolean => {
    const relation = tree.relations[child];
    return child < token ? /^(nmod:desc|compound|nummod)$/.test(relation ?? "") : relation === "flat";
  };
  return own.some(isPart) ? [...own, ...gathered(own, (part) => (isPart(part) ? tree.children[part]! : []))] : own;
}

function nominalSubjects(ground: Ground, token: number, words: RoleWords): readonly Reach[] {
  const { tree } = ground;
  const possessors = dependents(tree, token, (relation) => relation === "nmod:poss");
  // "Chad saw Mali's attack on Togo": what has a possessor of its own is not the subject's.
  const isOwned = possessors.some((reach) => tree.upos[reach.token] !== "PRON");
  const owners = [
    ...possessors.map((reach) => owner(tree, reach)),
    ...phrases(ground, [token], words.ofDoers),
    ...dependents(tree, token, (relation) => MODIFIERS.has(relation) && relation !== "nmod:poss"),
  ];
  return [
    ...(isOwned ? [] : lightSubjects(ground, token, words)),
    ...owners,
    ...phrases(ground, [token], words.ofEither),
    ...copulaSubject(tree, token, words),
  ];
}

/** "Paid a visit", "came under criticism": the verb's subject, or the noun's own when it takes place. */
function lightSubjects(ground: Ground, noun: number, words: RoleWords): readonly Reach[] {
  const { tree } = ground;
  const token = firstHeld(tree, noun, words);
  const verb = tree.heads[token] ?? -1;
  if (verb < 0 || !words.lightVerbs.has(tree.lemmas[verb] ?? "")) return [];
  if (!/^(obj|nsubj:pass|obl|xcomp)/.test(tree.relations[token] ?? "")) return [];
  const isTopic =
    /^obl/.test(tree.relations[token] ?? "") &&
    (hasPreposition(ground, token, words.about) ||
      (hasPreposition(ground, token, words.following) && !words.meetings.has(tree.lemmas[token] ?? "")));
  if (isTopic && dependents(tree, verb, (relation) => relation === "obj").length > 0) return [];
  return subjects(ground, verb, words).filter((reach) => reach.token !== token);
}

/** The noun by which another hangs on its verb: the first of a row, "days" of "ended two days of talks". */
function firstHeld(tree: Tree, noun: number, words: RoleWords): number {
  return wholeOf(tree, tree.relations[noun] === "conj" ? (tree.heads[noun] ?? -1) : noun, words);
}

/** "A wave" of "a wave of strikes"; the noun itself where nothing counts it. */
export function wholeOf(tree: Tree, noun: number, { containers }: RoleWords): number {
  const above = tree.heads[noun] ?? -1;
  return tree.relations[noun] === "nmod" && containers.has(tree.lemmas[above] ?? "") ? above : noun;
}

/** "Russia is a supporter of …", "Iran is ready to …". */
function copulaSubject(tree: Tree, token: number, words: RoleWords): readonly Reach[] {
  const own = dependents(tree, token, (relation) => relation === "nsubj").map((reach) => relative(tree, token, reach));
  const head = tree.heads[token] ?? -1;
  if (own.length > 0 || tree.upos[token] !== "ADJ" || head < 0) return own;
  if (tree.relations[token] === "conj" && tree.upos[head] === "ADJ") return copulaSubject(tree, head, words);
  const isState = tree.relations[token] === "xcomp" && isVerb(tree, head);
  const subject =
    isState && dependents(tree, head, (relation) => relation === "obj").length === 0
      ? subjectOf(tree, head, words)
      : null;
  return subject === null ? [] : [subject];
}

function nominalObjects(ground: Ground, token: number, words: RoleWords): readonly Reach[] {
  const { tree } = ground;
  const own = phrases(ground, [token], words.ofSufferer);
  const verb = tree.heads[token] ?? -1;
  const isLight = verb >= 0 && words.lightVerbs.has(tree.lemmas[verb] ?? "") && tree.relations[token] === "obj";
  return isLight ? [...own, ...phrases(ground, [verb], words.ofSufferer)] : own;
}

/** "Criticised and condemned the plan"; "the treaty that they signed". */
function sharedObjects(tree: Tree, token: number): readonly Reach[] {
  const isObject = (relation: string): boolean => relation === "obj";
  const head = tree.heads[token] ?? -1;
  if (tree.relations[token] === "conj" && head >= 0)
    return dependents(tree, head, isObject).filter((reach) => reach.token > token);
  if (tree.relations[token] === "acl:relcl" && head >= 0) {
    const [subject] = dependents(tree, token, (relation) => relation === "nsubj");
    return subject && !isRelative(tree, subject.token)
      ? [{ token: head, confidence: tree.confidence[token] ?? 0 }]
      : [];
  }
  const next = dependents(tree, token, (relation) => relation === "conj").at(-1);
  const isShared = next !== undefined && !isOfAnother(tree, token, next.token) && !goesOn(tree, token, next.token);
  return isShared ? dependents(tree, next.token, isObject) : [];
}

/** "Met in Lima and signed a treaty": phrases of its own stand between a verb and the next, to which the object belongs alone. */
function goesOn(tree: Tree, token: number, next: number): boolean {
  const end = tree.children[next]?.find((child) => tree.relations[child] === "cc") ?? next;
  const own = tree.children[token] ?? [];
  return own.some((child) => token < child && child < end && /^(obl|advcl|[xc]comp)/.test(tree.relations[child] ?? ""));
}

/** "Declined to comment, but its minister met the king": a verb with a content of its own before a clause of somebody else. */
function isOfAnother(tree: Tree, token: number, next: number): boolean {
  const has = (verb: number, wanted: RegExp): boolean =>
    (tree.children[verb] ?? []).some((child) => wanted.test(tree.relations[child] ?? ""));
  return has(token, /^[xc]comp$/) && has(next, /^nsubj/);
}
