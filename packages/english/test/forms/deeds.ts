import type { EventType } from "@dragoman/model";

/** A deed of one state to another, as parts from which sentences are made; `{Y}` and `{Ya}` stand for the other's name and adjective. */
export interface Plain {
  readonly types: readonly EventType[];
  readonly base: string;
  readonly past: string;
  readonly ing: string;
  readonly participle: string;
  readonly object: string;
  /** What suffers it and what stands behind the verb then, apart by a bar. */
  readonly suffered: string;
}

/** Each line: types, forms of the verb, object, and what suffers it where that is not the object whole. */
const lines = `
SANCTION | recall recalled recalling | its ambassador from {Y} | the ambassador / from {Y}
SANCTION | impose imposed imposing | sanctions on {Y} | sanctions / on {Y}
SANCTION | close closed closing | its border with {Y} | the border with {Y} /
SANCTION | expel expelled expelling | two {Ya} diplomats
SANCTION | suspend suspended suspending | flights to {Y}
ACCUSE | condemn condemned condemning | {Y} for the raid | {Y} / for the raid
ACCUSE | accuse accused accusing | {Y} of spying | {Y} / of spying
ACCUSE | summon summoned summoning | the {Ya} ambassador
SUPPORT | praise praised praising | {Y} for its reforms | {Y} / for its reforms
SUPPORT | ratify ratified ratifying | an accord with {Y}
CONSULT | meet met meeting | the president of {Y}
CONSULT | visit visited visiting | {Y}
AID | send sent sending | food to {Y} | food / to {Y}
AID | give gave giving given | {Y} ten trucks | {Y} / ten trucks
AGREE | offer offered offering | {Y} a loan | {Y} / a loan
REQUEST | ask asked asking | {Y} for help | {Y} / for help
REJECT | reject rejected rejecting | a proposal from {Y}
THREATEN | threaten threatened threatening | {Y} with sanctions | {Y} / with sanctions
MOBILIZE | deploy deployed deploying | tanks near {Y} | tanks / near {Y}
COERCE | arrest arrested arresting | three {Ya} soldiers
ASSAULT | shell shelled shelling | a village in {Y}
RETREAT CONCEDE | release released releasing | two {Ya} pilots
RETREAT CONCEDE | lift lifted lifting | sanctions on {Y} | sanctions / on {Y}`;

/** Deeds that the reader reads in a plain sentence. */
export const deeds: readonly Plain[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [types = "", forms = "", object = "", suffered = `${object} /`] = line.split(" | ");
    const [base = "", past = "", ing = "", participle = past] = forms.split(" ");
    return { types: types.split(" ") as EventType[], base, past, ing, participle, object, suffered };
  });
