import {
  contains,
  type Event,
  type EventType,
  type Evidence,
  type Quotation,
  type Relation,
  type Span,
  spansBehind,
} from "@dragoman/model";
import type { Scene } from "../scene.ts";
import { isExtract } from "../text/document.ts";
import type { Judged } from "./lexicon.ts";

/** What the marks of a fact are taken from. */
export interface Ground {
  readonly scene: Scene;
  readonly quotations: ReadonlyMap<string, Quotation>;
  /** How the mention that begins at a character names its entity; of several the longest. */
  readonly namedAt: ReadonlyMap<number, string>;
}

/** Characters of a report's lead. */
const LEAD = 600;
/** Sentences above which a text is long. */
const LONG = 40;

/** The layers below facts, indexed for their marks. */
export function groundOf(scene: Scene): Ground {
  const namedAt = new Map<number, string>();
  for (const { span, by } of scene.cast.mentions) if (!namedAt.has(span[0])) namedAt.set(span[0], by);
  return { scene, quotations: new Map(scene.quotations.map((one) => [one.id, one])), namedAt };
}

/** Marks of an event: whose voice tells it, how sure the tree is, how the parties are named, what is done. */
export function marksOfEvent(event: Event, ground: Ground): readonly string[] {
  const { type, actors, recipients, people, time } = event;
  const [first] = event.evidence;
  const hasGroup = [...actors, ...recipients].some((entity) => entity.startsWith("group:"));
  const voice = voiceOf(event.claimedBy, ground);
  const form = isExtract(ground.scene.document) ? "extract" : "report";
  const isUnsure = hasGroup && !isStrike(event, ground.scene);
  return [
    ...commonMarks(event, ground),
    `type:${type}`,
    `type:${type}+${form}`,
    ...naming("actors", first, ground).map((mark) => `${mark}+${form}`),
    ...naming("recipients", first, ground).map((mark) => `${mark}+${form}`),
    `recipients:${Math.min(2, recipients.length)}`,
    ...(actors.length + recipients.length > 2 ? ["parties:many"] : []),
    ...(isUnsure ? [`group+${form}`, `group+${type}+${form}`, `group+${voice}+${form}`] : []),
    ...(time === null ? [] : ["time"]),
    ...(people.length === 0 ? [] : ["people"]),
  ];
}

/** Deeds of crowds, and what those in arms do to others and undo. */
const STRIKING: ReadonlySet<EventType> = new Set(["ASSAULT", "PROTEST", "COERCE", "RETREAT"]);

/** Whether a lead, or a dated line, tells that those who are no state strike one: as sure as what states do, but not "a terrorist attack" of nobody in particular. */
function isStrike({ type, actors, recipients, time, evidence: [first] }: Event, scene: Scene): boolean {
  const isState = (entity: string): boolean => !entity.startsWith("group:");
  if (time === null && (first?.span[0] ?? 0) >= LEAD) return false;
  if (!STRIKING.has(type) || recipients.length === 0 || !recipients.every(isState) || actors.some(isState))
    return false;
  return !spansBehind(first?.fields["actors"]).some((span) => isKind(scene, span));
}

/** Whether words only tell of what kind the deed is that the noun behind them names. */
function isKind({ document, syntax }: Scene, span: Span): boolean {
  const at = document.sentences.findIndex((line) => contains(line.span, span));
  const token = document.sentences[at]?.tokens.findIndex(({ end }) => end === span[1]) ?? -1;
  return /^(amod|compound)/.test(syntax[at]?.relations[token] ?? "");
}

/** Offices are judged by their own weights. */
export function judgedAs({ kind }: Relation): Judged {
  return kind === "office" ? "office" : "relation";
}

/** Marks of an office or of another relation. */
export function marksOfRelation(relation: Relation, ground: Ground): readonly string[] {
  return judgedAs(relation) === "office" ? marksOfOffice(relation, ground) : marksOfTie(relation, ground);
}

