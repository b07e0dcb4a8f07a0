import type { LinkedMention } from "../entities/cast.ts";
import { gathered } from "../gathered.ts";
import type { Scene } from "../scene.ts";
import { partiesOf } from "./member.ts";
import type { Party, Search } from "./parties.ts";

/** Entities whose names hold the names of others. */
const TITLED = /^(gathering|instrument|project):/;

/** By the longest mention there; a gathering stands for those in its name ("ASEAN summit"), a document for nobody but them. */
export function ofMentions({ scene, sentence, context, admit }: Search, token: number): readonly Party[] {
  const longest = scene.cast.allAt(sentence, token);
  const title = longest.find(({ entity }) => TITLED.test(entity));
  const isMeeting = title?.entity.startsWith("gathering:") ?? false;
  const mentions =
    title === undefined
      ? longest
      : scene.cast
          .inSentence(sentence)
          .filter(({ tokens: [from, to] }) =>
            isMeeting ? title.tokens[0] <= from && to <= title.tokens[1] : from === token,
          );
  return gathered(mentions, (mention) => partiesOf(scene, mention, admit, context));
}

/** A party by the latest words, but no pronoun, that mean it, else by those for a place in its land; none where there are none. */
export function lastNamed({ scene, sentence }: Pick<Search, "scene" | "sentence">, party: string): readonly Party[] {
  const { cast } = scene;
  const named = cast.mentions.findLast(
    ({ sentence: at, entity, by }) =>
      at <= sentence && by !== "pronoun" && (entity === party || cast.actsFor(entity) === party),
  );
  const words =
    named ?? cast.mentions.findLast((mention) => mention.sentence <= sentence && isIn(mention, party, cast));
  return words === undefined ? [] : [{ entity: party, span: words.span, person: null }];
}

/** Whether a mention is of a place in a state's land. */
function isIn({ entity }: LinkedMention, state: string, { entities }: Scene["cast"]): boolean {
  const { kind, country } = entities.get(entity) ?? {};
  return kind === "place" && country != null && state === `state:${country}`;
}
