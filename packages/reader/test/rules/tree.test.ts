import { describe, expect, it } from "vitest";
import { parseTree } from "../../src/rules/pattern.ts";
import type { SlotReader } from "../../src/rules/slot.ts";
import { matchTree } from "../../src/rules/tree.ts";
import { grow } from "./grow.ts";

const roles = {
  lightVerbs: new Set(["pay", "launch"]),
  about: ["over"],
  following: ["after"],
  meetings: new Set(["talk"]),
  accompanying: new Set(["with"]),
  bonds: new Set(["tie"]),
  containers: new Set(["series"]),
  subjectControl: new Set(["promise"]),
  objectMarks: new Set(["of"]),
  aims: new Set(["at"]),
  persons: new Set(["official"]),
  servants: new Set(["navy"]),
  ordering: new Set(["order"]),
  utterances: new Set<string>(),
  minded: new Set<string>(),
  infinitive: "to",
  byDoer: ["by"],
  ofDoers: ["by", "between"],
  ofEither: ["of"],
  ofSufferer: ["of", "on"],
  toReceiver: ["to"],
  it: new Set(["it"]),
  them: new Set(["they"]),
  likewise: new Set(["as"]),
  dates: new Set(["february"]),
};

/** Binds the slots of a pattern at the first token where it holds; a slot takes any name. */
function bind(pattern: string, lines: string): Readonly<Record<string, string>> | null {
  const { sentence, tree } = grow(lines);
  const form = (token: number): string => sentence.tokens[token]?.form ?? "";
  const name: SlotReader = {
    resolve: (_sentence, token) =>
      tree.upos[token] === "PROPN" || tree.xpos[token] === "JJ"
        ? { tokens: [token, token + 1], values: [form(token)], spans: [], people: [] }
        : null,
    from: () => [],
  };
  const parsed = parseTree(pattern, {});
  if (parsed.form !== "tree") return null;
  for (const token of sentence.tokens.keys()) {
    const state = matchTree({ sentence, tree, slots: new Map([["actor", name]]), roles }, parsed.node, token);
    if (state !== null)
      return Object.fromEntries([...state.bindings].map(([slot, value]) => [slot, value.values.join()]));
  }
  return null;
}

const active = `
  Peru Peru PROPN NNP 2 nsubj
  met meet VERB VBD 0 root
  Chile Chile PROPN NNP 2 obj`;
const dated = `
  Peru Peru PROPN NNP 2 nsubj
  talked talk VERB VBD 0 root
  in in ADP IN 4 case
  February February PROPN NNP 2 obl
  with with ADP IN 6 case
  Chile Chile PROPN NNP 4 nmod`;
const passive = `
  Chile Chile PROPN NNP 3 nsubj:pass
  was be AUX VBD 3 aux:pass
  attacked attack VERB VBN 0 root
  by by ADP IN 5 case
  Peru Peru PROPN NNP 3 obl:agent`;
const coordinated = `
  Peru Peru PROPN NNP 2 nsubj
  met meet VERB VBD 0 root
  Cuba Cuba PROPN NNP 2 obj
  and and CCONJ CC 5 cc
  attacked attack VERB VBD 2 conj
  Chile Chile PROPN NNP 5 obj`;
const controlled = `
  Cuba Cuba PROPN NNP 2 nsubj
  urged urge VERB VBD 0 root
  Peru Peru PROPN NNP 2 obj
  to to PART TO 5 mark
  attack attack VERB VB 2 xcomp
  Chile Chile PROPN NNP 5 obj`;
const promised = controlled.replaceAll("urged urge", "promised promise");
const prompted = controlled.replaceAll("urged urge", "prompted prompt").replace("NNP 2 obj", "NNP 2 iobj");
const decided = `
  Peru Peru PROPN NNP 2 nsubj
  voted vote VERB VBD 0 root
  on on ADP IN 4 case
  plan plan NOUN NN 2 obl
  to to PART TO 6 mark
  attack attack VERB VB 4 acl
  Chile Chile PROPN NNP 6 obj`;
const relative = `
  Peru Peru PROPN NNP 0 root
  which which PRON WDT 3 nsubj
  attacked attack VERB VBD 1 acl:relcl
  Chile Chile PROPN NNP 3 obj`;
const participle = `
  Chile Chile PROPN NNP 0 root
  attacked attack VERB VBN 1 acl
  by by ADP IN 4 case
  Peru Peru PROPN NNP 2 obl`;
const light = `
  Peru Peru PROPN NNP 2 nsubj
  launched launch VERB VBD 0 root
  an a DET DT 4 det
  attack attack NOUN NN 2 obj
  on on ADP IN 6 case
  Chile Chile PROPN NNP 2 obl`;
const bordering = `
  Peru Peru PROPN NNP 2 nsubj
  moved move VERB VBD 0 root
  men man NOUN NNS 2 obj
  to to ADP IN 5 case
  borders border NOUN NNS 2 obl
  with with ADP IN 7 case
  Chile Chile PROPN NNP 2 obl`;