function marksOfTie(relation: Relation, ground: Ground): readonly string[] {
  const { kind, subject, object, change, start } = relation;
  const [first] = relation.evidence;
  return [
    ...commonMarks(relation, ground),
    `kind:${kind}`,
    `change:${change}`,
    `kind:${kind}+${change}`,
    `kind:${kind}+${voiceOf(relation.claimedBy, ground)}`,
    `kind:${kind}+${formOf(ground)}`,
    ...naming("subject", first, ground),
    ...(object === null ? ["object:null"] : naming("object", first, ground)),
    ...(object !== null && /:[a-z]+$/.test(object) ? ["object:bare"] : []),
    ...(subject.length > 2 ? ["parties:many"] : []),
    ...(start === null ? [] : ["start"]),
  ];
}

/** How long the title is, and whether the holder and the state are known. */
function marksOfOffice(relation: Relation, ground: Ground): readonly string[] {
  const { subject, object, level, change } = relation;
  const holder = ground.scene.cast.entities.get(subject[0] ?? "");
  return [
    ...commonMarks(relation, ground),
    `change:${change}`,
    `title:${Math.min(3, (level ?? "").split(" ").length)}`,
    `object:${object?.slice(0, object.indexOf(":")) ?? "null"}`,
    `holder:${holder?.wikidata ? "known" : "local"}`,
  ];
}

/** Marks of a quotation: its pattern, and how the speaker is named. */
export function marksOfQuotation(quotation: Quotation, { namedAt, scene }: Ground): readonly string[] {
  const { kind, rule, confidence, sourceSpan, speaker, content } = quotation;
  const length = content.reduce((sum, [from, to]) => sum + to - from, 0);
  const who = speaker === null ? "none" : scene.cast.entities.get(speaker)?.wikidata ? "known" : "local";
  return [
    `kind:${kind}`,
    `rule:${rule}`,
    ...treeMarks(confidence),
    `speaker:${who}`,
    `source:${sourceSpan === null ? "none" : (namedAt.get(sourceSpan[0]) ?? "unknown")}`,
    ...(length < 30 ? ["short"] : []),
  ];
}

interface Told {
  readonly assertion: string;
  readonly claimedBy: string | null;
  readonly evidence: readonly Evidence[];
}

function commonMarks({ assertion, claimedBy, evidence }: Told, ground: Ground): readonly string[] {
  const [first] = evidence;
  const quotation = ground.quotations.get(claimedBy ?? "");
  return [
    `rule:${first?.rule}`,
    ...treeMarks(first?.confidence ?? 0),
    `voice:${voiceOf(claimedBy, ground)}`,
    ...(quotation?.rule.includes("turn") ? ["turn"] : []),
    ...(quotation && quotation.speaker === null ? ["speaker:none"] : []),
    `assertion:${assertion}`,
    ...(evidence.length > 1 ? ["told:twice"] : []),
    ...((first?.span[0] ?? 0) < LEAD ? ["lead"] : []),
    formOf(ground),
    ...(ground.scene.document.turns.length > 0 ? ["transcript"] : []),
  ];
}

/** Long texts are speeches, transcripts and communiqués more often than reports. */
function formOf(ground: Ground): string {
  return isExtract(ground.scene.document)
    ? "extract"
    : ground.scene.document.sentences.length > LONG
      ? "long"
      : "report";
}

function treeMarks(confidence: number): readonly string[] {
  return [0.5, 0.8, 0.95].filter((bound) => confidence < bound).map((bound) => `tree<${bound}`);
}

function voiceOf(claimedBy: string | null, { quotations }: Ground): string {
  return quotations.get(claimedBy ?? "")?.kind ?? "own";
}

/** How a field's words name whom they mean, and whether they stand outside of the words that the rule used. */
function naming(field: string, evidence: Evidence | undefined, { namedAt }: Ground): readonly string[] {
  const spans = spansBehind(evidence?.fields[field]);
  if (evidence === undefined || spans.length === 0) return [`${field}:none`];
  const isOutside = spans.some(([from, to]) => from < evidence.span[0] || to > evidence.span[1]);
  const ways = spans.map(([from]) => `${field}:${namedAt.get(from) ?? "unknown"}`);
  return [...new Set(ways), ...(isOutside ? [`${field}:outside`] : [])];
}
