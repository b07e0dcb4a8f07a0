import { contains, type Event, type Span, spansBehind } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import { groupId } from "./group.ts";

const GROUP = "group:";

/** The states of groups that events name: by the words that name them ("Iraqi civilians", "rebels in Chad"), else by where they rise or are hit. */
export function landsOf(scene: Scene, events: readonly Event[], context: Context): ReadonlyMap<string, string> {
  const lands = new Map<string, string>();
  for (const event of events) {
    for (const group of [...event.actors, ...event.recipients]) {
      const land = group.startsWith(GROUP) && !lands.has(group) ? landOfGroup(scene, event, group, context) : null;
      if (land !== null) lands.set(group, land);
    }
  }
  return lands;
}

function landOfGroup(scene: Scene, event: Event, group: string, context: Context): string | null {
  const { cast } = scene;
  const spans = event.evidence
    .flatMap(({ fields }) => [...spansBehind(fields["actors"]), ...spansBehind(fields["recipients"])])
    .filter((span) => groupId(scene, span) === group.toLowerCase());
  const bodies = cast.mentions.filter(
    ({ entity, by }) => by === "name" && `${GROUP}${cast.entities.get(entity)?.name}` === group,
  );
  for (const span of [...spans, ...bodies.map((body) => body.span)]) {
    const land = landIn(scene, span, context);
    if (land !== null) return land;
  }
  return isAtHome(event, group, context) && event.place !== null ? landOf(scene, event.place, context) : null;
}

/** Crowds are of the country in whose streets they are, victims of that where they are hit, and who rules by emergency rules there; no guests. */
function isAtHome({ type, mode, actors }: Event, group: string, { language }: Context): boolean {
  const words = group.slice(GROUP.length).toLowerCase().split(" ");
  if (words.some((word) => language.events.transient.has(word))) return false;
  return actors.includes(group) ? type === "PROTEST" || mode === "curfew" : type === "ASSAULT";
}

/** The first state named within the words, by itself, by its people or by a place in it. */
function landIn(scene: Scene, span: Span, context: Context): string | null {
  for (const mention of scene.cast.mentions) {
    if (!contains(span, mention.span) || isDescent(scene, mention, context)) continue;
    const land = landOf(scene, mention.entity, context) ?? nationOf(scene, mention, context);
    if (land !== null) return land;
  }
  return null;
}

/** "Ethnic Albanians": whence a people comes, not where it lives. */
function isDescent({ syntax }: Scene, { sentence, tokens: [from] }: LinkedMention, { language }: Context): boolean {
  return language.events.ethnic.has(syntax[sentence]?.lemmas[from - 1]?.toLowerCase() ?? "");
}

/** "The Nigerian Union of Teachers": the people with whose name that of a body begins. */
function nationOf(
  { document }: Scene,
  { sentence, tokens: [from, to], entity }: LinkedMention,
  { reference }: Context,
): string | null {
  const forms = document.sentences[sentence]?.tokens.slice(from, to).map(({ form }) => form) ?? [];
  const [target, other] = entity.startsWith("org:") ? (reference.match(forms, 0)?.targets ?? []) : [];
  const isPeople = target?.by === "demonym" && target.entity.startsWith("state:") && other === undefined;
  return isPeople ? target.entity.slice(6) : null;
}

/** The state, by its three letters, that is meant or in which a place lies. */
export function landOf({ cast }: Scene, entity: string, { reference }: Context): string | null {
  if (entity.startsWith("state:")) return entity.slice(6);
  const { kind, country = null, name = "" } = cast.entities.get(entity) ?? {};
  if (country !== null) return country;
  const state = kind === "place" ? reference.cityState(name) : null;
  return state?.startsWith("state:") ? state.slice(6) : null;
}
