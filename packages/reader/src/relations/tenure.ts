import type { Change } from "@dragoman/model";
import type { OfficeMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { headOf } from "../syntax/words.ts";
import { asDate, clauseDate } from "./dates.ts";
import type { ObjectLexicon } from "./lexicon.ts";

/** What a clause tells of an office beside its holder: that it begins or ends, and when. */
export interface Tenure {
  readonly change: Change;
  readonly start: string | null;
  readonly end: string | null;
}

/** "X was appointed minister on 3 March", "Minister X, who took office in May, …", "Minister X resigned"; null where nothing is told. */
export function tenureOf(
  office: OfficeMention,
  scene: Scene,
  { taking, leaving, offices }: ObjectLexicon,
): Tenure | null {
  const { sentence, tokens: words } = office;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || office.former) return null;
  const name = nameOf(tree, headOf(tree.heads, words));
  for (const verb of verbsOf(tree, name)) {
    if (scene.assertions.of(sentence, verb.token) !== "actual") continue;
    const lemma = tree.lemmas[verb.token]?.toLowerCase() ?? "";
    const date = asDate(clauseDate(sentence, verb.token, scene))?.value ?? null;
    const isTaken = taking.has(lemma) && (verb.isPassive || holdsOffice(tree, verb.token, offices));
    if (isTaken) return { change: "established", start: date, end: null };
    if (leaving.has(lemma) && verb.isSubject) return { change: "ended", start: null, end: date };
  }
  return null;
}

interface Verb {
  readonly token: number;
  readonly isPassive: boolean;
  /** The holder is the one who acts. */
  readonly isSubject: boolean;
}

/** The verb of which the holder is the subject, to which the office belongs, or which tells of the holder in a relative clause. */
function verbsOf(tree: Tree, name: number): readonly Verb[] {
  const found: Verb[] = [];
  const add = (token: number, isSubject: boolean): void => {
    const children = (tree.children[token] ?? []).map((child) => tree.relations[child]);
    found.push({ token, isSubject, isPassive: children.includes("aux:pass") });
  };
  const head = tree.heads[name] ?? -1;
  const relation = tree.relations[name] ?? "";
  if (head >= 0 && /^nsubj/.test(relation)) add(head, relation === "nsubj");
  if (head >= 0 && /^(xcomp|obl|obj)$/.test(relation)) add(head, false);
  for (const child of tree.children[name] ?? []) if (tree.relations[child] === "acl:relcl") add(child, true);
  return found;
}

/** "Took office", "assumed the post". */
function holdsOffice(tree: Tree, verb: number, offices: ReadonlySet<string>): boolean {
  return (tree.children[verb] ?? []).some(
    (child) => tree.relations[child] === "obj" && offices.has(tree.lemmas[child]?.toLowerCase() ?? ""),
  );
}

/** The name to which a title belongs, or the title's own head. */
function nameOf(tree: Tree, title: number): number {
  let at = title;
  for (let step = 0; step < 3 && /^(nmod:desc|flat|compound)/.test(tree.relations[at] ?? ""); step++)
    at = tree.heads[at]!;
  return at;
}
