import type { Cue, CueClass, CueForm, Frame, Medium, Pronoun, SourceNoun, SpeechLexicon } from "@dragoman/reader";
import { makeSieves, WordTable } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";
import { type Irregular, inflect } from "./inflect.ts";
import { all } from "./names.ts";

interface VerbGroup {
  readonly class: CueClass;
  readonly takes: readonly string[];
  readonly person?: "optional" | "required";
  readonly subject?: "party" | "speaker" | "document";
  readonly object?: "thing";
  readonly words: readonly string[];
}

interface VerbFile {
  readonly groups: readonly VerbGroup[];
  readonly irregular: Irregular;
  readonly variants: Readonly<Record<string, string>>;
  readonly nouns: readonly string[];
  readonly phrases: readonly (VerbGroup & { readonly owner?: number })[];
}

interface WordFile {
  readonly [list: string]: readonly string[];
}

interface MediaFile {
  readonly media: Readonly<Record<string, string>>;
  readonly platforms: Readonly<Record<string, string>>;
  readonly [list: string]: unknown;
}

interface FrameFile {
  readonly frames: readonly (Partial<Frame> & Pick<Frame, "id" | "order">)[];
}

const verbs = lexicon["speech-verbs"] as VerbFile;
const words = lexicon["speech-words"] as WordFile;
const sources = lexicon["speech-sources"] as WordFile;
const { organs, executives } = lexicon["speech-sources"] as Readonly<
  Record<"organs" | "executives", Readonly<Record<string, string>>>
>;
const media = lexicon["speech-media"] as MediaFile;
const nouns = new Set(verbs.nouns);

/** Verbs, nouns and frames of speech, indexed once. */
export const speech: SpeechLexicon = {
  language: "en",
  cues: byFirstWord([...verbs.groups.flatMap(formsOf), ...verbs.phrases.flatMap(phraseCues)]),
  sieves: makeSieves((lexicon["speech-frames"] as FrameFile).frames.map(frame)),
  sources: sourceNouns(["person", "body", "document", "media", "generic", "finding"]),
  voices: set(sources["voices"]),
  organs: new Map(Object.entries(organs)),
  bureaus: set(sources["bureaus"]),
  executives: new Map(Object.entries(executives)),
  complementisers: set(words["complementisers"]),
  questions: set(words["questions"]),
  infinitives: set(words["infinitives"]),
  likeness: set(words["likeness"]),
  facts: set(words["facts"]),
  definite: set(words["definite"]),
  owning: set(words["owning"]),
  company: set(words["company"]),
  purposes: set(words["purposes"]),
  negations: set(words["negations"]),
  suppositions: set(words["suppositions"]),
  civil: set(words["civil"]),
  days: set(words["days"]),
  joiners: set(words["joiners"]),
  connectives: set(words["connectives"]),
  relatives: set(words["relatives"]),
  human: set(words["human"]),
  quoting: set(words["quoting"]),
  perceiving: set(words["perceiving"]),
  inscriptions: set(words["inscriptions"]),
  goingOn: set(words["goingOn"]),
  nameParts: set(words["nameParts"]),
  circumstance: set(words["circumstance"]),
  pronouns: pronouns({ i: "first", we: "us", you: "second", m: "he", f: "she", thing: "it", many: "they" }),
  possessives: pronouns({ i: "my", we: "our", m: "his", f: "her", thing: "its", many: "their" }),
  headers: words["headers"] ?? [],
  answers: new Set(words["answers"]),
  pair: words["pair"] ?? [],
  callings: new Set(words["callings"]),
  fellows: set(words["fellows"]),
  hosting: set(words["hosting"]),
  visiting: set(words["visiting"]),
  receiving: set(words["receiving"]),
  credentials: set(words["credentials"]),
  within: set(words["within"]),
  successors: set(words["successors"]),
  predecessors: set(words["predecessors"]),
  succeeding: set(words["succeeding"]),
  relieving: set(words["relieving"]),
  others: set(words["others"]),
  styles: set(words["styles"]),
  deputies: set(words["deputies"]),
  ranks: set(words["ranks"]),
  officers: set(words["officers"]),
  units: set(words["units"]),
  matters: words["matters"]!,
  occasions: set(words["occasions"]),
  firms: set(words["firms"]),
  parties: set(words["parties"]),
  later: set(words["later"]),
  asides: set(words["asides"]),
  informed: set(words["informed"]),
  indefinite: set(words["indefinite"]),
  naming: set(words["naming"]),
  plurals: words["plurals"]!,
  male: set(words["male"]),
  female: set(words["female"]),
  agencies: set(words["agencies"]),
  press: set(words["press"]),
  evasions: set(words["evasions"]),
  shortly: set(words["shortly"]),
  secrecy: set(words["secrecy"]),
  orders: set(words["orders"]),
  captions: set(words["captions"]),
  scenes: set(words["scenes"]),
  views: set(words["views"]),
  papers: set(words["papers"]),
  texts: set(words["texts"]),
  scopes: set(words["scopes"]),
  copies: set(words["copies"]),
  replying: set(words["replying"]),
  moved: set(words["moved"]),
  inquiring: set(words["inquiring"]),
  same: set(words["same"]),
  unnamed: set(words["unnamed"]),
  silences: set(words["silences"]),
  glosses: all(words["glosses"]!),
  withheld: all(words["withheld"]!),
  additions: set(words["additions"]),
  callEndings: words["call-endings"] ?? [],
  gestures: set(words["gestures"]),
  chairs: set(words["chairs"]),
  couples: set(words["couples"]),
  assemblies: set(words["assemblies"]),
  crowds: set(words["crowds"]),
  missives: new Set(words["missives"]),
  sending: new Set(words["sending"]),
  authors: new Set(words["authors"]),
  media: byLastWord(media.media),
  platforms: new Map(Object.entries(media.platforms)),
  lasting: set(media["lasting"]),
  mediumPrepositions: set(media["prepositions"]),
  partners: set(media["partners"]),
  remarks: set(media["remarks"]),
  delivered: set(media["delivered"]),
  introductions: phrases("introductions"),
  askings: phrases("askings"),
  interviews: phrases("interviews"),
  interviewing: set(words["interviewing"]),
  givers: set(words["givers"]),
  askers: set(words["askers"]),
  hosts: set(words["hosts"]),
  encounters: set(words["encounters"]),
  acts: set(words["acts"]),
  posts: set(words["posts"]),
  calls: set(words["calls"]),
  turning: set(words["turning"]),
};

