import type { Reading } from "@dragoman/model";

/** Turns entity ids into names for people. */
export type Namer = (id: string) => string;

/** Names of a Reading's entities; an unknown id keeps its words. */
export function namer(reading: Reading): Namer {
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id.slice(id.indexOf(":") + 1);
}
