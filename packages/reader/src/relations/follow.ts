import { cover } from "@dragoman/model";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, firstOfRow, subjectIn } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { type Chain, chainBefore } from "./chain.ts";
import { lemmaAt } from "./cue.ts";
import { asDate, clauseDate } from "./dates.ts";
import type { Ground } from "./ground.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Told } from "./merge.ts";
import type { PartyMention } from "./party.ts";

/** "Fiji joined them in 2023", "Peru is expected to follow": who does what the others of a chain did before. */
export function followersIn(sentence: number, before: readonly Told[], ground: Ground): readonly Told[] {
  const tree = ground.scene.syntax[sentence] ?? null;
  const chain = tree === null ? null : chainBefore(before, sentence, ground.scene);
  if (tree === null || chain === null) return [];
  const { tokens } = ground.scene.document.sentences[sentence]!;
  const lexicon = ground.context.language.relations.partnerships;
  return tokens.flatMap((_, at) => (isJoining(at, tokens, tree, lexicon) ? joinedBy(at, sentence, chain, ground) : []));
}

/** What else may hang on a verb of following: no object, no deed besides. */
const BARE = /^(nsubj|aux|obl|advmod|mark|punct|nmod:unmarked)/;

/** "Joined them", "did so", "followed in May", not "followed the talks" or "followed with a ban". */
function isJoining(at: number, tokens: readonly Token[], tree: Tree, lexicon: PartnershipLexicon): boolean {
  const word = lexicon.joining.get(lemmaAt({ tokens, tree }, at));
  if (word === undefined) return false;
  const children = tree.children[at] ?? [];
  const isWith = (child: number): boolean =>
    (tree.children[child] ?? []).some((mark) => lexicon.sharing.has(tokens[mark]!.lower));
  const own = children.find((child) => tokens[child]!.lower === word);
  return (
    (word === "" || own !== undefined) &&
    children.every((child) => child === own || (BARE.test(tree.relations[child]!) && !isWith(child)))
  );
}

function joinedBy(at: number, sentence: number, chain: Chain, ground: Ground): readonly Told[] {
  const tree = ground.scene.syntax[sentence]!;
  const verb = tree.relations[at] === "xcomp" ? tree.heads[at]! : at;
  const subject = subjectIn(tree, verb);
  const parties = ground.memory
    .partiesIn(sentence)
    .filter(
      ({ entity, head }) =>
        firstOfRow(tree, head) === subject && ground.scene.cast.at(sentence, head)?.entity === entity,
    );
  const isNew = parties.every(({ entity }) => entity !== chain.shared && !chain.others.has(entity));
  return isNew ? parties.flatMap((party) => joined(party, at, chain, ground)) : [];
}

function joined(party: PartyMention, at: number, { last, shared }: Chain, ground: Ground): readonly Told[] {
  const { scene, context } = ground;
  const { sentence } = party;
  const tree = scene.syntax[sentence]!;
  const line = { tokens: scene.document.sentences[sentence]!.tokens, tree };
  const { intents } = context.language.relations.partnerships;
  const assertion = scene.assertions.of(sentence, at);
  const isOpen = assertion !== "actual" || ancestors(tree, at).some((word) => intents.has(lemmaAt(line, word)));
  const change = isOpen ? "proposed" : last.change === "held" ? "established" : last.change;
  const date = asDate(clauseDate(sentence, at, scene));
  const [place] = last.evidence;
  const spans = date === null ? [party.span] : [party.span, date.span];
  const { start, end } = line.tokens[at]!;
  const fields = {
    ...place!.fields,
    subject: [party.span],
    level: null,
    change: [start, end] as const,
    start: date?.span ?? null,
  };
  if (assertion === "negated" || (!isOpen && change !== "established" && change !== "upgraded")) return [];
  return [
    {
      ...last,
      subject: [shared, party.entity].sort(),
      change,
      previous: null,
      instrument: null,
      start: date?.value ?? null,
      assertion: isOpen ? "planned" : "actual",
      evidence: [{ ...place!, span: spans.reduce(cover, [start, end]), rule: "partnership.join", fields }],
    },
  ];
}
