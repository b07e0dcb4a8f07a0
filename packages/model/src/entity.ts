export type EntityKind =
  | "state"
  | "organisation"
  | "person"
  | "office"
  | "place"
  | "region"
  | "outlet"
  | "gathering"
  | "instrument"
  | "project"
  | "topic"
  | "group";

/** Somebody or something the text speaks of. Ids are `state:AZE`, `org:WTO`, `person:Ilham Aliyev`, `group:<words>`, … */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** ISO 3166-1 alpha-3 of a person's, office's or place's state, or null. */
  readonly country: string | null;
  readonly wikidata: string | null;
}
