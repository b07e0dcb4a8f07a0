import type { Context } from "../context.ts";

/** The states, and blocs of a set, that words name in their order, each once; neither parsed nor linked, so names alone are looked for. */
export function statesNamed(
  forms: readonly string[],
  { reference }: Context,
  blocs: ReadonlySet<string> = new Set(),
): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at < forms.length; ) {
    const match = reference.match(forms, at);
    const state = match?.targets.find(({ entity }) => entity.startsWith("state:") || blocs.has(entity));
    if (state !== undefined) found.add(state.entity);
    at += match?.length ?? 1;
  }
  return [...found];
}
