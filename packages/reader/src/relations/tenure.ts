import type { Change } from "@dragoman/model";
import type { OfficeMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { childOf, headOf } from "../syntax/words.ts";
import { asDate, clauseDate } from "./dates.ts";
import type { ObjectLexicon } from "./object-lexicon.ts";

/** What a clause tells of an office beside its holder: that it begins or ends, and when. */
export interface Tenure {
  readonly change: Change;
  readonly start: string | null;
  readonly end: string | null;
}

/** "X was appointed minister on 3 March", "Minister X, who took office in May, …", "Minister X resigned", "dismissed Minister X"; null where nothing is told. */
export function tenureOf(office: OfficeMention, scene: Scene, lexicon: ObjectLexicon): Tenure | null {
  const { sentence, tokens: words } = office;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || office.former) return null;
  const title = headOf(tree.heads, words);
  const name = nameOf(tree, title);
  for (const verb of verbsOf(tree, name, lexicon)) {
    if (scene.assertions.of(sentence, verb.token) !== "actual") continue;
    const date = asDate(clauseDate(sentence, verb.token, scene))?.value ?? null;
    const isBegun = takes(tree, verb, name !== title, lexicon) || becomes(office, verb, scene, tree, lexicon);
    if (isBegun) return { change: "established", start: date, end: null };
    if (leaves(tree, verb, lexicon)) return { change: "ended", start: null, end: date };
  }
  return null;
}

interface Verb {
  readonly token: number;
  readonly isPassive: boolean;
  /** What the holder is to the verb: its subject, its object, or none of them. */
  readonly holder: "subject" | "object" | null;
}

/** The verb of which the holder is subject or object, to which the office belongs, or which tells of the holder in a relative clause. */
function verbsOf(tree: Tree, name: number, { exits }: ObjectLexicon): readonly Verb[] {
  const found: Verb[] = [];
  const add = (token: number, holder: Verb["holder"]): void => {
    const children = (tree.children[token] ?? []).map((child) => tree.relations[child]);
    if (token >= 0) found.push({ token, holder, isPassive: children.includes("aux:pass") });
  };
  const head = tree.heads[name] ?? -1;
  const relation = tree.relations[name] ?? "";
  if (relation === "nsubj") add(head, "subject");
  if (relation === "obj" || relation.startsWith("nsubj:")) add(head, "object");
  if (/^(xcomp|obl)$/.test(relation)) add(head, null);
  if (relation.startsWith("nmod") && exits.has(tree.lemmas[head] ?? "")) add(tree.heads[head] ?? -1, null);
  for (const child of tree.children[name] ?? []) if (tree.relations[child] === "acl:relcl") add(child, "subject");
  return found;
}

/** The holder is put into the office or takes it; one who bears the title before the name and is made something else held it before. */
function takes(tree: Tree, { token, isPassive }: Verb, isTitled: boolean, { taking, offices }: ObjectLexicon): boolean {
  if (!taking.has(lemmaOf(tree, token))) return false;
  return (isPassive && !(isTitled && hasOther(tree, token))) || hasObject(tree, token, offices);
}

/** "X became minister", "X, who became minister": the holder is the subject. */
function becomes(
  { sentence, person }: OfficeMention,
  { token, holder }: Verb,
  { cast }: Scene,
  tree: Tree,
  { becoming }: ObjectLexicon,
): boolean {
  if (holder !== null || !becoming.has(tree.lemmas[token]!)) return false;
  const isRelative = tree.relations[token] === "acl:relcl";
  const subject = isRelative ? tree.heads[token] : childOf(tree, token, "nsubj");
  return subject !== undefined && cast.at(sentence, subject)?.entity === person;
}

/** "Was appointed head of the group", "was sworn in as governor". */
function hasOther(tree: Tree, verb: number): boolean {
  return (tree.children[verb] ?? []).some(
    (child) => /^(xcomp|obj)$/.test(tree.relations[child]!) || (tree.relations[child] === "obl" && isRole(tree, child)),
  );
}

/** The holder goes, is sent away, or the resignation is accepted. */
function leaves(tree: Tree, { token, holder }: Verb, { leaving, removing, exits, accepting }: ObjectLexicon): boolean {
  const lemma = lemmaOf(tree, token);
  if (holder === "subject") return leaving.has(lemma);
  if (holder === "object")
    return removing.has(lemma) && !(tree.children[token] ?? []).some((child) => isRole(tree, child));
  return accepting.has(lemma) && hasObject(tree, token, exits);
}

/** "As governor". */
function isRole(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some((child) => tree.relations[child] === "case" && tree.lemmas[child] === "as");
}

/** The verb with its particle: "step down". */
function lemmaOf(tree: Tree, verb: number): string {
  const particle = (tree.children[verb] ?? []).find((child) => tree.relations[child] === "compound:prt");
  const lemma = tree.lemmas[verb]?.toLowerCase() ?? "";
  return particle === undefined ? lemma : `${lemma} ${tree.lemmas[particle]}`;
}

/** "Took office", "assumed the post". */
function hasObject(tree: Tree, verb: number, nouns: ReadonlySet<string>): boolean {
  return (tree.children[verb] ?? []).some(
    (child) => tree.relations[child] === "obj" && nouns.has(tree.lemmas[child]?.toLowerCase() ?? ""),
  );
}

/** The name to which a title belongs, or the title's own head. */
function nameOf(tree: Tree, title: number): number {
  let at = title;
  for (let step = 0; step < 3 && /^(nmod:desc|flat|compound)/.test(tree.relations[at] ?? ""); step++)
    at = tree.heads[at]!;
  return at;
}
