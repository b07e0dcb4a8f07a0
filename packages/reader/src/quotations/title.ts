import type { Cast } from "../entities/cast.ts";
import type { Document } from "../text/document.ts";
import { fold } from "./label.ts";

/** The people whose surnames stand in the title of an article: those who meet or talk, where it names two or more. */
export function companyOfTitle({ article: { title } }: Document, cast: Cast): readonly string[] {
  const capitals = title?.match(/\p{Lu}[\p{L}’'-]*/gu) ?? [];
  const words = new Set(capitals.map((word) => fold(word.replace(/['’]s?$/, ""))));
  const people = [...cast.entities.values()].filter(({ kind }) => kind === "person");
  return people.filter(({ name }) => words.has(fold(name.split(" ").at(-1) ?? ""))).map(({ id }) => id);
}
