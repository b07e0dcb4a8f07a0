import type { Reference } from "@dragoman/model";
import type { Token } from "../text/document.ts";
import { isCapital } from "../text/names.ts";

/** Tokens of a sentence in which its subject is looked for. */
const REACH = 60;

/** Whether the first state that a sentence names lies in the south, so that its summer is in January. */
export function isSouthernSentence(tokens: readonly Token[], reference: Reference): boolean {
  const forms = tokens.slice(0, REACH).map(({ form }) => form);
  for (let at = 0; at < forms.length; at++) {
    if (!isCapital(tokens[at])) continue;
    const state = reference.match(forms, at)?.targets.find(({ kind }) => kind === "state");
    if (state) return reference.isSouthern(state.entity);
  }
  return false;
}
