import type { Entity, Reference } from "@dragoman/model";
import { searchWords, type View } from "@dragoman/register";

/** An entity, and whether the register has read of it. */
export interface FoundEntity extends Entity {
  readonly isRead: boolean;
}

/** Names of the tables with their words, which are taken apart once. */
export class NameTable {
  private readonly reference: Reference;
  private rows: readonly { readonly entity: Entity; readonly words: readonly string[] }[] | null = null;

  constructor(reference: Reference) {
    this.reference = reference;
  }

  /** The state that has this code, then what the register has read of, then what the tables know; at most so many. */
  async find(q: string, most: number, view: View): Promise<readonly FoundEntity[]> {
    const code = this.reference.stateOf(q.trim());
    const byCode = code === null ? [] : [this.reference.entity(code)].filter((entity) => entity !== null);
    const read = [...(await view.entities(byCode.map(({ id }) => id))), ...(await view.findEntities(q, most))];
    const isRead = new Set(read.map(({ id }) => id));
    const all = new Map([...byCode, ...read, ...this.named(q)].map((entity) => [entity.id, entity]));
    return [...all.values()].slice(0, most).map((entity) => ({ ...entity, isRead: isRead.has(entity.id) }));
  }

  /** Entities in whose names all the words begin words. */
  private named(q: string): readonly Entity[] {
    const sought = searchWords(q);
    if (sought.length === 0) return [];
    this.rows ??= [
      ...this.reference.all("state"),
      ...this.reference.all("organisation"),
      ...this.reference.all("person"),
    ].map((entity) => ({ entity, words: searchWords(entity.name) }));
    const fits = (words: readonly string[]): boolean =>
      sought.every((word) => words.some((held) => held.startsWith(word)));
    return this.rows.filter(({ words }) => fits(words)).map(({ entity }) => entity);
  }
}
