import { z } from "zod";
import { nameIn, oneLine } from "../../print/says.ts";
import { nearestNames } from "../../register/nearest.ts";
import { limit, words } from "../input.ts";
import { type Tool, tool } from "../tool.ts";

const text = z.string();

/** Whom the register and the tables know. */
export const findEntity: Tool = tool({
  name: "find_entity",
  title: "Find who or what",
  description:
    "States, organisations, people and whatever else has a name that holds the words: their ids, which all other tools take, and whether the register has read of them.",
  input: { name: words("Words of a name, or their beginnings; an ISO code"), limit: limit(10, 50) },
  output: {
    entities: z.array(
      z.object({ id: text, name: text, kind: text, country: text.nullable(), link: text, isRead: z.boolean() }),
    ),
    nearest: z.array(text).describe("Names that are spelt nearly so, when nothing is found"),
  },
  work: async ({ desk, links }, { name, limit: most }) => {
    const found = await desk.names.find(name, most, desk.view);
    const entities = found.map(({ id, name: known, kind, country, isRead }) => {
      return { id, name: nameIn({ [id]: known })(id), kind, country, link: links.entity(id), isRead };
    });
    const nearest = entities.length > 0 ? [] : await nearestNames(name.slice(0, LONGEST), desk);
    const lines = entities.map(
      (each) => `${each.name} (${each.kind}): ${oneLine(each.id)}${each.isRead ? "" : ", not yet in any fact"}`,
    );
    const nobody = nearest.length === 0 ? "Nobody is known by that name." : `Nobody; nearest: ${nearest.join(", ")}.`;
    return { data: { entities, nearest }, lines: lines.length > 0 ? lines : [nobody] };
  },
});

/** Names beyond this are not compared. */
const LONGEST = 100;