function phrases(list: string): readonly (readonly string[])[] {
  return (words[list] ?? []).map((phrase) => phrase.split(" "));
}

function set(list: unknown): ReadonlySet<string> {
  return new Set((list ?? []) as readonly string[]);
}

function frame(file: FrameFile["frames"][number]): Frame {
  const { id, order, source = "own", forms = ["present", "past"], classes = null, kind = null } = file;
  return { id, order, source, forms, classes, kind };
}

/** Every form of every word of a group. */
function formsOf(group: VerbGroup): readonly Cue[] {
  return group.words.flatMap((word) => {
    const [first = "", ...rest] = word.split(" ");
    return inflect(first, verbs.irregular, verbs.variants).map(([form, head]) => cue(group, [head, ...rest], form));
  });
}

function phraseCues(group: VerbFile["phrases"][number]): readonly Cue[] {
  return group.words.map((words) => ({ ...cue(group, words.split(" "), "phrase"), owner: group.owner ?? -1 }));
}

function cue(group: Omit<VerbGroup, "words">, forms: readonly string[], form: CueForm): Cue {
  return {
    words: forms,
    form,
    class: group.class,
    takes: new Set(group.takes.filter((taken) => taken !== "after")) as Cue["takes"],
    follows: group.takes.includes("after"),
    person: group.person ?? "none",
    subject: group.subject ?? "any",
    owner: -1,
    ofThings: group.object === "thing",
    isNoun: forms.length === 1 && nouns.has(forms[0] as string),
  };
}

function byFirstWord(cues: readonly Cue[]): WordTable<readonly Cue[]> {
  const index = new WordTable<Cue[]>();
  for (const one of cues) {
    const key = one.words[0] as string;
    index.set(key, [...(index.get(key) ?? []), one]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function byLastWord(names: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Medium[]> {
  const index = new Map<string, Medium[]>();
  for (const [phrase, name] of Object.entries(names)) {
    const forms = phrase.split(" ");
    const key = forms.at(-1) as string;
    index.set(key, [...(index.get(key) ?? []), { words: forms, name }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Of people and documents also the regular plurals. */
function sourceNouns(kinds: readonly SourceNoun[]): ReadonlyMap<string, SourceNoun> {
  const plural = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
  const several = (["person", "document"] as const).flatMap((kind) =>
    (sources[kind] ?? []).map((noun) => [plural(noun), kind] as const),
  );
  return new Map([...several, ...kinds.flatMap((kind) => (sources[kind] ?? []).map((noun) => [noun, kind] as const))]);
}

function pronouns(lists: Readonly<Partial<Record<Pronoun, string>>>): ReadonlyMap<string, Pronoun> {
  const entries = Object.entries(lists) as [Pronoun, string][];
  return new Map(entries.flatMap(([who, list]) => (words[list] ?? []).map((word) => [word, who] as const)));
}