const talking = `
  Peru Peru PROPN NNP 2 nsubj
  held hold VERB VBD 0 root
  talks talk NOUN NNS 2 obj
  in in ADP IN 5 case
  Rome Rome PROPN NNP 3 nmod
  with with ADP IN 7 case
  Chile Chile PROPN NNP 5 nmod`;
const gapped = `
  Peru Peru PROPN NNP 2 nsubj
  joined join VERB VBD 0 root
  in in ADP IN 4 case
  2013 2013 NUM CD 2 obl
  , , PUNCT , 6 punct
  Chile Chile PROPN NNP 2 obj
  in in ADP IN 8 case
  2015 2015 NUM CD 2 obl`;
const flown = `
  Peru Peru PROPN NNP 2 nsubj
  flew fly VERB VBD 0 root
  to to ADP IN 4 case
  Chile Chile PROPN NNP 2 obl
  where where ADV WRB 7 advmod
  they they PRON PRP 7 nsubj
  met meet VERB VBD 4 acl:relcl`;
const possessed = `
  Peru Peru PROPN NNP 3 nmod:poss
  's 's PART POS 1 case
  attack attack NOUN NN 6 nsubj
  on on ADP IN 5 case
  Chile Chile PROPN NNP 3 nmod
  failed fail VERB VBD 0 root`;

describe("logical roles", () => {
  const attack = "{attack} subj=<actor:a> obj=<actor:b>";
  it.each([
    ["passive", passive],
    ["coordinated", coordinated],
    ["object-controlled", controlled],
    ["clause of an indirect object", prompted],
    ["resolution", decided],
    ["relative clause", relative],
    ["participle", participle],
    ["light verb", light],
    ["possessive", possessed],
  ])("finds both sides in a %s", (_what, lines) => {
    expect(bind(attack, lines)).toEqual({ a: "Peru", b: "Chile" });
  });

  it("finds a phrase that hangs on a date", () => {
    expect(bind("{talk} subj=<actor:a> obl:with=<actor:b>", dated)).toEqual({ a: "Peru", b: "Chile" });
    expect(bind("{talk} subj=<actor:a> obl:to=<actor:b>", dated)).toBeNull();
  });

  it("lets the subject of a promise act", () => {
    expect(bind(attack, promised)).toEqual({ a: "Cuba", b: "Chile" });
  });
});

describe("tree patterns", () => {
  it("tries alternatives in order and leaves optional parts out", () => {
    expect(bind("{meet} subj=<actor:a> (obl:with=<actor:b> | obj=<actor:b>) (obl:in=<actor:c>)?", active)).toEqual({
      a: "Peru",
      b: "Chile",
    });
  });

  it("finds a phrase that stands right behind its noun or the place of it, but forbids only what the tree has", () => {
    expect(bind("{move} obl:to=({border} obl:with=<actor:b>)", bordering)).toEqual({ b: "Chile" });
    expect(bind("{talk} obl:with=<actor:b>", talking)).toEqual({ b: "Chile" });
    expect(bind("{talk} obl:of=<actor:b>", talking)).toBeNull();
    expect(bind("{man} obl:with=<actor:b>", bordering)).toBeNull();
    expect(bind("{border} !obl:with=*", bordering)).toEqual({});
  });

  it("finds the clause of a place as one of the verb", () => {
    expect(bind("{fly} subj=<actor:a> comp={meet}", flown)).toEqual({ a: "Peru" });
    expect(
      bind("{fly} subj=<actor:a> comp={meet}", flown.replace("where where ADV WRB", "which which PRON WDT")),
    ).toBeNull();
  });

  it("takes the subject of a verb left out for no object", () => {
    expect(bind("{join} subj=<actor:a> !obj=*", gapped)).toEqual({ a: "Peru" });
  });

  it("does not match where a forbidden dependent is", () => {
    expect(bind("{meet} subj=<actor:a> !obj=*", active)).toBeNull();
  });

  it("keeps the word class", () => {
    expect(bind("{attack/n} subj=<actor:a>", coordinated)).toBeNull();
    expect(bind("{attack/n} subj=<actor:a>", light)).toEqual({ a: "Peru" });
  });

  it("finds the further words of an entry below the first", () => {
    expect(bind("{launch attack} subj=<actor:a> obl:on=<actor:b>", light)).toEqual({ a: "Peru", b: "Chile" });
  });

  it("multiplies the probabilities of the arcs it used", () => {
    const { sentence, tree } = grow(active);
    const pattern = parseTree("{meet} subj=* obj=*", {});
    const state =
      pattern.form === "tree" ? matchTree({ sentence, tree, slots: new Map(), roles }, pattern.node, 1) : null;
    expect(state?.confidence).toBeCloseTo(0.81);
  });
});
