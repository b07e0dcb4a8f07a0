import type { EventLexicon } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

type Lists = Readonly<Record<string, readonly string[]>>;

const words = lexicon["events"] as Lists;
const list = (name: string): readonly string[] => words[name] ?? [];
const set = (name: string): ReadonlySet<string> => new Set(words[name]);

/** Words by which deeds and their parties are told. */
export const events: EventLexicon = {
  roles: {
    lightVerbs: set("lightVerbs"),
    containers: set("containers"),
    subjectControl: set("subjectControl"),
    objectMarks: set("objectMarks"),
    infinitive: list("infinitive")[0] ?? "",
    byDoer: list("byDoer"),
    ofDoers: list("ofDoers"),
    ofEither: list("ofEither"),
    ofSufferer: list("ofSufferer"),
    toReceiver: list("toReceiver"),
  },
  officials: set("officials"),
  groups: set("groups"),
  generic: set("generic"),
  foreign: set("foreign"),
  firstPerson: set("firstPerson"),
  jointPronouns: set("jointPronouns"),
  estranging: set("estranging"),
  telling: set("telling"),
  stative: set("stative"),
  occasions: set("occasions"),
  frames: set("frames"),
  dating: set("dating"),
  conjunctions: set("conjunctions"),
  owning: set("owning"),
  locatives: set("locatives"),
};
