import type { Span } from "@dragoman/model";
import { type Filled, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Ground } from "./ground.ts";

/** The states or blocs that dashes join in the name of a work, or of the work or document at the anchor: "the Kenyan-Ugandan gas pipeline". */
export function dashedIn(match: RuleMatch, { scene, slots, instruments, context }: Ground): Filled {
  const { sentence, anchor } = match;
  const { blocs } = context.language.relations.partnerships;
  const work = match.bindings.get("p")?.tokens ?? slots.get("project")?.resolve(sentence, anchor)?.tokens;
  const [from, to] = work ?? instruments(sentence).find(({ head }) => head === anchor)?.tokens ?? [anchor, anchor + 1];
  const end = from < anchor && anchor < to ? anchor : to - 1;
  const { tokens } = scene.document.sentences[sentence]!;
  const forms = tokens.slice(0, end).map(({ form }) => form);
  const values: string[] = [];
  const spans: Span[] = [];
  for (let at = from, last = -1; at < end; ) {
    const found = context.reference.match(forms, at);
    const next = at + (found?.length ?? 1);
    const party = found?.targets.find(({ entity }) => entity.startsWith("state:") || blocs.has(entity));
    if (party !== undefined && (isDash(forms[next]) || (last >= 0 && last === at - 1))) {
      values.push(party.entity);
      spans.push([tokens[at]!.start, tokens[next - 1]!.end]);
      last = next;
    }
    at = next;
  }
  return values.length > 1 ? { ...nothing, values, spans } : nothing;
}

const isDash = (form: string | undefined): boolean => /^[-–—]$/.test(form ?? "");
