import { contains, type Event, type Span, spansBehind } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import { groupId } from "./group.ts";

const GROUP = "group:";

/** The states of groups that events name, by the words that name them: "Iraqi civilians", "rebels in Chad". */
export function landsOf(scene: Scene, events: readonly Event[], context: Context): ReadonlyMap<string, string> {
  const lands = new Map<string, string>();
  for (const { actors, recipients, evidence } of events) {
    const groups = [...actors, ...recipients].filter((entity) => entity.startsWith(GROUP) && !lands.has(entity));
    if (groups.length === 0) continue;
    const spans = evidence.flatMap(({ fields }) => [
      ...spansBehind(fields["actors"]),
      ...spansBehind(fields["recipients"]),
    ]);
    for (const group of groups) {
      const land = spans
        .filter((span) => groupId(scene, span) === group.toLowerCase())
        .map((span) => landIn(scene, span, context))
        .find((found) => found !== null);
      if (land) lands.set(group, land);
    }
  }
  return lands;
}

/** The first state named within the words, by itself, by its people or by a place in it. */
function landIn(scene: Scene, span: Span, context: Context): string | null {
  for (const mention of scene.cast.mentions) {
    if (!contains(span, mention.span) || isDescent(scene, mention, context)) continue;
    const land = landOf(scene, mention, context);
    if (land !== null) return land;
  }
  return null;
}

/** "Ethnic Albanians": whence a people comes, not where it lives. */
function isDescent({ syntax }: Scene, { sentence, tokens: [from] }: LinkedMention, { language }: Context): boolean {
  return language.events.ethnic.has(syntax[sentence]?.lemmas[from - 1]?.toLowerCase() ?? "");
}

function landOf({ cast }: Scene, { entity }: LinkedMention, { reference }: Context): string | null {
  if (entity.startsWith("state:")) return entity.slice(6);
  const { kind, country = null, name = "" } = cast.entities.get(entity) ?? {};
  if (country !== null) return country;
  const state = kind === "place" ? reference.cityState(name) : null;
  return state?.startsWith("state:") ? state.slice(6) : null;
}
