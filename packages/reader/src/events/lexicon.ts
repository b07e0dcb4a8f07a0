import type { EventType } from "@dragoman/model";
import type { RoleWords } from "../rules/roles.ts";
import type { Shades } from "./refine.ts";

/** Words by which deeds and their parties are told. */
export interface EventLexicon {
  readonly roles: RoleWords;
  /** Modes and codes that further words give a deed. */
  readonly shades: Shades;
  /** Words that open a clause of what is asked, promised or charged: "to", "of". */
  readonly contentMarks: ReadonlySet<string>;
  /** Nouns for people, at whom one fires or shouts: "demonstrators", "police"; no venue stands after "at". */
  readonly crowds: ReadonlySet<string>;
  /** Words of consent: what is agreed or offered is a promise, whatever is given up by it. */
  readonly agreeing: ReadonlySet<string>;
  /** Verbs of blame, and the marks before what somebody is blamed or thanked for: "accused Chad of arming rebels". */
  readonly accusing: ReadonlySet<string>;
  readonly accused: ReadonlySet<string>;
  /** Verbs of an offer, which is made to somebody even where nobody is named: "offered to mediate". */
  readonly offering: ReadonlySet<string>;
  /** Nouns for a whole people, to whom words are said as to their state: "the Ghanaian people", "our Omani brothers". */
  readonly nations: ReadonlySet<string>;
  /** Nouns for people and goods of a state, which is hit by what cuts them off: "Omani lorries". */
  readonly nationals: ReadonlySet<string>;
  /** Nouns for those who act for the state or organisation beside them: "officials", "army", "ministry". */
  readonly officials: ReadonlySet<string>;
  /** Nouns for actors who are no state: "rebels", "opposition", "protesters". */
  readonly groups: ReadonlySet<string>;
  /** Nouns for those who count in public life without a name: armed, political and official ones. */
  readonly political: ReadonlySet<string>;
  /** Nouns of groups that mean nobody without a further word: "countries", "people". */
  readonly generic: ReadonlySet<string>;
  /** Nouns of what is said of one state: "the NATO member". */
  readonly described: ReadonlySet<string>;
  /** Nouns for forces of nature, which have names and act for nobody. */
  readonly natural: ReadonlySet<string>;
  /** Nouns for bodies that act without a word of whose they are: "the court". */
  readonly bodies: ReadonlySet<string>;
  /** Nouns after the name of an organisation that mean it: "the NATO alliance". */
  readonly appositive: ReadonlySet<string>;
  /** Nouns for all states of the organisation named before them: "NATO allies". */
  readonly joined: ReadonlySet<string>;
  /** Words that make a group one that meets to do a task: "working group". */
  readonly panels: ReadonlySet<string>;
  /** Nouns for what can be struck, seized or closed: "base", "ship", "newspaper". */
  readonly things: ReadonlySet<string>;
  /** Words in the name of a group that put it outside the state: "countries", "rebels". */
  readonly foreign: ReadonlySet<string>;
  /** Pronouns of the speaker. */
  readonly firstPerson: ReadonlySet<string>;
  /** Verbs whose object is met: `meet`, `receive`. */
  readonly meeting: ReadonlySet<string>;
  /** Prepositions of those with whom something is done: `with`. */
  readonly accompanying: ReadonlySet<string>;
  /** Words for "at that time" before a clause: "when". */
  readonly whens: ReadonlySet<string>;
  /** First words of "each other" and "one another". */
  readonly reciprocals: ReadonlySet<string>;
  /** Verbs of what only states and people do, or is only done to them: "agree". */
  readonly minded: ReadonlySet<string>;
  /** Verbs of what takes two: "sign". */
  readonly joint: ReadonlySet<string>;
  /** Possessives of several: "their". */
  readonly jointOwners: ReadonlySet<string>;
  /** Pronouns of several: "they". */
  readonly jointPronouns: ReadonlySet<string>;
  /** Words of a sentence that may tell a deed without naming anybody: "an agreement was signed", "it was agreed". */
  readonly papers: ReadonlySet<string>;
  /** Nouns for a paper by which somebody says something: "the note urges"; verbs by which it is made known: "issue". */
  readonly statements: ReadonlySet<string>;
  readonly issuing: ReadonlySet<string>;
  /** Pronouns of several to whom something is done: "them". */
  readonly jointObjects: ReadonlySet<string>;
  /** Adjectives that turn a state's official or force into somebody else's: "former", "pro-Russian". */
  readonly estranging: ReadonlySet<string>;
  /** Verbs of who is on the way to the next place: "continue". */
  readonly onward: ReadonlySet<string>;
  /** Conjunctions before what is still to come where the verb is in the present: "when she visits Chad". */
  readonly awaiting: ReadonlySet<string>;
  /** Verbs of help to do something: "supports Chad in rejecting it". */
  readonly helping: ReadonlySet<string>;
  /** Prepositions of place after which people are hit: "at". */
  readonly crowding: ReadonlySet<string>;
  /** Articles that may stand before a name: "the". */
  readonly definite: ReadonlySet<string>;
  /** Prepositions of the land that something befalls: "in". */
  readonly venues: ReadonlySet<string>;
  /** Articles of somebody or something not yet told of: "a". */
  readonly indefinite: ReadonlySet<string>;
  /** Adjectives that make a people's name that of a minority: "ethnic". */
  readonly ethnic: ReadonlySet<string>;
  /** Words before a stand-in verb that tell of others what was not done before: "nor did". */
  readonly neither: ReadonlySet<string>;
  /** Verbs of which some of those whom the subject means are the object: "include". */
  readonly listing: ReadonlySet<string>;
  /** Verbs that stand for another: "so did". */
  readonly standIns: ReadonlySet<string>;
  /** Verbs with a word by which they stand for another: "follow suit". */
  readonly likeness: ReadonlySet<string>;
  /** Officials of several states who come together somewhere: "the leaders in Lagos". */
  readonly gathering: ReadonlySet<string>;
  /** Verbs whose object is told as having happened: "follows the killing". */
  readonly telling: ReadonlySet<string>;
  /** Prepositions of the paper by which something is done: "under". */
  readonly under: ReadonlySet<string>;
  /** Verbs of words about what has happened before: "condemn". */
  readonly commenting: ReadonlySet<string>;
  /** Verbs of what is rather than happens: "the talks have little chance". */
  readonly stative: ReadonlySet<string>;
  /** Verbs of what is done against what somebody does: promised to others, not to him. */
  readonly adverse: ReadonlySet<string>;
  /** Nouns for what somebody holds or does all the time, which tell a deed only where it is said to be shown. */
  readonly attitudes: ReadonlySet<string>;
  /** Nouns for a part or place of what happens: "the highlight of the visit". */
  readonly occasions: ReadonlySet<string>;
  /** Prepositions after which a noun tells a deed that frames another: "during", "after". */
  readonly frames: ReadonlySet<string>;
  /** Prepositions before the land that somebody is from. */
  readonly origins: ReadonlySet<string>;
  /** Nouns for the other side's official: "his counterpart". */
  readonly counterparts: ReadonlySet<string>;
  /** Marks of a question that is told or of a condition: "whether", "if". */
  readonly asking: ReadonlySet<string>;
  /** Nouns for those who belong to the body after "of": "members of the delegation". */
  readonly members: ReadonlySet<string>;
  /** Prepositions of a date that belongs to the clause: "on Monday". */
  readonly dating: ReadonlySet<string>;
  /** Parts of a day that stand before it: "hour". */
  readonly dayParts: ReadonlySet<string>;
  /** Words before the last item of a list. */
  readonly conjunctions: ReadonlySet<string>;
  /** Prepositions and possessive marks after which a name owns the noun before or behind it: "of", "from", "'s". */
  readonly owning: ReadonlySet<string>;
  /** Marks of what something is for: "to". */
  readonly purposes: ReadonlySet<string>;
  /** Places in a row of those who do something: "the first country to". */
  readonly firsts: ReadonlySet<string>;
  /** Prepositions before a clause that something is about: "its role in". */
  readonly topics: ReadonlySet<string>;
  /** Words whose object is a topic: "discussed ways to help Chad". */
  readonly discussing: ReadonlySet<string>;
  /** Nouns of what is done again and again: "the practice of holding talks". */
  readonly habits: ReadonlySet<string>;
  /** Nouns whose clause tells what somebody alleges. */
  readonly allegations: ReadonlySet<string>;
  /** Verbs by which one comes or writes to do something with words: "called to congratulate". */
  readonly reaching: ReadonlySet<string>;
  /** Verbs whose object is the means of a deed that is done: "used missiles to attack". */
  readonly using: ReadonlySet<string>;
  /** Verbs by which help is sent: "sent engineers to help". */
  readonly sending: ReadonlySet<string>;
  /** Nouns for what is decided: "an order to expel". */
  readonly decisions: ReadonlySet<string>;
  /** Verbs of saying and believing, of which the clause below may not be what the speaker holds. */
  readonly believing: ReadonlySet<string>;
  /** Adverbs of what is done again and again: "regularly". */
  readonly usual: ReadonlySet<string>;
  /** Nouns for what two share, of whom one may stand behind "with": "trade with Chad". */
  readonly bonds: ReadonlySet<string>;
  /** Words by which something is held to be true, or not where they are denied: "no evidence that". */
  readonly proofs: ReadonlySet<string>;
  /** Nouns for organs of a state that quarrel with each other: "court", "congress". */
  readonly organs: ReadonlySet<string>;
  /** Words before "forces" that make them those of the state itself: "security forces". */
  readonly guards: ReadonlySet<string>;
  /** Nouns for those beside somebody, who are not of his state: "our colleagues". */
  readonly companions: ReadonlySet<string>;
  /** Family that comes along and is no party of its own: "wife". */
  readonly kin: ReadonlySet<string>;
  /** Verbs of what is made with somebody: "negotiating a treaty with Chad". */
  readonly dealing: ReadonlySet<string>;
  /** Nouns behind which "on" names what they are about: "its policy on Chad". */
  readonly matters: ReadonlySet<string>;
  /** Nouns for protests themselves: "joined the rally". */
  readonly rallies: ReadonlySet<string>;
  /** Verbs of what has to be done: "have to defend". */
  readonly obliging: ReadonlySet<string>;
  /** Verbs of which a meeting is the subject while it goes on: "the talks will focus on". */
  readonly unfolding: ReadonlySet<string>;
  /** Nouns for those who lead anybody, and words beside them for those who are no state: "business leaders". */
  readonly leading: ReadonlySet<string>;
  readonly private: ReadonlySet<string>;
  /** Nouns for what bears the name of a body that has no part in what is said of it: "the CSTO membership", "the G20 framework". */
  readonly frameworks: ReadonlySet<string>;
  /** Nouns for what happens to a country and is not its deed: "the bombing in Mali". */
  readonly befalling: ReadonlySet<string>;
  /** Verbs of fighting, which need not be against those in whose land it is done: "fought in Chad". */
  readonly warring: ReadonlySet<string>;
  /** Names of lands with rulers of their own, who do not act for the state of which the land is held to be a part. */
  readonly breakaway: ReadonlySet<string>;
  /** Nouns for what lies between two, who have no part in what is said of it: "the Sino-Omani dispute". */
  readonly disputes: ReadonlySet<string>;
  /** Words for what one does against another: "seize", "raid". */
  readonly enmities: ReadonlySet<string>;
  /** Words for how it stands between two: "row", "tension". */
  readonly quarrels: ReadonlySet<string>;
  /** Nouns for a war or blow as the setting of what is told: "after the invasion". */
  readonly settings: ReadonlySet<string>;
  /** Words of titles that alone name nobody: "Crown Prince and Prime Minister". */
  readonly titles: ReadonlySet<string>;
  /** Nouns for what has a day of its own: "the election on Sunday". */
  readonly happenings: ReadonlySet<string>;
  /** Adjectives of a meeting that was another one: "her last visit". */
  readonly earlier: ReadonlySet<string>;
  /** Words of what is still to come: "ahead of the visit", "on the eve of the visit". */
  readonly ahead: ReadonlySet<string>;
  /** Prepositions of that by which something is done: "settled through talks". */
  readonly means: ReadonlySet<string>;
  /** Nouns for what is done to those behind them: "the bombing of Mali". */
  readonly inflicted: ReadonlySet<string>;
  /** Lands that another state holds than the one to which they belong. */
  readonly annexed: ReadonlySet<string>;
  /** Nouns that count how often something is done: "three times". */
  readonly occurrences: ReadonlySet<string>;
  /** Words for more than a few: "several". */
  readonly many: ReadonlySet<string>;
  /** Words of grief for those whom a blow has hit, who are no opponents: "condolences over the attack". */
  readonly mourning: ReadonlySet<string>;
  /** Participles of what is to come: "the visit, scheduled for May". */
  readonly arranged: ReadonlySet<string>;
  /** Nouns for a meeting that are counted, words for what is done with one after the other, and for what all do at once. */
  readonly encounters: ReadonlySet<string>;
  readonly severally: ReadonlySet<string>;
  readonly together: ReadonlySet<string>;
  /** Nouns for what comes of a meeting, which has the day: "praised the results of the talks on Sunday". */
  readonly outcomes: ReadonlySet<string>;
  /** Nouns for what comes after a deed and has a time of its own: "in the wake of the attack". */
  readonly aftermaths: ReadonlySet<string>;
  /** Nouns for a rule over a land and its people, or for property, which lies where it is: "curfew", "assets". */
  readonly measures: ReadonlySet<string>;
  /** Numbers that make a crowd of people who have no other word: "hundreds". */
  readonly crowdNumbers: ReadonlySet<string>;
  /** Bodies that act for an organisation, though not for a state. */
  readonly boards: ReadonlySet<string>;
  /** Nouns for a government that bears the name of its head: "administration". */
  readonly cabinets: ReadonlySet<string>;
  /** Nouns for those who rule or defend a state, which alone are those of the state that is told of: "the army". */
  readonly rulers: ReadonlySet<string>;
  /** Words for those who are seized and let go, by which the text comes back to them: "the crew". */
  readonly held: ReadonlySet<string>;
  /** First words of the names of waters, which are nobody's: "Gulf" of "Gulf of Aden". */
  readonly seas: ReadonlySet<string>;
  /** Words for a government of a sort: "caretaker". */
  readonly interim: ReadonlySet<string>;
  /** Nouns for places that have a name beside them: "the city of Lima". */
  readonly localities: ReadonlySet<string>;
  /** Words for people who are not where they live: "tourists", "foreign". */
  readonly transient: ReadonlySet<string>;
  /** Nouns for those in arms, whom only another side takes: "sailors". */
  readonly armed: ReadonlySet<string>;
  /** Nouns for those who enforce the law in their own land: "police", "prosecutor". */
  readonly constables: ReadonlySet<string>;
  /** Prepositions of place, after which a name is where and not who. */
  readonly locatives: ReadonlySet<string>;
  /** Types of deed that a noun may mean which comes back to one, none where it may mean any: "the raid", "the step". */
  readonly comebacks: ReadonlyMap<string, readonly EventType[]>;
  /** Who stands for a state in another: "embassy", "consul". */
  readonly posts: ReadonlySet<string>;
  /** Words before what was told of: "the", "these". */
  readonly known: ReadonlySet<string>;
  /** What befalls a country, for which others condole and send help: "flood", "blast". */
  readonly calamities: ReadonlySet<string>;
  /** Words for bringing together those who quarrel: "mediate", "talks". */
  readonly mediating: ReadonlySet<string>;
}
