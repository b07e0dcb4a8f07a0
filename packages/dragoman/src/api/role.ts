/** What somebody may do, the least first: look, decide on facts, and everything else. */
export const ROLES = ["reader", "reviewer", "admin"] as const;

/** What somebody may do. */
export type Role = (typeof ROLES)[number];

/** Whoever asks. */
export interface Who {
  /** In this name acts are written; empty where nobody is known. */
  readonly name: string;
  readonly role: Role;
}

/** Whether somebody of one role may do what asks for another. */
export function mayAct(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
