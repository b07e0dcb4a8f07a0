import type { EntityKind } from "@dragoman/model";

/** A name found by its own words: an organisation, document, gathering, project or place. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  /** The entity's name; of a body of one state without the state ("Ministry of Foreign Affairs"). */
  readonly name: string;
  /** A body that acts for one state. */
  readonly official: boolean;
  /** `state:AZE` when the words say it. */
  readonly state: string | null;
  /** The only states that have such a body, where it is not of any. */
  readonly among?: readonly string[];
}
