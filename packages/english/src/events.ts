import type { EventType } from "@dragoman/model";
import type { EventLexicon, Shades } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";
import { words as wordsOf } from "./words.ts";

type Lists = Readonly<Record<string, readonly string[]>>;

const words = lexicon["events"] as Lists;
const calendar = lexicon["calendar"] as Readonly<Record<"months" | "weekdays", Readonly<Record<string, string>>>>;
const list = (name: string): readonly string[] => words[name] ?? [];
const set = (name: string): ReadonlySet<string> => new Set(words[name]);

interface ShadeSource {
  readonly mode?: string;
  readonly cameo: string;
  readonly words: readonly string[];
}

const shades: Shades = new Map(
  Object.entries(lexicon["shades"] as Readonly<Record<EventType, readonly ShadeSource[]>>).map(([type, all]) => [
    type as EventType,
    all.map(({ mode = null, cameo, words: of }) => ({ mode, cameo, words: new Set(of) })),
  ]),
);

/** Types of deed by the nouns that come back to them. */
function comebacks(): ReadonlyMap<string, readonly EventType[]> {
  const { any = [], ...typed } = lexicon["deeds"] as Readonly<Record<string, readonly string[]>>;
  const found = new Map<string, EventType[]>(any.map((noun) => [noun, []]));
  for (const [type, nouns] of Object.entries(typed)) {
    for (const noun of nouns) {
      const types = found.get(noun);
      if (types === undefined) found.set(noun, [type as EventType]);
      else if (!any.includes(noun)) types.push(type as EventType);
    }
  }
  return found;
}

/** Lists of nouns for actors who are no state, by what they are. */
const GROUPS = ["groups", "fighters", "dissenters", "politics", "workers", "population", "companies"];

/** Of these, nouns for people. */
const CROWDS = ["fighters", "dissenters", "workers", "population"];

/** Words by which deeds and their parties are told. */
export const events: EventLexicon = {
  roles: {
    lightVerbs: set("lightVerbs"),
    containers: set("containers"),
    subjectControl: set("subjectControl"),
    objectMarks: set("objectMarks"),
    aims: set("aims"),
    servants: set("servants"),
    ordering: set("ordering"),
    utterances: set("utterances"),
    minded: set("minded"),
    infinitive: list("infinitive")[0] ?? "",
    byDoer: list("byDoer"),
    about: list("about"),
    following: list("following"),
    meetings: set("meetings"),
    accompanying: set("accompanying"),
    bonds: new Set([...list("bonds"), ...list("meetings"), ...list("kinships")]),
    persons: new Set([...CROWDS, "officers", "companions", "persons"].flatMap(list)),
    ofDoers: list("ofDoers"),
    ofEither: list("ofEither"),
    ofSufferer: list("ofSufferer"),
    toReceiver: list("toReceiver"),
    likewise: set("likewise"),
    it: set("it"),
    them: set("them"),
    dates: new Set([...Object.values(calendar.months), ...Object.values(calendar.weekdays)].flatMap(wordsOf)),
  },
  shades,
  contentMarks: set("contentMarks"),
  crowding: set("crowding"),
  rulers: set("rulers"),
  interim: set("interim"),
  seas: set("seas"),
  held: set("held"),
  neither: set("neither"),
  listing: set("listing"),
  standIns: set("standIns"),
  likeness: set("likeness"),
  gathering: set("gathering"),
  ethnic: set("ethnic"),
  definite: set("definite"),
  venues: set("venues"),
  indefinite: set("indefinite"),
  crowds: new Set([...CROWDS, "officers"].flatMap(list)),
  agreeing: set("agreeing"),
  accusing: set("accusing"),
  accused: set("accused"),
  offering: set("offering"),
  officials: set("officials"),
  posts: set("posts"),
  groups: new Set(GROUPS.flatMap(list)),
  generic: set("generic"),
  described: set("described"),
  counterparts: set("counterparts"),
  natural: set("natural"),
  asking: set("asking"),
  members: set("members"),
  political: new Set(["fighters", "dissenters", "politics", "bodies"].flatMap(list)),
  bodies: set("bodies"),
  appositive: set("appositive"),
  joined: set("joined"),
  panels: set("panels"),
  things: set("things"),
  foreign: set("foreign"),
  firstPerson: set("firstPerson"),
  meeting: set("meeting"),
  accompanying: set("accompanying"),
  whens: set("whens"),
  reciprocals: set("reciprocals"),
  minded: set("minded"),
  joint: set("joint"),
  jointOwners: set("jointOwners"),
  jointPronouns: set("jointPronouns"),
  jointObjects: set("jointObjects"),
  papers: set("papers"),
  statements: set("statements"),
  issuing: set("issuing"),
  estranging: set("estranging"),
  telling: set("telling"),
  commenting: set("commenting"),
  under: set("under"),
  onward: set("onward"),
  awaiting: set("awaiting"),
  helping: set("helping"),
  stative: set("stative"),
  attitudes: set("attitudes"),
  adverse: set("adverse"),
  occasions: set("occasions"),
  frames: set("frames"),
  origins: set("origins"),
  dating: set("dating"),
  dayParts: set("day-parts"),
  conjunctions: set("conjunctions"),
  owning: set("owning"),
  purposes: set("purposes"),
  firsts: set("firsts"),
  topics: set("topics"),
  discussing: set("discussing"),
  habits: set("habits"),
  allegations: set("allegations"),
  reaching: set("reaching"),
  using: set("using"),
  sending: set("sending"),
  decisions: set("decisions"),
  believing: set("believing"),
  usual: set("usual"),
  bonds: set("bonds"),
  proofs: set("proofs"),
  organs: set("organs"),
  guards: set("guards"),
  companions: set("companions"),
  kin: set("kin"),
  dealing: set("dealing"),
  matters: set("matters"),
  rallies: set("rallies"),
  obliging: set("obliging"),
  unfolding: set("unfolding"),
  leading: set("leading"),
  private: set("private"),
  befalling: set("befalling"),
  disputes: set("disputes"),
  enmities: set("enmities"),
  quarrels: set("quarrels"),
  breakaway: set("breakaway"),
  warring: set("warring"),
  frameworks: set("frameworks"),
  settings: set("settings"),
  titles: set("titles"),
  happenings: set("happenings"),
  earlier: set("earlier"),
  outcomes: set("outcomes"),
  ahead: set("ahead"),
  means: set("means"),
  inflicted: set("inflicted"),
  annexed: set("annexed"),
  occurrences: set("occurrences"),
  many: set("many"),
  mourning: set("mourning"),
  arranged: set("arranged"),
  encounters: set("encounters"),
  severally: set("severally"),
  together: set("together"),
  aftermaths: set("aftermaths"),
  nations: set("nations"),
  nationals: set("nationals"),
  measures: set("measures"),
  crowdNumbers: set("crowdNumbers"),
  boards: set("boards"),
  cabinets: set("cabinets"),
  localities: set("localities"),
  transient: set("transient"),
  armed: set("armed"),
  constables: set("constables"),
  locatives: set("locatives"),
  mediating: set("mediating"),
  calamities: new Set([...list("calamities"), ...list("natural")]),
  known: set("known"),
  comebacks: comebacks(),
};
