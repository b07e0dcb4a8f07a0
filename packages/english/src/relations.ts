import type { ObjectLexicon, RelationLexicon } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";
import { instruments } from "./instruments.ts";
import { levels } from "./levels.ts";
import { partnerships } from "./partnerships.ts";

const nouns = lexicon["relations"] as Readonly<Record<keyof ObjectLexicon, readonly string[]>>;

/** Levels, instruments and the words of relations. */
export const relations: RelationLexicon = {
  levels,
  partnerships,
  instruments,
  objects: {
    principles: new Set(nouns.principles),
    homely: new Set(nouns.homely),
    harms: new Set(nouns.harms),
    figures: new Set(nouns.figures),
    manners: new Set(nouns.manners),
    plans: new Set(nouns.plans),
    aims: new Set(nouns.aims),
    reaches: new Set(nouns.reaches),
    gatherings: new Set(nouns.gatherings),
    summits: new Set(nouns.summits),
    clubs: new Set(nouns.clubs),
    meetings: new Set(nouns.meetings),
    vague: new Set(nouns.vague),
    domestic: new Set(nouns.domestic),
    leaders: new Set(nouns.leaders),
    firms: new Set(nouns.firms),
    worldly: new Set(nouns.worldly),
    thanking: new Set(nouns.thanking),
    outcomes: new Set(nouns.outcomes),
    frames: new Set(nouns.frames),
    inviting: new Set(nouns.inviting),
    parts: new Set(nouns.parts),
    subjects: new Set(nouns.subjects),
    holding: new Set(nouns.holding),
    projects: new Set(nouns.projects),
    contests: new Set(nouns.contests),
    works: new Set(nouns.works),
    common: new Set(nouns.common),
    sitting: new Set(nouns.sitting),
    bodies: new Set(nouns.bodies),
    lesser: new Set(nouns.lesser),
    stubs: new Set(nouns.stubs),
    employers: new Set(nouns.employers),
    taking: new Set(nouns.taking),
    becoming: new Set(nouns.becoming),
    leaving: new Set(nouns.leaving),
    removing: new Set(nouns.removing),
    exits: new Set(nouns.exits),
    accepting: new Set(nouns.accepting),
    offices: new Set(nouns.offices),
    routes: new Set(nouns.routes),
  },
};
